import type { Cell, Column, Sheet } from "../../../../report";
import { nested, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit } from "../../../basis";
import { decidersText, type OverrideEffect } from "../../shared/overrides/judge";
import { decisionWords, overrideHeaders, type OverrideRequest } from "../../shared/overrides/rows";
import { valueAdded, type MeasuredErrors } from "../../shared/overrides/value-added";
import { requesterOf, type OverrideFigures } from "../figures";
import { headline } from "../findings";

const firstDate = "2000-01-01";
/** No planner enters more; the entry rule needs an end. */
const largestQuantity = 1e12;

/** Where an override stands, as `judgeRequests` has it, from what is typed now and what the run has found. */
const statusFormula =
  'IF({.why}<>"","not valid",IF({.item}="","",IF({.approver}="","run again",' +
  'IF(AND({.decision}<>"",IF({.deciders}="",TRIM({.decidedBy})="",' +
  'ISERROR(FIND(";"&LOWER(TRIM({.decidedBy}))&";",LOWER({.deciders}))))),"waiting for "&{.approver},' +
  'IF({.decision}="reject","rejected",' +
  'IF(AND({.expires}<>"",N({.expires})<{name:overridesToday}),"expired",' +
  'IF({.decision}="approve","approved","requested")))))))';

/** The user's own sheet of overrides: request, decision, and what the run has found of each. */
export function requestsSheet(figures: OverrideFigures, unnamed: string): Sheet {
  const { rows, data, overrides } = figures;
  const group = {
    request: say("forecast-override.group.request"),
    decision: say("group.decision"),
    effect: say("forecast-override.group.effect"),
    worth: say("forecast-override.group.worth"),
    basis: say("forecast-override.group.basis"),
  };
  const typed = (id: keyof OverrideRequest & keyof typeof overrideHeaders) => ({
    id,
    header: overrideHeaders[id],
    owner: "user" as const,
    values: rows.map(({ request }): Cell => {
      const value = request[id];
      return typeof value === "object" ? null : value;
    }),
  });
  const found = (pick: (effect: OverrideEffect) => Cell) => ({
    owner: "tool" as const,
    values: rows.map(({ judged }): Cell => (judged?.effect ? pick(judged.effect) : null)),
  });
  const measured = (pick: (errors: MeasuredErrors) => number) => ({
    owner: "tool" as const,
    values: rows.map(({ errors }): Cell => (errors === null ? null : pick(errors))),
  });
  const perPeriod = say("unit.unitsPerPeriod", { period: nested(say(`period.${data.calendar.unit}`)) });
  const units = say("unit.units");
  const sum = (values: Float64Array): number => values.reduce((before, value) => before + value, 0);
  const columns: Column[] = [
    { ...typed("number"), group: group.request, meaning: "text", width: 9 },
    { ...typed("item"), group: group.request, meaning: "key", width: 12 },
    { ...typed("from"), group: group.request, meaning: "text", width: 10 },
    { ...typed("to"), group: group.request, meaning: "text", width: 10 },
    {
      ...typed("quantity"),
      group: group.request,
      unit: perPeriod,
      meaning: "rate",
      choice: { kind: "number", minimum: 0, maximum: largestQuantity },
      width: 12,
    },
    {
      ...typed("share"),
      group: group.request,
      unit: say("unit.percent"),
      meaning: "percent",
      choice: { kind: "number", minimum: 0, maximum: 10 },
      width: 10,
    },
    { ...typed("reason"), group: group.request, meaning: "text", width: 22 },
    { ...typed("requestedBy"), group: group.request, meaning: "text", width: 11 },
    {
      ...typed("requestedOn"),
      group: group.request,
      meaning: "date",
      choice: { kind: "date", minimum: firstDate },
      width: 12,
    },
    {
      ...typed("decision"),
      group: group.decision,
      meaning: "text",
      choice: { kind: "list", values: decisionWords },
      width: 10,
    },
    { ...typed("decidedBy"), group: group.decision, meaning: "text", width: 11 },
    {
      ...typed("expires"),
      group: group.decision,
      meaning: "date",
      choice: { kind: "date", minimum: firstDate },
      width: 12,
    },
    {
      id: "status",
      header: say("column.status"),
      group: group.decision,
      meaning: "text",
      owner: "tool",
      values: rows.map(({ judged }) => judged?.status ?? null),
      formula: statusFormula,
      highlight: { kind: "says", column: "status", text: "not valid" },
      width: 23,
    },
    {
      ...found(({ needed }) => needed?.approver ?? null),
      id: "approver",
      header: say("forecast-override.column.approver"),
      group: group.decision,
      meaning: "text",
      width: 15,
    },
    {
      id: "why",
      header: say("forecast-override.column.why"),
      group: group.decision,
      meaning: "text",
      owner: "tool",
      values: rows.map(({ judged }) => (judged?.why ? render(judged.why) : null)),
      width: 30,
    },
    {
      ...found(({ segment }) => segment),
      id: "segment",
      header: say("column.segment"),
      group: group.effect,
      meaning: "class",
    },
    {
      ...found(({ statistical }) => sum(statistical)),
      id: "statistical",
      header: say("forecast-override.column.statistical"),
      unit: units,
      group: group.effect,
      meaning: "rate",
    },
    {
      ...found(({ overridden }) => sum(overridden)),
      id: "overridden",
      header: say("forecast-override.column.overridden"),
      unit: units,
      group: group.effect,
      meaning: "rate",
    },
    {
      ...found(({ size }) => size.units),
      id: "change",
      header: say("forecast-override.column.units"),
      unit: units,
      group: group.effect,
      meaning: "change",
      formula: 'IF({.statistical}="","",{.overridden}-{.statistical})',
    },
    {
      ...found(({ size, statistical }) => (sum(statistical) === 0 ? Number.NaN : size.share)),
      id: "sizeShare",
      header: say("forecast-override.column.size-share"),
      unit: say("unit.percent"),
      group: group.effect,
      meaning: "percent",
      formula: 'IF(N({.statistical})=0,"",{.change}/{.statistical})',
    },
    {
      ...found(({ size }) => size.money),
      id: "money",
      header: say("forecast-override.column.money"),
      unit: moneyUnit(data),
      group: group.effect,
      meaning: "change",
      formula: 'IF(OR({.change}="",{.unitValue}=""),"",{.change}*{.unitValue})',
    },
    {
      ...measured(({ periods }) => periods),
      id: "periods",
      header: say("forecast-override.column.periods"),
      group: group.worth,
      meaning: "count",
    },
    {
      ...measured((errors) => valueAdded(errors) * 100),
      id: "valueAdded",
      header: say("forecast-override.column.value-added"),
      unit: say("forecast-override.unit.points"),
      group: group.worth,
      meaning: "points",
      formula: 'IF(N({.demand})=0,"",({.statisticalError}-{.overrideError})/{.demand}*100)',
      highlight: { kind: "below", limit: 0 },
    },
    {
      ...found(({ item }) => overrides.unitValue[item]!),
      id: "unitValue",
      header: say("forecast-override.column.unit-value"),
      unit: moneyUnit(data),
      group: group.basis,
      meaning: "ratio",
      printed: false,
    },
    {
      ...found(({ needed }) => (needed === null ? null : decidersText(needed))),
      id: "deciders",
      header: say("forecast-override.column.deciders"),
      group: group.basis,
      meaning: "text",
      printed: false,
    },
    ...(["demand", "statisticalError", "overrideError"] as const).map((id): Column => ({
      ...measured((errors) => errors[id]),
      id,
      header: say(
        (
          {
            demand: "forecast-override.column.demand",
            statisticalError: "forecast-override.column.statistical-error",
            overrideError: "forecast-override.column.override-error",
          } as const
        )[id],
      ),
      unit: units,
      group: group.basis,
      meaning: "rate",
      printed: false,
    })),
    {
      id: "requester",
      header: say("forecast-override.column.requester"),
      group: group.basis,
      meaning: "text",
      owner: "tool",
      values: rows.map(({ judged }) => (judged === null ? null : requesterOf(judged, unnamed))),
      printed: false,
    },
    {
      id: "approvedFor",
      header: overrideHeaders.approvedFor,
      group: group.basis,
      meaning: "text",
      owner: "tool",
      values: rows.map(({ judged }) => judged?.approvedFor ?? null),
      printed: false,
    },
    {
      id: "audited",
      header: overrideHeaders.audited,
      group: group.basis,
      meaning: "text",
      owner: "tool",
      values: rows.map(({ judged }) => judged?.status ?? null),
      printed: false,
    },
  ];
  return {
    id: "forecast-overrides",
    title: say("workbook.sheet.forecast-overrides"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("forecast-override.requests.legend"),
    blocks: [
      {
        kind: "table",
        id: "forecastOverrides",
        key: "number",
        rowCount: rows.length,
        columns,
        vanished: { kind: "keep" },
        rowHeight: 18,
      },
      { kind: "note", text: say("forecast-override.requests.note-change") },
      {
        kind: "note",
        text: say("forecast-override.requests.note-periods", {
          label: overrides.axis.labelOf(data.history.periods),
        }),
      },
      { kind: "note", text: say("forecast-override.requests.note-approval") },
    ],
    frozenColumns: 2,
    frozenHeader: true,
    onePage: false,
  };
}
