import { parseSheetReference } from "../../xlsx";
import type { CellValue } from "../../xlsx/types";
import type { SheetStore } from "../host";

/** The cells that a series refers to, in their order. */
export interface ReferencedCells {
  readonly values: readonly CellValue[];
  /** Of the first cell. */
  readonly numberFormat: string;
}

/** Reads the cells of a reference with sheet, such as "Findings!$B$7:$B$15". */
export type ReadReference = (reference: string) => ReferencedCells;

export const noCells: ReferencedCells = { values: [], numberFormat: "General" };

/**
 * Reads references from a workbook. One that leads nowhere has no cells: the chart shows nothing, as in Excel.
 *
 * @param visibleOnly leaves out what is hidden: rows, columns, sheets
 */
export const readFrom =
  (store: SheetStore, visibleOnly: boolean): ReadReference =>
  (reference) => {
    const parsed = parseSheetReference(reference);
    const sheet =
      parsed && store.sheets().find(({ name }) => name.toLowerCase() === parsed.sheet.toLowerCase());
    if (!parsed || !sheet) return noCells;
    if (visibleOnly && sheet.visibility !== "Visible") return noCells;
    const [hiddenRows, hiddenColumns] = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)];
    const { top, left, bottom, right } = parsed.area;
    const values: CellValue[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (visibleOnly && (hiddenRows.has(row) || hiddenColumns.has(column))) continue;
        values.push(store.cell(sheet.id, row, column).value);
      }
    }
    return { values, numberFormat: store.format(sheet.id, top, left).numberFormat };
  };
