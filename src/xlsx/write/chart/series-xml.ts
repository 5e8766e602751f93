import type { Chart, ChartSeries, Color } from "../../types";
import { escapeXml } from "../../xml/entities";
import { emuPerPoint, solidFill } from "./text-xml";

const seriesLinePoints = 1.75;
const markerPoints = 5;

/** XML of a chart's series, cached points included. */
export function seriesXml(chart: Chart): string {
  return chart.series.map((series, index) => oneSeriesXml(chart, series, index)).join("");
}

function oneSeriesXml(chart: Chart, series: ChartSeries, index: number): string {
  const head = `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
  const values = numbersXml(series.values, series.cachedValues, chart.valueFormat);
  const categories = (element: string): string =>
    series.categories === "" ? "" : `<c:${element}>${categoriesXml(chart, series)}</c:${element}>`;
  const isPoints = chart.kind === "scatter" || series.points !== undefined;
  const stroke = isPoints ? "<a:noFill/>" : `${fillXml(series.color)}<a:round/>`;
  const line =
    `<c:spPr><a:ln w="${Math.round(seriesLinePoints * emuPerPoint)}" cap="rnd">${stroke}</a:ln></c:spPr>` +
    markerXml(chart, series);
  switch (chart.kind) {
    case "scatter-line":
    case "scatter":
      return `${head}${line}${categories("xVal")}<c:yVal>${values}</c:yVal><c:smooth val="0"/></c:ser>`;
    case "line":
      return `${head}${line}${categories("cat")}<c:val>${values}</c:val><c:smooth val="0"/></c:ser>`;
    default:
      return (
        `${head}<c:spPr>${fillXml(series.color)}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>` +
        `${categories("cat")}<c:val>${values}</c:val></c:ser>`
      );
  }
}

const fillXml = (color: Color | null): string => (color === null ? "<a:noFill/>" : solidFill(color));

function markerXml({ kind, markers }: Chart, { color, points }: ChartSeries): string {
  if (kind !== "scatter" && markers !== true && points === undefined)
    return '<c:marker><c:symbol val="none"/></c:marker>';
  const size = points ?? markerPoints;
  return `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr>${fillXml(color)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
}

/** A name of the workbook needs something before it: "[0]!" stands for this workbook. */
export function formulaXml(reference: string): string {
  return `<c:f>${escapeXml(reference.includes("!") ? reference : `[0]!${reference}`)}</c:f>`;
}

export function numbersXml(reference: string, values: readonly number[], format: string): string {
  const points = values
    .map((value, index) => (Number.isFinite(value) ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : ""))
    .join("");
  return (
    `<c:numRef>${formulaXml(reference)}<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`
  );
}

export function categoriesXml(
  chart: Pick<Chart, "categoryFormat">,
  { categories, cachedCategories }: Pick<ChartSeries, "categories" | "cachedCategories">,
): string {
  const numbers = cachedCategories.filter((category) => typeof category === "number");
  if (numbers.length === cachedCategories.length && numbers.length > 0) {
    return numbersXml(categories, numbers, chart.categoryFormat ?? "General");
  }
  const points = cachedCategories
    .map((category, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(category))}</c:v></c:pt>`)
    .join("");
  return `<c:strRef>${formulaXml(categories)}<c:strCache><c:ptCount val="${cachedCategories.length}"/>${points}</c:strCache></c:strRef>`;
}
