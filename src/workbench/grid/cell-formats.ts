import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  TextDirection,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { FormatBook } from "../host/store/memory-cells";
import { plainFormat, type BorderRecord, type BorderSide, type CellFormat } from "../host/store/records";
import { invalidArgument } from "../host/wire/api-error";

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const verticals: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const underlines: Readonly<Record<string, TextDecoration>> = {
  Single: TextDecoration.SINGLE,
  Double: TextDecoration.DOUBLE,
};
/** Excel's style and weight of a line, as Univer's one kind. */
const lines: readonly (readonly [string, string, BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
];
const sides: readonly (readonly [BorderSide, "t" | "b" | "l" | "r"])[] = [
  ["EdgeTop", "t"],
  ["EdgeBottom", "b"],
  ["EdgeLeft", "l"],
  ["EdgeRight", "r"],
];

/** Pixels of a step of indentation, and of the room that a cell leaves beside its text. */
const indentPixels = 9;
const sidePixels = 2;

function known<Value>(values: Readonly<Record<string, Value>>, name: string, what: string): Value {
  const value = values[name];
  if (value === undefined) throw invalidArgument(`the workbench's grid has no ${what} ${name}`);
  return value;
}

const nameOf = <Value>(values: Readonly<Record<string, Value>>, value: Value, other: string): string =>
  Object.keys(values).find((name) => values[name] === value) ?? other;

function lineToGrid({ style, weight, color }: BorderRecord): IBorderStyleData {
  const line =
    lines.find(([name, size]) => name === style && size === weight) ?? lines.find(([name]) => name === style);
  if (!line) throw invalidArgument(`the workbench's grid has no line ${style}`);
  return { s: line[2], cl: { rgb: color } };
}

function lineFromGrid({ s, cl }: IBorderStyleData): BorderRecord | undefined {
  const line = lines.find(([, , kind]) => kind === s);
  return line && { style: line[0], weight: line[1], color: hex(cl.rgb) ?? "#000000" };
}

/** "#RRGGBB" of any colour that CSS knows as numbers. */
function hex(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (parts) {
    const digits = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
    return `#${digits.join("")}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join("")}`
      : color
  ).toUpperCase();
}

/** A format as a style that says what is not plain. */
export function formatToGrid(format: CellFormat): IStyleData {
  const { fontName, fontSize, fontColor, fill, numberFormat, borders } = format;
  const horizontal = known(horizontals, format.horizontal, "horizontal alignment");
  const vertical = known(verticals, format.vertical, "vertical alignment");
  const indent = sidePixels + format.indent * indentPixels;
  const lined = sides.flatMap(([side, key]) => {
    const line = borders[side];
    return line ? [[key, lineToGrid(line)] as const] : [];
  });
  return {
    ...(numberFormat !== "General" && { n: { pattern: numberFormat } }),
    ...(format.bold && { bl: BooleanNumber.TRUE }),
    ...(format.italic && { it: BooleanNumber.TRUE }),
    ...(format.underline !== "None" && {
      ul: { s: BooleanNumber.TRUE, t: known(underlines, format.underline, "underline") },
    }),
    ...(fontName !== plainFormat.fontName && { ff: fontName }),
    ...(fontSize !== plainFormat.fontSize && { fs: fontSize }),
    ...(fontColor !== plainFormat.fontColor && { cl: { rgb: fontColor } }),
    ...(fill !== null && { bg: { rgb: fill } }),
    ...(format.horizontal !== "General" && { ht: horizontal }),
    ...(format.vertical !== "Bottom" && { vt: vertical }),
    ...(format.wrap && { tb: WrapStrategy.WRAP }),
    ...(format.indent > 0 && { pd: format.horizontal === "Right" ? { r: indent } : { l: indent } }),
    // Univer has no such mark: the direction that text has anyway tells open cells from locked ones, and travels with them.
    ...(!format.locked && { td: TextDirection.LEFT_TO_RIGHT }),
    ...(lined.length > 0 && { bd: Object.fromEntries(lined) }),
  };
}

export function formatFromGrid(style: Nullable<IStyleData>): CellFormat {
  if (!style) return plainFormat;
  const borders = sides.flatMap(([side, key]) => {
    const line = style.bd?.[key];
    const record = line && lineFromGrid(line);
    return record ? [[side, record] as const] : [];
  });
  const horizontal = nameOf<unknown>(horizontals, style.ht ?? HorizontalAlign.UNSPECIFIED, "General");
  const padding = (horizontal === "Right" ? style.pd?.r : style.pd?.l) ?? sidePixels;
  const underlined = style.ul?.s === BooleanNumber.TRUE;
  return {
    numberFormat: style.n?.pattern ?? plainFormat.numberFormat,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: underlined ? nameOf<unknown>(underlines, style.ul?.t, "Single") : "None",
    fontName: style.ff ?? plainFormat.fontName,
    fontSize: style.fs ?? plainFormat.fontSize,
    fontColor: hex(style.cl?.rgb) ?? plainFormat.fontColor,
    fill: hex(style.bg?.rgb),
    horizontal,
    vertical: nameOf<unknown>(verticals, style.vt ?? VerticalAlign.BOTTOM, "Bottom"),
    wrap: style.tb === WrapStrategy.WRAP,
    indent: Math.max(0, Math.round((padding - sidePixels) / indentPixels)),
    locked: style.td !== TextDirection.LEFT_TO_RIGHT,
    borders: Object.fromEntries(borders),
  };
}

/** Both translations, each made once for equal formats. */
export class GridFormats {
  private readonly book = new FormatBook();
  private readonly styles = new Map<CellFormat, IStyleData>();
  private readonly formats = new Map<string, CellFormat>();

  patch(format: CellFormat, change: Partial<CellFormat>, key: string): CellFormat {
    return this.book.patch(format, change, key);
  }

  toGrid(format: CellFormat): IStyleData {
    const known = this.styles.get(format) ?? formatToGrid(format);
    this.styles.set(format, known);
    return known;
  }

  /** @param id of a style that the workbook keeps */
  fromGrid(id: string, style: () => Nullable<IStyleData>): CellFormat {
    const found = this.formats.get(id) ?? this.fromStyle(style());
    this.formats.set(id, found);
    return found;
  }

  fromStyle(style: Nullable<IStyleData>): CellFormat {
    return style ? this.book.patch(plainFormat, formatFromGrid(style)) : plainFormat;
  }
}
