import { cellAddress, parseSheetReference } from "../../../xlsx";
import type { Chart, ChartSeries } from "../../../xlsx/types";
import { rangeOf } from "../addresses";
import { operationBytes, type Batch } from "../session";

const chartTypes = {
  line: "Line",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  bar: "BarClustered",
  "stacked-bar": "BarStacked",
  scatter: "XYScatter",
  "scatter-line": "XYScatterLinesNoMarkers",
} as const;

const usualGapPercent = 70;
const lineColor = "#D9D9D9";
const tickColor = "#595959";
const titleColor = "#1B1B1B";

/** Cells of a reference with sheet, or of a name of the workbook. Excel takes ranges only, so a name is resolved here. */
export function referencedRange(context: Excel.RequestContext, reference: string): Excel.Range {
  const parsed = parseSheetReference(reference);
  const { worksheets, names } = context.workbook;
  return parsed
    ? rangeOf(worksheets.getItem(parsed.sheet), parsed.area)
    : names.getItem(reference).getRange();
}

/** A title is one line, since readers give a second one the first line's format. */
export const titleLine = (title: string): string => title.replace(/\s*[\r\n]+\s*/g, " ");

const isLine = (kind: Chart["kind"]): boolean => kind === "line" || kind === "scatter-line";

/** Adds a chart. Excel's object model has no alternative text for charts; the title says what it shows. */
export async function addChart(batch: Batch, sheet: Excel.Worksheet, chart: Chart): Promise<void> {
  const { context } = batch;
  const [first, ...others] = chart.series;
  if (first === undefined) return;
  await batch.room((30 + 10 * chart.series.length) * operationBytes);
  const added = sheet.charts.add(chartTypes[chart.kind], referencedRange(context, first.values), "Columns");
  added.name = chart.id;
  const { top, left, bottom, right } = chart.area;
  added.setPosition(cellAddress(top, left), cellAddress(bottom, right));
  added.title.text = titleLine(chart.title);
  added.title.format.font.bold = true;
  added.title.format.font.size = 11;
  added.title.format.font.color = titleColor;
  added.legend.visible = chart.legend;
  if (chart.legend) added.legend.position = "Top";
  // Points of hidden rows and sheets are drawn too: helper tables may be hidden.
  added.plotVisibleOnly = false;
  added.displayBlanksAs = "NotPlotted";
  drawAxes(added, chart);
  drawSeries(context, added.series.getItemAt(0), first, chart);
  for (const series of others) drawSeries(context, added.series.add(series.name), series, chart);
}

function drawAxes({ axes }: Excel.Chart, chart: Chart): void {
  const { categoryAxis, valueAxis } = axes;
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = chart.valueFormat;
  if (chart.minimum !== undefined) valueAxis.minimum = chart.minimum;
  if (chart.maximum !== undefined) valueAxis.maximum = chart.maximum;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = lineColor;
  valueAxis.format.line.clear();
  if (chart.categoryFormat !== undefined) {
    categoryAxis.linkNumberFormat = false;
    categoryAxis.numberFormat = chart.categoryFormat;
  }
  // Labels stand at the low end, so that bars below zero do not run over them.
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.format.line.color = lineColor;
  if (chart.kind !== "scatter-line") {
    categoryAxis.categoryType = "TextAxis";
    if (chart.labelEvery !== undefined && chart.labelEvery > 1) {
      categoryAxis.tickLabelSpacing = chart.labelEvery;
      categoryAxis.tickMarkSpacing = chart.labelEvery;
    }
  }
  // Bars read from the top down, as a table does.
  if (chart.kind === "bar") categoryAxis.reversePlotOrder = true;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.majorTickMark = "None";
    axis.minorTickMark = "None";
    axis.format.font.size = 9;
    axis.format.font.color = tickColor;
  }
}

/** Gives a series of a chart its points and its colour. */
export function drawSeries(
  context: Excel.RequestContext,
  target: Excel.ChartSeries,
  series: ChartSeries,
  chart: Chart,
): void {
  target.name = series.name;
  target.setValues(referencedRange(context, series.values));
  target.setXAxisValues(referencedRange(context, series.categories));
  if (isLine(chart.kind)) {
    if (series.color === null) target.format.line.lineStyle = "None";
    else target.format.line.color = `#${series.color}`;
    target.format.line.weight = 1.75;
    target.smooth = false;
    if (series.points === undefined) {
      target.markerStyle = "None";
      return;
    }
    target.format.line.lineStyle = "None";
    target.markerStyle = "Circle";
    target.markerSize = series.points;
    target.markerBackgroundColor = `#${series.color}`;
    target.markerForegroundColor = `#${series.color}`;
    return;
  }
  if (series.color === null) target.format.fill.clear();
  else target.format.fill.setSolidColor(`#${series.color}`);
  target.gapWidth = chart.gapPercent ?? usualGapPercent;
  if (chart.kind === "stacked-column") target.overlap = 100;
}
