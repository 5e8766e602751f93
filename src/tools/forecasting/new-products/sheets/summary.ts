import type { Chart, Sheet, Table } from "../../../../report";
import { count, say } from "../../../../text/message";
import { asOfBasis } from "../../../basis";
import type { NewProductFigures } from "../figures";
import { headline } from "../findings";

const chartRows = 16;
const tail = 0.1;

/** Cumulated shares of every launch by period, sorted. */
function cumulatedByPeriod({ curve }: NewProductFigures): number[][] {
  if (curve === null) return [];
  const { periods, weights, shares } = curve;
  const sums = new Float64Array(weights.length);
  return Array.from({ length: periods }, (_, period) => {
    sums.forEach((sum, row) => {
      sums[row] = sum + shares[row * periods + period]!;
    });
    return Array.from(sums).sort((a, b) => a - b);
  });
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
/** The value below which a part of them lies: one of them, never between two. */
const quantileOf = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))]!;

function curveTable(byPeriod: readonly (readonly number[])[]): Table {
  const tool = { owner: "tool", meaning: "percent" } as const;
  return {
    kind: "table",
    id: "launchCurve",
    key: "since",
    rowCount: byPeriod.length,
    helper: true,
    vanished: { kind: "remove" },
    columns: [
      {
        id: "since",
        header: say("new-product.column.since"),
        meaning: "count",
        owner: "tool",
        values: byPeriod.map((_, period) => period + 1),
      },
      { ...tool, id: "mean", header: say("new-product.column.mean"), values: byPeriod.map(meanOf) },
      {
        ...tool,
        id: "slow",
        header: say("new-product.column.slow"),
        values: byPeriod.map((sorted) => quantileOf(sorted, tail)),
      },
      {
        ...tool,
        id: "fast",
        header: say("new-product.column.fast"),
        values: byPeriod.map((sorted) => quantileOf(sorted, 1 - tail)),
      },
    ],
  };
}

/** The mean launch. It stands there from the first run on: a chart that comes later finds no place on a sheet. */
function curveChart(byPeriod: readonly (readonly number[])[]): Chart {
  const half = byPeriod.findIndex((sorted) => meanOf(sorted) >= 0.5) + 1;
  return {
    kind: "chart",
    id: "launchCurves",
    shape: "line",
    title:
      byPeriod.length === 0
        ? say("new-product.chart.none")
        : say("new-product.chart", {
            periods: count(byPeriod.length),
            half: count(half),
            count: count(byPeriod[0]!.length),
          }),
    alternativeText: say("new-product.chart.alt"),
    categories: "launchCurve.since",
    series: [
      { column: "launchCurve.mean", name: say("new-product.column.mean"), color: "main" },
      { column: "launchCurve.slow", name: say("new-product.column.slow"), color: "context" },
      { column: "launchCurve.fast", name: say("new-product.column.fast"), color: "second" },
    ],
    valueFormat: "percent",
    maximum: 1,
    legend: true,
    rows: chartRows,
  };
}

/** Findings, and how launches of the history went. */
export function summarySheet(figures: NewProductFigures): Sheet {
  const byPeriod = cumulatedByPeriod(figures);
  return {
    id: "new-products",
    title: say("workbook.sheet.new-products"),
    finding: headline(figures),
    basis: asOfBasis(figures.data),
    legend: say("new-product.legend"),
    blocks: [{ kind: "findings", id: "newProductFindings" }, curveChart(byPeriod), curveTable(byPeriod)],
    frozenColumns: 0,
    frozenHeader: true,
    onePage: true,
  };
}
