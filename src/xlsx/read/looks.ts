import type { CellLook, EdgeLook, LineStyle, RuleLook, Underline } from "../content-types";
import { child, childrenNamed, isTrue, type XmlElement } from "../xml/tree";
import { builtInFormat } from "./number-formats";
import type { Palette } from "./palette";

/** The looks that a workbook's styles define. */
export interface LookTable {
  /** Look of a cell format, the index that cells hold as `s`. */
  look(cellFormat: number): CellLook;
  /** What a conditional format lays over a cell, by its index. */
  ruleLook(differential: number): RuleLook;
}

const plainLook: CellLook = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: "none",
  fontName: "Calibri",
  size: 11,
  color: "000000",
  fill: null,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  locked: true,
  top: null,
  bottom: null,
  left: null,
  right: null,
};

/** @param root of the styles; null for a workbook without any */
export function readLooks(root: XmlElement | null, palette: Palette): LookTable {
  const list = (name: string): readonly XmlElement[] => child(root, name)?.children ?? [];
  const [fonts, fills, borders] = [list("fonts"), list("fills"), list("borders")];
  const [formats, differentials] = [list("cellXfs"), list("dxfs")];
  const codes = new Map(
    childrenNamed(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.get("numFmtId")),
      attributes.get("formatCode") ?? "General",
    ]),
  );
  const known: CellLook[] = [];
  const read = (format: XmlElement): CellLook => {
    const index = (name: string): number => Number(format.attributes.get(name) ?? 0);
    const alignment = child(format, "alignment");
    return {
      numberFormat: codes.get(index("numFmtId")) ?? builtInFormat(index("numFmtId")),
      ...fontLook(fonts[index("fontId")] ?? null, palette),
      fill: fillColor(fills[index("fillId")] ?? null, palette),
      horizontal: alignment?.attributes.get("horizontal") ?? plainLook.horizontal,
      vertical: alignment?.attributes.get("vertical") ?? plainLook.vertical,
      wrap: isTrue(alignment?.attributes.get("wrapText")),
      indent: Number(alignment?.attributes.get("indent") ?? 0),
      locked: child(format, "protection")?.attributes.get("locked") !== "0",
      ...edges(borders[index("borderId")] ?? null, palette),
    };
  };
  return {
    look: (cellFormat) => {
      const format = formats[cellFormat];
      return (known[cellFormat] ??= format ? read(format) : plainLook);
    },
    ruleLook: (differential) => ruleLook(differentials[differential] ?? null, palette),
  };
}

const flag = (font: XmlElement | null, local: string): boolean => {
  const element = child(font, local);
  return element !== null && !["0", "false"].includes(element.attributes.get("val") ?? "1");
};

function underlineOf(font: XmlElement | null): Underline {
  const element = child(font, "u");
  return element === null ? "none" : ((element.attributes.get("val") ?? "single") as Underline);
}

function fontLook(
  font: XmlElement | null,
  palette: Palette,
): Pick<CellLook, "bold" | "italic" | "underline" | "fontName" | "size" | "color"> {
  return {
    bold: flag(font, "b"),
    italic: flag(font, "i"),
    underline: underlineOf(font),
    fontName: child(font, "name")?.attributes.get("val") ?? plainLook.fontName,
    size: Number(child(font, "sz")?.attributes.get("val") ?? plainLook.size),
    color: palette.resolve(child(font, "color")) ?? plainLook.color,
  };
}

/** Of a pattern the ground counts, of a gradient its first colour: one colour is all that a look holds. */
function fillColor(fill: XmlElement | null, palette: Palette): string | null {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes.get("patternType") ?? "none";
  if (type === "solid") return palette.resolve(child(pattern, "fgColor"));
  if (type !== "none") return palette.resolve(child(pattern, "bgColor"));
  const [stop] = childrenNamed(child(fill, "gradientFill"), "stop");
  return stop ? palette.resolve(child(stop, "color")) : null;
}

function edges(
  border: XmlElement | null,
  palette: Palette,
): Pick<CellLook, "top" | "bottom" | "left" | "right"> {
  const edge = (...names: readonly string[]): EdgeLook | null => {
    for (const name of names) {
      const element = child(border, name);
      const style = element?.attributes.get("style") ?? "none";
      if (element && style !== "none")
        return { style: style as LineStyle, color: palette.resolve(child(element, "color")) ?? "000000" };
    }
    return null;
  };
  return {
    top: edge("top"),
    bottom: edge("bottom"),
    left: edge("left", "start"),
    right: edge("right", "end"),
  };
}

function ruleLook(differential: XmlElement | null, palette: Palette): RuleLook {
  const font = child(differential, "font");
  const color = palette.resolve(child(font, "color"));
  const pattern = child(child(differential, "fill"), "patternFill");
  // A conditional format fills with the ground colour, unlike a cell.
  const fill = palette.resolve(child(pattern, "bgColor")) ?? palette.resolve(child(pattern, "fgColor"));
  const numberFormat = child(differential, "numFmt")?.attributes.get("formatCode");
  return {
    ...(flag(font, "b") && { bold: true }),
    ...(flag(font, "i") && { italic: true }),
    ...(!["none"].includes(underlineOf(font)) && { underline: true }),
    ...(flag(font, "strike") && { strikethrough: true }),
    ...(color !== null && { color }),
    ...(fill !== null && { fill }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}
