import { cellReference } from "../../model/cells";
import type { Area, CellBlock, CellValue } from "../../xlsx/types";
import { rangeOf } from "./addresses";
import type { Batch, ReadCells } from "./session";
import { entryOf, type Entry } from "./write/entries";

interface Sent {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** What a cell may hold without anyone else having touched it: Excel's `formulas`, "" for nothing. */
interface Known {
  readonly row: number;
  readonly column: number;
  readonly before: unknown;
  readonly numberFormat: string;
  readonly sent: Sent[];
  /** What other steps of the same transaction may leave there. */
  isOurs?: (content: unknown) => boolean;
}

/** What somebody else entered. */
interface Other {
  readonly content: unknown;
  readonly entry: Entry;
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/**
 * Knows what the cells of one sheet may hold that a transaction changes: what they held before, and what it sends. All else was
 * entered by somebody else on the way, or since, and is theirs: it is remembered here, and put back where it was overwritten.
 */
export class CellGuard {
  private readonly known = new Map<number, Known>();
  private readonly others = new Map<number, Other>();

  constructor(private readonly sheet: string) {}

  /** Notes what cells hold before they are changed, as Excel's `formulas` and number formats. */
  keep(area: Area, contents: readonly (readonly unknown[])[], formats: readonly (readonly string[])[]): void {
    contents.forEach((line, down) =>
      line.forEach((before, across) => {
        const [row, column] = [area.top + down, area.left + across];
        const numberFormat = formats[down]?.[across] ?? "General";
        this.known.set(keyOf(row, column), { row, column, before, numberFormat, sent: [] });
      }),
    );
  }

  /** Notes what will be sent. */
  send(blocks: readonly CellBlock[]): void {
    for (const { known, value, formula } of this.each(blocks)) known.sent.push({ value, formula });
  }

  /** Another step of the transaction changes these cells as well, in a way that only Excel knows in full. */
  expect(area: Area, isOurs: (content: unknown) => boolean): void {
    for (const known of this.inside(area)) known.isOurs = isOurs;
  }

  /** The first cell that did not hold what the blocks say when it was kept, such as "Items!B7"; null when all did. */
  firstUnlike(blocks: readonly CellBlock[]): string | null {
    for (const { known, value, formula } of this.each(blocks)) {
      const holds = formula === null ? holdsValue(known.before, value) : holdsFormula(known.before, formula);
      if (!holds) return cellReference(this.sheet, known.row, known.column);
    }
    return null;
  }

  /** Reads the cells in the very request that overwrites them; finding somebody else's entry fails the batch once it is sent. */
  watch(batch: Batch, area: Area): void {
    batch.watch(this.range(batch, area), (read) => (this.learn(area, read) ? [] : this.theirs(area)));
  }

  /** Reads the cells along with what is queued; `seen` hears whether there was an entry of somebody else's that was not known. */
  look(batch: Batch, area: Area, seen: (isNew: boolean) => void): void {
    batch.watch(this.range(batch, area), (read) => {
      seen(!this.learn(area, read));
      return [];
    });
  }

  /** What somebody else entered into a cell; undefined where nobody did. */
  entryAt(row: number, column: number): Entry | undefined {
    return this.others.get(keyOf(row, column))?.entry;
  }

  /** Cells of an area that somebody else changed, such as "Items!B7". */
  theirs(area: Area): readonly string[] {
    return [...this.inside(area)]
      .filter(({ row, column }) => this.others.has(keyOf(row, column)))
      .map(({ row, column }) => cellReference(this.sheet, row, column));
  }

  private range({ context }: Batch, area: Area): Excel.Range {
    return rangeOf(context.workbook.worksheets.getItem(this.sheet), area);
  }

  /** Remembers entries of others; false when there was one that was not known yet. */
  private learn(area: Area, { values, formulas, valueTypes }: ReadCells): boolean {
    let isClean = true;
    for (const known of this.inside(area)) {
      const [down, across] = [known.row - area.top, known.column - area.left];
      const content = formulas[down]?.[across] ?? "";
      const key = keyOf(known.row, known.column);
      if (isExpected(known, content) || this.others.get(key)?.content === content) continue;
      isClean = false;
      const value = (values[down]?.[across] ?? "") as Entry;
      const type = valueTypes[down]?.[across] ?? "Empty";
      this.others.set(key, {
        content,
        entry: entryOf(value, content as Entry, type, known.numberFormat),
      });
    }
    return isClean;
  }

  private *inside({ top, left, bottom, right }: Area): Generator<Known> {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const known = this.known.get(keyOf(row, column));
        if (known !== undefined) yield known;
      }
    }
  }

  private *each(blocks: readonly CellBlock[]): Generator<Sent & { readonly known: Known }> {
    for (const { row, column, values, formulas } of blocks) {
      for (const [down, line] of values.entries()) {
        for (const [across, value] of line.entries()) {
          const known = this.known.get(keyOf(row + down, column + across));
          if (known !== undefined) yield { known, value, formula: formulas?.[down]?.[across] ?? null };
        }
      }
    }
  }
}

function isExpected({ before, sent, isOurs }: Known, content: unknown): boolean {
  if (content === before) return true;
  const isSent = sent.some(
    ({ value, formula }) =>
      // A formula is entered as its value first.
      holdsValue(content, value) || (formula !== null && holdsFormula(content, formula)),
  );
  return isSent || isOurs?.(content) === true;
}

/** Relative differences below this are rounding of stored numbers. */
const tolerance = 1e-12;

function holdsValue(content: unknown, value: CellValue): boolean {
  if (value === null) return content === "";
  // Errors that newer versions of Excel know are read as others.
  if (typeof value === "object") return typeof content === "string" && content.startsWith("#");
  if (typeof value !== "number") return content === value;
  if (!Number.isFinite(value)) return content === "#NUM!";
  return (
    typeof content === "number" &&
    Math.abs(content - value) <= tolerance * Math.max(Math.abs(content), Math.abs(value))
  );
}

const holdsFormula = (content: unknown, formula: string): boolean =>
  typeof content === "string" && content.startsWith("=") && content.slice(1).trim() === formula.trim();
