import { cellReference } from "../../model/cells";
import { breathe } from "../../model/slices";
import type { CellBlock, CellValue, SheetCells, WorkbookChange } from "../../xlsx/types";
import type { WorkbookPort } from "../port";
import { valueAt } from "./cell-edits";
import type { SheetEdit } from "./plan";
import { sameFormula, sameValue } from "./same";

/** A cell that does not hold what it should. */
export interface Mismatch {
  readonly cell: string;
  readonly expected: string;
  readonly found: string;
}

const shown = (value: CellValue, formula: string | null): string => {
  if (formula !== null) return `=${formula}`;
  if (value === null) return '""';
  return typeof value === "object" ? value.error : JSON.stringify(value);
};

/** First cell of a block that holds something else; null when all hold what the block says. */
async function firstMismatch(cells: SheetCells, block: CellBlock): Promise<Mismatch | null> {
  for (let rowIndex = 0; rowIndex < block.values.length; rowIndex++) {
    await breathe();
    const values = block.values[rowIndex] ?? [];
    const row = block.row + rowIndex;
    for (let columnIndex = 0; columnIndex < values.length; columnIndex++) {
      const column = block.column + columnIndex;
      const value = values[columnIndex] ?? null;
      const formula = block.formulas?.[rowIndex]?.[columnIndex] ?? null;
      const found = valueAt(cells, row, column);
      const foundFormula = cells.formula(row, column);
      if (sameValue(found, value, formula !== null) && sameFormula(foundFormula, formula)) continue;
      // With the formula right it is the result that differs.
      const sameText = sameFormula(foundFormula, formula);
      return {
        cell: cellReference(cells.name, row, column),
        expected: shown(value, sameText ? null : formula),
        found: shown(found, sameText ? null : foundFormula),
      };
    }
  }
  return null;
}

/** Reads back every written cell, values and formulas; returns the first that is not as written. */
export async function verifyWritten(
  port: WorkbookPort,
  changes: readonly WorkbookChange[],
): Promise<Mismatch | null> {
  for (const change of changes) {
    const blocks =
      change.kind === "add-sheet" ? change.content.blocks : change.kind === "set-cells" ? change.blocks : [];
    if (blocks.length === 0) continue;
    const sheet = change.kind === "add-sheet" ? change.name : change.kind === "set-cells" ? change.sheet : "";
    const cells = await port.readSheet(sheet);
    for (const block of blocks) {
      const mismatch = await firstMismatch(cells, block);
      if (mismatch !== null) return mismatch;
    }
  }
  return null;
}

/** The first cell that no longer holds what it held when the plan was made. */
export async function changedSince(port: WorkbookPort, edits: readonly SheetEdit[]): Promise<string | null> {
  for (const { sheet, before } of edits) {
    const cells = await port.readSheet(sheet);
    for (const block of before) {
      const mismatch = await firstMismatch(cells, block);
      if (mismatch !== null) return mismatch.cell;
    }
  }
  return null;
}
