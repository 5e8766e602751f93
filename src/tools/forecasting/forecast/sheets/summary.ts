import { automaticOrigins } from "../../../../engine/forecasting/automatic";
import { demandOf } from "../../../../engine/history";
import type { Chart, Sheet, Table } from "../../../../report";
import { count, nested, say } from "../../../../text/message";
import { basisOf, periodWord } from "../../../basis";
import type { ForecastFigures } from "../figures";
import { headline } from "../findings";

const tool = { owner: "tool" } as const;

/** Demand of all items by period, then their forecasts: what the chart reads. */
function totalTable({ data, coming, forecasts, horizon }: ForecastFigures): Table {
  const { periods, items, values } = data.history;
  const demand = Array.from({ length: periods }, (_, period) => {
    let sum = 0;
    for (let item = 0; item < items; item++) sum += demandOf(values[item * periods + period]!);
    return sum;
  });
  const ahead = Array.from({ length: horizon }, (_, period) => {
    let sum = 0;
    for (let item = 0; item < items; item++) sum += forecasts.point[item * horizon + period]!;
    return sum;
  });
  const blank = (length: number): null[] => new Array<null>(length).fill(null);
  return {
    kind: "table",
    id: "forecastTotal",
    key: "period",
    helper: true,
    rowCount: periods + horizon,
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "period",
        header: say("forecast.column.period"),
        meaning: "text",
        values: [...data.calendar.labels, ...coming.labels],
      },
      {
        ...tool,
        id: "demand",
        header: say("forecast.column.demand"),
        unit: say("unit.units"),
        meaning: "units",
        values: [...demand, ...blank(horizon)],
      },
      {
        ...tool,
        id: "forecast",
        header: say("forecast.column.forecast"),
        unit: say("unit.units"),
        meaning: "units",
        values: [...blank(periods), ...ahead],
      },
    ],
  };
}

function charts({ data, horizon, total }: ForecastFigures): Chart[] {
  const { unit, labels } = data.calendar;
  return [
    {
      kind: "chart",
      id: "forecastTotalChart",
      shape: "line",
      title: say("forecast.chart.total", {
        horizon: count(horizon),
        unit: periodWord(unit, horizon),
        coming: count(Math.round(total.coming)),
        period: nested(say(`period.${unit}`)),
      }),
      alternativeText: say("forecast.chart.totalAlt"),
      categories: "forecastTotal.period",
      series: [
        { column: "forecastTotal.demand", name: say("forecast.column.demand"), color: "context" },
        { column: "forecastTotal.forecast", name: say("forecast.column.forecast"), color: "main" },
      ],
      valueFormat: "number",
      legend: true,
      labelEvery: Math.max(1, Math.ceil((labels.length + horizon) / 12)),
      rows: 16,
    },
    {
      kind: "chart",
      id: "forecastErrorChart",
      shape: "column",
      title: say("forecast.chart.error"),
      alternativeText: say("forecast.chart.errorAlt"),
      categories: "forecastSegments.segment",
      series: [
        { column: "forecastSegments.error", name: say("forecast.column.error"), color: "main" },
        { column: "forecastSegments.naiveError", name: say("forecast.column.naiveError"), color: "context" },
      ],
      valueFormat: "percent",
      legend: true,
      rows: 16,
    },
  ];
}

/** What is coming, how good the test says it is, and what to do about it. */
export function summarySheet(figures: ForecastFigures): Sheet {
  return {
    id: "forecast-summary",
    title: say("workbook.sheet.forecast-summary"),
    finding: headline(figures),
    basis: basisOf(figures.data),
    legend: say("forecast.legend", { origins: count(automaticOrigins) }),
    blocks: [
      {
        kind: "findings",
        id: "forecastFindings",
        ...(figures.price.some(Number.isFinite)
          ? { money: { header: say("forecast.column.value"), currency: figures.data.currency } }
          : {}),
      },
      { kind: "side-by-side", blocks: charts(figures) },
      { kind: "note", text: say("forecast.note") },
      totalTable(figures),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
