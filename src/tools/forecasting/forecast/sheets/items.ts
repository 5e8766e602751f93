import type { Cell, Column, Sheet } from "../../../../report";
import { count, nested, say } from "../../../../text/message";
import { basisOf, moneyUnit, periodWord } from "../../../basis";
import type { JudgedOverride } from "../../shared/overrides/judge";
import { finite } from "../../../columns-over";
import { comingUnits, sumAhead, type ForecastFigures } from "../figures";
import { headline } from "../findings";
import { methodsText } from "../wording";

/** "FO-1, FO-7": the overrides in an item's plan. */
const overridesText = (applied: readonly JudgedOverride[] | undefined): Cell =>
  applied === undefined ? null : applied.map(({ request }) => request.number ?? "").join(", ");

/** A row an item, a column a coming period, highest value first. */
export function itemsSheet(figures: ForecastFigures): Sheet {
  const { data, forecasts, horizon, coming, segments, price, order, overrides } = figures;
  const { items, calendar } = data;
  const tool = { owner: "tool" } as const;
  const group = {
    item: say("forecast.group.item"),
    method: say("forecast.group.method"),
    coming: say("forecast.group.coming", {
      unit: nested(say("unit.units")),
      period: nested(say(`period.${calendar.unit}`)),
    }),
    sum: say("forecast.group.sum"),
  };
  const hasText = items.description.some((text) => text !== null);
  const hasPrice = price.some(Number.isFinite);
  const periods = coming.labels.map((label, ahead): Column => ({
    ...tool,
    id: `period${ahead + 1}`,
    header: say("forecast.column.next", { period: label }),
    group: group.coming,
    meaning: "rate",
    values: order.map((item) => forecasts.point[item * horizon + ahead]!),
  }));
  const columns: Column[] = [
    {
      ...tool,
      id: "item",
      header: say("column.item"),
      group: group.item,
      meaning: "key",
      values: order.map((item) => items.keys[item]!),
    },
    ...(hasText
      ? [
          {
            ...tool,
            id: "description",
            header: say("column.description"),
            group: group.item,
            meaning: "text" as const,
            values: order.map((item) => items.description[item]!),
          },
        ]
      : []),
    {
      ...tool,
      id: "segment",
      header: say("column.segment"),
      group: group.item,
      meaning: "class",
      values: order.map((item) => segments[item]!),
      highlight: { kind: "class" },
    },
    {
      ...tool,
      id: "method",
      header: say("forecast.column.methods"),
      group: group.method,
      meaning: "text",
      values: order.map((item) => methodsText(figures, item)),
      width: 34,
    },
    {
      ...tool,
      id: "better",
      header: say("forecast.column.better"),
      group: group.method,
      meaning: "percent",
      values: order.map((item) =>
        forecasts.origins[item] === 0
          ? null
          : finite(1 - forecasts.error[item]! / forecasts.naiveError[item]!),
      ),
    },
    ...periods,
    {
      ...tool,
      id: "total",
      header: say("forecast.column.total", {
        horizon: count(horizon),
        unit: periodWord(calendar.unit, horizon),
      }),
      unit: say("unit.units"),
      group: group.sum,
      meaning: "units",
      values: order.map((item) => comingUnits(forecasts, horizon, item)),
      formula: periods.map(({ id }) => `{.${id}}`).join("+"),
    },
    ...(overrides.size > 0
      ? [
          {
            ...tool,
            id: "statistical",
            header: say("forecast.column.statistical"),
            unit: say("unit.units"),
            group: group.sum,
            meaning: "units" as const,
            values: order.map((item) => sumAhead(figures.statistical, horizon, item)),
          },
          {
            ...tool,
            id: "overrides",
            header: say("forecast.column.overrides"),
            group: group.sum,
            meaning: "text" as const,
            values: order.map((item) => overridesText(overrides.get(item))),
            width: 14,
          },
        ]
      : []),
    ...(hasPrice
      ? [
          {
            ...tool,
            id: "value",
            header: say("forecast.column.value"),
            unit: moneyUnit(data),
            group: group.sum,
            meaning: "money" as const,
            values: order.map((item) => finite(price[item]! * comingUnits(forecasts, horizon, item))),
          },
        ]
      : []),
  ];
  return {
    id: "forecast",
    title: say("workbook.sheet.forecast"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("forecast.legendItems"),
    blocks: [
      {
        kind: "table",
        id: "forecast",
        key: "item",
        rowCount: order.length,
        columns,
        vanished: { kind: "remove" },
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
