import type { CellBlock, CellStyle, CellValue, SheetCells } from "../../xlsx/types";
import type { SheetEdit } from "./plan";
import { sameFormula, sameValue } from "./same";

interface Edit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: number;
}

/** Value of a cell as read, null outside the used range. */
export const valueAt = (cells: SheetCells, row: number, column: number): CellValue =>
  cells.values[row - 1]?.[column - 1] ?? null;

export const isBlank = (cells: SheetCells, row: number, column: number): boolean => {
  const value = valueAt(cells, row, column);
  return (value === null || value === "") && cells.formula(row, column) === null;
};

/** Collects the cells of an existing sheet that have to change; those that already hold what they should are left alone. */
export class CellEdits {
  private readonly edits: Edit[] = [];

  constructor(readonly cells: SheetCells) {}

  /** Asks for a cell's content. `style` -1 keeps the format; `restyle` writes the cell even when its content is right. */
  set(
    row: number,
    column: number,
    value: CellValue,
    formula: string | null,
    style = -1,
    restyle = false,
  ): void {
    if (!restyle && this.holds(row, column, value, formula)) return;
    this.edits.push({ row, column, value, formula, style });
  }

  /** Asks for a whole block with its styles, given as indexes into the sheet's style book. */
  setBlock(block: CellBlock): void {
    this.setEach(block, true);
  }

  /** Asks for the contents of a block; formats stay. */
  setContents(block: CellBlock): void {
    this.setEach(block, false);
  }

  private setEach({ row, column, values, formulas, styles }: CellBlock, restyle: boolean): void {
    values.forEach((line, rowIndex) =>
      line.forEach((value, columnIndex) => {
        const formula = formulas?.[rowIndex]?.[columnIndex] ?? null;
        const style = restyle ? (styles?.[rowIndex]?.[columnIndex] ?? -1) : -1;
        this.set(row + rowIndex, column + columnIndex, value, formula, style, restyle);
      }),
    );
  }

  private holds(row: number, column: number, value: CellValue, formula: string | null): boolean {
    return (
      sameValue(valueAt(this.cells, row, column), value, formula !== null) &&
      sameFormula(this.cells.formula(row, column), formula)
    );
  }

  get count(): number {
    return this.edits.length;
  }

  /** The edits as rectangles; a later edit of the same cell wins. */
  finish(styles: readonly CellStyle[]): SheetEdit {
    const sorted = this.unique().sort((a, b) => a.row - b.row || a.column - b.column);
    const blocks = rectangles(runs(sorted));
    return {
      sheet: this.cells.name,
      styles,
      blocks,
      before: blocks.map((block) => this.before(block)),
    };
  }

  private unique(): Edit[] {
    const last = new Map<number, Edit>();
    for (const edit of this.edits) last.set(edit.row * 16_384 + edit.column, edit);
    return [...last.values()];
  }

  private before(block: CellBlock): CellBlock {
    const at = <Result>(read: (row: number, column: number) => Result): Result[][] =>
      block.values.map((values, row) =>
        values.map((_, column) => read(block.row + row, block.column + column)),
      );
    return {
      row: block.row,
      column: block.column,
      values: at((row, column) => valueAt(this.cells, row, column)),
      formulas: at((row, column) => this.cells.formula(row, column)),
    };
  }
}

/** Neighbours in a row, as one-row blocks. */
function runs(sorted: readonly Edit[]): Edit[][] {
  const result: Edit[][] = [];
  for (const edit of sorted) {
    const current = result.at(-1);
    const last = current?.at(-1);
    if (current !== undefined && last?.row === edit.row && last.column + 1 === edit.column)
      current.push(edit);
    else result.push([edit]);
  }
  return result;
}

interface OpenBlock {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly rows: Edit[][];
}

/** Runs of equal columns in consecutive rows, joined; few large blocks are cheaper than many small ones. */
function rectangles(all: readonly Edit[][]): CellBlock[] {
  const done: OpenBlock[] = [];
  const open = new Map<string, OpenBlock>();
  for (const run of all) {
    const first = run[0];
    if (first === undefined) continue;
    const key = `${first.column}:${run.length}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rows.length === first.row) {
      above.rows.push(run);
      continue;
    }
    const block = { row: first.row, column: first.column, width: run.length, rows: [run] };
    open.set(key, block);
    done.push(block);
  }
  return done.map(({ row, column, rows }) => ({
    row,
    column,
    values: rows.map((run) => run.map((edit) => edit.value)),
    formulas: rows.map((run) => run.map((edit) => edit.formula)),
    styles: rows.map((run) => run.map((edit) => edit.style)),
  }));
}
