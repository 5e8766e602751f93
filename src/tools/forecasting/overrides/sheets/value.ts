import type { Column, Sheet, Table } from "../../../../report";
import { say, type Message } from "../../../../text/message";
import { basisOf, moneyUnit } from "../../../basis";
import { statusKinds, type StatusKind } from "../../shared/overrides/judge";
import { valueAdded, type MeasuredErrors } from "../../shared/overrides/value-added";
import type { GroupErrors, OverrideFigures } from "../figures";
import { worthSentence } from "../findings";

const tool = { owner: "tool" } as const;
const order: readonly StatusKind[] = statusKinds;

/** How many overrides are where. "waiting" counts whoever is waited for. */
function statusTable(figures: OverrideFigures): Table {
  const { data, rows } = figures;
  const of = order.map((kind) => rows.flatMap(({ judged }) => (judged?.kind === kind ? [judged] : [])));
  const pattern = 'IF({.status}="waiting","waiting*",{.status})';
  const sum = (pick: "units" | "money"): number[] =>
    of.map((all) =>
      all.reduce((before, { effect }) => {
        const amount = effect?.size[pick] ?? 0;
        return Number.isFinite(amount) ? before + amount : before;
      }, 0),
    );
  return {
    kind: "table",
    id: "overrideStatus",
    key: "status",
    rowCount: order.length,
    rowHeight: 18,
    title: say("forecast-override.title.status"),
    vanished: { kind: "remove" },
    columns: [
      { ...tool, id: "status", header: say("column.status"), meaning: "key", values: order, width: 22 },
      {
        ...tool,
        id: "overrides",
        header: say("forecast-override.column.overrides"),
        meaning: "count",
        values: of.map((all) => all.length),
        formula: `COUNTIFS({forecastOverrides.status},${pattern})`,
        width: 12,
      },
      {
        ...tool,
        id: "units",
        header: say("forecast-override.column.units"),
        unit: say("unit.units"),
        meaning: "change",
        values: sum("units"),
        formula: `SUMIFS({forecastOverrides.change},{forecastOverrides.status},${pattern})`,
        width: 12,
      },
      {
        ...tool,
        id: "money",
        header: say("forecast-override.column.money"),
        unit: moneyUnit(data),
        meaning: "change",
        values: sum("money"),
        formula: `SUMIFS({forecastOverrides.money},{forecastOverrides.status},${pattern})`,
        width: 12,
      },
    ],
  };
}

/** What approved overrides were worth, by segment or by requester. */
function worthTable(
  id: "overridesBySegment" | "overridesByRequester",
  groups: readonly GroupErrors[],
  by: { readonly column: "segment" | "requester"; readonly header: Message; readonly title: Message },
): Table {
  const same = `EXACT({forecastOverrides.${by.column}},{.${by.column}})`;
  const summed = (column: "demand" | "statisticalError" | "overrideError", header: Message): Column => ({
    ...tool,
    id: column,
    header,
    unit: say("unit.units"),
    group: say("forecast-override.group.measured"),
    meaning: "rate",
    values: groups.map(({ errors }) => errors[column]),
    formula: `SUMPRODUCT(${same}*{forecastOverrides.${column}})`,
    width: 12,
  });
  const share = (
    column: "wapeStatistical" | "wapeOverride",
    header: Message,
    error: "statisticalError" | "overrideError",
  ): Column => ({
    ...tool,
    id: column,
    header,
    unit: say("unit.percent"),
    group: say("forecast-override.group.worth"),
    meaning: "percent",
    values: groups.map(({ errors }) => (errors.demand > 0 ? errors[error] / errors.demand : Number.NaN)),
    formula: `IF({.demand}=0,"",{.${error}}/{.demand})`,
    width: 12,
  });
  const points = ({ errors }: { readonly errors: MeasuredErrors }): number => valueAdded(errors) * 100;
  return {
    kind: "table",
    id,
    key: by.column,
    rowCount: groups.length,
    rowHeight: 18,
    title: by.title,
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: by.column,
        header: by.header,
        meaning: "key",
        values: groups.map(({ key }) => key),
        width: 22,
      },
      {
        ...tool,
        id: "overrides",
        header: say("forecast-override.column.overrides"),
        group: say("forecast-override.group.measured"),
        meaning: "count",
        values: groups.map(({ overrides }) => overrides),
        formula: `SUMPRODUCT(${same}*({forecastOverrides.demand}<>""))`,
        width: 12,
      },
      summed("demand", say("forecast-override.column.demand")),
      summed("statisticalError", say("forecast-override.column.statistical-error")),
      summed("overrideError", say("forecast-override.column.override-error")),
      share("wapeStatistical", say("forecast-override.column.wape-statistical"), "statisticalError"),
      share("wapeOverride", say("forecast-override.column.wape-override"), "overrideError"),
      {
        ...tool,
        id: "valueAdded",
        header: say("forecast-override.column.value-added"),
        unit: say("forecast-override.unit.points"),
        group: say("forecast-override.group.worth"),
        meaning: "points",
        values: groups.map(points),
        formula: 'IF({.demand}=0,"",({.statisticalError}-{.overrideError})/{.demand}*100)',
        highlight: { kind: "below", limit: 0 },
        width: 12,
      },
    ],
  };
}

/** Where the overrides stand, and what those that became history were worth. */
export function valueSheet(figures: OverrideFigures): Sheet {
  const { data, bySegment, byRequester } = figures;
  return {
    id: "override-value",
    title: say("workbook.sheet.override-value"),
    finding: worthSentence(figures),
    basis: basisOf(data),
    legend: say("forecast-override.legend.value"),
    // The requesters come last: theirs is the table that grows.
    blocks: [
      statusTable(figures),
      worthTable("overridesBySegment", bySegment, {
        column: "segment",
        header: say("column.segment"),
        title: say("forecast-override.title.segment"),
      }),
      worthTable("overridesByRequester", byRequester, {
        column: "requester",
        header: say("forecast-override.column.requester"),
        title: say("forecast-override.title.requester"),
      }),
      { kind: "note", text: say("forecast-override.value.note") },
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
