import { rectangles, type CellLook, type SheetLooks } from "../../xlsx";
import { plainFormat, type CellFormat } from "../host/store/records";
import type { SheetStore } from "../host/store/sheet-store";
import { borderOf, formatOf } from "./format-words";

/** Looks of all cells of a sheet, in rectangles: a call for each cell would take minutes on a large sheet. */
export function loadFormats(looks: SheetLooks, sheetId: string, store: SheetStore): void {
  const book = new FormatBook(looks);
  for (const { area, shared } of rectangles(formatRows(looks, book), 1, 1)) {
    store.setFormat(sheetId, area, shared);
  }
}

/** The format of every cell; null for a plain one. */
function formatRows(looks: SheetLooks, book: FormatBook): (readonly (CellFormat | null)[])[] {
  const rows: (readonly (CellFormat | null)[])[] = [];
  let own = cellFormats(looks, 1);
  for (let row = 1; row <= looks.rowCount; row++) {
    const below = row < looks.rowCount ? cellFormats(looks, row + 1) : [];
    const formats: (CellFormat | null)[] = [];
    for (let column = 1; column <= looks.columnCount; column++) {
      const format = own[column - 1] ?? -1;
      formats.push(
        book.format(format, {
          below: below[column - 1] ?? -1,
          right: own[column] ?? -1,
          isFirstRow: row === 1,
          isFirstColumn: column === 1,
        }),
      );
    }
    const before = rows.at(-1);
    rows.push(before && isSame(before, formats) ? before : formats);
    own = below;
  }
  return rows;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.every((value, index) => value === other[index]);

function cellFormats(looks: SheetLooks, row: number): number[] {
  const formats: number[] = [];
  for (let column = 1; column <= looks.columnCount; column++) formats.push(looks.cellFormat(row, column));
  return formats;
}

/** Where a cell stands: the cell formats below and right of it, -1 for none. */
interface Place {
  readonly below: number;
  readonly right: number;
  readonly isFirstRow: boolean;
  readonly isFirstColumn: boolean;
}

/** Formats as records, each once, so that equal ones can be told by identity. */
class FormatBook {
  private readonly byCell = new Map<number, CellFormat | null>();
  private readonly byContent = new Map<string, CellFormat | null>([[JSON.stringify(plainFormat), null]]);
  private readonly joined = new Map<string, CellFormat | null>();
  private readonly knownLooks: CellLook[] = [];

  constructor(private readonly looks: SheetLooks) {}

  /**
   * The format of a cell. A line between two cells is one line, kept with the cell above or left of it: the upper line of the cell
   * below and the left line of the next one are lines of this cell, whatever it has there: they are drawn later. Lines at the sheet's edge have no
   * cell above or left of them.
   */
  format(own: number, { below, right, isFirstRow, isFirstColumn }: Place): CellFormat | null {
    const bottom = below < 0 ? null : this.look(below).top;
    const next = right < 0 ? null : this.look(right).left;
    const top = isFirstRow && own >= 0 ? this.look(own).top : null;
    const left = isFirstColumn && own >= 0 ? this.look(own).left : null;
    if (bottom === null && next === null && top === null && left === null) return this.plain(own);
    const key = `${own},${bottom === null ? -1 : below},${next === null ? -1 : right},${isFirstRow},${isFirstColumn}`;
    const known = this.joined.get(key);
    if (known !== undefined) return known;
    const format = this.plain(own) ?? plainFormat;
    const joined = this.intern({
      ...format,
      borders: {
        ...format.borders,
        ...(top && { EdgeTop: borderOf(top) }),
        ...(bottom && { EdgeBottom: borderOf(bottom) }),
        ...(left && { EdgeLeft: borderOf(left) }),
        ...(next && { EdgeRight: borderOf(next) }),
      },
    });
    this.joined.set(key, joined);
    return joined;
  }

  private look(cellFormat: number): CellLook {
    return (this.knownLooks[cellFormat] ??= this.looks.look(cellFormat));
  }

  private plain(cellFormat: number): CellFormat | null {
    if (cellFormat < 0) return null;
    const known = this.byCell.get(cellFormat);
    if (known !== undefined) return known;
    const format = this.intern(formatOf(this.look(cellFormat)));
    this.byCell.set(cellFormat, format);
    return format;
  }

  private intern(format: CellFormat): CellFormat | null {
    const key = JSON.stringify(format);
    const known = this.byContent.get(key);
    if (known !== undefined) return known;
    this.byContent.set(key, format);
    return format;
  }
}
