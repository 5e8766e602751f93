import type { Source } from "../../../src/model/cells";
import { sourcesOf } from "../../../src/workbook/file/sources";
import type { Snapshot, WorkbookPort } from "../../../src/workbook/port";
import { sheetReference } from "../../../src/xlsx/address";
import type {
  CellBlock,
  CellValue,
  Chart,
  DefinedName,
  SheetCells,
  SheetLink,
  TableInfo,
  WorkbookChange,
} from "../../../src/xlsx/types";

export interface MemoryCell {
  value: CellValue;
  formula: string | null;
}

export interface MemorySheet {
  name: string;
  cells: Map<string, MemoryCell>;
  charts: Chart[];
  links: readonly SheetLink[];
  protected: boolean;
}

interface State {
  sheets: MemorySheet[];
  tables: TableInfo[];
  names: DefinedName[];
  settings: Map<string, string>;
}

/** A workbook as plain maps: the port at its smallest, to test the writer without the file format. */
export class MemoryWorkbook implements WorkbookPort {
  state: State = { sheets: [], tables: [], names: [], settings: new Map() };
  /** Set to make the change with this index fail. */
  failAt: number | null = null;
  /** Changes a value on its way into a cell, to test verification. */
  corrupt: ((value: CellValue) => CellValue) | null = null;
  private readonly selectionHandlers = new Set<() => void>();

  addSheet(name: string, rows: readonly (readonly CellValue[])[] = []): MemorySheet {
    const sheet: MemorySheet = { name, cells: new Map(), charts: [], links: [], protected: false };
    this.state.sheets.push(sheet);
    rows.forEach((values, row) =>
      values.forEach((value, column) => this.type(name, row + 1, column + 1, value)),
    );
    return sheet;
  }

  sheet(name: string): MemorySheet {
    const sheet = this.state.sheets.find((other) => other.name === name);
    if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
    return sheet;
  }

  /** What a user types; null clears. */
  type(sheet: string, row: number, column: number, value: CellValue, formula: string | null = null): void {
    const { cells } = this.sheet(sheet);
    if (value === null && formula === null) cells.delete(`${row}:${column}`);
    else cells.set(`${row}:${column}`, { value, formula });
  }

  at(sheet: string, row: number, column: number): MemoryCell {
    return this.sheet(sheet).cells.get(`${row}:${column}`) ?? { value: null, formula: null };
  }

  table(name: string): TableInfo {
    const table = this.state.tables.find((other) => other.name === name);
    if (table === undefined) throw new RangeError(`no table ${name}`);
    return table;
  }

  /** Everything, comparable. */
  dump() {
    return structuredClone({
      ...this.state,
      sheets: this.state.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells].sort() })),
      settings: [...this.state.settings].sort(),
      names: [...this.state.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    });
  }

  sheetNames(): Promise<readonly string[]> {
    return Promise.resolve(this.state.sheets.map((sheet) => sheet.name));
  }

  sources(): Promise<readonly Source[]> {
    return Promise.resolve(
      sourcesOf({
        sheetNames: this.state.sheets.map((sheet) => sheet.name),
        tables: this.state.tables,
        names: this.state.names,
        isHidden: () => false,
        readSheet: (sheet) => this.read(sheet),
      }),
    );
  }

  tables(): Promise<readonly TableInfo[]> {
    return Promise.resolve([...this.state.tables]);
  }

  names(): Promise<readonly DefinedName[]> {
    return Promise.resolve([...this.state.names]);
  }

  readSheet(sheet: string): Promise<SheetCells> {
    return Promise.resolve(this.read(sheet));
  }

  isProtected(sheet: string): Promise<boolean> {
    return Promise.resolve(this.sheet(sheet).protected);
  }

  setting(key: string): Promise<string | null> {
    return Promise.resolve(this.state.settings.get(key) ?? null);
  }

  settings(): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map(this.state.settings));
  }

  snapshot(): Promise<Snapshot> {
    const saved = structuredClone(this.state);
    return Promise.resolve({
      restore: () => {
        this.state = structuredClone(saved);
        return Promise.resolve([]);
      },
    });
  }

  apply(changes: readonly WorkbookChange[]): Promise<void> {
    return new Promise((resolve) => {
      const saved = structuredClone(this.state);
      try {
        changes.forEach((change, index) => {
          if (index === this.failAt) throw new Error(`the host refused change ${index}`);
          this.change(change);
        });
      } catch (error) {
        this.state = saved;
        throw error;
      }
      resolve();
    });
  }

  onSelection(handler: () => void): Promise<() => Promise<void>> {
    this.selectionHandlers.add(handler);
    return Promise.resolve(() => {
      this.selectionHandlers.delete(handler);
      return Promise.resolve();
    });
  }

  /** What a user does who selects other cells. */
  select(): void {
    for (const handler of this.selectionHandlers) handler();
  }

  /** How many wait to hear of the selection. */
  get selectionHandlerCount(): number {
    return this.selectionHandlers.size;
  }

  private read(name: string): SheetCells {
    const { cells } = this.sheet(name);
    const values: CellValue[][] = [];
    let columnCount = 0;
    for (const [key, { value }] of cells) {
      const [row = 0, column = 0] = key.split(":").map(Number);
      while (values.length < row) values.push([]);
      const line = values[row - 1]!;
      while (line.length < column) line.push(null);
      line[column - 1] = value;
      columnCount = Math.max(columnCount, column);
    }
    return {
      name,
      rowCount: values.length,
      columnCount,
      values,
      formula: (row, column) => cells.get(`${row}:${column}`)?.formula ?? null,
      numberFormat: () => "General",
      isDate: () => false,
    };
  }

  private write(sheet: string, blocks: readonly CellBlock[]): void {
    for (const block of blocks) {
      block.values.forEach((values, row) =>
        values.forEach((value, column) => {
          const formula = block.formulas?.[row]?.[column] ?? null;
          const kept = this.corrupt === null ? value : this.corrupt(value);
          this.type(sheet, block.row + row, block.column + column, kept, formula);
        }),
      );
    }
  }

  private change(change: WorkbookChange): void {
    switch (change.kind) {
      case "add-sheet": {
        const added = this.addSheet(change.name);
        added.charts = [...change.content.charts];
        added.links = change.content.links;
        if (change.after !== undefined) {
          this.state.sheets.pop();
          const index = this.state.sheets.findIndex((sheet) => sheet.name === change.after);
          this.state.sheets.splice(index + 1, 0, added);
        }
        this.write(change.name, change.content.blocks);
        for (const { name, area, columns } of change.content.tables) {
          this.state.tables.push({
            name,
            sheet: change.name,
            area,
            columns: columns.map((column) => column.name),
            totalsRow: false,
          });
        }
        if (change.content.page?.printArea !== undefined)
          this.printArea(change.name, change.content.page.printArea);
        return;
      }
      case "set-cells":
        return this.write(change.sheet, change.blocks);
      case "resize-table": {
        const table = this.table(change.table);
        const { bottom, right = table.area.right } = change;
        const columns = change.columns?.map(({ name }) => name) ?? table.columns;
        this.state.tables = this.state.tables.map((other) =>
          other === table ? { ...table, columns, area: { ...table.area, bottom, right } } : other,
        );
        return;
      }
      case "add-table": {
        const { name, area, columns } = change.table;
        const names = columns.map((column) => column.name);
        this.state.tables.push({ name, sheet: change.sheet, area, columns: names, totalsRow: false });
        return;
      }
      case "set-heights":
      case "set-widths":
      case "add-conditional-formats":
      case "set-validations":
      case "set-footer":
        this.sheet(change.sheet);
        return;
      case "set-links":
        this.sheet(change.sheet).links = change.links;
        return;
      case "set-chart": {
        const sheet = this.sheet(change.sheet);
        sheet.charts = sheet.charts.map((chart) => (chart.id === change.chart.id ? change.chart : chart));
        return;
      }
      case "set-print-area":
        return this.printArea(change.sheet, change.area);
      case "set-name":
        this.state.names = [
          ...this.state.names.filter(
            (name) => name.name !== change.name.name || name.sheet !== change.name.sheet,
          ),
          change.name,
        ];
        return;
      case "remove-name":
        this.state.names = this.state.names.filter((name) => name.name !== change.name);
        return;
      case "set-setting":
        if (change.value === null) this.state.settings.delete(change.key);
        else this.state.settings.set(change.key, change.value);
    }
  }

  private printArea(sheet: string, area: TableInfo["area"]): void {
    this.state.names = this.state.names.filter((name) => name.sheet !== sheet);
    this.state.names.push({ name: "_xlnm.Print_Area", sheet, formula: sheetReference(sheet, area, true) });
  }
}
