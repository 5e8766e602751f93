import { say, type Message } from "../../text/message";
import { cellReference } from "../../model/cells";
import type { CellValue } from "../../xlsx/types";
import { rowStyles } from "../layout/column-style";
import type { StyleBook } from "../layout/styles";
import { cellValue } from "../layout/values";
import { resolveFormula, type FindTable } from "../references";
import { valueAt, type CellEdits } from "./cell-edits";
import { isBlank, type MatchedTable } from "./match-table";

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
  for (const [number, column] of match.columns) {
    const total = totals.get(number);
    const style = moved ? (styles[positions.get(column.id) ?? 0] ?? -1) : -1;
    if (total !== undefined) edits.set(newRow, number, total.value, total.formula, style, moved);
    else if (moved) edits.set(newRow, number, null, null, style, true);
    // Above the new row the table has written its own rows over the old totals.
    if (moved && oldRow > newRow) edits.set(oldRow, number, null, null, book.index({}), true);
  }
}

/** A cell of the user's in the way of a table that grows; null when the way is free. `isOurs` knows notes that move away. */
export function inTheWay(
  match: MatchedTable,
  isOurs: (row: number, column: number) => boolean,
): Message | null {
  const { info, cells, oldLastRow, newLastRow, placed } = match;
  if (newLastRow <= oldLastRow) return null;
  const totals = new Set(
    (placed.table.totals ?? []).map((total) => match.place.columns.get(total.column)?.number ?? 0),
  );
  const last = placed.totalRow === null ? newLastRow : newLastRow + 1;
  for (let row = oldLastRow + 1; row <= last; row++) {
    for (let column = info.area.left; column <= info.area.right; column++) {
      const ownTotal = row === oldLastRow + 1 && totals.has(column);
      if (ownTotal || isOurs(row, column) || isBlank(cells, row, column)) continue;
      return say("workbook.inTheWay", {
        cell: cellReference(info.sheet, row, column),
        found: quoted(valueAt(cells, row, column)),
        table: info.name,
      });
    }
  }
  return null;
}

/** A cell's value in a sentence. */
export function quoted(value: CellValue): string {
  if (value === null) return "nothing";
  return typeof value === "object" ? value.error : typeof value === "string" ? `"${value}"` : String(value);
}
