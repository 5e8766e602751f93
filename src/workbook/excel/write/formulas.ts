import type { CellBlock } from "../../../xlsx/types";
import { operationBytes, type Batch } from "../session";
import { writeEntries, type Guard } from "./blocks";
import { rectangles } from "../../../xlsx";

type Formulas = readonly (string | null)[];

/** Writes a block's formulas, after everything that they speak of exists. */
export async function writeFormulas(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: CellBlock,
  guard?: Guard,
): Promise<void> {
  const { formulas } = block;
  if (formulas === undefined) return;
  await batch.room(operationBytes);
  // Rows that are the same array stay the same array, which makes joining them free.
  const known = new Map<Formulas, readonly (true | null)[]>();
  const rows = formulas.map((row) => {
    const found = known.get(row) ?? row.map((formula) => (formula === null ? null : true));
    known.set(row, found);
    return found;
  });
  for (const { area } of rectangles(rows, block.row, block.column)) {
    const written = formulas.slice(area.top - block.row, area.bottom - block.row + 1);
    const [from, to] = [area.left - block.column, area.right - block.column + 1];
    await writeEntries(batch, sheet, area.top, area.left, entriesOf(written, from, to), guard);
  }
}

function* entriesOf(rows: readonly Formulas[], from: number, to: number): Generator<string[]> {
  for (const row of rows) yield row.slice(from, to).map((formula) => `=${formula ?? ""}`);
}
