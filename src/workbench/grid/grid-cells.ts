import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import {
  FormulaDataModel,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/preset-sheets-core";
import type { Area, CellValue } from "../../xlsx/types";
import { plainFormat, type CellFormat, type HyperlinkRecord, type StoredCell } from "../host/store/records";
import { GridFormats } from "./cell-formats";
import { cellFromGrid, cellToGrid, linkFromGrid, linkToGrid } from "./cell-values";
import type { GridAccess } from "./grid-access";

/** What a request has written to a row, by column from 0. */
interface WaitingRow {
  readonly cells: Map<number, StoredCell>;
  readonly formats: Map<number, CellFormat>;
}

type Matrix = Record<number, Record<number, ICellData>>;

/** Rows and columns that are added beyond a cell that lies outside what a sheet shows. */
const margin = 20;

/**
 * Cells of the spreadsheet. Writing waits, so that a request becomes one change of the grid; reading sees what waits. Formulas
 * and their results, spilled ones too, come from the grid's own model.
 */
export class GridCells {
  private readonly waiting = new Map<string, Map<number, WaitingRow>>();
  private readonly formats = new GridFormats();
  private readonly formulas: FormulaDataModel;
  private readonly styleIds = new Map<CellFormat, string>();
  private valuesWait = false;

  constructor(private readonly access: GridAccess) {
    this.formulas = access.grid.injector.get(FormulaDataModel);
  }

  cell(sheetId: string, row: number, column: number): StoredCell {
    const waits = this.waiting
      .get(sheetId)
      ?.get(row - 1)
      ?.cells.get(column - 1);
    return waits ?? this.cellAt(this.access.worksheet(sheetId), row - 1, column - 1);
  }

  private cellAt(sheet: Worksheet, row: number, column: number): StoredCell {
    const raw = sheet.getCellMatrix().getValue(row, column);
    const formula =
      raw?.si == null
        ? (raw?.f ?? null)
        : this.formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.access.unitId);
    return cellFromGrid(raw, formula || null, this.spilled(sheet.getSheetId(), row, column));
  }

  private spilled(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.formulas.getArrayFormulaCellData()[this.access.unitId]?.[sheetId]?.[row]?.[column];
  }

  set(sheetId: string, row: number, column: number, value: CellValue, formula: string | null): void {
    this.waitingRow(sheetId, row - 1).cells.set(column - 1, { value: value === "" ? null : value, formula });
    this.valuesWait = true;
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    const waits = this.waiting
      .get(sheetId)
      ?.get(row - 1)
      ?.formats.get(column - 1);
    return waits ?? this.formatAt(this.access.worksheet(sheetId), row - 1, column - 1);
  }

  private formatAt(sheet: Worksheet, row: number, column: number): CellFormat {
    const style = sheet.getCellMatrix().getValue(row, column)?.s;
    const ofRow = sheet.getRowManager().getRow(row)?.s;
    const ofColumn = sheet.getColumnManager().getColumn(column)?.s;
    if (ofRow || ofColumn) return this.formats.fromStyle(sheet.getComposedCellStyle(row, column));
    if (typeof style !== "string") return this.formats.fromStyle(style);
    return this.formats.fromGrid(style, () => this.access.grid.workbook.getStyles().get(style));
  }

  setFormat(sheetId: string, area: Area, change: Partial<CellFormat>): void {
    const key = JSON.stringify(change);
    const sheet = this.access.worksheet(sheetId);
    for (let row = area.top - 1; row < area.bottom; row++) {
      const { formats } = this.waitingRow(sheetId, row);
      for (let column = area.left - 1; column < area.right; column++) {
        const before = formats.get(column) ?? this.formatAt(sheet, row, column);
        formats.set(column, this.formats.patch(before, change, key));
      }
    }
  }

  hyperlink(sheetId: string, row: number, column: number): HyperlinkRecord | null {
    return linkFromGrid(
      this.access
        .worksheet(sheetId)
        .getCellMatrix()
        .getValue(row - 1, column - 1),
    );
  }

  setHyperlink(sheetId: string, row: number, column: number, link: HyperlinkRecord | null): void {
    if (link === null && this.hyperlink(sheetId, row, column) === null) return;
    this.flush();
    this.makeRoom(sheetId, row, column);
    this.write(sheetId, { [row - 1]: { [column - 1]: linkToGrid(link) } }, false);
  }

  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    this.flush();
    const sheet = this.access.worksheet(sheetId);
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    const include = (row: number, column: number): void => {
      top = Math.min(top, row + 1);
      bottom = Math.max(bottom, row + 1);
      left = Math.min(left, column + 1);
      right = Math.max(right, column + 1);
    };
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell) return;
      const used = hasContent(cell) || (!valuesOnly && this.formatAt(sheet, row, column) !== plainFormat);
      if (used) include(row, column);
    });
    const spilled = this.formulas.getArrayFormulaCellData()[this.access.unitId]?.[sheetId] ?? {};
    for (const [row, cells] of Object.entries(spilled)) {
      for (const column of Object.keys((cells ?? {}) as object)) include(Number(row), Number(column));
    }
    return bottom === 0 ? null : { top, left, bottom, right };
  }

  /** Gives the grid what waits: one change a sheet. Returns whether values or formulas were among it. */
  flush(): boolean {
    const hadValues = this.valuesWait;
    const sheets = [...this.waiting];
    this.waiting.clear();
    this.valuesWait = false;
    for (const [sheetId, rows] of sheets) {
      if (this.access.grid.workbook.getSheetBySheetId(sheetId)) this.flushSheet(sheetId, rows);
    }
    return hadValues;
  }

  private flushSheet(sheetId: string, rows: ReadonlyMap<number, WaitingRow>): void {
    const { bottom, right } = extentOf(rows);
    this.makeRoom(sheetId, bottom, right);
    const cells = this.access.worksheet(sheetId).getCellMatrix();
    const matrix: Matrix = {};
    let hasValues = false;
    for (const [row, waits] of rows) {
      const line: Record<number, ICellData> = (matrix[row] = {});
      for (const [column, format] of waits.formats) {
        // Straight into the model: as a change, styles would be merged cell by cell, which takes ten times as long.
        const s = this.styleId(format);
        const known = cells.getValue(row, column);
        if (known) known.s = s;
        else if (s !== undefined) cells.setValue(row, column, { s });
      }
      for (const [column, { value, formula }] of waits.cells) {
        line[column] = cellToGrid(value, formula);
        hasValues = true;
      }
    }
    const corner = cells.getValue(bottom - 1, right - 1);
    // The grid draws anew what lies between the cells of a change: the last cell that got a style is one of them.
    (matrix[bottom - 1] ??= {})[right - 1] ??= { s: corner?.s ?? null };
    this.write(sheetId, matrix, hasValues);
  }

  private styleId(format: CellFormat): string | undefined {
    const known = this.styleIds.get(format);
    if (known !== undefined || format === plainFormat) return known;
    const id = this.access.grid.workbook.getStyles().setValue(this.formats.toGrid(format)) ?? undefined;
    if (id !== undefined) this.styleIds.set(format, id);
    return id;
  }

  private write(sheetId: string, cellValue: Matrix, hasValues: boolean): void {
    this.access.run(SetRangeValuesMutation.id, {
      subUnitId: sheetId,
      cellValue,
      // So marked, a change of looks calculates nothing.
      ...(!hasValues && { trigger: SetStyleCommand.id }),
    });
  }

  /** Adds rows and columns until a cell lies within the sheet. */
  makeRoom(sheetId: string, row: number, column: number): void {
    const sheet = this.access.worksheet(sheetId);
    if (row > sheet.getRowCount())
      this.access.run(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount: row + margin });
    if (column > sheet.getColumnCount())
      this.access.run(SetWorksheetColumnCountMutation.id, {
        subUnitId: sheetId,
        columnCount: column + margin,
      });
  }

  private waitingRow(sheetId: string, row: number): WaitingRow {
    const rows = this.waiting.get(sheetId) ?? new Map<number, WaitingRow>();
    this.waiting.set(sheetId, rows);
    const found = rows.get(row) ?? { cells: new Map(), formats: new Map() };
    rows.set(row, found);
    return found;
  }
}

/** Last row and column that a request wrote to, from 1. */
function extentOf(rows: ReadonlyMap<number, WaitingRow>): {
  readonly bottom: number;
  readonly right: number;
} {
  let [bottom, right] = [0, 0];
  for (const [row, { cells, formats }] of rows) {
    bottom = Math.max(bottom, row + 1);
    for (const column of cells.keys()) right = Math.max(right, column + 1);
    for (const column of formats.keys()) right = Math.max(right, column + 1);
  }
  return { bottom, right };
}

const hasContent = (cell: ICellData): boolean =>
  (cell.v != null && cell.v !== "") || cell.f != null || cell.si != null || cell.p != null;
