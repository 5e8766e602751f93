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
  ValidationRecord,
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

  /**
   * Everything the workbook holds, as plain data, for comparing before and after. Ids are no content, nor is how areas of one
   * validation are grouped.
   */
  content(): unknown {
    const names = new Map(this.tabs.map(({ id, name }) => [id, name]));
    const bare = (key: string, value: unknown): unknown => {
      if (key === "id") return undefined;
      return key === "sheetId" ? names.get(value as string) : value;
    };
    const texts = (records: readonly object[]): string[] =>
      records.map((record) => JSON.stringify(record, bare));
    const { conditionalFormat, validation, ...others } = this.lists;
    return structuredClone({
      sheets: this.tabs.map(({ id, ...sheet }) => ({ ...sheet, ...this.sheetCells(id).content() })),
      records: Object.fromEntries(Object.entries(others).map(([kind, list]) => [kind, texts(list).sort()])),
      settings: this.lists.setting.map(({ id, value }) => [id, value]),
      // Their order is their priority, within a sheet.
      conditionalFormats: texts(conditionalFormat.toSorted((a, b) => (a.sheetId < b.sheetId ? -1 : 1))),
      validations: texts(validationRuns(validation)).sort(),
      selection: { sheet: names.get(this.selected.sheetId), area: this.selected.area },
    });
  }

  private sheetCells(sheetId: string): MemoryCells {
    const cells = this.cells.get(sheetId);
    if (!cells) throw new RangeError(`no sheet ${sheetId}`);
    return cells;
  }
}

/** Validations column by column, joined where equal ones touch. */
function validationRuns(records: readonly ValidationRecord[]): object[] {
  const pieces = records.flatMap(({ areas, ...rest }) =>
    areas.flatMap(({ top, bottom, left, right }) =>
      Array.from({ length: right - left + 1 }, (_, index) => ({
        ...rest,
        column: left + index,
        top,
        bottom,
      })),
    ),
  );
  const runs: (typeof pieces)[number][] = [];
  const key = (piece: (typeof pieces)[number]): string =>
    JSON.stringify({ ...piece, id: "", top: 0, bottom: 0 });
  for (const piece of pieces.toSorted((a, b) => a.column - b.column || a.top - b.top)) {
    const last = runs.findLast((run) => key(run) === key(piece));
    if (last?.bottom === piece.top - 1) runs[runs.indexOf(last)] = { ...last, bottom: piece.bottom };
    else runs.push(piece);
  }
  return runs;
}
