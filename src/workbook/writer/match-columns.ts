import type { Column } from "../../report";
import type { SheetCells, TableInfo } from "../../xlsx/types";
import { foldedHeader } from "../layout/header";
import type { PlacedColumn, PlacedTable } from "../layout/place";
import { isBlank } from "./cell-edits";
import type { TableRun } from "./state";

/** Column id -> number in the sheet, found by the header of this run or by that of the run before. */
export function matchColumns(
  placed: PlacedTable,
  info: TableInfo,
  run: TableRun | null,
): Map<string, number> {
  const byHeader = new Map(info.columns.map((header, index) => [foldedHeader(header), index]));
  const numbers = new Map<string, number>();
  for (const { column, header } of placed.columns) {
    const former = run?.columns[column.id];
    const index =
      byHeader.get(foldedHeader(header)) ??
      (former === undefined ? undefined : byHeader.get(foldedHeader(former)));
    if (index !== undefined) numbers.set(column.id, info.area.left + index);
  }
  return numbers;
}

/** Columns found by their former header, such as one with another currency in brackets, get the header of this run. */
export function changedHeaders(
  placed: PlacedTable,
  numbers: ReadonlyMap<string, number>,
  info: TableInfo,
): Map<number, string> {
  const changed = new Map<number, string>();
  for (const { column, header } of placed.columns) {
    const number = numbers.get(column.id);
    const current = number === undefined ? undefined : info.columns[number - info.area.left];
    if (number !== undefined && foldedHeader(current ?? "") !== foldedHeader(header))
      changed.set(number, header);
  }
  return changed;
}

/** Columns that the user filled right of the table, up to the first empty one. */
export function columnsBeside(info: TableInfo, cells: SheetCells, others: readonly TableInfo[]): number[] {
  const beside: number[] = [];
  for (let column = info.area.right + 1; column <= cells.columnCount; column++) {
    const taken = others.some(({ area }) => area.left <= column && column <= area.right);
    if (taken || !hasContent(cells, column, info.area.top, info.area.bottom)) break;
    beside.push(column);
  }
  return beside;
}

function hasContent(cells: SheetCells, column: number, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) if (!isBlank(cells, row, column)) return true;
  return false;
}

/**
 * Columns that no earlier run wrote, with their numbers from the table's right end on. One that an earlier run wrote and the table
 * lacks is one that the user took out: it stays out.
 */
export function addedColumns(
  missing: readonly PlacedColumn[],
  info: TableInfo,
  run: TableRun | null,
): Map<number, PlacedColumn> {
  if (run === null) return new Map();
  const fresh = missing.filter(({ column }) => run.columns[column.id] === undefined);
  return new Map(fresh.map((placed, index) => [info.area.right + 1 + index, placed]));
}

/** Columns of an earlier run's own, by the header that it wrote, that this run has nothing for. */
export function emptiedColumns(
  placed: PlacedTable,
  info: TableInfo,
  run: TableRun | null,
  columns: ReadonlyMap<number, Column>,
): Map<number, string> {
  const emptied = new Map<number, string>();
  if (run?.userColumns === undefined) return emptied;
  const known = new Set(placed.columns.map(({ column }) => column.id));
  const kept = new Set(run.userColumns);
  for (const [id, header] of Object.entries(run.columns)) {
    if (known.has(id) || kept.has(id)) continue;
    const index = info.columns.findIndex((other) => foldedHeader(other) === foldedHeader(header));
    const number = info.area.left + index;
    if (index >= 0 && !columns.has(number)) emptied.set(number, info.columns[index] ?? header);
  }
  return emptied;
}

/** Columns whose numbers are shown otherwise than in the run before, such as in thousands under another header. */
export function changedMeanings(columns: ReadonlyMap<number, Column>, run: TableRun | null): number[] {
  return [...columns].flatMap(([number, { id, meaning }]) => {
    const before = run?.meanings?.[id];
    return before !== undefined && before !== meaning ? [number] : [];
  });
}
