import { cellAddress, maximumColumn, maximumRow } from "../address";
import type { Area, CellBlock, CellValue } from "../types";
import { keepStyle } from "./cell-writer";

/** Called for each cell of a row that a block speaks of, from left to right. */
export type VisitCell = (column: number, value: CellValue, formula: string | null, style: number) => void;

/** Blocks of cells, walked row by row. Where blocks overlap, the later one counts. */
export class BlockRows {
  private readonly blocks: readonly {
    readonly block: CellBlock;
    readonly bottom: number;
    readonly right: number;
  }[];

  /** @throws RangeError when a block stands outside the sheet */
  constructor(sheet: string, blocks: readonly CellBlock[]) {
    this.blocks = blocks.map((block) => {
      const bottom = block.row + block.values.length - 1;
      let width = 0;
      for (const row of block.values) if (row.length > width) width = row.length;
      const right = block.column + width - 1;
      if (block.row < 1 || block.column < 1 || bottom > maximumRow || right > maximumColumn) {
        throw new RangeError(
          `The block at ${sheet}!${cellAddress(block.row, block.column)} (${block.values.length} x ${width}) does not fit into a sheet.`,
        );
      }
      return { block, bottom, right };
    });
  }

  /** The rectangle around all blocks, or null when there are no cells. */
  extent(): Area | null {
    const filled = this.blocks.filter(
      ({ block, bottom, right }) => bottom >= block.row && right >= block.column,
    );
    if (filled.length === 0) return null;
    return {
      top: Math.min(...filled.map(({ block }) => block.row)),
      left: Math.min(...filled.map(({ block }) => block.column)),
      bottom: Math.max(...filled.map(({ bottom }) => bottom)),
      right: Math.max(...filled.map(({ right }) => right)),
    };
  }

  /** Numbers of the rows that blocks speak of, ascending, each once. */
  *rowNumbers(): Generator<number> {
    const sorted = [...this.blocks].sort((one, other) => one.block.row - other.block.row);
    let next = 1;
    for (const { block, bottom } of sorted) {
      for (let row = Math.max(next, block.row); row <= bottom; row++) yield row;
      next = Math.max(next, bottom + 1);
    }
  }

  /** The value at a place; undefined when no block speaks of it. */
  valueAt(row: number, column: number): CellValue | undefined {
    for (let index = this.blocks.length - 1; index >= 0; index--) {
      const block = this.blocks[index]?.block;
      const value = block?.values[row - block.row]?.[column - block.column];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  visitRow(row: number, visit: VisitCell): void {
    let column = 0;
    for (;;) {
      column = this.nextColumn(row, column);
      if (column < 0) return;
      for (let index = this.blocks.length - 1; index >= 0; index--) {
        const block = this.blocks[index]?.block;
        const value = block?.values[row - block.row]?.[column - block.column];
        if (!block || value === undefined) continue;
        const [rowIndex, columnIndex] = [row - block.row, column - block.column];
        const formula = block.formulas?.[rowIndex]?.[columnIndex] ?? null;
        visit(column, value, formula, block.styles?.[rowIndex]?.[columnIndex] ?? keepStyle);
        break;
      }
    }
  }

  /** First column after `column` at which a block has a cell in this row; -1 for none. */
  private nextColumn(row: number, column: number): number {
    let next = -1;
    for (const { block } of this.blocks) {
      const width = block.values[row - block.row]?.length ?? 0;
      const candidate = Math.max(block.column, column + 1);
      if (candidate < block.column + width && (next < 0 || candidate < next)) next = candidate;
    }
    return next;
  }
}
