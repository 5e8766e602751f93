interface NewCell {
  readonly column: number;
  /** XML of the cell, which keeps a cell format where no style is given. */
  readonly xml: (ownFormat: number) => string;
}

/** The new cells of one row, handed out from left to right while the old ones are walked. */
export class RowPatch {
  private next = 0;

  constructor(
    private readonly cells: readonly NewCell[],
    /** Cell format that a cell takes which was not there. */
    private readonly emptyFormat: (column: number) => number,
  ) {}

  /** XML of the new cells left of a column. */
  before(column: number): string {
    let xml = "";
    for (let cell = this.cells[this.next]; cell && cell.column < column; cell = this.cells[++this.next]) {
      xml += cell.xml(this.emptyFormat(cell.column));
    }
    return xml;
  }

  /** XML in place of the cell of a column ("" removes it), or null when that cell stays. */
  at(column: number, ownFormat: number): string | null {
    const cell = this.cells[this.next];
    if (cell?.column !== column) return null;
    this.next++;
    return cell.xml(ownFormat);
  }

  rest(): string {
    return this.before(Infinity);
  }

  /** Whether the columns that a row says it spans hold all new cells too. */
  fitsInto(spans: string | null): boolean {
    if (spans === null || this.cells.length === 0) return true;
    const ranges = spans.split(/\s+/).map((span) => span.split(":").map(Number));
    return this.cells.every(({ column }) =>
      ranges.some(([first, last]) => column >= (first ?? 0) && column <= (last ?? 0)),
    );
  }
}
