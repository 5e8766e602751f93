import type { RowSize } from "../content-types";
import type { Area, CellValue, SheetCells } from "../types";
import type { CellIndex } from "./cell-index";
import type { FormulaList } from "./formulas";
import type { FormatTable } from "./styles";

export interface SheetDetails {
  readonly cells: CellIndex;
  readonly formulas: FormulaList;
  readonly rowFormats: ReadonlyMap<number, number>;
  readonly rowSizes: ReadonlyMap<number, RowSize>;
  readonly columnFormats: readonly {
    readonly first: number;
    readonly last: number;
    readonly format: number;
  }[];
  readonly formats: FormatTable;
  readonly isProtected: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merged: readonly Area[];
}

/** The cells of a sheet; formulas and formats are looked up when asked for. */
export class ParsedSheet implements SheetCells {
  constructor(
    readonly name: string,
    readonly rowCount: number,
    readonly columnCount: number,
    readonly values: readonly (readonly CellValue[])[],
    private readonly details: SheetDetails,
  ) {}

  get isProtected(): boolean {
    return this.details.isProtected;
  }

  get rowSizes(): ReadonlyMap<number, RowSize> {
    return this.details.rowSizes;
  }

  /** Last row and column of a cell with a value, a formula or a format of its own. */
  get formattedExtent(): { readonly rowCount: number; readonly columnCount: number } {
    const { lastRow, lastColumn } = this.details.cells;
    return {
      rowCount: Math.max(this.rowCount, lastRow),
      columnCount: Math.max(this.columnCount, lastColumn),
    };
  }

  /** Cell format of a cell; -1 where neither the cell nor its row or column has one. */
  shownFormat(row: number, column: number): number {
    const { cells, rowFormats, columnFormats } = this.details;
    const own = cells.format(row, column);
    if (own > 0) return own;
    if (own === 0 || this.values[row - 1]?.[column - 1] != null) return 0;
    const ofRow = rowFormats.get(row);
    if (ofRow !== undefined) return ofRow;
    return columnFormats.find(({ first, last }) => column >= first && column <= last)?.format ?? -1;
  }

  get hiddenRows(): ReadonlySet<number> {
    return this.details.hiddenRows;
  }

  get hiddenColumns(): ReadonlySet<number> {
    return this.details.hiddenColumns;
  }

  get merged(): readonly Area[] {
    return this.details.merged;
  }

  formula(row: number, column: number): string | null {
    const number = this.details.cells.formula(row, column);
    return number === 0 ? null : this.details.formulas.text(number, row, column);
  }

  numberFormat(row: number, column: number): string {
    return this.details.formats.numberFormat(this.cellFormat(row, column));
  }

  isDate(row: number, column: number): boolean {
    return this.details.formats.isDate(this.cellFormat(row, column));
  }

  /** A cell that the file does not name looks like its row, else its column. */
  private cellFormat(row: number, column: number): number {
    const { cells, rowFormats, columnFormats } = this.details;
    const own = cells.format(row, column);
    if (own >= 0 || this.values[row - 1]?.[column - 1] != null) return Math.max(own, 0);
    const ofRow = rowFormats.get(row);
    if (ofRow !== undefined) return ofRow;
    return columnFormats.find(({ first, last }) => column >= first && column <= last)?.format ?? 0;
  }
}
