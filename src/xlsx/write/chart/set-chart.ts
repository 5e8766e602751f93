import { readRelationships } from "../../read/relationships";
import type { Chart, RowMove } from "../../types";
import { XmlEdits } from "../../xml/edits";
import { attributeByLocal, child, descendants, parseXml, type XmlElement } from "../../xml/tree";
import { chartNamespace, drawingNamespace, inDialect } from "../dialect";
import type { Draft } from "../draft";
import { chartXml, groupName } from "./chart-xml";
import { seriesXml } from "./series-xml";
import { titleText } from "./text-xml";

/**
 * Gives a chart of ours its new title, alt text and series. The rest of its look stays, since the user may have changed it, and so does
 * its place but for rows that came or went above it.
 * A chart that the user deleted stays deleted.
 */
export function setChart(
  draft: Draft,
  sheetName: string,
  chart: Chart,
  moves: readonly RowMove[] = [],
): void {
  for (const drawing of readRelationships(draft.parts, draft.sheet(sheetName).part)) {
    if (drawing.type !== "drawing") continue;
    const text = draft.parts.get(drawing.target).text();
    const root = parseXml(text, drawing.target);
    for (const anchor of root.children) {
      const frame = descendants(anchor, "graphicFrame")[0];
      const properties = frame && descendants(frame, "cNvPr")[0];
      if (!frame || properties?.attributes.get("name") !== chart.id) continue;
      const edits = new XmlEdits(text);
      edits.setAttributes(properties, { descr: chart.altText });
      moveAnchor(anchor, moves, edits);
      draft.parts.set(drawing.target, edits.apply());
      const reference = descendants(frame, "chart")[0];
      const id = reference && attributeByLocal(reference, "id");
      const part = readRelationships(draft.parts, drawing.target).find((candidate) => candidate.id === id);
      if (part) updateChartPart(draft, part.target, chart);
      return;
    }
  }
}

/** Moves both corners with the rows above the chart; drawings count rows from 0. */
function moveAnchor(anchor: XmlElement, moves: readonly RowMove[], edits: XmlEdits): void {
  const top = child(child(anchor, "from"), "row");
  if (!top) return;
  const first = Number(top.text) + 1;
  const rows = moves.reduce((sum, move) => (first > move.below ? sum + move.rows : sum), 0);
  if (rows === 0) return;
  for (const corner of [top, child(child(anchor, "to"), "row")]) {
    if (corner) edits.setContent(corner, String(Math.max(0, Number(corner.text) + rows)));
  }
}

function updateChartPart(draft: Draft, part: string, chart: Chart): void {
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part);
  const { strict } = draft.workbook();
  const font = draft.styles().bodyFontName();
  const group = descendants(root, groupName(chart.kind))[0];
  const series = group?.children.filter(({ local }) => local === "ser") ?? [];
  const [first, ...others] = series;
  if (!first || !speaksOurPrefixes(root, strict)) {
    draft.parts.set(part, inDialect(chartXml(chart, font), strict));
    return;
  }
  const edits = new XmlEdits(text);
  edits.replace(first.start, first.end, seriesXml(chart));
  for (const other of others) edits.remove(other);
  const title = child(child(root, "chart"), "title");
  const titleContent = child(title, "tx");
  if (titleContent) edits.replace(titleContent.start, titleContent.end, titleText(chart.title, font));
  draft.parts.set(part, edits.apply());
}

/** Whether "c:" and "a:" mean the chart's and the drawing's namespace, as Excel and LibreOffice write them. */
export function speaksOurPrefixes(root: XmlElement, strict: boolean): boolean {
  const declared = (prefix: string, namespace: string) =>
    inDialect(`"${root.attributes.get(`xmlns:${prefix}`) ?? ""}"`, strict) ===
    inDialect(`"${namespace}"`, strict);
  return declared("c", chartNamespace) && declared("a", drawingNamespace);
}
