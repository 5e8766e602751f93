import type { CellLook, EdgeLook, LineStyle, Underline } from "../../xlsx";
import type { BorderRecord, CellFormat } from "../host/store/records";

/** The words of files for how cells look, and those of Excel's object model. */

const horizontals: readonly (readonly [string, string])[] = [
  ["general", "General"],
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
];

const verticals: readonly (readonly [string, string])[] = [
  ["top", "Top"],
  ["center", "Center"],
  ["bottom", "Bottom"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
];

const underlines: readonly (readonly [Underline, string])[] = [
  ["none", "None"],
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
];

const lines: readonly (readonly [LineStyle, string, string])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["double", "Double", "Thick"],
  ["dotted", "Dot", "Thin"],
  ["dashed", "Dash", "Thin"],
  ["dashDot", "DashDot", "Thin"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

type Words<Word extends string> = readonly (readonly [Word, string])[];

const spoken = <Word extends string>(words: Words<Word>, written: string): string =>
  words.find(([word]) => word === written)?.[1] ?? words[0]?.[1] ?? "";

const written = <Word extends string>(words: Words<Word>, spokenWord: string): Word | null =>
  words.find(([, word]) => word === spokenWord)?.[0] ?? null;

/** A colour as records hold it. */
export const recordColor = (color: string): string => `#${color.toUpperCase()}`;

/** A colour as files hold it; null for texts of another form. */
export function fileColor(color: unknown): string | null {
  const digits = typeof color === "string" ? /^#([0-9a-f]{6})$/i.exec(color)?.[1] : undefined;
  return digits?.toUpperCase() ?? null;
}

export function borderOf({ style, color }: EdgeLook): BorderRecord {
  const [, name, weight] = lines.find(([known]) => known === style) ?? ["thin", "Continuous", "Thin"];
  return { style: name, weight, color: recordColor(color) };
}

/** The nearest line that files know: Excel too gives a style its own weights. */
export function edgeOf({ style, weight, color }: BorderRecord): EdgeLook {
  const found =
    lines.find(([, name, own]) => name === style && own === weight) ??
    lines.find(([, name]) => name === style);
  return { style: found?.[0] ?? "thin", color: fileColor(color) ?? "000000" };
}

/** A look as the record of a cell; its upper and left line belong to the cells there, so they are left out. */
export function formatOf(look: CellLook): CellFormat {
  return {
    numberFormat: look.numberFormat,
    bold: look.bold,
    italic: look.italic,
    underline: spoken(underlines, look.underline),
    fontName: look.fontName,
    fontSize: look.size,
    fontColor: recordColor(look.color),
    fill: look.fill === null ? null : recordColor(look.fill),
    horizontal: spoken(horizontals, look.horizontal),
    vertical: spoken(verticals, look.vertical),
    wrap: look.wrap,
    indent: look.indent,
    locked: look.locked,
    borders: {
      ...(look.bottom && { EdgeBottom: borderOf(look.bottom) }),
      ...(look.right && { EdgeRight: borderOf(look.right) }),
    },
  };
}

/** How a format's words are written in a file; null for one that files do not know. */
export const writtenWords = {
  horizontal: (word: string) => written(horizontals as Words<string>, word),
  vertical: (word: string) => written(verticals as Words<string>, word),
  underline: (word: string) => written(underlines, word),
};
