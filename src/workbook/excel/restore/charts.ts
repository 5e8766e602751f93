import type { Chart, RowMove } from "../../../xlsx/types";
import { operationBytes, type Batch } from "../session";
import { drawSeries, referencedRange, titleLine } from "../write/charts";
import { rank, type Restorer } from "./restorer";

/** A chart's new title and series, and back. */
export interface ChartPlan {
  /** Null for a chart of a new sheet, which goes with it. */
  readonly restorer: Restorer | null;
  readonly write: (batch: Batch) => Promise<void>;
}

interface KnownSeries {
  readonly name: string;
  /** A1 reference with sheet. */
  readonly values: string;
  readonly categories: string;
}

/** Reads a chart of ours; null for one that the user deleted, which stays deleted. */
export async function planChart(
  context: Excel.RequestContext,
  sheetName: string,
  chart: Chart,
  moves: readonly RowMove[] = [],
): Promise<ChartPlan | null> {
  const found = context.workbook.worksheets.getItem(sheetName).charts.getItemOrNullObject(chart.id);
  found.load("name,top");
  await context.sync();
  if (found.isNullObject) return null;
  found.title.load("text");
  const series = found.series.load("items/name");
  await context.sync();
  const scatter = chart.kind === "scatter-line";
  const read = series.items.map((item) => ({
    name: item.name,
    values: item.getDimensionDataSourceString(scatter ? "YValues" : "Values"),
    categories: item.getDimensionDataSourceString(scatter ? "XValues" : "Categories"),
  }));
  await context.sync();
  const before = read.map(({ name, values, categories }) => ({
    name,
    values: values.value.replace(/^=/, ""),
    categories: categories.value.replace(/^=/, ""),
  }));
  const title = found.title.text;
  const { top } = found;
  const shift = await shiftInPoints(context, sheetName, chart, top, moves);
  const place = (batch: Batch, points: number): void => {
    // A place that is written is no longer the one that its cells give it.
    if (shift !== 0)
      batch.context.workbook.worksheets.getItem(sheetName).charts.getItem(chart.id).top = points;
  };
  return {
    write: async (batch) => {
      await draw(batch, sheetName, chart, titleLine(chart.title), chart.series);
      place(batch, top + shift);
    },
    restorer: {
      place: `chart ${title} of ${sheetName}`,
      rank: rank.charts,
      restore: async (batch) => {
        await draw(batch, sheetName, chart, title, before);
        place(batch, top);
      },
    },
  };
}

/**
 * How far a chart goes down when rows came above it. Excel says in points where a chart stands, so the rows between where it stood
 * by our drawing and where it will stand are measured.
 */
async function shiftInPoints(
  context: Excel.RequestContext,
  sheetName: string,
  chart: Chart,
  top: number,
  moves: readonly RowMove[],
): Promise<number> {
  if (moves.length === 0) return 0;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const topOf = (row: number): Excel.Range => sheet.getCell(row - 1, 0).load("top");
  const edges = moves.map(({ below }) => topOf(below + 1));
  await context.sync();
  const rows = moves.reduce(
    (sum, move, index) => sum + (top > (edges[index]?.top ?? 0) - 1 ? move.rows : 0),
    0,
  );
  if (rows === 0) return 0;
  const from = topOf(Math.max(1, chart.area.top - rows));
  const to = topOf(Math.max(1, chart.area.top));
  await context.sync();
  return to.top - from.top;
}

/** The same for a chart of a sheet that is added in the same transaction. */
export const planNewChart = (sheetName: string, chart: Chart): ChartPlan => ({
  restorer: null,
  write: (batch) => draw(batch, sheetName, chart, titleLine(chart.title), chart.series),
});

/** Gives a chart title and series; those that stay keep their look, which the user may have changed. */
async function draw(
  batch: Batch,
  sheetName: string,
  chart: Chart,
  title: string,
  series: readonly KnownSeries[],
): Promise<void> {
  const { context } = batch;
  const target = context.workbook.worksheets.getItem(sheetName).charts.getItem(chart.id);
  const existing = target.series.load("count");
  await batch.finish();
  await batch.room((4 + 6 * series.length) * operationBytes);
  target.title.text = title;
  series.forEach(({ name, values, categories }, index) => {
    if (index >= existing.count) {
      const look = chart.series[index] ?? chart.series[0];
      const color = look === undefined ? "595959" : look.color;
      const added = {
        name,
        values,
        categories,
        color,
        cachedCategories: [],
        cachedValues: [],
        ...(look?.points !== undefined && { points: look.points }),
      };
      drawSeries(context, existing.add(name), added, chart);
      return;
    }
    const item = existing.getItemAt(index);
    item.name = name;
    item.setValues(referencedRange(context, values));
    if (categories !== "") item.setXAxisValues(referencedRange(context, categories));
  });
  for (let index = existing.count - 1; index >= series.length; index--) existing.getItemAt(index).delete();
}
