import type { RowMove } from "../../xlsx/types";
import type { PlacedSheet } from "../layout/place";
import { tableRowHeight, totalHeight } from "../layout/heights";
import type { MatchedTable } from "./match-table";

/**
 * Where rows of the printed page come or go. What stands below moves down with a table that grows. It moves up with one that
 * shrinks only where nothing but charts stands below, since notes and blocks stay in their rows.
 */
export function rowMoves(placed: PlacedSheet, matches: readonly MatchedTable[]): RowMove[] {
  const onlyCharts = placed.blocks.every((block) => block.kind === "table" || block.kind === "chart");
  return matches.flatMap(({ placed: table, oldLastRow, newLastRow }) => {
    if (table.table.helper === true) return [];
    const rows = newLastRow - oldLastRow;
    return rows > 0 || (rows < 0 && onlyCharts) ? [{ below: oldLastRow, rows }] : [];
  });
}

/** Heights of a table's rows from the first that came or went on; of all where each row has its own. */
export function movedHeights(match: MatchedTable, all: boolean): Map<number, number | null> {
  const { placed, rows, firstRow, oldLastRow, newLastRow } = match;
  const heights = new Map<number, number | null>();
  if (placed.table.helper === true || (!all && oldLastRow === newLastRow)) return heights;
  const totals = placed.totalRow === null ? 0 : 1;
  const heightOf = tableRowHeight(placed);
  const last = Math.max(oldLastRow, newLastRow) + totals;
  for (let row = all ? firstRow : Math.min(oldLastRow, newLastRow) + 1; row <= last; row++) {
    if (row <= newLastRow) heights.set(row, heightOf(rows.reportRow[row - firstRow] ?? -1));
    else heights.set(row, totals === 1 && row === newLastRow + 1 ? totalHeight : null);
  }
  // Rows of long tables keep the height that they have.
  if (heightOf(0) === null && totals === 0) heights.clear();
  return heights;
}
