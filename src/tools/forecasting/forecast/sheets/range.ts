import type { Column, Sheet } from "../../../../report";
import { nested, percent, say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import type { ForecastFigures } from "../figures";
import { headline } from "../findings";

/** The bounds of each item and coming period. */
export function rangeSheet(figures: ForecastFigures): Sheet {
  const { data, forecasts, horizon, coming, options, order } = figures;
  const tool = { owner: "tool" } as const;
  const group = say("forecast.group.range", {
    level: percent(options.level),
    unit: nested(say("unit.units")),
    period: nested(say(`period.${data.calendar.unit}`)),
  });
  const bound = (ahead: number, side: "lower" | "upper", period: string): Column => ({
    ...tool,
    id: `${side}${ahead + 1}`,
    header: say(`forecast.column.${side}`, { period }),
    group,
    meaning: "rate",
    values: Float64Array.from(order, (item) => forecasts[side][item * horizon + ahead]!),
  });
  const columns: Column[] = [
    {
      ...tool,
      id: "item",
      header: say("column.item"),
      group: say("forecast.group.item"),
      meaning: "key",
      values: order.map((item) => data.items.keys[item]!),
    },
    ...coming.labels.flatMap((label, ahead) => [bound(ahead, "lower", label), bound(ahead, "upper", label)]),
  ];
  return {
    id: "forecast-range",
    title: say("workbook.sheet.forecast-range"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("forecast.legendRange"),
    blocks: [
      {
        kind: "table",
        id: "forecastRange",
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
