import type { Area, CellValue } from "../../../xlsx/types";
import { plainFormat, type CellFormat, type HyperlinkRecord, type StoredCell } from "./records";

interface Row {
  readonly values: CellValue[];
  readonly formulas: (string | null)[];
  readonly formats: CellFormat[];
}

const emptyCell: StoredCell = { value: null, formula: null };

/** Formats are kept once each, so that a column of a hundred thousand equal cells costs one. */
export class FormatBook {
  private readonly known = new Map<string, CellFormat>([[JSON.stringify(plainFormat), plainFormat]]);
  private readonly patched = new Map<string, Map<CellFormat, CellFormat>>();

  /** The format with some properties changed. Borders are merged side by side; an undefined side is taken away. */
  patch(format: CellFormat, patch: Partial<CellFormat>, key = JSON.stringify(patch)): CellFormat {
    const known = this.patched.get(key) ?? new Map<CellFormat, CellFormat>();
    this.patched.set(key, known);
    const found = known.get(format);
    if (found) return found;
    const result = this.intern({ ...format, ...patch });
    known.set(format, result);
    return result;
  }

  private intern(format: CellFormat): CellFormat {
    const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight } = format.borders;
    const borders = {
      ...(EdgeTop && { EdgeTop }),
      ...(EdgeBottom && { EdgeBottom }),
      ...(EdgeLeft && { EdgeLeft }),
      ...(EdgeRight && { EdgeRight }),
    };
    const whole: CellFormat = { ...plainFormat, ...format, borders };
    const key = JSON.stringify(whole);
    const known = this.known.get(key) ?? whole;
    this.known.set(key, known);
    return known;
  }
}

/** Cells of one sheet, by rows that exist. */
export class MemoryCells {
  private readonly rows = new Map<number, Row>();
  private readonly links = new Map<string, HyperlinkRecord>();

  constructor(private readonly book: FormatBook) {}

  cell(row: number, column: number): StoredCell {
    const cells = this.rows.get(row);
    const value = cells?.values[column] ?? null;
    const formula = cells?.formulas[column] ?? null;
    return value === null && formula === null ? emptyCell : { value, formula };
  }

  set(row: number, column: number, value: CellValue, formula: string | null): void {
    const cells = this.row(row);
    cells.values[column] = value;
    if (formula !== null || cells.formulas[column] != null) cells.formulas[column] = formula;
  }

  format(row: number, column: number): CellFormat {
    return this.rows.get(row)?.formats[column] ?? plainFormat;
  }

  setFormat(area: Area, patch: Partial<CellFormat>): void {
    const key = JSON.stringify(patch);
    for (let row = area.top; row <= area.bottom; row++) {
      const { formats } = this.row(row);
      for (let column = area.left; column <= area.right; column++) {
        formats[column] = this.book.patch(formats[column] ?? plainFormat, patch, key);
      }
    }
  }

  hyperlink(row: number, column: number): HyperlinkRecord | null {
    return this.links.get(`${row},${column}`) ?? null;
  }

  setHyperlink(row: number, column: number, link: HyperlinkRecord | null): void {
    if (link === null) this.links.delete(`${row},${column}`);
    else this.links.set(`${row},${column}`, link);
  }

  /** Calls back for every formula. */
  eachFormula(visit: (row: number, column: number, formula: string) => void): void {
    for (const [row, { formulas }] of this.rows) {
      formulas.forEach((formula, column) => {
        if (formula != null) visit(row, column, formula);
      });
    }
  }

  usedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    for (const [number, row] of this.rows) {
      const width = Math.max(row.values.length, row.formulas.length, valuesOnly ? 0 : row.formats.length);
      for (let column = 1; column < width; column++) {
        if (!this.isUsed(row, column, valuesOnly)) continue;
        top = Math.min(top, number);
        bottom = Math.max(bottom, number);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom === 0 ? null : { top, left, bottom, right };
  }

  private isUsed({ values, formulas, formats }: Row, column: number, valuesOnly: boolean): boolean {
    if ((values[column] ?? null) !== null || formulas[column] != null) return true;
    return !valuesOnly && (formats[column] ?? plainFormat) !== plainFormat;
  }

  /** All that is kept, by address, for comparing. */
  content(): Record<string, unknown> {
    const cells: Record<string, unknown> = {};
    for (const [number, row] of [...this.rows].sort(([a], [b]) => a - b)) {
      const width = Math.max(row.values.length, row.formulas.length, row.formats.length);
      for (let column = 1; column < width; column++) {
        if (!this.isUsed(row, column, false)) continue;
        const format = row.formats[column] ?? plainFormat;
        cells[`R${number}C${column}`] = {
          value: row.values[column] ?? null,
          ...(row.formulas[column] != null && { formula: row.formulas[column] }),
          ...(format !== plainFormat && { format }),
        };
      }
    }
    return { cells, links: Object.fromEntries([...this.links].sort(([a], [b]) => (a < b ? -1 : 1))) };
  }

  private row(number: number): Row {
    const known = this.rows.get(number);
    if (known) return known;
    const row: Row = { values: [], formulas: [], formats: [] };
    this.rows.set(number, row);
    return row;
  }
}
