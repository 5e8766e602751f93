import type { CellValue, SheetCells, TableInfo } from "../../xlsx/types";
import { foldedHeader } from "../layout/header";
import { tableName } from "../names";
import type { WorkbookPort } from "../port";
import { valueAt } from "./cell-edits";
import { readState, type WorkbookState } from "./state";

/** A row of a table of ours as it stands in the workbook. */
export interface OwnRow {
  /** Of the sheet, from 1. */
  readonly row: number;
  /** By the id of the column. */
  readonly cells: ReadonlyMap<string, CellValue>;
}

/** A table of ours as it stands in the workbook. */
export interface OwnTable {
  readonly sheet: string;
  /** Of data, from top to bottom, those that are empty too. */
  readonly rows: readonly OwnRow[];
}

/** A table of ours with the places of its columns. */
export interface FoundTable {
  readonly info: TableInfo;
  readonly cells: SheetCells;
  /** Column id -> number in the sheet; columns that the user took out are left out. */
  readonly columns: ReadonlyMap<string, number>;
  /** Column id -> header as we wrote it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Finds a table by the id of a report's table; null where the workbook holds none of ours. */
export async function findOwnTable(state: WorkbookState, tableId: string): Promise<FoundTable | null> {
  const info = state.tables.get(tableName(tableId));
  const run = state.runOf(tableName(tableId));
  if (info === undefined || run === null || state.isUsers(info.name)) return null;
  const numbers = new Map(
    info.columns.map((header, index) => [foldedHeader(header), info.area.left + index]),
  );
  const columns = new Map(
    Object.entries(run.columns).flatMap(([id, header]) => {
      const number = numbers.get(foldedHeader(header));
      return number === undefined ? [] : [[id, number] as const];
    }),
  );
  const lastRow = info.totalsRow ? info.area.bottom - 1 : info.area.bottom;
  return {
    info,
    cells: await state.cells(info.sheet),
    columns,
    headers: run.columns,
    firstRow: info.area.top + 1,
    lastRow,
  };
}

/**
 * Reads a table of ours as it stands now, whatever was typed into it since the last run.
 *
 * @param tableId id of the table in a report, such as "overrides"
 * @returns null where the workbook holds no such table of ours
 */
export async function readOwnTable(port: WorkbookPort, tableId: string): Promise<OwnTable | null> {
  const found = await findOwnTable(await readState(port, new Map()), tableId);
  if (found === null) return null;
  const { info, cells, columns, firstRow, lastRow } = found;
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, offset) => ({
    row: firstRow + offset,
    cells: new Map(
      [...columns].map(([id, number]) => [id, valueAt(cells, firstRow + offset, number)] as const),
    ),
  }));
  return { sheet: info.sheet, rows };
}
