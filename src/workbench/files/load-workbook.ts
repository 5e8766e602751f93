import { openXlsx, type XlsxFile } from "../../xlsx";
import type { SheetStore } from "../host/store/sheet-store";
import { loadCells } from "./load-cells";
import { loadCharts, nameResolver } from "./load-charts";
import { loadFormats } from "./load-formats";
import { loadLayout } from "./load-layout";
import { loadNames } from "./load-names";
import { loadRules } from "./load-rules";
import { loadTables } from "./load-tables";
import { loadValidations } from "./load-validations";
import { rememberOrigin, type Origin } from "./origin";

/**
 * Fills a store with a workbook file, in place of what it held: cells with formulas, cached results and looks, sizes, panes, merged
 * cells, links, tables, names, conditional formats, validations, charts, page setup, protection and custom XML parts (our settings
 * among them). What a file holds beyond that stays in the file: see `saveWorkbook`.
 *
 * @param bytes an .xlsx file
 * @throws XlsxError with the reason why the file cannot be read; the store is as it was then
 */
export function loadWorkbook(bytes: Uint8Array, store: SheetStore): void {
  rememberOrigin(store, bytes, loadFile(openXlsx(bytes), store));
}

/** Fills a store with an open workbook. */
export function loadFile(file: XlsxFile, store: SheetStore): Origin {
  // Everything is read before the store is touched, so that a damaged sheet leaves it whole.
  const read = file.sheetNames().map((name) => ({
    name,
    cells: file.readSheet(name),
    looks: file.readLooks(name),
    layout: file.readLayout(name),
  }));
  clear(store);
  const former = store.sheets().map(({ id }) => id);
  const resolve = nameResolver(file);
  const sheetIds = new Map<string, string>();
  const charts = new Map<string, number>();
  for (const { name, cells, looks, layout } of read) {
    const { id } = store.addSheet(name);
    sheetIds.set(name, id);
    loadCells(cells, id, store);
    loadFormats(looks, id, store);
    loadLayout(layout, id, store);
    loadRules(layout.rules, id, store);
    loadValidations(layout.entryRules, id, store);
    for (const [chart, anchor] of loadCharts(layout.charts, id, store, resolve)) charts.set(chart, anchor);
  }
  for (const id of former) store.removeSheet(id);
  const tables = loadTables(file, sheetIds, store);
  loadNames(file, sheetIds, store);
  for (const { xml } of file.xmlParts()) store.put("xmlPart", { id: store.newId(), xml });
  const active = read.find(({ name }) => name === file.activeSheet());
  store.select({
    sheetId: sheetIds.get(active?.name ?? "") ?? "",
    area: active?.layout.selection ?? { top: 1, left: 1, bottom: 1, right: 1 },
  });
  return { sheets: new Map([...sheetIds].map(([name, id]) => [id, name])), tables, charts };
}

/** What belongs to no sheet has to go by itself. */
function clear(store: SheetStore): void {
  for (const kind of ["name", "xmlPart", "setting"] as const)
    for (const { id } of store.records(kind)) store.remove(kind, id);
}
