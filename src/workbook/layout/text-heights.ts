import type { Column, Table } from "../../report";
import { formats } from "./formats";

/** Lists of findings up to this length are read row by row and stand wide; longer ones share a page with their charts. */
export const shortFindings = 8;
/** Rows that a chart takes at least when the list above it is long. */
export const leastChartRows = 14;
const wideRow = 32;
const lineRow = 20;
/** Of a text over several lines, and what a row takes beyond them. */
const linePoints = 15;
const rowPadding = 4;
/** Excel's highest row. */
const highestRow = 409;
/** Room that a cell's padding takes, in characters. */
const cellPadding = 1.5;
/** Letters of prose in the room of a digit, which is what widths are counted in; a little less than measured in Calibri. */
const lettersPerDigit = 1.15;

/** Lines that a text takes in its column, broken at spaces at the latest after nine tenths of a line. */
function linesOf(column: Column, row: number): number {
  const format = formats[column.meaning];
  if (!format.wrap) return 1;
  const width = ((column.width ?? format.most) - cellPadding) * lettersPerDigit;
  const { length } = String(column.values[row] ?? "");
  return length <= width ? 1 : Math.ceil(length / (width * 0.9));
}

/** Whether the rows of a table are as high as their texts need, each by itself. */
export const hasTextHeights = ({ id, listsFindings }: Table): boolean =>
  listsFindings === true || id === "audit";

/** Heights in points of rows that follow their texts. */
export function textHeights({ listsFindings, columns, rowCount }: Table): number[] {
  return Array.from({ length: rowCount }, (_, row) => {
    if (listsFindings === true && rowCount <= shortFindings) return wideRow;
    const lines = columns.reduce((most, column) => Math.max(most, linesOf(column, row)), 1);
    const height = lines === 1 ? lineRow : lines === 2 ? wideRow : lines * linePoints + rowPadding;
    return Math.min(height, highestRow);
  });
}
