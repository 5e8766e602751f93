import type { Area, CellValue } from "../../../xlsx/types";
import { FormatBook, MemoryCells } from "./memory-cells";
import type {
  CellFormat,
  HyperlinkRecord,
  RecordKind,
  RecordKinds,
  Selection,
  SheetRecord,
  StoredCell,
} from "./records";
import type { SheetStore } from "./sheet-store";

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface MemoryStoreOptions {
  readonly sheets?: readonly string[];
  /** Finds a formula's value; undefined keeps the one it has. There is no engine behind it: without it formulas are 0. */
  readonly calculate?: (formula: string, place: FormulaPlace) => CellValue | undefined;
  readonly structureProtected?: boolean;
  readonly readOnly?: boolean;
}

const newSheet = (id: string, name: string): SheetRecord => ({
  id,
  name,
  visibility: "Visible",
  tabColor: "",
  showGridlines: true,
  showHeadings: true,
  standardWidth: 8.43,
  frozen: null,
  protectedWith: null,
  columnWidths: {},
  rowHeights: {},
  hiddenRows: [],
  hiddenColumns: [],
  merged: [],
  page: { properties: {}, printArea: null, titleRows: null },
});

type Lists = { [Kind in RecordKind]: RecordKinds[Kind][] };

/** A workbook in memory. Formulas are kept, not computed: see `MemoryStoreOptions.calculate`. */
export class MemoryStore implements SheetStore {
  readonly name = "Book1.xlsx";
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  private tabs: SheetRecord[] = [];
  private readonly cells = new Map<string, MemoryCells>();
  private readonly formats = new FormatBook();
  private selected: Selection;
  private lastId = 0;
  private readonly lists: Lists = {
    table: [],
    name: [],
    conditionalFormat: [],
    validation: [],
    chart: [],
    xmlPart: [],
    setting: [],
  };

  constructor(private readonly options: MemoryStoreOptions = {}) {
    this.structureProtected = options.structureProtected ?? false;
    this.readOnly = options.readOnly ?? false;
    for (const name of options.sheets ?? ["Sheet1"]) this.addSheet(name);
    this.selected = { sheetId: this.tabs[0]?.id ?? "", area: { top: 1, left: 1, bottom: 1, right: 1 } };
  }

  newId(): string {
    return `{${String(++this.lastId).padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  sheets(): readonly SheetRecord[] {
    return this.tabs;
  }

  addSheet(name: string): SheetRecord {
    const sheet = newSheet(this.newId(), name);
    this.tabs.push(sheet);
    this.cells.set(sheet.id, new MemoryCells(this.formats));
    return sheet;
  }

  updateSheet(sheetId: string, patch: Partial<Omit<SheetRecord, "id">>): void {
    this.tabs = this.tabs.map((sheet) => (sheet.id === sheetId ? { ...sheet, ...patch } : sheet));
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.tabs.find(({ id }) => id === sheetId);
    if (!sheet) return;
    this.tabs = this.tabs.filter((other) => other !== sheet);
    this.tabs.splice(position, 0, sheet);
  }

  removeSheet(sheetId: string): void {
    this.tabs = this.tabs.filter(({ id }) => id !== sheetId);
    this.cells.delete(sheetId);
    this.lists.table = this.lists.table.filter((record) => record.sheetId !== sheetId);
    this.lists.name = this.lists.name.filter((record) => record.sheetId !== sheetId);
    this.lists.conditionalFormat = this.lists.conditionalFormat.filter(
      (record) => record.sheetId !== sheetId,
    );
    this.lists.validation = this.lists.validation.filter((record) => record.sheetId !== sheetId);
    this.lists.chart = this.lists.chart.filter((record) => record.sheetId !== sheetId);
    if (this.selected.sheetId === sheetId)
      this.selected = { ...this.selected, sheetId: this.tabs[0]?.id ?? "" };
  }

  cell(sheetId: string, row: number, column: number): StoredCell {
    return this.sheetCells(sheetId).cell(row, column);
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return this.sheetCells(sheetId).format(row, column);
  }

  hyperlink(sheetId: string, row: number, column: number): HyperlinkRecord | null {
    return this.sheetCells(sheetId).hyperlink(row, column);
  }

  setCell(sheetId: string, row: number, column: number, value: CellValue, formula: string | null): void {
    this.sheetCells(sheetId).set(row, column, value, formula);
  }

  setHyperlink(sheetId: string, row: number, column: number, link: HyperlinkRecord | null): void {
    this.sheetCells(sheetId).setHyperlink(row, column, link);
  }

  setFormat(sheetId: string, area: Area, patch: Partial<CellFormat>): void {
    this.sheetCells(sheetId).setFormat(area, patch);
  }

  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    return this.sheetCells(sheetId).usedArea(valuesOnly);
  }

  calculate(): void {
    const { calculate } = this.options;
    if (!calculate) return;
    for (const { id, name } of this.tabs) {
      const cells = this.sheetCells(id);
      cells.eachFormula((row, column, formula) => {
        const value = calculate(formula, { sheet: name, row, column });
        if (value !== undefined) cells.set(row, column, value, formula);
      });
    }
  }

  records<Kind extends RecordKind>(kind: Kind): readonly RecordKinds[Kind][] {
    return this.lists[kind];
  }

  put<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): void {
    const list: RecordKinds[Kind][] = this.lists[kind];
    const index = list.findIndex(({ id }) => id === record.id);
    if (index < 0) list.push(record);
    else list[index] = record;
  }

  remove(kind: RecordKind, id: string): void {
    const index = this.lists[kind].findIndex((record) => record.id === id);
    if (index >= 0) this.lists[kind].splice(index, 1);
  }

  selection(): Selection {
    return this.selected;
  }

  select(selection: Selection): void {
    this.selected = selection;
  }

  /** Everything the workbook holds, as plain data, for comparing before and after. Ids are left out: they are not content. */
  content(): unknown {
    const names = new Map(this.tabs.map(({ id, name }) => [id, name]));
    const bare = (record: object): unknown =>
      Object.fromEntries(
        Object.entries(record)
          .filter(([key]) => key !== "id")
          .map(([key, value]: [string, unknown]) => [
            key,
            key === "sheetId" ? names.get(value as string) : value,
          ]),
      );
    const sorted = (records: readonly object[]): string[] =>
      records.map((record) => JSON.stringify(bare(record))).sort();
    return structuredClone({
      sheets: this.tabs.map((sheet) => ({
        ...(bare(sheet) as object),
        ...this.sheetCells(sheet.id).content(),
      })),
      records: Object.fromEntries(
        Object.entries(this.lists).map(([kind, records]) => [kind, sorted(records)]),
      ),
      selection: { sheet: names.get(this.selected.sheetId), area: this.selected.area },
    });
  }

  private sheetCells(sheetId: string): MemoryCells {
    const cells = this.cells.get(sheetId);
    if (!cells) throw new RangeError(`no sheet ${sheetId}`);
    return cells;
  }
}
