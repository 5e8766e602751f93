import { rangeOf } from "../addresses";
import { ReadBudget } from "../read/budget";
import { operationBytes, type Batch } from "../session";
import { widthInPoints } from "../write/sizes";
import { rank, type Restorer } from "./restorer";

/** New sizes of rows or columns, and back. */
export interface SizePlan {
  readonly restorer: Restorer;
  readonly write: (batch: Batch) => Promise<void>;
}

const rowOf = (sheet: Excel.Worksheet, row: number): Excel.RangeFormat =>
  rangeOf(sheet, { top: row, bottom: row, left: 1, right: 1 }).format;
const columnOf = (sheet: Excel.Worksheet, column: number): Excel.RangeFormat =>
  rangeOf(sheet, { top: 1, bottom: 1, left: column, right: column }).format;

/** Heights of rows; null gives a row the workbook's own. */
export async function planHeights(
  context: Excel.RequestContext,
  sheetName: string,
  heights: ReadonlyMap<number, number | null>,
): Promise<SizePlan> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const budget = new ReadBudget(context);
  const before: { row: number; format: Excel.RangeFormat }[] = [];
  for (const row of heights.keys()) {
    await budget.room(3);
    before.push({ row, format: rowOf(sheet, row).load("rowHeight,useStandardHeight") });
  }
  await budget.finish();
  const set = async (batch: Batch, sizes: Iterable<readonly [number, number | null]>): Promise<void> => {
    const target = batch.context.workbook.worksheets.getItem(sheetName);
    for (const [row, points] of sizes) {
      await batch.room(3 * operationBytes);
      if (points === null) rowOf(target, row).useStandardHeight = true;
      else rowOf(target, row).rowHeight = points;
    }
  };
  return {
    write: (batch) => set(batch, heights),
    restorer: {
      place: `row heights of ${sheetName}`,
      rank: rank.sizes,
      restore: (batch) =>
        set(
          batch,
          before.map(({ row, format }) => [row, format.useStandardHeight ? null : format.rowHeight] as const),
        ),
    },
  };
}

/** Widths of columns in characters; a column that has a width of its own keeps it. */
export async function planWidths(
  context: Excel.RequestContext,
  sheetName: string,
  widths: ReadonlyMap<number, number>,
): Promise<SizePlan> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const read = [...widths].map(([column, characters]) => ({
    column,
    characters,
    format: columnOf(sheet, column).load("useStandardWidth"),
  }));
  await context.sync();
  const plain = read.filter(({ format }) => format.useStandardWidth);
  const each = async (
    batch: Batch,
    set: (format: Excel.RangeFormat, characters: number) => void,
  ): Promise<void> => {
    const target = batch.context.workbook.worksheets.getItem(sheetName);
    for (const { column, characters } of plain) {
      await batch.room(3 * operationBytes);
      set(columnOf(target, column), characters);
    }
  };
  return {
    write: (batch) => each(batch, (format, characters) => (format.columnWidth = widthInPoints(characters))),
    restorer: {
      place: `column widths of ${sheetName}`,
      rank: rank.sizes,
      restore: (batch) => each(batch, (format) => (format.useStandardWidth = true)),
    },
  };
}
