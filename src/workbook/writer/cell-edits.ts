import { breathe } from "../../model/slices";
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
  setBlock(block: CellBlock): Promise<void> {
    return this.setEach(block, true);
  }

  /** Asks for the contents of a block; formats stay. */
  setContents(block: CellBlock): Promise<void> {
    return this.setEach(block, false);
  }

  private async setEach(
    { row, column, values, formulas, styles }: CellBlock,
    restyle: boolean,
  ): Promise<void> {
    for (const [rowIndex, line] of values.entries()) {
      await breathe();
      line.forEach((value, columnIndex) => {
        const formula = formulas?.[rowIndex]?.[columnIndex] ?? null;
        const style = restyle ? (styles?.[rowIndex]?.[columnIndex] ?? -1) : -1;
        this.set(row + rowIndex, column + columnIndex, value, formula, style, restyle);
      });
    }
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
  async finish(styles: readonly CellStyle[]): Promise<SheetEdit> {
    const blocks = await rectangles(await runs(await this.sorted()));
    const before: CellBlock[] = [];
    for (const block of blocks) before.push(await this.before(block));
    return { sheet: this.cells.name, styles, blocks, before };
  }

  /** From top to bottom and left to right, row by row, since a large table may change in all of its cells. */
  private async sorted(): Promise<Edit[]> {
    const rows = new Map<number, Map<number, Edit>>();
    for (const edit of this.edits) {
      const row = rows.get(edit.row);
      if (row !== undefined) row.set(edit.column, edit);
      else {
        await breathe();
        rows.set(edit.row, new Map([[edit.column, edit]]));
      }
    }
    const sorted: Edit[] = [];
    for (const row of [...rows.keys()].sort((a, b) => a - b)) {
      await breathe();
      sorted.push(...[...(rows.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column));
    }
    return sorted;
  }

  private async before(block: CellBlock): Promise<CellBlock> {
    const values: CellValue[][] = [];
    const formulas: (string | null)[][] = [];
    for (const [index, line] of block.values.entries()) {
      await breathe();
      const row = block.row + index;
      values.push(line.map((_, column) => valueAt(this.cells, row, block.column + column)));
      formulas.push(line.map((_, column) => this.cells.formula(row, block.column + column)));
    }
    return { row: block.row, column: block.column, values, formulas };
  }
}

/** Neighbours in a row, as one-row blocks. */
async function runs(sorted: readonly Edit[]): Promise<Edit[][]> {
  const result: Edit[][] = [];
  for (const edit of sorted) {
    if (edit.row !== result.at(-1)?.[0]?.row) await breathe();
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
async function rectangles(all: readonly Edit[][]): Promise<CellBlock[]> {
  const done: OpenBlock[] = [];
  const open = new Map<string, OpenBlock>();
  for (const run of all) {
    const first = run[0];
    if (first === undefined) continue;
    await breathe();
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
  const blocks: CellBlock[] = [];
  for (const { row, column, rows } of done) blocks.push(await blockOf(row, column, rows));
  return blocks;
}

async function blockOf(row: number, column: number, rows: readonly Edit[][]): Promise<CellBlock> {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const styles: number[][] = [];
  for (const run of rows) {
    await breathe();
    values.push(run.map((edit) => edit.value));
    formulas.push(run.map((edit) => edit.formula));
    styles.push(run.map((edit) => edit.style));
  }
  return { row, column, values, formulas, styles };
}
