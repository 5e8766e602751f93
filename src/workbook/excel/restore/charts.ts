import type { Chart } from "../../../xlsx/types";
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
): Promise<ChartPlan | null> {
  const found = context.workbook.worksheets.getItem(sheetName).charts.getItemOrNullObject(chart.id);
  found.load("name");
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
  return {
    write: (batch) => draw(batch, sheetName, chart, titleLine(chart.title), chart.series),
    restorer: {
      place: `chart ${title} of ${sheetName}`,
      rank: rank.charts,
      restore: (batch) => draw(batch, sheetName, chart, title, before),
    },
  };
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
      const color = chart.series[index]?.color ?? chart.series[0]?.color ?? "595959";
      const points = { name, values, categories, color, cachedCategories: [], cachedValues: [] };
      drawSeries(context, existing.add(name), points, chart);
      return;
    }
    const item = existing.getItemAt(index);
    item.name = name;
    item.setValues(referencedRange(context, values));
    if (categories !== "") item.setXAxisValues(referencedRange(context, categories));
  });
  for (let index = existing.count - 1; index >= series.length; index--) existing.getItemAt(index).delete();
}
