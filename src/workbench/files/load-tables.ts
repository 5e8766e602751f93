import type { TableLook, XlsxFile } from "../../xlsx";
import { tableDefaults } from "../host/objects/table";
import type { SheetStore } from "../host/store/sheet-store";

/** Properties of a table's look; those that are as Excel makes them are left out. */
export function tableProperties(look: TableLook, showTotals: boolean): Record<string, unknown> {
  const all = {
    Style: look.style,
    ShowTotals: showTotals,
    ShowBandedRows: look.rowStripes,
    ShowBandedColumns: look.columnStripes,
    ShowFilterButton: look.filterButton,
    HighlightFirstColumn: look.firstColumn,
    HighlightLastColumn: look.lastColumn,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => tableDefaults[name as keyof typeof all] !== value),
  );
}

/** The tables of a workbook. @returns names of the tables in the file, by their ids in the store */
export function loadTables(
  file: XlsxFile,
  sheetIds: ReadonlyMap<string, string>,
  store: SheetStore,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, sheet, area, totalsRow, look } of file.readTables()) {
    const sheetId = sheetIds.get(sheet);
    if (sheetId === undefined) continue;
    const id = store.newId();
    store.put("table", { id, sheetId, name, area, properties: tableProperties(look, totalsRow) });
    names.set(id, name);
  }
  return names;
}
