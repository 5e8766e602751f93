import type { CellStyle, Line } from "../../../xlsx/types";

/** A line as Excel's object model names it; null for none. */
export type Border = { readonly style: string; readonly weight: string; readonly color: string } | null;

/** How a cell looks, in the words of Excel's object model. Colours are "#RRGGBB". */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly size: number;
  readonly color: string;
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly numberFormat: string;
  readonly top: Border;
  readonly bottom: Border;
}

const line = (of: Line | undefined): Border =>
  of === undefined
    ? null
    : { style: "Continuous", weight: of.style === "hair" ? "Hairline" : "Thin", color: `#${of.color}` };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The workbook's body text. */
export const plainLook = (bodySize: number): Look => ({
  bold: false,
  italic: false,
  underline: "None",
  size: bodySize,
  color: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
  numberFormat: "General",
  top: null,
  bottom: null,
});

/** A style in full: what it leaves out is as in the body text. */
export function lookOf(style: CellStyle, bodySize: number): Look {
  const plain = plainLook(bodySize);
  const indent = style.indent ?? 0;
  // Excel indents only text that is aligned to a side.
  const horizontal = style.horizontal ?? (indent > 0 ? "left" : null);
  return {
    ...plain,
    bold: style.bold ?? plain.bold,
    italic: style.italic ?? plain.italic,
    size: style.size ?? plain.size,
    color: style.color === undefined ? plain.color : `#${style.color}`,
    fill: style.fill === undefined ? null : `#${style.fill}`,
    horizontal: horizontal === null ? plain.horizontal : capital(horizontal),
    vertical: style.vertical === undefined ? plain.vertical : capital(style.vertical),
    wrap: style.wrap ?? plain.wrap,
    indent,
    locked: style.unlocked !== true,
    numberFormat: style.numberFormat ?? plain.numberFormat,
    top: line(style.top),
    bottom: line(style.bottom),
  };
}
