import type { Area } from "./types";

/** Cells that belong together, and what they share. */
export interface Rectangle<Shared> {
  readonly area: Area;
  readonly shared: Shared;
}

interface Open<Shared> {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly shared: Shared;
}

/**
 * Joins cells of equal content into rectangles: runs in a row, then equal runs of consecutive rows. Formats are applied to
 * rectangles, since a call per cell would take minutes on a large table. Rows that are the same array as the row above cost nothing.
 *
 * @param rows what each cell has, compared with ===; null leaves a cell out
 * @param top row number of the first row
 * @param left column number of the first column
 */
export function rectangles<Shared>(
  rows: readonly (readonly (Shared | null)[])[],
  top: number,
  left: number,
): Rectangle<Shared>[] {
  const done: Rectangle<Shared>[] = [];
  let open: Open<Shared>[] = [];
  const close = (run: Open<Shared>, bottom: number): void => {
    const { shared } = run;
    done.push({ area: { top: run.top, left: run.left, bottom, right: run.right }, shared });
  };
  rows.forEach((row, index) => {
    if (index > 0 && row === rows[index - 1]) return;
    const number = top + index;
    const kept: Open<Shared>[] = [];
    const before = new Map(open.map((run) => [run.left, run]));
    for (const run of runs(row, left)) {
      const above = before.get(run.left);
      if (above?.right === run.right && above.shared === run.shared) {
        kept.push(above);
        before.delete(run.left);
      } else kept.push({ ...run, top: number });
    }
    for (const run of before.values()) close(run, number - 1);
    open = kept;
  });
  for (const run of open) close(run, top + rows.length - 1);
  return done.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** Neighbours of one row that have the same. */
function* runs<Shared>(
  row: readonly (Shared | null)[],
  left: number,
): Generator<{ readonly left: number; readonly right: number; readonly shared: Shared }> {
  for (let start = 0; start < row.length;) {
    const shared = row[start] ?? null;
    let end = start + 1;
    while (end < row.length && row[end] === shared) end++;
    if (shared !== null) yield { left: left + start, right: left + end - 1, shared };
    start = end;
  }
}
