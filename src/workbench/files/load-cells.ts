import type { SheetCells } from "../../xlsx";
import type { SheetStore } from "../host/store/sheet-store";

/** Values and formulas of a sheet, with the results that the file holds. */
export function loadCells(cells: SheetCells, sheetId: string, store: SheetStore): void {
  for (let row = 1; row <= cells.rowCount; row++) {
    const values = cells.values[row - 1] ?? [];
    for (let column = 1; column <= cells.columnCount; column++) {
      const value = values[column - 1] ?? null;
      const formula = cells.formula(row, column);
      if (value !== null || formula !== null) store.setCell(sheetId, row, column, value, formula);
    }
  }
}
