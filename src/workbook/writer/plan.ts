import type { SheetId } from "../../report";
import type { Message } from "../../text/message";
import { cellReference } from "../../model/cells";
import type { CellBlock, CellStyle, CellValue, WorkbookChange } from "../../xlsx/types";

export interface PlannedSheet {
  readonly id: SheetId;
  readonly name: string;
  readonly kind: "new" | "changed" | "unchanged";
  /** Cells that will be written. */
  readonly cells: number;
}

export interface PlannedTable {
  readonly name: string;
  readonly sheet: string;
  readonly rows: number;
  readonly added: number;
  /** Rows whose key the run no longer knows: kept and marked, or taken out. */
  readonly gone: number;
  readonly removed: number;
}

/** Cells of a sheet that exists, with what they hold now. */
export interface SheetEdit {
  readonly sheet: string;
  readonly styles: readonly CellStyle[];
  readonly blocks: readonly CellBlock[];
  /** Same shape as `blocks`: values and formulas before the change. */
  readonly before: readonly CellBlock[];
}

/** What applying needs to know: the changes, and what they amount to. */
export interface SheetsPlan {
  readonly sheets: readonly Omit<PlannedSheet, "id">[];
  readonly edits: readonly SheetEdit[];
  /** Why nothing can be written; empty when it can. */
  readonly conflicts: readonly Message[];
  readonly changes: readonly WorkbookChange[];
}

/** What a run will do to a workbook, in full, before any of it is done. Plain data. */
export interface Plan extends SheetsPlan {
  readonly tool: string;
  readonly sheets: readonly PlannedSheet[];
  readonly tables: readonly PlannedTable[];
  /** Sheets of the user's that stay as they are. */
  readonly untouched: readonly string[];
  /** Worth knowing before writing, such as a sheet name that was taken. */
  readonly remarks: readonly Message[];
}

export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly oldValue: CellValue;
  readonly newValue: CellValue;
  readonly oldFormula: string | null;
  readonly newFormula: string | null;
}

/** Cells of a plan's edits one by one, for a preview. */
export function* cellChanges(plan: Plan): Generator<CellChange> {
  for (const { sheet, blocks, before } of plan.edits) {
    for (let index = 0; index < blocks.length; index++) {
      const [block, old] = [blocks[index], before[index]];
      if (block !== undefined && old !== undefined) yield* blockChanges(sheet, block, old);
    }
  }
}

function* blockChanges(sheet: string, block: CellBlock, old: CellBlock): Generator<CellChange> {
  for (let row = 0; row < block.values.length; row++) {
    const values = block.values[row] ?? [];
    for (let column = 0; column < values.length; column++) {
      yield {
        sheet,
        row: block.row + row,
        column: block.column + column,
        address: cellReference(sheet, block.row + row, block.column + column),
        oldValue: old.values[row]?.[column] ?? null,
        newValue: values[column] ?? null,
        oldFormula: old.formulas?.[row]?.[column] ?? null,
        newFormula: block.formulas?.[row]?.[column] ?? null,
      };
    }
  }
}

/** Number of cells in blocks. */
export const cellCount = (blocks: readonly CellBlock[]): number =>
  blocks.reduce((total, block) => total + block.values.reduce((sum, row) => sum + row.length, 0), 0);

/** Cells that a plan writes, in new sheets and in those that exist. */
export const plannedCells = (plan: SheetsPlan): number =>
  plan.sheets.reduce((total, sheet) => total + sheet.cells, 0);
