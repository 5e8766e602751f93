import { parseSheetReference } from "../../xlsx";
import type { Area, CellValue } from "../../xlsx/types";
import type { SheetRecord, SheetStore } from "../host";

/** Reads what series refer to, by references with sheet such as "Findings!$B$7:$B$15". */
export interface ReferencedCells {
  /** Cell by cell, row by row; none for a reference that leads nowhere: the chart then shows nothing, as in Excel. */
  readonly values: (reference: string) => readonly CellValue[];
  /** Of the first cell. */
  readonly numberFormat: (reference: string) => string;
}

function find(
  store: SheetStore,
  reference: string,
): { readonly sheet: SheetRecord; readonly area: Area } | null {
  const parsed = parseSheetReference(reference);
  const sheet =
    parsed && store.sheets().find(({ name }) => name.toLowerCase() === parsed.sheet.toLowerCase());
  return parsed && sheet ? { sheet, area: parsed.area } : null;
}

/** Number formats of a workbook's cells. */
export const numberFormatIn =
  (store: SheetStore): ReferencedCells["numberFormat"] =>
  (reference) => {
    const found = find(store, reference);
    return found ? store.format(found.sheet.id, found.area.top, found.area.left).numberFormat : "General";
  };

/**
 * Cells of a workbook.
 *
 * @param visibleOnly leaves out what is hidden: rows, columns, sheets
 */
export const cellsIn = (store: SheetStore, visibleOnly: boolean): ReferencedCells => ({
  numberFormat: numberFormatIn(store),
  values: (reference) => {
    const found = find(store, reference);
    if (!found || (visibleOnly && found.sheet.visibility !== "Visible")) return [];
    const { sheet, area } = found;
    const [hiddenRows, hiddenColumns] = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)];
    const values: CellValue[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (visibleOnly && (hiddenRows.has(row) || hiddenColumns.has(column))) continue;
        values.push(store.cell(sheet.id, row, column).value);
      }
    }
    return values;
  },
});
