import type { CellLook, EdgeLook, LookChange } from "../content-types";
import { escapeXml } from "../xml/entities";
import type { XmlElement } from "../xml/tree";
import { colorXml } from "./style-xml";

/** An element of the styles with the text that it stands in. */
export interface StyleSource {
  readonly element: XmlElement;
  readonly text: string;
}

/** Children of a font, in the order in which Excel writes them. */
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const borderOrder = ["start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

const fontParts = ["bold", "italic", "underline", "fontName", "size", "color"] as const;
const edges = ["top", "bottom", "left", "right"] as const;

export const changesFont = (look: LookChange): boolean => fontParts.some((part) => look[part] !== undefined);
export const changesBorder = (look: LookChange): boolean => edges.some((edge) => look[edge] !== undefined);

/** The children of an element by name, as XML. */
function childrenOf(source: StyleSource | null): Map<string, string> {
  return new Map(
    (source?.element.children ?? []).map((element) => [
      element.local,
      source?.text.slice(element.start, element.end) ?? "",
    ]),
  );
}

function joined(
  name: string,
  attributes: string,
  children: ReadonlyMap<string, string>,
  order: readonly string[],
): string {
  const known = order.map((local) => children.get(local) ?? "");
  const others = [...children].filter(([local]) => !order.includes(local)).map(([, xml]) => xml);
  return `<${name}${attributes}>${[...known, ...others].join("")}</${name}>`;
}

/** A font's XML with what a look changes of it. */
export function changedFontXml(font: StyleSource | null, look: LookChange): string {
  const children = childrenOf(font);
  const set = (local: string, xml: string): void => {
    if (xml === "") children.delete(local);
    else children.set(local, xml);
  };
  if (look.bold !== undefined) set("b", look.bold ? "<b/>" : "");
  if (look.italic !== undefined) set("i", look.italic ? "<i/>" : "");
  if (look.underline !== undefined) set("u", underlineXml(look.underline));
  if (look.size !== undefined) set("sz", `<sz val="${look.size}"/>`);
  if (look.color !== undefined) set("color", colorXml("color", look.color));
  if (look.fontName !== undefined) {
    set("name", `<name val="${escapeXml(look.fontName)}"/>`);
    // They speak of the font that was.
    for (const local of ["family", "charset", "scheme"]) children.delete(local);
  }
  return joined("font", "", children, fontOrder);
}

function underlineXml(underline: CellLook["underline"]): string {
  if (underline === "none") return "";
  return underline === "single" ? "<u/>" : `<u val="${underline}"/>`;
}

/** A border's XML with what a look changes of it. */
export function changedBorderXml(border: StyleSource | null, look: LookChange): string {
  const children = childrenOf(border);
  for (const edge of edges) {
    const line = look[edge];
    if (line === undefined) continue;
    children.delete(edge === "left" ? "start" : edge === "right" ? "end" : "");
    children.set(edge, edgeXml(edge, line));
  }
  for (const edge of [...edges, "diagonal"]) {
    const hasOther = (edge === "left" && children.has("start")) || (edge === "right" && children.has("end"));
    if (!children.has(edge) && !hasOther) children.set(edge, `<${edge}/>`);
  }
  const attributes = [...(border?.element.attributes ?? [])].map(
    ([name, value]) => ` ${name}="${escapeXml(value)}"`,
  );
  return joined("border", attributes.join(""), children, borderOrder);
}

function edgeXml(edge: string, line: EdgeLook | null): string {
  return line === null
    ? `<${edge}/>`
    : `<${edge} style="${line.style}">${colorXml("color", line.color)}</${edge}>`;
}

const noFillXml = '<fill><patternFill patternType="none"/></fill>';

export const changedFillXml = (fill: string | null): string =>
  fill === null
    ? noFillXml
    : `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}<bgColor indexed="64"/></patternFill></fill>`;

/** The indexes and the number format that a changed cell format has; what is left out stays. */
export interface FormatIndexes {
  readonly numFmtId?: number;
  readonly fontId?: number;
  readonly fillId?: number;
  readonly borderId?: number;
}

const applied: Readonly<Record<keyof FormatIndexes, string>> = {
  numFmtId: "applyNumberFormat",
  fontId: "applyFont",
  fillId: "applyFill",
  borderId: "applyBorder",
};

/** A cell format's XML with other indexes, alignment and protection. */
export function changedFormatXml(
  format: StyleSource | null,
  indexes: FormatIndexes,
  look: LookChange,
): string {
  const attributes = new Map(
    format?.element.attributes ?? [
      ["numFmtId", "0"],
      ["fontId", "0"],
      ["fillId", "0"],
      ["borderId", "0"],
      ["xfId", "0"],
    ],
  );
  for (const [name, index] of Object.entries(indexes) as [keyof FormatIndexes, number][]) {
    attributes.set(name, String(index));
    attributes.set(applied[name], "1");
  }
  const children = childrenOf(format);
  const alignment = changedAttributes(format, "alignment", {
    horizontal: look.horizontal === "general" ? null : look.horizontal,
    vertical: look.vertical === "bottom" ? null : look.vertical,
    wrapText: look.wrap === undefined ? undefined : look.wrap ? "1" : null,
    indent: look.indent === undefined ? undefined : look.indent > 0 ? String(look.indent) : null,
  });
  if (alignment !== null) {
    children.set("alignment", alignment);
    attributes.set("applyAlignment", "1");
  }
  const protection = changedAttributes(format, "protection", {
    locked: look.locked === undefined ? undefined : look.locked ? null : "0",
  });
  if (protection !== null) {
    children.set("protection", protection);
    attributes.set("applyProtection", "1");
  }
  const tag = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
  const content = ["alignment", "protection", "extLst"].map((local) => children.get(local) ?? "").join("");
  return content === "" ? `<xf${tag}/>` : `<xf${tag}>${content}</xf>`;
}

/** An element with other attributes, "" for one without any; null when nothing is said of them. Undefined ones stay, null ones go. */
function changedAttributes(
  format: StyleSource | null,
  local: string,
  changes: Readonly<Record<string, string | null | undefined>>,
): string | null {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return null;
  const own = format?.element.children.find((element) => element.local === local);
  const attributes = new Map(own?.attributes);
  for (const [name, value] of entries) {
    if (value === null || value === undefined) attributes.delete(name);
    else attributes.set(name, value);
  }
  if (attributes.size === 0) return "";
  return `<${local}${[...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("")}/>`;
}
