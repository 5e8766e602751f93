import {
  parseSheetReference,
  type ChartAxisLook,
  type ChartLook,
  type ChartSeriesLook,
  type XlsxFile,
} from "../../xlsx";
import type { SeriesRecord } from "../host/store/records";
import type { SheetStore } from "../host/store/sheet-store";
import { chartType, chartWords, spokenWord } from "./chart-words";
import { recordColor } from "./format-words";

/** Finds the cells behind a defined name of the workbook; other references stay as they are. */
export type ResolveName = (reference: string) => string;

export function nameResolver(file: XlsxFile): ResolveName {
  const names = new Map(
    file
      .definedNames()
      .filter(({ sheet }) => sheet === undefined)
      .map(({ name, formula }) => [name.toLowerCase(), formula]),
  );
  return (reference) => {
    const formula = names.get(reference.toLowerCase());
    return formula !== undefined && parseSheetReference(formula) ? formula : reference;
  };
}

/** The charts of a sheet. @returns anchors of the charts in the sheet's drawing, by their ids in the store */
export function loadCharts(
  charts: readonly ChartLook[],
  sheetId: string,
  store: SheetStore,
  resolve: ResolveName,
): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>();
  for (const chart of charts) {
    const id = store.newId();
    store.put("chart", {
      id,
      sheetId,
      name: chart.name,
      area: chart.area,
      series: chart.series.map((series) => seriesRecord(series, chart, store.newId(), resolve)),
      properties: chartProperties(chart),
    });
    anchors.set(id, chart.anchor);
  }
  return anchors;
}

function seriesRecord(
  series: ChartSeriesLook,
  chart: ChartLook,
  id: string,
  resolve: ResolveName,
): SeriesRecord {
  const isLine = chart.group === "line" || chart.group === "scatter";
  const color = series.color === null ? null : recordColor(series.color);
  return {
    id,
    values: series.values === null ? null : resolve(series.values),
    categories: series.categories === null ? null : resolve(series.categories),
    properties: {
      Name: series.name,
      ...(color !== null && { [isLine ? "line.Color" : "fill.Color"]: color }),
      ...(series.noFill && { "fill.Color": null }),
      ...(isLine && series.lineWeight !== null && { "line.Weight": series.lineWeight }),
      ...(isLine && series.noLine && { "line.LineStyle": "None" }),
      ...(isLine && series.marker === "none" && { MarkerStyle: "None" }),
      ...(isLine && { Smooth: series.smooth }),
      ...(chart.group === "bar" && chart.gapPercent !== null && { GapWidth: chart.gapPercent }),
      ...(chart.group === "bar" && (chart.overlapPercent ?? 0) !== 0 && { Overlap: chart.overlapPercent }),
    },
  };
}

function chartProperties(chart: ChartLook): Record<string, unknown> {
  const { title, legend, categoryAxis, valueAxis } = chart;
  return {
    ChartType: chartType(chart),
    ...(title === null ? { "title.Visible": false } : { "title.Text": title }),
    ...(chart.titleBold !== null && { "title.font.Bold": chart.titleBold }),
    ...(chart.titleSize !== null && { "title.font.Size": chart.titleSize }),
    ...(chart.titleColor !== null && { "title.font.Color": recordColor(chart.titleColor) }),
    "legend.Visible": legend !== null,
    ...(legend !== null && { "legend.Position": spokenWord(chartWords.legend, legend) }),
    PlotVisibleOnly: !chart.hiddenCellsToo,
    DisplayBlanksAs: spokenWord(chartWords.blanks, chart.blanksAs),
    ...(categoryAxis && axisProperties("category.", categoryAxis)),
    ...(valueAxis && axisProperties("value.", valueAxis)),
  };
}

function axisProperties(prefix: string, axis: ChartAxisLook): Record<string, unknown> {
  const isCategory = prefix === "category.";
  const properties: Record<string, unknown> = {
    ...(!axis.visible && { Visible: false }),
    ...(!axis.linked &&
      !(isCategory && axis.numberFormat === "General") && {
        LinkNumberFormat: false,
        NumberFormat: axis.numberFormat,
      }),
    ...(axis.minimum !== null && { Minimum: axis.minimum }),
    ...(axis.maximum !== null && { Maximum: axis.maximum }),
    ...(axis.reversed && { ReversePlotOrder: true }),
    ...(axis.labelPosition !== "nextTo" && {
      TickLabelPosition: spokenWord(chartWords.labels, axis.labelPosition),
    }),
    MajorTickMark: spokenWord(chartWords.ticks, axis.majorTicks),
    MinorTickMark: spokenWord(chartWords.ticks, axis.minorTicks),
    ...(axis.labelEvery !== null && { TickLabelSpacing: axis.labelEvery, TickMarkSpacing: axis.labelEvery }),
    ...(axis.isText && { CategoryType: "TextAxis" }),
    ...(axis.title !== null && { "title.Text": axis.title, "title.Visible": true }),
    ...((axis.gridlines || !isCategory) && { "major.gridlines.Visible": axis.gridlines }),
    ...(axis.gridlineColor !== null && { "major.gridlines.line.Color": recordColor(axis.gridlineColor) }),
    ...(axis.lineColor !== null && { "line.Color": recordColor(axis.lineColor) }),
    ...(axis.noLine && { "line.LineStyle": "None" }),
    ...(axis.fontSize !== null && { "font.Size": axis.fontSize }),
    ...(axis.fontColor !== null && { "font.Color": recordColor(axis.fontColor) }),
  };
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [prefix + name, value]));
}
