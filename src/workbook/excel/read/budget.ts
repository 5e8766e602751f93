/**
 * Cells that one answer may hold. Excel's limit is in bytes, and a cell rarely takes more than a hundred; office.js takes an answer
 * apart in one go, in which the pane stands still.
 */
const maximumCells = 10_000;

/** Collects reads and asks for them before an answer would grow too large. */
export class ReadBudget {
  private cells = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Announces reads of so many cells; call it before they are queued. */
  async room(cells: number): Promise<void> {
    if (this.cells > 0 && this.cells + cells > maximumCells) await this.finish();
    this.cells += cells;
  }

  /** Asks for what is queued. */
  async finish(): Promise<void> {
    this.cells = 0;
    await this.context.sync();
  }
}

/** Parts of so many rows of an area that each holds at most `cells` cells. */
export function* pieces<Piece extends { readonly top: number; readonly bottom: number }>(
  area: Piece & { readonly left: number; readonly right: number },
  cells = maximumCells,
): Generator<Piece & { readonly left: number; readonly right: number }> {
  const height = Math.max(1, Math.floor(cells / (area.right - area.left + 1)));
  for (let top = area.top; top <= area.bottom; top += height) {
    yield { ...area, top, bottom: Math.min(area.bottom, top + height - 1) };
  }
}
