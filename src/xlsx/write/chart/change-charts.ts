import type { FileChange } from "../../change-types";
import type { ChartChange } from "../../content-types";
import { chartFrames, type ChartFrame } from "../../read/chart/drawing-charts";
import { readRelationships } from "../../read/relationships";
import type { CellValue, Chart } from "../../types";
import { XmlEdits } from "../../xml/edits";
import { escapeXml } from "../../xml/entities";
import {
  attributeByLocal,
  child,
  childrenNamed,
  descendants,
  parseXml,
  type XmlElement,
} from "../../xml/tree";
import { drawingNamespace, inDialect, relationshipNamespace, sheetDrawingNamespace } from "../dialect";
import type { Draft } from "../draft";
import { addChartPart, addDrawing, anchorXml, cornersXml } from "../drawing";
import { editWorksheet } from "../edit-worksheet";
import { collectUnused, removeRelationship } from "../package-edits";
import { relationshipPrefix } from "../sheet-list";
import { worksheetOrder } from "../workbook-order";
import { chartXml } from "./chart-xml";
import { categoriesXml, numbersXml } from "./series-xml";
import { titleText } from "./text-xml";
import { speaksOurPrefixes } from "./set-chart";

/** Adds a chart to a sheet, which gets a drawing if it has none. */
export function addChart(draft: Draft, sheet: string, chart: Chart): void {
  const { part } = draft.sheet(sheet);
  const drawing = readRelationships(draft.parts, part).find(({ type }) => type === "drawing")?.target;
  if (drawing === undefined) {
    const id = addDrawing(draft, part, [chart]);
    editWorksheet(draft, sheet, (root, edits) => {
      const prefix = relationshipPrefix(root);
      const declaration = prefix === null ? ` xmlns:r="${relationshipNamespace}"` : "";
      edits.insertOrdered(
        root,
        worksheetOrder,
        "drawing",
        `<drawing${declaration} ${prefix ?? "r"}:id="${id}"/>`,
      );
    });
    return;
  }
  const text = draft.parts.get(drawing).text();
  const root = parseXml(text, drawing);
  const ids = descendants(root, "cNvPr").map(({ attributes }) => Number(attributes.get("id") ?? 0));
  const xml = anchorXml(chart, Math.max(1, ...ids) + 1, addChartPart(draft, drawing, chart));
  // The drawing may call the namespaces by other prefixes than ours: each anchor brings its own.
  const declared = xml.replace(/^<xdr:\w+/, (tag) => `${tag} ${namespaces}`);
  const whole = inDialect(declared, draft.workbook().strict);
  const edits = new XmlEdits(text);
  if (root.selfClosing) edits.replace(root.end - 2, root.end, `>${whole}</${root.name}>`);
  else edits.insert(root.contentEnd, whole);
  draft.parts.set(drawing, edits.apply());
}

const namespaces = `xmlns:xdr="${sheetDrawingNamespace}" xmlns:a="${drawingNamespace}"`;

function frameAt(draft: Draft, sheet: string, anchor: number): ChartFrame {
  const frame = chartFrames(draft.parts, draft.sheet(sheet).part).find(({ index }) => index === anchor);
  if (!frame) throw new RangeError(`${sheet} has no chart at anchor ${anchor}.`);
  return frame;
}

/** Changes a chart's place, name, title and points; the rest of its look stays. */
export function changeChart(
  draft: Draft,
  { sheet, anchor, change }: Extract<FileChange, { kind: "change-chart" }>,
): void {
  const frame = frameAt(draft, sheet, anchor);
  placeChart(draft, frame, change);
  if (change.title === undefined && change.series === undefined) return;
  const text = draft.parts.get(frame.chartPart).text();
  const root = parseXml(text, frame.chartPart);
  if (!speaksOurPrefixes(root, draft.workbook().strict))
    throw new RangeError(`The chart "${frame.name}" of ${sheet} is written in a way that cannot be changed.`);
  const edits = new XmlEdits(text);
  if (change.title !== undefined)
    setTitle(root, edits, titleText(change.title, draft.styles().bodyFontName()));
  const group = child(child(root, "chart"), "plotArea")?.children.find(({ local }) =>
    local.endsWith("Chart"),
  );
  const series = childrenNamed(group ?? null, "ser");
  for (const one of change.series ?? []) {
    const element = series[one.index];
    if (!element) throw new RangeError(`The chart "${frame.name}" of ${sheet} has no series ${one.index}.`);
    changeSeries(element, edits, one);
  }
  draft.parts.set(frame.chartPart, edits.apply());
}

function setTitle(root: XmlElement, edits: XmlEdits, xml: string): void {
  const chart = child(root, "chart");
  const title = child(chart, "title");
  const own = child(title, "tx");
  if (own) edits.replace(own.start, own.end, xml);
  else if (title) edits.insert(title.contentStart, xml);
  else if (chart) edits.insert(chart.contentStart, `<c:title>${xml}<c:overlay val="0"/></c:title>`);
}

/** Gives a series of a chart another name or other points. */
function changeSeries(
  series: XmlElement,
  edits: XmlEdits,
  change: NonNullable<ChartChange["series"]>[number],
): void {
  const replace = (locals: readonly string[], xml: string): void => {
    const own = series.children.find(({ local }) => locals.includes(local));
    if (own) edits.setContent(own, xml);
  };
  if (change.name !== undefined) {
    const own = child(series, "tx");
    const xml = `<c:v>${escapeXml(change.name)}</c:v>`;
    const order = child(series, "order");
    if (own) edits.setContent(own, xml);
    else if (order) edits.insert(order.end, `<c:tx>${xml}</c:tx>`);
  }
  if (change.values) {
    const numbers = change.values.cached.map((value) => (typeof value === "number" ? value : NaN));
    replace(["val", "yVal"], numbersXml(change.values.reference, numbers, "General"));
  }
  if (change.categories) {
    const { reference, cached } = change.categories;
    replace(
      ["cat", "xVal"],
      categoriesXml({}, { categories: reference, cachedCategories: cached.map(plainPoint) }),
    );
  }
}

/** A point of a chart's categories: errors and logical values are shown as texts. */
export function plainPoint(value: CellValue): string | number {
  if (typeof value === "number") return value;
  if (value === null) return "";
  return typeof value === "object"
    ? value.error
    : typeof value === "boolean"
      ? String(value).toUpperCase()
      : value;
}

function placeChart(draft: Draft, { drawing, anchor }: ChartFrame, { name, area }: ChartChange): void {
  if (name === undefined && area === undefined) return;
  const text = draft.parts.get(drawing).text();
  const edits = new XmlEdits(text);
  const properties = descendants(anchor, "cNvPr")[0];
  if (name !== undefined && properties) edits.setAttributes(properties, { name });
  if (area) {
    const prefix = anchor.name.slice(0, anchor.name.indexOf(":") + 1);
    const corners = cornersXml(area).replaceAll("xdr:", prefix);
    const [from, to] = [child(anchor, "from"), child(anchor, "to")];
    if (from && to) edits.replace(from.start, to.end, corners);
    else if (from) {
      // An anchor with a size of its own becomes one between two cells.
      const size = child(anchor, "ext");
      edits.replace(from.start, from.end, corners);
      if (size) edits.remove(size);
      edits.replace(anchor.start, anchor.start + 1 + anchor.name.length, `<${prefix}twoCellAnchor`);
      edits.replace(anchor.contentEnd, anchor.end, `</${prefix}twoCellAnchor>`);
    }
  }
  draft.parts.set(drawing, edits.apply());
}

/** Draws a chart anew in its part, in the place that it says. */
export function redrawChart(draft: Draft, sheet: string, anchor: number, chart: Chart): void {
  const frame = frameAt(draft, sheet, anchor);
  placeChart(draft, frame, { name: chart.id, area: chart.area });
  const xml = chartXml(chart, draft.styles().bodyFontName());
  draft.parts.set(frame.chartPart, inDialect(xml, draft.workbook().strict));
}

/** Takes a chart away; the drawing stays for what else it holds. */
export function removeChart(draft: Draft, sheet: string, anchor: number): void {
  const frame = frameAt(draft, sheet, anchor);
  const text = draft.parts.get(frame.drawing).text();
  const edits = new XmlEdits(text);
  edits.remove(frame.anchor);
  draft.parts.set(frame.drawing, edits.apply());
  const reference = descendants(frame.anchor, "chart")[0];
  removeRelationship(draft.parts, frame.drawing, (reference && attributeByLocal(reference, "id")) ?? "");
  collectUnused(draft.parts);
}
