import { rowStyles } from "../layout/column-style";
import type { StyleBook } from "../layout/styles";
import { cellValue } from "../layout/values";
import { resolveFormula, type FindTable } from "../references";
import type { CellEdits } from "./cell-edits";
import type { MatchedTable } from "./match-table";

/** Column numbers that carry a total, with its formula and value. */
function totalsOf(match: MatchedTable, find: FindTable) {
  return (match.placed.table.totals ?? []).flatMap((total) => {
    const column = match.place.columns.get(total.column);
    const meaning = match.placed.table.columns.find(({ id }) => id === total.column)?.meaning ?? "text";
    if (column === undefined) return [];
    const formula = total.formula === undefined ? null : resolveFormula(total.formula, find);
    return [{ number: column.number, value: cellValue(total.value, meaning), formula }];
  });
}

/** Moves the totals with the end of their table, and renews them. */
export function mergeTotals(match: MatchedTable, edits: CellEdits, book: StyleBook, find: FindTable): void {
  if (match.placed.totalRow === null) return;
  const totals = new Map(totalsOf(match, find).map((total) => [total.number, total]));
  const styles = rowStyles(match.placed, book).total;
  const positions = new Map(match.placed.table.columns.map(({ id }, index) => [id, index]));
  const oldRow = match.oldLastRow + 1;
  const newRow = match.newLastRow + 1;
  const moved = oldRow !== newRow;
  for (const number of match.emptied.keys()) {
    const isOurs = match.cells.formula(oldRow, number)?.includes(match.info.name) === true;
    if (isOurs) edits.set(oldRow, number, null, null);
  }
  for (const [number, column] of match.columns) {
    const total = totals.get(number);
    const draws = moved || match.redrawn.has(number);
    const style = draws ? (styles[positions.get(column.id) ?? 0] ?? -1) : -1;
    if (total !== undefined) edits.set(newRow, number, total.value, total.formula, style, draws);
    else if (draws) edits.set(newRow, number, null, null, style, true);
    // Above the new row the table has written its own rows over the old totals.
    if (moved && oldRow > newRow) edits.set(oldRow, number, null, null, book.index({}), true);
  }
}
