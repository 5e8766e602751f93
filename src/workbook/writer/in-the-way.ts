import { cellReference } from "../../model/cells";
import { say, type Message } from "../../text/message";
import type { CellValue } from "../../xlsx/types";
import { isBlank, valueAt } from "./cell-edits";
import type { MatchedTable } from "./match-table";

/** A cell of the user's in the way of a table that grows; null when the way is free. `isOurs` knows notes that move away. */
export function inTheWay(
  match: MatchedTable,
  isOurs: (row: number, column: number) => boolean,
): Message | null {
  const found = below(match, isOurs) ?? beside(match);
  if (found === null) return null;
  const { info, cells } = match;
  return say("workbook.inTheWay", {
    cell: cellReference(info.sheet, found.row, found.column),
    found: quoted(valueAt(cells, found.row, found.column)),
    table: info.name,
  });
}

interface Found {
  readonly row: number;
  readonly column: number;
}

function below(match: MatchedTable, isOurs: (row: number, column: number) => boolean): Found | null {
  const { info, cells, oldLastRow, newLastRow, placed } = match;
  if (newLastRow <= oldLastRow) return null;
  const totals = new Set(
    (placed.table.totals ?? []).map((total) => match.place.columns.get(total.column)?.number ?? 0),
  );
  const last = placed.totalRow === null ? newLastRow : newLastRow + 1;
  for (let row = oldLastRow + 1; row <= last; row++) {
    for (let column = info.area.left; column <= info.area.right; column++) {
      const ownTotal = row === oldLastRow + 1 && (totals.has(column) || match.emptied.has(column));
      if (!ownTotal && !isOurs(row, column) && !isBlank(cells, row, column)) return { row, column };
    }
  }
  return null;
}

/** Columns that a table gains need their cells from the groups' titles down to the totals. */
function beside(match: MatchedTable): Found | null {
  const { added, info, cells, placed, newLastRow, oldLastRow } = match;
  const last = Math.max(newLastRow, oldLastRow) + (placed.totalRow === null ? 0 : 1);
  const first = info.area.top - (placed.groupRow === null ? 0 : 1);
  for (const column of added.keys()) {
    for (let row = first; row <= last; row++) if (!isBlank(cells, row, column)) return { row, column };
  }
  return null;
}

/** A cell's value in a sentence. */
function quoted(value: CellValue): string {
  if (value === null) return "nothing";
  return typeof value === "object" ? value.error : typeof value === "string" ? `"${value}"` : String(value);
}
