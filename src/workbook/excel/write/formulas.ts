import type { CellBlock } from "../../../xlsx/types";
import type { Batch } from "../session";
import { writeEntries } from "./blocks";
import { rectangles } from "./rectangles";

/** Writes a block's formulas, after everything that they speak of exists. */
export async function writeFormulas(batch: Batch, sheet: Excel.Worksheet, block: CellBlock): Promise<void> {
  const { formulas } = block;
  if (formulas === undefined) return;
  const where = rectangles(
    formulas.map((row) => row.map((formula) => (formula === null ? null : true))),
    block.row,
    block.column,
  );
  for (const { area } of where) {
    const rows = formulas
      .slice(area.top - block.row, area.bottom - block.row + 1)
      .map((row) =>
        row
          .slice(area.left - block.column, area.right - block.column + 1)
          .map((formula) => `=${formula ?? ""}`),
      );
    await writeEntries(batch, sheet, area.top, area.left, rows);
  }
}
