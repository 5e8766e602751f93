import { say, type Message } from "../../text/message";
import type { SheetCells, TableInfo } from "../../xlsx/types";
import { foldedHeader } from "../layout/header";
import type { PlacedSheet } from "../layout/place";
import { blockMark, isBlockMarkOf, isOwnTable } from "../names";
import { isBlank, valueAt, type CellEdits } from "./cell-edits";
import type { Mark, TableRun, WorkbookState } from "./state";

/**
 * Empties what an earlier run of the tool wrote on a sheet and this run has no figures for: figures of another day must not stand
 * beside those of today. Titles, headers and the user's cells stay.
 *
 * @returns a remark for each table and block that held something
 */
export function emptyFormer(
  placed: PlacedSheet,
  cells: SheetCells,
  state: WorkbookState,
  tool: string,
  edits: CellEdits,
): Message[] {
  const remarks: Message[] = [];
  for (const info of formerTables(placed, cells.name, state)) {
    const run = state.runOf(info.name);
    if (run?.tool !== tool || !emptyTable(info, run, cells, edits)) continue;
    remarks.push(say("workbook.tableEmptied", { table: info.name, sheet: info.sheet }));
  }
  for (const mark of formerMarks(placed, state)) {
    if (mark.sheet === cells.name && emptyBlock(mark, cells, edits)) {
      const title = valueAt(cells, mark.row, mark.column);
      const block = typeof title === "string" ? title : "";
      remarks.push(say("workbook.blockEmptied", { block, sheet: mark.sheet }));
    }
  }
  return remarks;
}

function formerTables(placed: PlacedSheet, sheet: string, state: WorkbookState): TableInfo[] {
  const known = new Set(placed.blocks.map((block) => (block.kind === "table" ? block.name : "")));
  return [...state.tables.values()].filter(
    (info) => info.sheet === sheet && isOwnTable(info.name) && !known.has(info.name),
  );
}

function emptyTable(info: TableInfo, run: TableRun, cells: SheetCells, edits: CellEdits): boolean {
  const kept = new Set(run.userColumns);
  const before = edits.count;
  for (const [id, header] of Object.entries(run.columns)) {
    const index = info.columns.findIndex((other) => foldedHeader(other) === foldedHeader(header));
    if (index < 0 || kept.has(id)) continue;
    for (let row = info.area.top + 1; row <= info.area.bottom; row++)
      edits.set(row, info.area.left + index, null, null);
  }
  return edits.count > before;
}

function formerMarks(placed: PlacedSheet, state: WorkbookState): Mark[] {
  const known = new Set(
    placed.blocks.map((block) =>
      block.kind === "matrix" || block.kind === "note"
        ? blockMark(placed.sheet.id, block.index).toLowerCase()
        : "",
    ),
  );
  return state.names.flatMap(({ name }) =>
    isBlockMarkOf(name, placed.sheet.id) && !known.has(name.toLowerCase()) ? (state.mark(name) ?? []) : [],
  );
}

/** A matrix loses its figures and formulas, a note its text; says whether a matrix held any. */
function emptyBlock({ row, column }: Mark, cells: SheetCells, edits: CellEdits): boolean {
  const isMatrix = !isBlank(cells, row + 1, column + 1) && !isBlank(cells, row + 2, column);
  if (!isMatrix) {
    edits.set(row, column, null, null);
    return false;
  }
  const before = edits.count;
  for (let line = row + 2; !isBlank(cells, line, column); line++) {
    for (let number = column + 1; !isBlank(cells, row + 1, number); number++)
      edits.set(line, number, null, null);
  }
  return edits.count > before;
}
