import type { Cell, Column, Meaning } from "../../report";
import type { CellValue } from "../../xlsx/types";

const millisecondsPerDay = 86_400_000;
/** Day 0 of Excel's serial numbers, with its 29 Feb 1900 that never was. */
const serialOrigin = Date.UTC(1899, 11, 30);
/** Excel refuses longer texts. */
const longestText = 32_767;

/** "2026-10-31" or "2026-10-31T14:06:00" -> Excel's serial number; null when the text is no such date. */
export function serialOf(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(iso);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const time = Date.UTC(year!, month! - 1, day, hour, minute, second);
  return (time - serialOrigin) / millisecondsPerDay;
}

/** Excel's serial number -> "2026-10-31T14:06:00", to the second. */
export function isoOf(serial: number): string {
  const time = Math.round((serial * millisecondsPerDay) / 1000) * 1000 + serialOrigin;
  return new Date(time).toISOString().slice(0, 19);
}

/** Text as a cell can hold it: whole characters only, at most as long as Excel allows, empty as no text at all. */
export function cellText(text: string): string | null {
  return text === "" ? null : text.slice(0, longestText).replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** A report's value as a cell keeps it: dates as serial numbers, nothing for what is not finite. */
export function cellValue(value: Cell | undefined, meaning: Meaning): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value;
  if (meaning === "date" || meaning === "timestamp") return serialOf(value) ?? cellText(value);
  return cellText(value);
}

/** The value of a column in one row of its table. */
export const columnValue = (column: Column, row: number): CellValue =>
  cellValue(column.values[row], column.meaning);
