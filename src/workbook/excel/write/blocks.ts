import { breathe } from "../../../model/slices";
import type { Area, CellBlock, CellStyle } from "../../../xlsx/types";
import { rangeOf } from "../addresses";
import type { CellGuard } from "../cell-guard";
import { operationBytes, type Batch } from "../session";
import { applyLooks, setNumberFormat, type Known } from "./apply-look";
import { cellEntry, entryBytes, type Entry } from "./entries";
import { lookOf, type Look } from "./look";
import { rectangles, type Rectangle } from "../../../xlsx";

/** Bytes of values in one range call; several fit a request. */
const maximumBytesPerRange = 250_000;

const widthOf = (block: CellBlock): number => Math.max(0, ...block.values.map((row) => row.length));

/** Cells of a block, the shorter rows filled up by the longest. */
export const blockArea = (block: CellBlock): Area => ({
  top: block.row,
  left: block.column,
  bottom: block.row + block.values.length - 1,
  right: block.column + widthOf(block) - 1,
});

/** Looks of a block's cells as rectangles; cells that keep their style are in none. */
export function blockLooks(block: CellBlock, looks: readonly Look[]): Rectangle<Look>[] {
  if (block.styles === undefined) return [];
  // Rows that are the same array stay the same array, which makes joining them free.
  const known = new Map<readonly number[], readonly (Look | null)[]>();
  const rows = block.styles.map((row) => {
    const found = known.get(row) ?? row.map((index) => looks[index] ?? null);
    known.set(row, found);
    return found;
  });
  return rectangles(rows, block.row, block.column);
}

export const looksOf = (styles: readonly CellStyle[], bodySize: number): readonly Look[] =>
  styles.map((style) => lookOf(style, bodySize));

/**
 * Writes a block without its formulas: number formats, then values, then the rest of the look. Formats come first because an entry
 * is read by the format that the cell has, and because it is faster.
 */
export async function writeBlock(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: CellBlock,
  looks: readonly Look[],
  known: Known,
  guard?: Guard,
): Promise<void> {
  if (block.values.length === 0 || widthOf(block) === 0) return;
  const styled = blockLooks(block, looks);
  for (const { area, shared } of styled) {
    await batch.room(operationBytes);
    if (shared.numberFormat !== "General") setNumberFormat(rangeOf(sheet, area), shared.numberFormat);
  }
  await writeEntries(batch, sheet, block.row, block.column, blockEntries(block), guard);
  await applyLooks(batch, sheet, styled, known);
}

/**
 * Contents of a block, formulas for now as the values that they give; null, which Excel passes over, where a row is shorter than the
 * others.
 */
function* blockEntries(block: CellBlock): Generator<(Entry | null)[]> {
  const width = widthOf(block);
  for (let row = 0; row < block.values.length; row++) {
    const values = block.values[row] ?? [];
    yield Array.from({ length: width }, (_, column) =>
      column >= values.length ? null : cellEntry(values[column] ?? null, null),
    );
  }
}

/** Sees to it that what somebody else enters is not lost to an entry of ours. */
export type Guard = Pick<CellGuard, "watch">;

/** About what a guarded cell takes in the answer, beside its content. */
const watchedBytes = 25;

/** Enters rows from a cell on, in pieces of limited size; guarded ones are read in the same request. */
export async function writeEntries(
  batch: Batch,
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  rows: Iterable<readonly (Entry | null)[]>,
  guard?: Guard,
): Promise<void> {
  let piece: (readonly (Entry | null)[])[] = [];
  let bytes = 0;
  let from = top;
  const write = async (): Promise<void> => {
    const [first] = piece;
    if (first === undefined) return;
    const area = { top: from, left, bottom: from + piece.length - 1, right: left + first.length - 1 };
    const watched = guard === undefined ? 0 : bytes * 2 + piece.length * first.length * watchedBytes;
    await batch.room(bytes + operationBytes + watched);
    guard?.watch(batch, area);
    rangeOf(sheet, area).formulas = piece as unknown[][];
    from += piece.length;
    piece = [];
    bytes = 0;
  };
  for (const row of rows) {
    await breathe();
    piece.push(row);
    for (const entry of row) bytes += entry === null ? 5 : entryBytes(entry);
    if (bytes > maximumBytesPerRange) await write();
  }
  await write();
}
