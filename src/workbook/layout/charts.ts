import type { Chart as ReportChart } from "../../report";
import { render } from "../../text/render";
import type { CellValue, Chart } from "../../xlsx/types";
import { columnAddress, type FindTable } from "../references";
import type { PlacedChart } from "./place";
import { colors } from "./styles";
import { widthOf } from "./widths";

const seriesColors = {
  main: colors.petrol,
  second: colors.ochre,
  context: colors.context,
  none: null,
} as const;
const axisFormats = { percent: "0%", number: "#,##0", thousands: "#,##0,", signed: "+0;-0;0" } as const;
const gapPercent = 70;
/** A column at most this wide may stay free between two charts, in characters. */
const widestGap = 14;

/** The values of a column in the order of the sheet's rows, for the points that a chart keeps. */
export type ReadColumn = (tableId: string, columnId: string) => readonly CellValue[];

const split = (reference: string): [string, string] => {
  const dot = reference.indexOf(".");
  return [reference.slice(0, dot), reference.slice(dot + 1)];
};

/** Points for a chart: up to the last row that has a value, what is no number counts as zero. */
const numbers = (values: readonly CellValue[]): number[] =>
  values.map((value) => (typeof value === "number" ? value : 0));
const labels = (values: readonly CellValue[]): (string | number)[] =>
  values.map((value) => (typeof value === "number" || typeof value === "string" ? value : ""));

export function drawChart(
  { chart, top, bottom }: PlacedChart,
  columns: { readonly left: number; readonly right: number },
  find: FindTable,
  read: ReadColumn,
): Chart {
  const categories = columnAddress(chart.categories, find);
  const cachedCategories = labels(read(...split(chart.categories)));
  return {
    id: chart.id,
    kind: chart.shape,
    title: render(chart.title),
    altText: render(chart.alternativeText),
    series: chart.series.map((series) => ({
      name: render(series.name),
      categories,
      values: columnAddress(series.column, find),
      cachedCategories,
      cachedValues: numbers(read(...split(series.column))),
      color: seriesColors[series.color],
      ...(series.points !== undefined && { points: series.points }),
    })),
    valueFormat: axisFormats[chart.valueFormat],
    ...(chart.categoryFormat !== undefined && { categoryFormat: axisFormats[chart.categoryFormat] }),
    ...limits(chart),
    legend: chart.legend,
    gapPercent,
    area: { top, bottom, ...columns },
  };
}

const limits = (chart: ReportChart): Partial<Chart> => ({
  ...(chart.maximum === undefined ? {} : { maximum: chart.maximum }),
  ...(chart.labelEvery === undefined ? {} : { labelEvery: chart.labelEvery }),
});

/**
 * Columns of charts that stand side by side from the first column to `right`: about equal in width, the outer edges on the
 * table's edges, with a narrow column left free between two where there is one.
 */
export function chartColumns(
  count: number,
  right: number,
  widths: ReadonlyMap<number, number>,
): { readonly left: number; readonly right: number }[] {
  if (count === 1) return [{ left: 1, right }];
  const edges = [0];
  for (let column = 1; column <= right; column++) edges.push((edges.at(-1) ?? 0) + widthOf(widths, column));
  const total = edges.at(-1) ?? 0;
  const result: { left: number; right: number }[] = [];
  let left = 1;
  for (let position = 1; position < count; position++) {
    const gap = bestGap(edges, left, right, (total * position) / count);
    result.push({ left, right: gap - 1 });
    left = gap + 1;
  }
  result.push({ left, right });
  return result;
}

/** The column to leave free: its middle nearest to the wanted edge, narrow ones only while there are such. */
function bestGap(edges: readonly number[], left: number, right: number, wanted: number): number {
  const from = Math.min(left + 1, right - 1);
  let best = from;
  let bestDistance = Infinity;
  for (let column = from; column < right; column++) {
    const start = edges[column - 1] ?? 0;
    const end = edges[column] ?? start;
    const penalty = end - start > widestGap ? 1000 : 0;
    const distance = Math.abs((start + end) / 2 - wanted) + penalty;
    if (distance < bestDistance) [best, bestDistance] = [column, distance];
  }
  return best;
}
