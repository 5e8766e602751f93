import { openXlsx, parseAreaAddress, type DefinedName, type SheetCells, type XlsxFile } from "../../xlsx";
import type { SheetRecord } from "../host/store/records";
import type { SheetStore } from "../host/store/sheet-store";

/**
 * Fills an empty store with a workbook file: cells with their formulas, cached results and number formats, tables, names,
 * visibility and protection of sheets.
 *
 * @param bytes an .xlsx file
 * @throws XlsxError with the reason why the file cannot be read
 */
export function loadWorkbook(bytes: Uint8Array, store: SheetStore): void {
  const file = openXlsx(bytes);
  const former = store.sheets().map(({ id }) => id);
  const sheets = new Map<string, SheetRecord>();
  for (const name of file.sheetNames()) sheets.set(name, loadSheet(file, name, store));
  for (const id of former) store.removeSheet(id);
  loadTables(file, sheets, store);
  loadNames(file, sheets, store);
  const first = file.sheetNames().find((name) => !file.isHidden(name)) ?? "";
  store.select({ sheetId: sheets.get(first)?.id ?? "", area: { top: 1, left: 1, bottom: 1, right: 1 } });
}

function loadSheet(file: XlsxFile, name: string, store: SheetStore): SheetRecord {
  const sheet = store.addSheet(name);
  const cells = file.readSheet(name);
  loadCells(cells, sheet.id, store);
  store.updateSheet(sheet.id, {
    visibility: file.isHidden(name) ? "Hidden" : "Visible",
    protectedWith: file.isProtected(name) ? {} : null,
  });
  return sheet;
}

function loadCells(cells: SheetCells, sheetId: string, store: SheetStore): void {
  cells.values.forEach((row, index) => {
    const rowNumber = index + 1;
    for (let column = 1; column <= cells.columnCount; column++) {
      const value = row[column - 1] ?? null;
      const formula = cells.formula(rowNumber, column);
      if (value !== null || formula !== null) store.setCell(sheetId, rowNumber, column, value, formula);
      const numberFormat = cells.numberFormat(rowNumber, column);
      if (numberFormat === "General") continue;
      store.setFormat(
        sheetId,
        { top: rowNumber, left: column, bottom: rowNumber, right: column },
        { numberFormat },
      );
    }
  });
}

function loadTables(file: XlsxFile, sheets: ReadonlyMap<string, SheetRecord>, store: SheetStore): void {
  for (const { name, sheet, area, totalsRow } of file.tables()) {
    const id = sheets.get(sheet)?.id;
    if (id === undefined) continue;
    store.put("table", {
      id: store.newId(),
      sheetId: id,
      name,
      area,
      properties: totalsRow ? { showTotals: true } : {},
    });
  }
}

function loadNames(file: XlsxFile, sheets: ReadonlyMap<string, SheetRecord>, store: SheetStore): void {
  for (const defined of file.definedNames()) {
    const { name, sheet, formula, hidden } = defined;
    const sheetId = sheet === undefined ? undefined : sheets.get(sheet)?.id;
    if (sheetId !== undefined && name.startsWith(reserved)) {
      loadPageName(defined, sheetId, store);
      continue;
    }
    store.put("name", {
      id: store.newId(),
      name,
      ...(sheetId !== undefined && { sheetId }),
      formula: `=${formula}`,
      visible: hidden !== true,
      comment: "",
    });
  }
}

/** Names that files keep settings of a page in; Excel does not list them among its names. */
const reserved = "_xlnm.";

function loadPageName({ name, formula }: DefinedName, sheetId: string, store: SheetStore): void {
  const page = store.sheets().find(({ id }) => id === sheetId)?.page;
  const address = formula.slice(formula.lastIndexOf("!") + 1).replaceAll("$", "");
  if (page === undefined) return;
  if (name === `${reserved}Print_Area`) {
    const printArea = parseAreaAddress(address);
    store.updateSheet(sheetId, { page: { ...page, printArea } });
  } else if (name === `${reserved}Print_Titles`) {
    const rows = /^(\d+):(\d+)$/.exec(address);
    const titleRows = rows === null ? null : ([Number(rows[1]), Number(rows[2])] as const);
    store.updateSheet(sheetId, { page: { ...page, titleRows } });
  }
}
