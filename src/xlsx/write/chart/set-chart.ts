import { readRelationships } from "../../read/relationships";
import type { Chart } from "../../types";
import { XmlEdits } from "../../xml/edits";
import { attributeByLocal, child, descendants, parseXml, type XmlElement } from "../../xml/tree";
import { chartNamespace, drawingNamespace, inDialect } from "../dialect";
import type { Draft } from "../draft";
import { chartXml, groupName } from "./chart-xml";
import { seriesXml } from "./series-xml";
import { titleText } from "./text-xml";

/**
 * Gives a chart of ours its new title, alt text and series. The rest of its look and its place stay, since the user may have changed them.
 * A chart that the user deleted stays deleted.
 */
export function setChart(draft: Draft, sheetName: string, chart: Chart): void {
  for (const drawing of readRelationships(draft.parts, draft.sheet(sheetName).part)) {
    if (drawing.type !== "drawing") continue;
    const text = draft.parts.get(drawing.target).text();
    const root = parseXml(text, drawing.target);
    for (const frame of descendants(root, "graphicFrame")) {
      const properties = descendants(frame, "cNvPr")[0];
      if (properties?.attributes.get("name") !== chart.id) continue;
      const edits = new XmlEdits(text);
      edits.setAttributes(properties, { descr: chart.altText });
      draft.parts.set(drawing.target, edits.apply());
      const reference = descendants(frame, "chart")[0];
      const id = reference && attributeByLocal(reference, "id");
      const part = readRelationships(draft.parts, drawing.target).find((candidate) => candidate.id === id);
      if (part) updateChartPart(draft, part.target, chart);
      return;
    }
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
function speaksOurPrefixes(root: XmlElement, strict: boolean): boolean {
  const declared = (prefix: string, namespace: string) =>
    inDialect(`"${root.attributes.get(`xmlns:${prefix}`) ?? ""}"`, strict) ===
    inDialect(`"${namespace}"`, strict);
  return declared("c", chartNamespace) && declared("a", drawingNamespace);
}
