import { parseSheetReference, type CellValue, type Chart, type ChartSeries } from "../../xlsx";
import type { ChartRecord, SeriesRecord, SheetRecord } from "../host/store/records";
import { columnWidth, rowHeight } from "../host/objects/range-sizes";
import type { Area } from "../../xlsx";
import { fileColor } from "./format-words";
import { isSame, type Saving } from "./saving";

type Properties = Readonly<Record<string, unknown>>;

/** A chart as the codec draws it, and the settings that it does not draw; null for a type that it has not. */
export interface WrittenChart {
  readonly chart: Chart;
  readonly lost: readonly string[];
}

const kinds: Readonly<Record<string, readonly [Chart["kind"], boolean]>> = {
  ColumnClustered: ["column", false],
  ColumnStacked: ["stacked-column", false],
  BarClustered: ["bar", false],
  BarStacked: ["stacked-bar", false],
  Line: ["line", false],
  LineMarkers: ["line", true],
  XYScatter: ["scatter", false],
  XYScatterLines: ["scatter-line", true],
  XYScatterLinesNoMarkers: ["scatter-line", false],
};

const usualColors = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** Settings that every chart of the codec has, whatever is said of them. */
const fixed: Properties = {
  "title.font.Bold": true,
  "title.font.Size": 11,
  "title.font.Color": "#1B1B1B",
  "title.Visible": true,
  "legend.Position": "Top",
  PlotVisibleOnly: false,
  DisplayBlanksAs: "NotPlotted",
  "value.LinkNumberFormat": false,
  "value.major.gridlines.Visible": true,
  "value.major.gridlines.line.Color": "#D9D9D9",
  "value.line.LineStyle": "None",
  "value.MajorTickMark": "None",
  "value.MinorTickMark": "None",
  "value.font.Size": 9,
  "value.font.Color": "#595959",
  "category.LinkNumberFormat": false,
  "category.TickLabelPosition": "Low",
  "category.line.Color": "#D9D9D9",
  "category.CategoryType": "TextAxis",
  "category.MajorTickMark": "None",
  "category.MinorTickMark": "None",
  "category.font.Size": 9,
  "category.font.Color": "#595959",
};

/** Settings that the codec writes as they are, and those that say where the chart stands. */
const written: readonly string[] = [
  "ChartType",
  "title.Text",
  "legend.Visible",
  "value.NumberFormat",
  "value.Minimum",
  "value.Maximum",
  "category.NumberFormat",
  "category.TickLabelSpacing",
  "category.TickMarkSpacing",
  "category.ReversePlotOrder",
  "Top",
  "Left",
  "Width",
  "Height",
];

/** A chart's type in Excel's object model. */
export function typeOf({ properties }: ChartRecord): string {
  return typeof properties.ChartType === "string" ? properties.ChartType : "ColumnClustered";
}

export function writtenChart(saving: Saving, record: ChartRecord, sheet: SheetRecord): WrittenChart | null {
  const { properties } = record;
  const known = kinds[typeOf(record)];
  const series = record.series.filter(({ values }) => values !== null);
  if (!known || series.length === 0) return null;
  const [kind, markers] = known;
  const isScatter = kind === "scatter" || kind === "scatter-line";
  const lost = Object.entries(properties)
    .filter(([path, value]) => value !== undefined && !written.includes(path) && !isSame(fixed[path], value))
    // A scatter chart's x runs over its data.
    .filter(([path]) => !(isScatter && ["category.Minimum", "category.Maximum"].includes(path)))
    .map(([path]) => path);
  const number = (path: string): number | undefined =>
    typeof properties[path] === "number" ? properties[path] : undefined;
  const text = (path: string): string | undefined =>
    typeof properties[path] === "string" ? properties[path] : undefined;
  const gap = record.series[0]?.properties.GapWidth;
  const chart: Chart = {
    id: record.name,
    kind,
    ...(markers && !series.some(({ properties: own }) => own.MarkerStyle === "None") && { markers }),
    title: text("title.Text") ?? "Chart Title",
    altText: text("title.Text") ?? record.name,
    series: series.map((one, index) => ({
      ...writtenSeries(saving, one, index),
      ...(isPoints(kind, one.properties) && { points: pointSize(one.properties) }),
    })),
    valueFormat: text("value.NumberFormat") ?? "General",
    ...defined("categoryFormat", text("category.NumberFormat")),
    ...defined("labelEvery", number("category.TickLabelSpacing")),
    ...defined("minimum", number("value.Minimum")),
    ...defined("maximum", number("value.Maximum")),
    legend: properties["legend.Visible"] !== false,
    ...(typeof gap === "number" && { gapPercent: gap }),
    area: placeOf(record, sheet),
  };
  return { chart, lost: [...lost, ...lostOfSeries(record, chart)] };
}

const defined = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } => (value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value }));

function lostOfSeries({ series }: ChartRecord, { kind, markers }: Chart): string[] {
  const usual: Properties = {
    Smooth: false,
    "line.Weight": 1.75,
    Overlap: kind === "stacked-column" || kind === "stacked-bar" ? 100 : 0,
    ...(markers !== true && kind !== "scatter" && { MarkerStyle: "None" }),
    ...(kind === "scatter" && { "line.LineStyle": "None" }),
  };
  const kept = ["Name", "line.Color", "fill.Color", "GapWidth"];
  return series.flatMap(({ properties }, index) =>
    Object.entries(properties)
      .filter(([path, value]) => {
        const expected = isPoints(kind, properties) ? pointsOf(properties) : usual;
        return value !== undefined && !kept.includes(path) && !isSame(expected[path], value);
      })
      .map(([path]) => `series ${index + 1}: ${path}`),
  );
}

/** Whether a series of a scatter chart with lines is points alone. */
const isPoints = (kind: Chart["kind"], properties: Properties): boolean =>
  kind === "scatter-line" && properties["line.LineStyle"] === "None" && properties.MarkerStyle !== "None";

const usualPointSize = 9;
const pointSize = ({ MarkerSize }: Properties): number =>
  typeof MarkerSize === "number" ? MarkerSize : usualPointSize;

/** What such points have, whatever is said of them. */
const pointsOf = (properties: Properties): Properties => ({
  Smooth: false,
  "line.Weight": 1.75,
  "line.LineStyle": "None",
  MarkerStyle: "Circle",
  MarkerSize: properties.MarkerSize,
  MarkerBackgroundColor: properties["line.Color"],
  MarkerForegroundColor: properties["line.Color"],
});

function writtenSeries(saving: Saving, record: SeriesRecord, index: number): ChartSeries {
  const { properties } = record;
  const color = fileColor(properties["line.Color"] ?? properties["fill.Color"]);
  const [values, categories] = [record.values, record.categories].map((reference) =>
    reference === null ? "" : saving.formula(reference),
  );
  return {
    name: typeof properties.Name === "string" ? properties.Name : `Series${index + 1}`,
    values: values ?? "",
    categories: categories ?? "",
    cachedValues: cellsBehind(saving, values ?? "").map((value) => (typeof value === "number" ? value : NaN)),
    cachedCategories: cellsBehind(saving, categories ?? "").map(pointText),
    color:
      properties["fill.Color"] === null
        ? null
        : (color ?? usualColors[index % usualColors.length] ?? "4472C4"),
  };
}

function pointText(value: CellValue): string | number {
  if (typeof value === "number" || typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value).toUpperCase();
}

/** What the cells of a reference hold; nothing for another text. */
export function cellsBehind({ now }: Saving, reference: string): CellValue[] {
  const parsed = parseSheetReference(reference);
  const sheet = parsed && now.sheets().find(({ name }) => name.toLowerCase() === parsed.sheet.toLowerCase());
  if (!parsed || !sheet) return [];
  const { top, left, bottom, right } = parsed.area;
  const values: CellValue[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) values.push(now.cell(sheet.id, row, column).value);
  return values;
}

const usualArea: Area = { top: 2, left: 2, bottom: 16, right: 9 };

/** The cells that a chart covers; a place and a size in points are measured in the sheet's rows and columns. */
export function placeOf({ area, properties }: ChartRecord, sheet: SheetRecord): Area {
  const own = area ?? usualArea;
  const { Top, Width, Height } = properties;
  const top = typeof Top === "number" ? indexAt(Top, 1, (row) => rowHeight(sheet, row)) : own.top;
  const bottom =
    typeof Height === "number"
      ? indexAt(Height, top, (row) => rowHeight(sheet, row)) - 1
      : own.bottom + top - own.top;
  const right =
    typeof Width === "number"
      ? indexAt(Width, own.left, (column) => columnWidth(sheet, column)) - 1
      : own.right;
  return { top, left: own.left, bottom: Math.max(top, bottom), right: Math.max(own.left, right) };
}

/** The row or column whose start lies nearest to a distance from the start of another one. */
function indexAt(distance: number, from: number, size: (index: number) => number): number {
  let index = from;
  let left = distance;
  while (left >= size(index) / 2 && left > 0) left -= size(index++);
  return index;
}
