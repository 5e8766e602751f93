import { render } from "../../text/render";
import type { PlacedColumn, PlacedTable } from "../layout/place";
import { groupStyle, type StyleBook } from "../layout/styles";
import type { CellEdits } from "./cell-edits";
import type { MatchedTable } from "./match-table";

/** A matched table where it stands in the workbook once the run is written, with the columns that it has there. */
export function tableHere({ placed, info, place, firstRow, newLastRow }: MatchedTable): PlacedTable {
  const top = info.area.top;
  return {
    ...placed,
    titleRow: null,
    groupRow: placed.groupRow === null ? null : top - 1,
    headerRow: top,
    firstRow,
    lastRow: newLastRow,
    totalRow: placed.totalRow === null ? null : newLastRow + 1,
    columns: placed.columns.flatMap(({ column }): PlacedColumn[] => {
      const found = place.columns.get(column.id);
      return found === undefined ? [] : [{ column, number: found.number, header: found.header }];
    }),
  };
}

/** Writes the groups' titles over the columns that a table gains. */
export function mergeGroups(match: MatchedTable, edits: CellEdits, book: StyleBook): void {
  if (match.placed.groupRow === null) return;
  let before = "";
  for (const [number, { column }] of match.added) {
    const group = column.group === undefined ? "" : render(column.group);
    const text = group === "" || group === before ? null : group;
    edits.set(match.info.area.top - 1, number, text, null, book.index(groupStyle), true);
    before = group;
  }
}
