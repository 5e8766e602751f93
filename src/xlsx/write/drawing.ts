import type { Area, Chart } from "../types";
import { escapeXml } from "../xml/entities";
import { chartXml } from "./chart/chart-xml";
import {
  chartNamespace,
  contentTypes,
  drawingNamespace,
  relationshipNamespace,
  sheetDrawingNamespace,
  xmlDeclaration,
} from "./dialect";
import type { Draft } from "./draft";

/** Adds the drawing of a new sheet with its charts; returns the relationship's id. */
export function addDrawing(draft: Draft, sheetPart: string, charts: readonly Chart[]): string {
  const part = draft.parts.freeName("xl/drawings/drawing#.xml");
  // The name is taken before the charts relate to it.
  draft.parts.set(part, "");
  const anchors = charts.map((chart, index) => anchorXml(chart, index + 2, addChartPart(draft, part, chart)));
  const xml =
    `${xmlDeclaration}<xdr:wsDr xmlns:xdr="${sheetDrawingNamespace}" xmlns:a="${drawingNamespace}">` +
    `${anchors.join("")}</xdr:wsDr>`;
  return draft.addPart(sheetPart, "drawing", part, xml, contentTypes.drawing);
}

/** Adds the part of a chart; returns the relationship's id. */
export function addChartPart(draft: Draft, drawing: string, chart: Chart): string {
  const part = draft.parts.freeName("xl/charts/chart#.xml");
  const xml = chartXml(chart, draft.styles().bodyFontName());
  return draft.addPart(drawing, "chart", part, xml, contentTypes.chart);
}

/** A chart keeps its size when columns change, and moves with its top left cell. */
export function anchorXml(chart: Chart, shapeId: number, relationshipId: string): string {
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${cornersXml(chart.area)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${shapeId}" name="${escapeXml(chart.id)}" descr="${escapeXml(chart.altText)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${relationshipNamespace}" r:id="${relationshipId}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

/** From the top left corner of the first cell to the bottom right corner of the last; drawings count from 0. */
export function cornersXml({ top, left, bottom, right }: Area): string {
  const corner = (element: string, row: number, column: number) =>
    `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`;
  return corner("from", top - 1, left - 1) + corner("to", bottom, right);
}
