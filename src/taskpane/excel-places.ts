import type { ExcelWorkbook } from "../workbook/excel";
import type { PaneHost } from "./app/services";

/** Where the user is in Excel, and the ways to lead them elsewhere. */
export const excelPlaces = (
  workbook: ExcelWorkbook,
): Required<Pick<PaneHost, "show" | "showRows" | "selection" | "activeCell" | "activeRow">> => ({
  show: (sheet, address) => workbook.show(sheet, address),
  showRows: (rows) => workbook.showRows(rows),
  selection: () => workbook.selectedPlace(),
  activeCell: () => workbook.activeCell(),
  activeRow: () => workbook.activeRow(),
});
