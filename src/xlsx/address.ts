import type { Area } from "./types";

/** Rows and columns of a sheet, as fixed by the file format. */
export const maximumRow = 1_048_576;
export const maximumColumn = 16_384;

/** Letters of a column counted from 1: 1 -> "A", 28 -> "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Number of a column counted from 1: "A" -> 1, "ab" -> 28. Expects letters only. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Address of a cell: (3, 2) -> "B3". */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}

function absoluteCellAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** Address of an area: "A1:B2", or "A1" when it is one cell. */
export function areaAddress(area: Area, absolute = false): string {
  const address = absolute ? absoluteCellAddress : cellAddress;
  const first = address(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${address(area.bottom, area.right)}`;
}

/** Area addresses with a space between them, as conditional formats and validations hold them. */
export function areaListAddress(areas: readonly Area[]): string {
  return areas.map((area) => areaAddress(area)).join(" ");
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** Row and column of "B3" or "$B$3"; null when the text is no cell address. */
export function parseCellAddress(text: string): { readonly row: number; readonly column: number } | null {
  const match = cellPattern.exec(text);
  if (!match) return null;
  const row = Number(match[2]);
  const column = columnNumber(match[1] ?? "");
  return row <= maximumRow && column <= maximumColumn ? { row, column } : null;
}

/** Area of "A1", "A1:B2", "A:C" or "2:5", with or without "$"; null when the text is none of them. */
export function parseAreaAddress(text: string): Area | null {
  const [first, second, ...rest] = text.split(":");
  if (first === undefined || rest.length > 0) return null;
  const start = parseCellAddress(first);
  if (second === undefined)
    return start && { top: start.row, left: start.column, bottom: start.row, right: start.column };
  const end = parseCellAddress(second);
  if (start && end) return orderedArea(start.row, start.column, end.row, end.column);
  return parseWholeColumns(first, second) ?? parseWholeRows(first, second);
}

function parseWholeColumns(first: string, second: string): Area | null {
  const [from, to] = [first, second].map((side) => /^\$?([A-Za-z]{1,3})$/.exec(side)?.[1]);
  if (from === undefined || to === undefined) return null;
  const area = orderedArea(1, columnNumber(from), maximumRow, columnNumber(to));
  return area.right <= maximumColumn ? area : null;
}

function parseWholeRows(first: string, second: string): Area | null {
  const [from, to] = [first, second].map((side) => /^\$?([1-9]\d{0,6})$/.exec(side)?.[1]);
  if (from === undefined || to === undefined) return null;
  const area = orderedArea(Number(from), 1, Number(to), maximumColumn);
  return area.bottom <= maximumRow ? area : null;
}

function orderedArea(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

/** Areas of "A1:B2 D4"; parts that are no address are left out. */
export function parseAreaList(text: string): readonly Area[] {
  return text
    .split(/\s+/)
    .map(parseAreaAddress)
    .filter((area) => area !== null);
}

const plainSheetName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Names that Excel would read as a cell, in A1 or R1C1 notation, or as a logical value. */
const addressLikeName = /^([a-z]{1,3}\d{1,7}|rc?|r\d*c\d*|c\d*|r\d+|true|false)$/i;

/** A sheet's name as it stands before "!" in a formula: quoted where it has to be. */
export function quotedSheetName(name: string): string {
  return plainSheetName.test(name) && !addressLikeName.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Reference to an area with its sheet: "'Item master'!$A$1:$B$9". */
export function sheetReference(sheetName: string, area: Area, absolute: boolean): string {
  return `${quotedSheetName(sheetName)}!${areaAddress(area, absolute)}`;
}

/** Sheet and area of a reference such as "'Item master'!$A$1:$B$9"; null when the text is something else. */
export function parseSheetReference(text: string): { readonly sheet: string; readonly area: Area } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text.trim());
  const area = match && parseAreaAddress(match[3] ?? "");
  if (!area) return null;
  return { sheet: match[2] ?? (match[1] ?? "").replaceAll("''", "'"), area };
}

/** Whether two areas share a cell. */
export function areasOverlap(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}
