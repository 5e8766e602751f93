import Papa from "papaparse";
import type { CellValue } from "../../xlsx/types";
import { declaredDelimiter, guessDelimiter } from "./csv/delimiter";
import { decodeCsv, type CsvEncoding } from "./csv/encoding";
import { cellValue, commaEvidence, type DecimalSign, type TextRows } from "./csv/values";

export interface CsvTable {
  /** Row 1 is index 0. Rows may be shorter than others; empty cells are null. Dates are serial numbers. */
  readonly values: CellValue[][];
  /** Whether the file holds a date at this place; rows and columns from 1. */
  readonly isDate: (row: number, column: number) => boolean;
  /** What was guessed about the file. */
  readonly note: {
    readonly delimiter: string;
    readonly decimal: DecimalSign;
    readonly encoding: CsvEncoding;
  };
}

/**
 * Reads a CSV file as its cells would stand in a sheet. Numbers are read in the notation of their column; codes ("00123", "12E4",
 * 16 digits and more) stay texts, and so do dates in the first row, which name periods there.
 * @param bytes UTF-8, UTF-16 with a byte order mark, or else windows-1252
 */
export function readCsv(bytes: Uint8Array): CsvTable {
  const { text: all, encoding } = decodeCsv(bytes);
  const { text, delimiter: declared } = declaredDelimiter(all);
  const delimiter = declared ?? guessDelimiter(text);
  const rows = withoutTrailingEmptyRows(Papa.parse<string[]>(text, { delimiter }).data);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const decimals = decimalSigns(rows, width, delimiter);
  const dates = new Set<number>();
  const values = rows.map((row, rowIndex) =>
    row.map((cell, column) => {
      const { value, isDate } = cellValue(cell, decimals[column] ?? ".", rowIndex === 0);
      if (isDate) dates.add(rowIndex * width + column);
      return value;
    }),
  );
  return {
    values,
    isDate: (row, column) => dates.has((row - 1) * width + column - 1),
    note: { delimiter, decimal: decimals.includes(",") ? "," : ".", encoding },
  };
}

/** The decimal sign of each column: by its own numbers, else by those of the whole file. */
function decimalSigns(rows: TextRows, width: number, delimiter: string): readonly DecimalSign[] {
  const evidence = Array.from({ length: width }, (_, column) =>
    delimiter === "," ? 0 : commaEvidence(rows, column),
  );
  const ofFile = evidence.reduce((sum, column) => sum + column, 0);
  return evidence.map((own) => ((own === 0 ? ofFile : own) > 0 ? "," : "."));
}

function withoutTrailingEmptyRows(rows: string[][]): string[][] {
  let count = rows.length;
  while (count > 0 && rows[count - 1]?.every((cell) => cell === "") === true) count--;
  return rows.slice(0, count);
}

/** What a spreadsheet would read as a formula. */
const formulaLike = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A CSV text (comma, CR LF) of cells. Texts that a spreadsheet would calculate get an apostrophe in front, so that opening the
 * file never runs what somebody typed into an item's name.
 */
export function writeCsv(rows: readonly (readonly CellValue[])[]): string {
  return Papa.unparse(rows.map((row) => row.map(cellText)));
}

function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string")
    return formulaLike.test(value) && !plainNumber.test(value) ? `'${value}` : value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : value.error;
}
