import type { CellValue } from "../../xlsx/types";

/** What becomes of a row: written from the run, kept as it is, or kept with the mark of a vanished row. */
export type RowFate = "run" | "keep" | "gone";

/** The rows of a table after a re-run, from top to bottom. */
export interface MatchedRows {
  /** Row of the report, -1 where the run has none. */
  readonly reportRow: Int32Array;
  /** Offset of the row in the existing table, -1 for a new one. */
  readonly oldRow: Int32Array;
  readonly fates: readonly RowFate[];
  readonly added: number;
  readonly removed: number;
  readonly gone: number;
}

/** Key of a row as compared: trimmed text, "" for none. */
export const keyText = (value: CellValue): string =>
  value === null || typeof value === "object" ? "" : String(value).trim();

/**
 * Merges a run into an existing table by key: existing rows keep their place, new keys follow at the end, in rows that stand
 * empty first.
 *
 * @param oldKeys of the existing rows
 * @param newKeys of the run's rows
 * @param fateOf what happens to an existing row with a key that the run does not know
 * @param isEmpty whether an existing row holds nothing at all
 */
export function matchRows(
  oldKeys: readonly string[],
  newKeys: readonly string[],
  fateOf: (oldRow: number) => "keep" | "gone" | "remove",
  isEmpty: (oldRow: number) => boolean,
): MatchedRows {
  const runRow = new Map<string, number>();
  newKeys.forEach((key, row) => {
    if (!runRow.has(key)) runRow.set(key, row);
  });
  const placed = new Uint8Array(newKeys.length);
  const reportRow: number[] = [];
  const oldRow: number[] = [];
  const fates: RowFate[] = [];
  const free: number[] = [];
  let removed = 0;
  let gone = 0;
  oldKeys.forEach((key, old) => {
    const row = key === "" ? undefined : runRow.get(key);
    if (row !== undefined && placed[row] === 0) {
      placed[row] = 1;
      push(row, old, "run");
      return;
    }
    if (key === "" && isEmpty(old)) {
      free.push(fates.length);
      push(-1, old, "keep");
      return;
    }
    // A second row with a known key is the user's copy: it stays.
    const fate = key === "" || row !== undefined ? "keep" : fateOf(old);
    if (fate === "remove") removed++;
    else {
      if (fate === "gone") gone++;
      push(-1, old, fate);
    }
  });
  let added = 0;
  let nextFree = 0;
  for (let row = 0; row < newKeys.length; row++) {
    if (placed[row] === 1 || runRow.get(newKeys[row] ?? "") !== row) continue;
    added++;
    const spare = free[nextFree++];
    if (spare === undefined) push(row, -1, "run");
    else {
      reportRow[spare] = row;
      fates[spare] = "run";
    }
  }
  return {
    reportRow: Int32Array.from(reportRow),
    oldRow: Int32Array.from(oldRow),
    fates,
    added,
    removed,
    gone,
  };

  function push(report: number, old: number, fate: RowFate): void {
    reportRow.push(report);
    oldRow.push(old);
    fates.push(fate);
  }
}
