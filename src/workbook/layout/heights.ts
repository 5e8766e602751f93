import { isShort, rowHeight } from "./column-style";
import { hasTextHeights, textHeights } from "./text-heights";
import { matrixRowHeight } from "./matrix";
import { matrixBottom, type Placed, type PlacedTable } from "./place";

const headerHeight = 32;
const groupHeight = 15;
const blockTitleHeight = 20;
export const totalHeight = 20;

/** Height of the row that shows a row of the report, in points; null where Excel's own does. */
export function tableRowHeight(placed: PlacedTable): (reportRow: number) => number | null {
  const { table } = placed;
  if (hasTextHeights(table)) {
    const heights = textHeights(table);
    return (row) => heights[row] ?? rowHeight(table);
  }
  const height = isShort(table) || table.rowHeight !== undefined ? rowHeight(table) : null;
  return () => height;
}

/** Row heights of blocks in points. Ordinary rows of long tables keep Excel's own. */
export function blockHeights(blocks: readonly Placed[]): Map<number, number> {
  const heights = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind === "table" && block.table.helper !== true) {
      if (block.titleRow !== null) heights.set(block.titleRow, blockTitleHeight);
      if (block.groupRow !== null) heights.set(block.groupRow, groupHeight);
      heights.set(block.headerRow, headerHeight);
      const heightOf = tableRowHeight(block);
      for (let row = block.firstRow; row <= block.lastRow; row++) {
        const height = heightOf(row - block.firstRow);
        if (height !== null) heights.set(row, height);
      }
      if (block.totalRow !== null) heights.set(block.totalRow, totalHeight);
    }
    if (block.kind === "matrix") {
      heights.set(block.titleRow, blockTitleHeight);
      heights.set(block.titleRow + 1, totalHeight);
      for (let row = 0; row < block.matrix.rows.length; row++)
        heights.set(block.titleRow + 2 + row, matrixRowHeight);
      heights.set(matrixBottom(block), totalHeight);
    }
  }
  return heights;
}
