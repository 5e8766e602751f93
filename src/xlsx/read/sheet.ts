import { maximumColumn, maximumRow, parseAreaAddress } from "../address";
import { decodeTextCodes } from "../text-codes";
import type { RowSize } from "../content-types";
import { XlsxError, type Area, type CellValue } from "../types";
import { token, XmlCursor } from "../xml/cursor";
import { isTrue } from "../xml/tree";
import { CellIndex } from "./cell-index";
import { daysFrom1900To1904, errorValue, isoDateValue, numberValue } from "./cell-value";
import { FormulaList } from "./formulas";
import { TextPool } from "./interning";
import { ParsedSheet } from "./parsed-sheet";
import { readStringItem } from "./shared-strings";
import type { FormatTable } from "./styles";

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly formats: FormatTable;
  readonly uses1904Dates: boolean;
}

/** Value slots beyond which a sheet would not fit into a browser's memory: 480 MB. */
const maximumSlots = 60_000_000;
const emptyRow: CellValue[] = [];

/**
 * Reads the cells of a worksheet in one pass over its XML.
 * @throws XlsxError "broken" where the XML is damaged, "too-large" when the cells spread too far to be held
 */
export function readSheet(name: string, part: string, text: string, context: SheetContext): ParsedSheet {
  return new SheetReader(part, text, context).read(name);
}

class SheetReader {
  private readonly cursor: XmlCursor;
  private readonly pool = new TextPool();
  private readonly formulas = new FormulaList(this.pool);
  private readonly cells = new CellIndex();
  private readonly values: CellValue[][] = [];
  private readonly rowFormats = new Map<number, number>();
  private readonly rowSizes = new Map<number, RowSize>();
  private readonly columnFormats: { first: number; last: number; format: number }[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly merged: Area[] = [];
  private rowCount = 0;
  private columnCount = 0;
  private slots = 0;
  private isProtected = false;

  constructor(
    part: string,
    text: string,
    private readonly context: SheetContext,
  ) {
    this.cursor = new XmlCursor(text, part);
  }

  read(name: string): ParsedSheet {
    const { cursor } = this;
    for (let kind = cursor.next(); kind !== token.end; kind = cursor.next()) {
      if (kind !== token.open || cursor.depth === 1) continue;
      if (cursor.is("sheetData")) this.readRows();
      else if (cursor.is("cols") || cursor.is("mergeCells")) continue;
      else if (cursor.is("col")) this.readColumn();
      else if (cursor.is("mergeCell")) this.readMerged();
      else {
        if (cursor.is("sheetProtection")) this.isProtected = isTrue(cursor.attribute("sheet"));
        cursor.skipElement();
      }
    }
    for (let row = 0; row < this.rowCount; row++) this.values[row] ??= emptyRow;
    this.values.length = this.rowCount;
    return new ParsedSheet(name, this.rowCount, this.columnCount, this.values, {
      cells: this.cells,
      formulas: this.formulas,
      rowFormats: this.rowFormats,
      rowSizes: this.rowSizes,
      columnFormats: this.columnFormats,
      formats: this.context.formats,
      isProtected: this.isProtected,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      merged: this.merged,
    });
  }

  private readMerged(): void {
    const area = parseAreaAddress(this.cursor.attribute("ref") ?? "");
    if (area !== null) this.merged.push(area);
  }

  private readColumn(): void {
    const { cursor } = this;
    const format = Number(cursor.attribute("style") ?? 0);
    const [first, last] = [Number(cursor.attribute("min")), Number(cursor.attribute("max"))];
    if (format > 0) this.columnFormats.push({ first, last, format });
    if (!isTrue(cursor.attribute("hidden"))) return;
    for (let column = first; column <= Math.min(last, maximumColumn); column++)
      this.hiddenColumns.add(column);
  }

  private readRows(): void {
    const { cursor } = this;
    const outer = cursor.depth;
    let row = 0;
    for (;;) {
      const kind = cursor.next();
      if (kind === token.close && cursor.depth === outer) return;
      if (kind !== token.open) continue;
      if (!cursor.is("row")) cursor.skipElement();
      else {
        row = Number(cursor.attribute("r") ?? row + 1);
        if (!(row >= 1 && row <= maximumRow)) cursor.fail(`row ${row} is outside the sheet`);
        const format = cursor.findAttribute("s") < 0 ? 0 : Number(cursor.attribute("s"));
        if (format > 0) this.rowFormats.set(row, format);
        this.readRowSize(row);
        if (cursor.findAttribute("hidden") >= 0 && isTrue(cursor.attribute("hidden")))
          this.hiddenRows.add(row);
        this.readCells(row);
      }
    }
  }

  private readRowSize(row: number): void {
    const { cursor } = this;
    const height = cursor.findAttribute("ht") < 0 ? null : Number(cursor.attribute("ht"));
    const hidden = cursor.findAttribute("hidden") >= 0 && isTrue(cursor.attribute("hidden"));
    if (height !== null || hidden) this.rowSizes.set(row, { height, hidden });
  }

  private readCells(row: number): void {
    const { cursor } = this;
    const outer = cursor.depth;
    let column = 0;
    for (;;) {
      const kind = cursor.next();
      if (kind === token.close && cursor.depth === outer) return;
      if (kind !== token.open) continue;
      if (!cursor.is("c")) cursor.skipElement();
      else {
        const address = cursor.findAttribute("r");
        column = address < 0 ? column + 1 : this.columnOf(address);
        if (!(column >= 1 && column <= maximumColumn))
          cursor.fail(`a cell of row ${row} is outside the sheet`);
        this.readCell(row, column);
      }
    }
  }

  /** Column of an address such as "AB12", read in place. */
  private columnOf(attribute: number): number {
    const { cursor } = this;
    let column = 0;
    for (let at = cursor.valueStart(attribute); at < cursor.valueEnd(attribute); at++) {
      const letter = cursor.text.charCodeAt(at) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    return column;
  }

  private readCell(row: number, column: number): void {
    const { cursor, context } = this;
    const outer = cursor.depth;
    const format = cursor.findAttribute("s") < 0 ? 0 : Number(cursor.attribute("s"));
    const type = cursor.findAttribute("t") < 0 ? "n" : cursor.attribute("t");
    let value: CellValue = null;
    let formula = 0;
    for (;;) {
      const kind = cursor.next();
      if (kind === token.close && cursor.depth === outer) break;
      if (kind !== token.open) continue;
      if (cursor.is("v")) value = this.typedValue(type, cursor.readElementText());
      else if (cursor.is("f")) formula = this.formulas.read(cursor, row, column);
      else if (cursor.is("is") && type === "inlineStr") value = this.pool.copy(readStringItem(cursor).text);
      else cursor.skipElement();
    }
    if (context.uses1904Dates && typeof value === "number" && type === "n" && context.formats.isDate(format))
      value += daysFrom1900To1904;
    if (format > 0 || formula > 0) this.cells.add(row, column, format, formula);
    if (value !== null) this.place(row, column, value);
    if (value !== null || formula > 0) {
      if (row > this.rowCount) this.rowCount = row;
      if (column > this.columnCount) this.columnCount = column;
    }
  }

  private typedValue(type: string | null, text: string): CellValue {
    switch (type) {
      case "s":
        return this.context.sharedStrings[Number(text)] ?? null;
      case "str":
      case "inlineStr":
        return this.pool.copy(decodeTextCodes(text));
      case "b":
        return isTrue(text.trim());
      case "e":
        return errorValue(text);
      case "d":
        return isoDateValue(text);
      default:
        return numberValue(text);
    }
  }

  private place(row: number, column: number, value: CellValue): void {
    const cells = (this.values[row - 1] ??= []);
    if (column > cells.length) {
      this.slots += column - cells.length;
      if (this.slots > maximumSlots) throw new XlsxError("too-large", `${this.cursor.part}: too many cells`);
      for (let next = cells.length + 1; next < column; next++) cells.push(null);
      cells.push(value);
    } else cells[column - 1] = value;
  }
}
