import type { Table } from "../../report";
import type { CellStyle } from "../../xlsx/types";
import { formats } from "./formats";
import type { PlacedColumn, PlacedTable } from "./place";
import { hasTextHeights } from "./text-heights";
import { colors, headerStyle, line, type StyleBook } from "./styles";

/** Tables up to this many rows are read as a whole: higher rows and stronger lines than in long lists. */
const shortTable = 40;
const shortRowHeight = 19;
const longRowHeight = 15;

export const isShort = (table: Table): boolean => table.rowCount <= shortTable;

/** Height of a table's rows in points. */
export const rowHeight = (table: Table): number =>
  table.rowHeight ?? (isShort(table) ? shortRowHeight : longRowHeight);

/** Text right of a number would collide with it, and nearly so right of a class. */
function indentOf(placed: PlacedTable, index: number): { indent?: number } {
  const column = placed.columns[index]?.column;
  const before = placed.columns[index - 1]?.column;
  if (column === undefined || before === undefined) return {};
  const collides =
    formats[column.meaning].horizontal === "left" && formats[before.meaning].horizontal !== "left";
  return collides ? { indent: 1 } : {};
}

function baseStyle(placed: PlacedTable, index: number): CellStyle {
  const { column } = placed.columns[index] as PlacedColumn;
  const format = formats[column.meaning];
  const high = rowHeight(placed.table) >= 28 || hasTextHeights(placed.table);
  return {
    horizontal: format.horizontal,
    vertical: "center",
    ...indentOf(placed, index),
    ...(format.numberFormat === "General" ? {} : { numberFormat: format.numberFormat }),
    ...(format.wrap && high ? { wrap: true } : {}),
    ...(column.meaning === "key" ? { bold: true } : {}),
    ...(column.meaning === "link" ? { color: colors.petrol } : {}),
    ...(column.owner === "user" ? { color: colors.input, unlocked: true } : {}),
  };
}

export function headerStyleOf(placed: PlacedTable, index: number): CellStyle {
  const { column } = placed.columns[index] as PlacedColumn;
  return { ...headerStyle, horizontal: formats[column.meaning].horizontal, ...indentOf(placed, index) };
}

/** Style indexes of a table's rows, one per column: ordinary rows, and the last row of a class group. */
export interface RowStyles {
  readonly ordinary: readonly number[];
  readonly groupEnd: readonly number[];
  readonly total: readonly number[];
  readonly header: readonly number[];
}

export function rowStyles(placed: PlacedTable, book: StyleBook): RowStyles {
  const hairline = isShort(placed.table) ? colors.hairlineShort : colors.hairlineLong;
  const each = (style: (index: number) => CellStyle): number[] =>
    placed.columns.map((_, index) => book.index(style(index)));
  return {
    ordinary: each((index) => ({ ...baseStyle(placed, index), bottom: line(hairline) })),
    groupEnd: each((index) => ({ ...baseStyle(placed, index), bottom: line(colors.classGroup) })),
    total: each((index) => totalStyle(placed, index)),
    header: each((index) => headerStyleOf(placed, index)),
  };
}

function totalStyle(placed: PlacedTable, index: number): CellStyle {
  const { column } = placed.columns[index] as PlacedColumn;
  const format = formats[column.meaning];
  return {
    bold: true,
    horizontal: format.horizontal,
    vertical: "center",
    ...indentOf(placed, index),
    ...(format.numberFormat === "General" || column.meaning === "key"
      ? {}
      : { numberFormat: format.numberFormat }),
    top: line(colors.text),
  };
}
