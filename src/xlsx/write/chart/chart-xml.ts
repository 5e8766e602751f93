import type { Chart } from "../../types";
import { chartNamespace, drawingNamespace, relationshipNamespace, xmlDeclaration } from "../dialect";
import { categoryAxisId, categoryAxisXml, valueAxisId, valueAxisXml } from "./axis-xml";
import { isHorizontal, isScatter } from "./kinds";
import { seriesXml } from "./series-xml";
import { lineColor, noShape, solidFill, textProperties, tickColor, titleText } from "./text-xml";

const usualGapPercent = 70;
const legendPoints = 9;

/**
 * The part of a chart, in the order of the schema (CT_ChartSpace).
 * @param font name of the workbook's body font, which readers without themes would not find
 */
export function chartXml(chart: Chart, font: string): string {
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textProperties(font, legendPoints, tickColor)}</c:legend>`
    : "";
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationshipNamespace}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    `<c:title>${titleText(chart.title, font)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${groupXml(chart)}${categoryAxisXml(chart, font)}${valueAxisXml(chart, font)}${noShape}</c:plotArea>` +
    // Points of hidden rows and sheets are drawn too: helper tables may be hidden.
    `${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solidFill("FFFFFF")}<a:ln w="6350">${solidFill(lineColor)}</a:ln></c:spPr>` +
    "</c:chartSpace>"
  );
}

/** Name of the element that holds the series of a kind of chart. */
export function groupName(kind: Chart["kind"]): string {
  return kind === "line" ? "lineChart" : isScatter(kind) ? "scatterChart" : "barChart";
}

function groupXml(chart: Chart): string {
  const axes = `<c:axId val="${categoryAxisId}"/><c:axId val="${valueAxisId}"/>`;
  const series = seriesXml(chart);
  const name = groupName(chart.kind);
  switch (chart.kind) {
    case "line":
      return `<c:${name}><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:${name}>`;
    case "scatter-line":
    case "scatter":
      return `<c:${name}><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axes}</c:${name}>`;
    default: {
      const stacked = chart.kind === "stacked-column" || chart.kind === "stacked-bar";
      return (
        `<c:${name}><c:barDir val="${isHorizontal(chart.kind) ? "bar" : "col"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
        `${series}<c:gapWidth val="${chart.gapPercent ?? usualGapPercent}"/><c:overlap val="${stacked ? 100 : 0}"/>${axes}</c:${name}>`
      );
    }
  }
}
