import type { Chart } from "../../types";
import { escapeXml } from "../../xml/entities";
import { isHorizontal, isScatter } from "./kinds";
import { lineColor, lineXml, noShape, textProperties, tickColor } from "./text-xml";

const hairlinePoints = 0.5;
const tickPoints = 9;
export const categoryAxisId = 111_111_111;
export const valueAxisId = 222_222_222;

const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
const notDeleted = '<c:delete val="0"/>';

function formatXml(format: string): string {
  return `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`;
}

function positionXml(chart: Chart, axis: "category" | "value"): string {
  const atBottom = (axis === "category") !== isHorizontal(chart.kind);
  return `<c:axPos val="${atBottom ? "b" : "l"}"/>`;
}

/** Labels stand at the low end, so that bars below zero do not run over them. */
const lowLabels = '<c:tickLblPos val="low"/>';

/** The axis of the categories, or of x in a scatter chart. */
export function categoryAxisXml(chart: Chart, font: string): string {
  const format = formatXml(chart.categoryFormat ?? "General");
  const look =
    `${ticks}${lowLabels}<c:spPr><a:noFill/>${lineXml(lineColor, hairlinePoints)}</c:spPr>` +
    textProperties(font, tickPoints, tickColor);
  const crossing = `<c:crossAx val="${valueAxisId}"/><c:crosses val="autoZero"/>`;
  if (isScatter(chart.kind)) {
    const limits = scatterLimits(chart);
    return `<c:valAx><c:axId val="${categoryAxisId}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling>${notDeleted}${positionXml(chart, "category")}${format}${look}${crossing}<c:crossBetween val="midCat"/></c:valAx>`;
  }
  // Bars read from the top down, as a table does.
  const orientation = isHorizontal(chart.kind) ? "maxMin" : "minMax";
  const every = chart.labelEvery;
  const skip =
    every === undefined || every <= 1
      ? ""
      : `<c:tickLblSkip val="${every}"/><c:tickMarkSkip val="${every}"/>`;
  return (
    `<c:catAx><c:axId val="${categoryAxisId}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>${notDeleted}${positionXml(chart, "category")}` +
    `${format}${look}${crossing}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skip}<c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

/** X runs over the data alone: without limits the axis may reach far beyond the last point. */
function scatterLimits(chart: Chart): string {
  let [smallest, largest] = [Infinity, -Infinity];
  for (const { cachedCategories } of chart.series) {
    for (const x of cachedCategories) {
      if (typeof x !== "number") continue;
      smallest = Math.min(smallest, x);
      largest = Math.max(largest, x);
    }
  }
  return largest > smallest ? `<c:max val="${largest}"/><c:min val="${smallest}"/>` : "";
}

export function valueAxisXml(chart: Chart, font: string): string {
  const limit = (element: string, value: number | undefined) =>
    value === undefined ? "" : `<c:${element} val="${value}"/>`;
  const scaling = `<c:scaling><c:orientation val="minMax"/>${limit("max", chart.maximum)}${limit("min", chart.minimum)}</c:scaling>`;
  const gridlines = `<c:majorGridlines><c:spPr>${lineXml(lineColor, hairlinePoints)}</c:spPr></c:majorGridlines>`;
  // With the categories from the top down, their end is the bottom, where the values belong.
  const crosses = isHorizontal(chart.kind) ? "max" : isScatter(chart.kind) ? "min" : "autoZero";
  const between = chart.kind === "line" || isScatter(chart.kind) ? "midCat" : "between";
  return (
    `<c:valAx><c:axId val="${valueAxisId}"/>${scaling}${notDeleted}${positionXml(chart, "value")}${gridlines}${formatXml(chart.valueFormat)}` +
    `${ticks}<c:tickLblPos val="nextTo"/>${noShape}${textProperties(font, tickPoints, tickColor)}` +
    `<c:crossAx val="${categoryAxisId}"/><c:crosses val="${crosses}"/><c:crossBetween val="${between}"/></c:valAx>`
  );
}
