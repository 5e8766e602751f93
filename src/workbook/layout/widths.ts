import { breathe } from "../../model/slices";
import type { Matrix } from "../../report";
import { render } from "../../text/render";
import { formats, writtenLength } from "./formats";
import {
  matrixRight,
  type PlacedColumn,
  type PlacedMatrix,
  type PlacedSheet,
  type PlacedTable,
} from "./place";

const least = 8;
const most = 70;
const plain = 8.43;
/** Of bold text of 9 points, in characters of the body. */
const groupLetterWidth = 0.9;
const gapBetweenMatrices = 3;
const matrixLabel = 9;
const matrixNumber = 11;
/** Of figures of 14 points, in characters of the body. */
const matrixLetterWidth = 1.3;

/** Room beside a value; words stand indented, and further from the column after them. */
const valuePadding = (horizontal: "left" | "center" | "right"): number => (horizontal === "left" ? 2.5 : 1.5);

/** Longest written value of a column, in characters. */
function longestValue({ column }: PlacedColumn): number {
  const { values, meaning } = column;
  let longest = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === null || value === undefined) continue;
    const length =
      typeof value === "number"
        ? Number.isFinite(value)
          ? writtenLength(meaning, value)
          : 0
        : meaning === "date" || meaning === "timestamp"
          ? writtenLength(meaning, 0)
          : String(value).length;
    if (length > longest) longest = length;
  }
  return longest;
}

/** Bold text of 10 points is about as wide as plain text of 11. */
function longestHeaderLine(header: string): number {
  const lines = header.split("\n");
  // Without a unit the header may break at its spaces: the row has room for two lines.
  if (lines.length === 1) return twoLines(header);
  return Math.max(...lines.map((text) => text.length));
}

/** Shortest width at which a text fits two lines. */
function twoLines(text: string): number {
  const words = text.split(" ");
  let shortest = text.length;
  for (let split = 1; split < words.length; split++) {
    const first = words.slice(0, split).join(" ").length;
    shortest = Math.min(shortest, Math.max(first, text.length - first - 1));
  }
  return shortest;
}

function columnWidth(placed: PlacedColumn): number {
  const { column, header } = placed;
  const format = formats[column.meaning];
  if (column.width !== undefined) {
    // What a user enters may be longer than the tool foresaw; it needs air before the text beside it.
    const entered =
      column.owner === "user"
        ? Math.min(longestValue(placed) + valuePadding(format.horizontal), format.most)
        : 0;
    return Math.min(Math.max(column.width, entered), most);
  }
  const content = Math.max(
    longestHeaderLine(header) + 1.5,
    Math.min(longestValue(placed) + valuePadding(format.horizontal), format.most),
  );
  return Math.min(Math.max(content, format.least, least), most);
}

/** Width for the largest number, the total; the cells' are smaller, and written larger. */
function matrixNumberWidth({ meaning, values }: Matrix): number {
  const sizes = values.flat().filter((value) => Number.isFinite(value));
  const total = sizes.reduce((sum, value) => sum + value, 0);
  const largest = Math.max(0, ...sizes);
  const cell = writtenLength(meaning, largest) * matrixLetterWidth + 1.5;
  return Math.max(matrixNumber, cell, writtenLength(meaning, total) + 2);
}

function matrixWidths(placed: PlacedMatrix, set: (column: number, width: number) => void): void {
  const { matrix, left } = placed;
  const labels = [...matrix.rows.map((row) => render(row.label)), render(matrix.totalLabel)];
  set(left, Math.max(matrixLabel, ...labels.map((label) => label.length + 2)));
  const number = matrixNumberWidth(matrix);
  matrix.columns.forEach((column, index) =>
    set(left + index + 1, Math.max(number, render(column.label).length + 2)),
  );
  set(matrixRight(placed), number);
}

/** A group's title, in small bold type, must not run into the next one's. */
function widenGroups({ columns }: PlacedTable, widths: Map<number, number>): void {
  let title = "";
  let room = 0;
  columns.forEach(({ column, number }, index) => {
    const group = column.group === undefined ? "" : render(column.group);
    if (group !== title) [title, room] = [group, 0];
    room += widthOf(widths, number);
    const next = columns[index + 1]?.column.group;
    const ends = next === undefined || render(next) !== title;
    const missing = title.length * groupLetterWidth + 1 - room;
    if (ends && missing > 0) widths.set(number, Math.round((widthOf(widths, number) + missing) * 100) / 100);
  });
}

/** Widths of a sheet's columns in characters: the widest need of the blocks that share a column. */
export async function columnWidths({ blocks, right }: PlacedSheet): Promise<Map<number, number>> {
  const widths = new Map<number, number>();
  const set = (column: number, width: number): void => {
    widths.set(column, Math.max(widths.get(column) ?? 0, Math.round(width * 100) / 100));
  };
  for (const block of blocks) {
    if (block.kind === "table") {
      for (const column of block.columns) {
        await breathe();
        set(column.number, columnWidth(column));
      }
    }
    if (block.kind === "matrix") matrixWidths(block, set);
  }
  for (const block of blocks) if (block.kind === "table") widenGroups(block, widths);
  const hasMatrices = blocks.some((block) => block.kind === "matrix");
  for (let column = 1; column <= right; column++) {
    if (!widths.has(column) && hasMatrices) widths.set(column, gapBetweenMatrices);
  }
  return widths;
}

/** Width of a column in characters, Excel's default where none is set. */
export const widthOf = (widths: ReadonlyMap<number, number>, column: number): number =>
  widths.get(column) ?? plain;
