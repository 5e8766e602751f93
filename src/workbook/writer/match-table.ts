import type { Column } from "../../report";
import { say, type Message } from "../../text/message";
import type { CellValue, SheetCells, TableInfo } from "../../xlsx/types";
import type { PlacedColumn, PlacedTable } from "../layout/place";
import { columnValue } from "../layout/values";
import type { TablePlace } from "../references";
import { isBlank, valueAt } from "./cell-edits";
import {
  addedColumns,
  changedHeaders,
  changedMeanings,
  columnsBeside,
  emptiedColumns,
  matchColumns,
} from "./match-columns";
import { keyText, matchRows, type MatchedRows } from "./match-rows";
import type { TableRun } from "./state";

/** A report's table matched with the one in the workbook: which column is which, and what becomes of each row. */
export interface MatchedTable {
  readonly placed: PlacedTable;
  readonly info: TableInfo;
  readonly cells: SheetCells;
  readonly run: TableRun | null;
  /** First and last row of data before the run. */
  readonly firstRow: number;
  readonly oldLastRow: number;
  readonly newLastRow: number;
  /** Column number in the sheet -> the report's column; the rest of the table's columns are the user's own. */
  readonly columns: ReadonlyMap<number, Column>;
  /** Columns of the user's: inside the table, or next to it on the right. */
  readonly ownColumns: readonly number[];
  readonly rows: MatchedRows;
  readonly place: TablePlace;
  /** Headers to rewrite, since what they say has changed: column number -> header now. */
  readonly headers: ReadonlyMap<number, string>;
  /** Columns of the report that the user took out of the table, by deleting them or by another header. */
  readonly missing: readonly PlacedColumn[];
  /** Columns that the table gains at its right end, by their number. */
  readonly added: ReadonlyMap<number, PlacedColumn>;
  /** Numbers of the columns to draw anew: those that are added, and those that mean something else than before. */
  readonly redrawn: ReadonlySet<number>;
  /** Columns that an earlier run filled and this one does not know: column number -> header. */
  readonly emptied: ReadonlyMap<number, string>;
}

/**
 * Matches a report's table with the existing one.
 *
 * @param others the other tables of the sheet
 * @returns the match, or the message that says why there is none
 */
export function matchTable(
  placed: PlacedTable,
  info: TableInfo,
  cells: SheetCells,
  run: TableRun | null,
  others: readonly TableInfo[],
): MatchedTable | Message {
  const { table } = placed;
  const numbers = matchColumns(placed, info, run);
  const keyColumn = numbers.get(table.key);
  const keyHeader = placed.columns.find(({ column }) => column.id === table.key);
  if (keyColumn === undefined || keyHeader === undefined) {
    return say("workbook.keyMissing", {
      table: info.name,
      sheet: info.sheet,
      column: run?.columns[table.key] ?? keyHeader?.header ?? table.key,
    });
  }
  const columns = new Map<number, Column>();
  for (const { column } of placed.columns) {
    const number = numbers.get(column.id);
    if (number !== undefined) columns.set(number, column);
  }
  const emptied = emptiedColumns(placed, info, run, columns);
  const firstRow = info.area.top + 1;
  const oldLastRow = info.totalsRow ? info.area.bottom - 1 : info.area.bottom;
  const ownColumns = [
    ...range(info.area.left, info.area.right).filter(
      (number) => !columns.has(number) && !emptied.has(number),
    ),
    ...columnsBeside(info, cells, others),
  ];
  const headers = changedHeaders(placed, numbers, info);
  const rows = matchTableRows(placed, cells, { firstRow, oldLastRow, keyColumn, columns, ownColumns });
  const newLastRow = firstRow + Math.max(1, rows.fates.length) - 1;
  const missing = placed.columns.filter(({ column }) => !numbers.has(column.id));
  const added = addedColumns(missing, info, run);
  for (const [number, { column }] of added) {
    columns.set(number, column);
    numbers.set(column.id, number);
    headers.set(number, added.get(number)?.header ?? "");
  }
  return {
    placed,
    info,
    cells,
    run,
    firstRow,
    oldLastRow,
    newLastRow,
    columns,
    ownColumns,
    rows,
    place: {
      name: info.name,
      sheet: info.sheet,
      firstRow,
      lastRow: newLastRow,
      columns: new Map(
        [...numbers].map(([id, number]) => [
          id,
          { header: headers.get(number) ?? info.columns[number - info.area.left] ?? "", number },
        ]),
      ),
    },
    headers,
    missing: placed.columns.filter(({ column }) => !numbers.has(column.id)),
    added,
    redrawn: new Set([...added.keys(), ...changedMeanings(columns, run)]),
    emptied,
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

interface OldRows {
  readonly firstRow: number;
  readonly oldLastRow: number;
  readonly keyColumn: number;
  readonly columns: ReadonlyMap<number, Column>;
  readonly ownColumns: readonly number[];
}

function matchTableRows({ table }: PlacedTable, cells: SheetCells, old: OldRows): MatchedRows {
  const key = table.columns.find((column) => column.id === table.key);
  const newKeys = Array.from({ length: table.rowCount }, (_, row) =>
    key === undefined ? "" : keyText(columnValue(key, row)),
  );
  const oldKeys = range(old.firstRow, old.oldLastRow).map((row) =>
    keyText(valueAt(cells, row, old.keyColumn)),
  );
  const userColumns = [...old.columns]
    .filter(([, column]) => column.owner === "user")
    .map(([number]) => number);
  const filled = (numbers: readonly number[], offset: number): boolean =>
    numbers.some((number) => !isBlank(cells, old.firstRow + offset, number));
  const kept = [...userColumns, ...old.ownColumns];
  const fateOf = (offset: number): "keep" | "gone" | "remove" => {
    // Where the user owns the key, rows that no run knows are rows of theirs.
    if (key?.owner === "user" || table.vanished.kind === "keep") return "keep";
    if (table.vanished.kind === "remove" && table.vanished.always === true) return "remove";
    return table.vanished.kind === "mark" || filled(kept, offset) ? "gone" : "remove";
  };
  const all = [...old.columns.keys(), ...old.ownColumns];
  return matchRows(oldKeys, newKeys, fateOf, (offset) => !filled(all, offset));
}

/** Values of a report's column in the order that the sheet's rows will have. */
export function mergedColumn(match: MatchedTable, columnId: string): CellValue[] {
  const entry = [...match.columns].find(([, column]) => column.id === columnId);
  if (entry === undefined) return [];
  const [number, column] = entry;
  const isAdded = match.added.has(number);
  return match.rows.fates.map((fate, index) => {
    const report = match.rows.reportRow[index] ?? -1;
    const old = match.rows.oldRow[index] ?? -1;
    if (old >= 0 && !isAdded && (column.owner === "user" || fate === "keep")) {
      return valueAt(match.cells, match.firstRow + old, number);
    }
    return fate === "run" ? columnValue(column, report) : null;
  });
}
