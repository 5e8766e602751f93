import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
  getPrimaryForRange,
} from "@univerjs/preset-sheets-core";
import { mergeWorksheetSnapshotWithDefault, Tools } from "@univerjs/core";
import type { Area, CellValue } from "../../xlsx/types";
import type {
  CellFormat,
  HyperlinkRecord,
  RecordKind,
  RecordKinds,
  Selection,
  SheetRecord,
  StoredCell,
} from "../host/store/records";
import type { SheetStore, StoreListener } from "../host/store/sheet-store";
import { Calculation } from "./calculation";
import { GridConditionalFormats } from "./conditional-formats";
import type { Grid } from "./create-grid";
import { areaOf, GridAccess, rangeOf } from "./grid-access";
import { GridCells } from "./grid-cells";
import { moveCharts } from "./moved-charts";
import { GridNames } from "./names";
import { KeptRecords, type RecordList } from "./record-list";
import { newWorksheet } from "./sheet-defaults";
import { newExtras, readSheet, SheetWriter, type SheetExtras } from "./sheet-records";
import { GridTables } from "./tables";
import { watchUser } from "./user-actions";
import { GridValidations } from "./validations";

export interface UniverStoreOptions {
  readonly structureProtected?: boolean;
  readonly readOnly?: boolean;
}

type Lists = { readonly [Kind in RecordKind]: RecordList<Kind> };

/**
 * A workbook that is the spreadsheet on the page: what is written here is what the user sees, and what the user changes there is
 * read here. What the grid cannot hold is kept beside it as records, to be saved with the file.
 */
export class UniverStore implements SheetStore {
  readonly name = "Book1.xlsx";
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  private readonly access: GridAccess;
  private readonly cells: GridCells;
  private readonly calculation: Calculation;
  private readonly writer: SheetWriter;
  private readonly extras = new Map<string, SheetExtras>();
  private readonly lists: Lists;
  private readonly chartListeners = new Set<() => void>();
  private known: readonly SheetRecord[] | null = null;
  private lastId = 0;
  private flushPlanned = false;

  constructor(
    readonly grid: Grid,
    options: UniverStoreOptions = {},
  ) {
    this.structureProtected = options.structureProtected ?? false;
    this.readOnly = options.readOnly ?? false;
    this.access = new GridAccess(grid);
    this.cells = new GridCells(this.access);
    this.calculation = new Calculation(grid);
    this.writer = new SheetWriter(this.access);
    this.lists = {
      table: new GridTables(this.access, (sheetId, row, column) => {
        const { value } = this.cells.cell(sheetId, row + 1, column + 1);
        return value === null || typeof value === "object" ? "" : String(value);
      }),
      name: new GridNames(this.access),
      conditionalFormat: new GridConditionalFormats(this.access),
      validation: new GridValidations(this.access),
      chart: new KeptRecords<"chart">(() => this.chartListeners.forEach((changed) => changed())),
      xmlPart: new KeptRecords<"xmlPart">(),
      setting: new KeptRecords<"setting">(),
    };
    moveCharts(this.access, this.lists.chart);
    // Whatever happens in the grid but the filling of cells may change what a sheet is.
    grid.commands.onCommandExecuted(({ id }) => {
      if (id.includes("mutation") && id !== "sheet.mutation.set-range-values") this.known = null;
    });
  }

  newId(): string {
    return `{${String(++this.lastId).padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  sheets(): readonly SheetRecord[] {
    this.known ??= this.grid.workbook
      .getSheets()
      .map((sheet) => readSheet(sheet, this.extras.get(sheet.getSheetId()) ?? newExtras));
    return this.known;
  }

  private sheet(sheetId: string): SheetRecord {
    const known = this.known?.find(({ id }) => id === sheetId);
    // Reading one sheet again is enough where a file is loaded, which changes one after the other.
    return known ?? readSheet(this.access.worksheet(sheetId), this.extras.get(sheetId) ?? newExtras);
  }

  addSheet(name: string): SheetRecord {
    const id = this.newId();
    const index = this.grid.workbook.getSheetSize();
    const sheet = mergeWorksheetSnapshotWithDefault(newWorksheet(id, name));
    const active = this.grid.workbook.getActiveSheet().getSheetId();
    this.access.run(InsertSheetMutation.id, { index, sheet });
    // The grid opens a new sheet; to Excel, adding one and opening it are two things.
    if (this.grid.workbook.getActiveSheet().getSheetId() !== active)
      this.access.run(SetWorksheetActiveOperation.id, { subUnitId: active });
    return this.sheet(id);
  }

  updateSheet(sheetId: string, patch: Partial<Omit<SheetRecord, "id">>): void {
    this.cells.flush();
    const before = this.sheet(sheetId);
    const extras = this.extras.get(sheetId) ?? newExtras;
    this.extras.set(sheetId, {
      veryHidden: patch.visibility === undefined ? extras.veryHidden : patch.visibility === "VeryHidden",
      showHeadings: patch.showHeadings ?? extras.showHeadings,
      standardWidth: patch.standardWidth ?? extras.standardWidth,
      protectedWith: patch.protectedWith === undefined ? extras.protectedWith : patch.protectedWith,
      page: patch.page ?? extras.page,
    });
    this.known = null;
    this.writer.apply(before, patch);
    // The user's undo would bring names back that formulas no longer use.
    if (patch.name !== undefined) this.grid.undo.clearUndoRedo(this.access.unitId);
  }

  moveSheet(sheetId: string, position: number): void {
    const fromOrder = this.grid.workbook.getIndexBySheetId(sheetId);
    if (fromOrder < 0 || fromOrder === position) return;
    this.access.run(SetWorksheetOrderMutation.id, { subUnitId: sheetId, fromOrder, toOrder: position });
  }

  removeSheet(sheetId: string): void {
    this.cells.flush();
    for (const list of Object.values(this.lists) as RecordList<RecordKind>[]) list.removeOfSheet(sheetId);
    // Left to itself, the grid opens another sheet a moment later, as if the user had done it.
    if (this.grid.workbook.getActiveSheet().getSheetId() === sheetId) {
      const next = this.sheets().find(({ id, visibility }) => id !== sheetId && visibility === "Visible");
      if (next) this.access.run(SetWorksheetActiveOperation.id, { subUnitId: next.id });
    }
    this.access.run(RemoveSheetCommand.id, { subUnitId: sheetId });
    this.extras.delete(sheetId);
    this.grid.undo.clearUndoRedo(this.access.unitId);
  }

  cell(sheetId: string, row: number, column: number): StoredCell {
    return this.cells.cell(sheetId, row, column);
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return this.cells.format(sheetId, row, column);
  }

  hyperlink(sheetId: string, row: number, column: number): HyperlinkRecord | null {
    return this.cells.hyperlink(sheetId, row, column);
  }

  setCell(sheetId: string, row: number, column: number, value: CellValue, formula: string | null): void {
    this.cells.set(sheetId, row, column, value, formula);
    this.planFlush();
  }

  setHyperlink(sheetId: string, row: number, column: number, link: HyperlinkRecord | null): void {
    this.cells.setHyperlink(sheetId, row, column, link);
  }

  setFormat(sheetId: string, area: Area, patch: Partial<CellFormat>): void {
    this.cells.setFormat(sheetId, area, patch);
    this.planFlush();
  }

  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    return this.cells.usedArea(sheetId, valuesOnly);
  }

  /** What a request writes reaches the grid as soon as the request is through. */
  private planFlush(): void {
    if (this.flushPlanned) return;
    this.flushPlanned = true;
    queueMicrotask(() => {
      this.flushPlanned = false;
      this.cells.flush();
    });
  }

  /**
   * Gives the grid what waits, and waits for the results.
   *
   * @throws Error when the grid does not come to results within a minute
   */
  async calculate(): Promise<void> {
    this.cells.flush();
    await this.calculation.settled();
  }

  /** Calculates every formula, whether its cells have changed or not. */
  async calculateAll(): Promise<void> {
    this.cells.flush();
    this.calculation.start();
    await this.calculation.settled();
  }

  /** Calculates cells again, and what depends on them. Requests that come in meanwhile wait for the results. */
  recalculate(places: readonly { readonly sheetId: string; readonly area: Area }[]): void {
    this.calculation.start(
      places.map(({ sheetId, area }) => ({
        unitId: this.access.unitId,
        sheetId,
        range: rangeOf(area),
      })),
    );
  }

  /** Calls back after every calculation, when all cells hold its results. */
  onCalculated(calculated: () => void): void {
    this.calculation.onEnded(calculated);
  }

  records<Kind extends RecordKind>(kind: Kind): readonly RecordKinds[Kind][] {
    return this.lists[kind].all();
  }

  put<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): void {
    this.cells.flush();
    const list: RecordList<Kind> = this.lists[kind];
    list.put(Tools.deepClone(record));
  }

  remove(kind: RecordKind, id: string): void {
    this.lists[kind].remove(id);
  }

  selection(): Selection {
    const sheet = this.grid.workbook.getActiveSheet();
    const selections = this.grid.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.access.unitId)
      .getSelectionsOfWorksheet(sheet.getSheetId());
    const range = selections.at(-1)?.range;
    const area = range ? areaOf(range, sheet) : { top: 1, left: 1, bottom: 1, right: 1 };
    return { sheetId: sheet.getSheetId(), area };
  }

  select({ sheetId, area }: Selection): void {
    const sheet = this.access.worksheet(sheetId);
    if (this.grid.workbook.getActiveSheet().getSheetId() !== sheetId)
      this.access.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
    this.cells.makeRoom(sheetId, Math.min(area.bottom, 10_000), Math.min(area.right, 1000));
    const range = rangeOf(area);
    this.access.run(SetSelectionsOperation.id, {
      subUnitId: sheetId,
      selections: [{ range, primary: getPrimaryForRange(range, sheet), style: null }],
    });
  }

  listen(listener: StoreListener): void {
    watchUser(this.access, listener);
  }

  /** Calls back after each change of charts' records. */
  onChartsChanged(changed: () => void): void {
    this.chartListeners.add(changed);
  }
}
