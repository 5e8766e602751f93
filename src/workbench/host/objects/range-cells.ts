import type { CellValue } from "../../../xlsx/types";
import { checkCellsWritable } from "../context";
import { parseEntry } from "../rules/entry";
import { checkCellsRead } from "../rules/limits";
import type { StoredCell } from "../store/records";
import { invalidArgument } from "../wire/api-error";
import { cellCount, columnCount, rowCount, type RangeState } from "./range-state";

/** One result per cell of a range, in rows. */
export function eachCell<Result>(
  state: RangeState,
  read: (row: number, column: number) => Result,
): Result[][] {
  const { area } = state;
  checkCellsRead(cellCount(area));
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (_unused, column) => read(area.top + row, area.left + column)),
  );
}

const cellAt = ({ context, sheetId }: RangeState, row: number, column: number): StoredCell =>
  context.store.cell(sheetId, row, column);

const plainValue = (value: CellValue): string | number | boolean =>
  value === null ? "" : typeof value === "object" ? value.error : value;

export const readValues = (state: RangeState): unknown[][] =>
  eachCell(state, (row, column) => plainValue(cellAt(state, row, column).value));

export const readFormulas = (state: RangeState): unknown[][] =>
  eachCell(state, (row, column) => {
    const { value, formula } = cellAt(state, row, column);
    return formula === null ? plainValue(value) : `=${formula}`;
  });

/** The workbench does not format numbers: text is the value as written. */
export const readText = (state: RangeState): string[][] =>
  eachCell(state, (row, column) => String(plainValue(cellAt(state, row, column).value)));

export const readValueTypes = (state: RangeState): string[][] =>
  eachCell(state, (row, column) => {
    const { value } = cellAt(state, row, column);
    if (value === null) return "Empty";
    if (typeof value === "object") return "Error";
    return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  });

/** Checks an array against the range's shape; a single value stands for every cell. */
export function spread(state: RangeState, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as unknown[];
  const [height, width] = [rowCount(state.area), columnCount(state.area)];
  if (rows.length !== height || !rows.every((row) => Array.isArray(row) && row.length === width)) {
    throw invalidArgument(
      "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }
  return (row, column) => (rows[row] as unknown[])[column];
}

/** Values and formulas are entered alike: each is read as if typed. Null leaves a cell as it is. */
export function writeEntries(state: RangeState, input: unknown): void {
  const { context, sheetId, area } = state;
  const at = spread(state, input);
  checkCellsWritable(context, sheetId, area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = at(row - area.top, column - area.left);
      if (value !== null && value !== undefined) enter(state, row, column, value);
    }
  }
  context.cellsTouched = true;
  context.events.cellsChanged(sheetId, area, "RangeEdited");
}

function enter(
  { context: { store }, sheetId }: RangeState,
  row: number,
  column: number,
  input: unknown,
): void {
  if (typeof input === "string" && input.length > 32_767)
    throw invalidArgument("text longer than 32,767 characters");
  const { numberFormat } = store.format(sheetId, row, column);
  const entry = parseEntry(input, numberFormat);
  store.setCell(sheetId, row, column, entry.value, entry.formula);
  if (entry.numberFormat !== undefined && numberFormat === "General") {
    const cell = { top: row, left: column, bottom: row, right: column };
    store.setFormat(sheetId, cell, { numberFormat: entry.numberFormat });
  }
}

export function writeNumberFormats(state: RangeState, input: unknown): void {
  const { context, sheetId, area } = state;
  const at = spread(state, input);
  checkCellsWritable(context, sheetId, area);
  if (!Array.isArray(input)) {
    context.store.setFormat(sheetId, area, { numberFormat: formatText(input) });
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = at(row - area.top, column - area.left);
      if (value === null || value === undefined) continue;
      const cell = { top: row, left: column, bottom: row, right: column };
      context.store.setFormat(sheetId, cell, { numberFormat: formatText(value) });
    }
  }
}

function formatText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("number format");
  return value === "" ? "General" : value;
}
