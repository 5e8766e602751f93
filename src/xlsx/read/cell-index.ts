import { growingUint16, growingUint32 } from "./growing";

/**
 * Cell format and formula of every cell that a sheet's XML names, ten bytes a cell whatever the sheet's shape. Rows may come in any order;
 * the cells of a row come together.
 */
export class CellIndex {
  private readonly columns = growingUint16();
  private readonly formats = growingUint16();
  private readonly formulas = growingUint32();
  private readonly rowStart = growingUint32();
  private readonly rowEnd = growingUint32();
  private widest = 0;

  /** @param formula number of the formula, counted from 1; 0 for none */
  add(row: number, column: number, format: number, formula: number): void {
    const at = this.columns.length;
    if (this.rowEnd.get(row) !== at || at === 0) this.rowStart.set(row, at);
    this.columns.push(column);
    this.formats.push(format);
    if (formula > 0) this.formulas.set(at, formula);
    this.rowEnd.set(row, at + 1);
    if (column > this.widest) this.widest = column;
  }

  get lastRow(): number {
    return Math.max(0, this.rowEnd.length - 1);
  }

  get lastColumn(): number {
    return this.widest;
  }

  /** Cell format of a cell, or -1 when the sheet's XML does not name the cell. */
  format(row: number, column: number): number {
    const at = this.find(row, column);
    return at < 0 ? -1 : this.formats.get(at);
  }

  formula(row: number, column: number): number {
    const at = this.find(row, column);
    return at < 0 || at >= this.formulas.length ? 0 : this.formulas.get(at);
  }

  private find(row: number, column: number): number {
    if (row < 1 || row >= this.rowEnd.length) return -1;
    let low = this.rowStart.get(row);
    let high = this.rowEnd.get(row) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.columns.get(middle);
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
