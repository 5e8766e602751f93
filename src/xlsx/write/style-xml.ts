import type { RuleLook } from "../content-types";
import type { CellStyle, Line } from "../types";
import { escapeXml } from "../xml/entities";
import { child, type XmlElement } from "../xml/tree";

/** XML of a colour. @throws RangeError when the text is not six hexadecimal digits */
export function colorXml(element: string, color: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(color)) throw new RangeError(`"${color}" is no colour of the form RRGGBB`);
  return `<${element} rgb="FF${color.toUpperCase()}"/>`;
}

/** XML of a font that differs from the body font as a style says; the body font's own XML, unchanged, for the rest. */
export function fontXml(style: CellStyle, bodyFont: XmlElement | null, source: string): string {
  const own = (local: string, fallback = "") => {
    const element = child(bodyFont, local);
    return element ? source.slice(element.start, element.end) : fallback;
  };
  return [
    "<font>",
    style.bold === true ? "<b/>" : "",
    style.italic === true ? "<i/>" : "",
    style.size === undefined ? own("sz", '<sz val="11"/>') : `<sz val="${style.size}"/>`,
    style.color === undefined ? own("color") : colorXml("color", style.color),
    own("name", '<name val="Calibri"/>'),
    own("family"),
    own("charset"),
    own("scheme"),
    "</font>",
  ].join("");
}

export function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid">${colorXml("fgColor", color)}<bgColor indexed="64"/></patternFill></fill>`;
}

function sideXml(side: string, line: Line | undefined): string {
  return line ? `<${side} style="${line.style}">${colorXml("color", line.color)}</${side}>` : `<${side}/>`;
}

export function borderXml(style: CellStyle): string {
  return `<border><left/><right/>${sideXml("top", style.top)}${sideXml("bottom", style.bottom)}<diagonal/></border>`;
}

/** XML of alignment and protection, the children of a cell format. */
export function alignmentXml(style: CellStyle): { readonly alignment: string; readonly protection: string } {
  const indent = style.indent ?? 0;
  // Excel indents only text that is aligned to a side.
  const horizontal = style.horizontal ?? (indent > 0 ? "left" : undefined);
  const attributes = [
    horizontal === undefined ? "" : ` horizontal="${horizontal}"`,
    style.vertical === undefined ? "" : ` vertical="${style.vertical}"`,
    style.wrap === true ? ' wrapText="1"' : "",
    indent > 0 ? ` indent="${indent}"` : "",
  ].join("");
  return {
    alignment: attributes === "" ? "" : `<alignment${attributes}/>`,
    protection: style.unlocked === true ? '<protection locked="0"/>' : "",
  };
}

/** XML of the format that a conditional format lays over a cell. @param numberFormatId of its number format, if it has one */
export function differentialXml(look: RuleLook, numberFormatId: number | null): string {
  const font =
    (look.bold === true ? "<b/>" : "") +
    (look.italic === true ? "<i/>" : "") +
    (look.strikethrough === true ? "<strike/>" : "") +
    (look.underline === true ? "<u/>" : "") +
    (look.color === undefined ? "" : colorXml("color", look.color));
  const numberFormat =
    numberFormatId === null
      ? ""
      : `<numFmt numFmtId="${numberFormatId}" formatCode="${escapeXml(look.numberFormat ?? "")}"/>`;
  const fill =
    look.fill === undefined
      ? ""
      : `<fill><patternFill patternType="solid">${colorXml("fgColor", look.fill)}${colorXml("bgColor", look.fill)}</patternFill></fill>`;
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${numberFormat}${fill}</dxf>`;
}
