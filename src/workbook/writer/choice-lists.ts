import type { SheetCells } from "../../xlsx/types";
import type { DefinedName } from "../../xlsx/types";
import { parseSheetReference } from "../../xlsx";
import type { PlacedList, PlacedSheet } from "../layout/place";
import { noteStyle, type StyleBook } from "../layout/styles";
import { valueAt, type CellEdits } from "./cell-edits";
import { isFree } from "./free-place";
import { listOf } from "./marks";
import type { WorkbookState } from "./state";

/** Renews the lists that entries choose from where they stand in cells of the sheet; returns the names that have to follow. */
export function mergeLists(
  placed: PlacedSheet,
  cells: SheetCells,
  state: WorkbookState,
  edits: CellEdits,
  book: StyleBook,
): DefinedName[] {
  return placed.blocks.flatMap((block) => {
    if (block.kind !== "list") return [];
    const known = parseSheetReference(state.workbookName(block.name)?.formula ?? "");
    const old = known?.sheet === cells.name ? known.area : null;
    const oldLength = old === null ? 0 : old.bottom - old.top + 1;
    const same =
      old !== null &&
      oldLength === block.values.length &&
      block.values.every((text, index) => valueAt(cells, old.top + index, old.left) === text);
    if (same) return [];
    const here: PlacedList =
      old !== null && hasRoom(cells, old.bottom, old.left, block.values.length - oldLength)
        ? { ...block, headerRow: old.top - 1, column: old.left }
        : { ...block, column: Math.max(block.column, cells.columnCount + 2) };
    const style = book.index(noteStyle);
    [block.header, ...block.values].forEach((text, index) =>
      edits.set(here.headerRow + index, here.column, text, null, style, true),
    );
    for (let row = here.headerRow + block.values.length + 1; old !== null && row <= old.bottom; row++)
      if (here.column === old.left) edits.set(row, old.left, null, null);
    return [listOf(here, cells.name)];
  });
}

const hasRoom = (cells: SheetCells, bottom: number, column: number, rows: number): boolean =>
  rows <= 0 || isFree(cells, { top: bottom + 1, left: column, bottom: bottom + rows, right: column });
