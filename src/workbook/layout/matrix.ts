import type { CellBlock, CellStyle, CellValue, ConditionalFormat } from "../../xlsx/types";
import { cellAddress } from "../../xlsx";
import type { Matrix } from "../../report";
import { render } from "../../text/render";
import { resolveFormula, type FindTable } from "../references";
import { formats } from "./formats";
import type { PlacedMatrix } from "./place";
import { blockTitleStyle, colors, headerStyle, line, type StyleBook } from "./styles";

export const matrixRowHeight = 30;

/** A key as Excel writes text in a formula. */
const literal = (key: string): string => `"${key.replaceAll('"', '""')}"`;

const cellFormula = (matrix: Matrix, row: string, column: string, find: FindTable): string =>
  resolveFormula(
    matrix.formula.replaceAll("{row}", literal(row)).replaceAll("{column}", literal(column)),
    find,
  );

function letterFill(key: string): CellStyle {
  const letter = key.charAt(0);
  return letter === "A" ? { fill: colors.classA } : letter === "B" ? { fill: colors.classB } : {};
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Values of a matrix with its totals to the right and below. */
export function matrixValues(matrix: Matrix): CellValue[][] {
  const body = matrix.rows.map((_, row) =>
    matrix.columns.map((_, column) => finite(matrix.values[row]?.[column])),
  );
  const rows: CellValue[][] = body.map((values, row) => [labelOf(matrix.rows[row]), ...values, sum(values)]);
  const totals = matrix.columns.map((_, column) => sum(body.map((values) => values[column] ?? 0)));
  return [
    [null, ...matrix.columns.map(labelOf), render(matrix.totalLabel)],
    ...rows,
    [render(matrix.totalLabel), ...totals, sum(totals)],
  ];
}

const labelOf = (entry: Matrix["rows"][number] | undefined): string =>
  entry === undefined ? "" : render(entry.label);

const finite = (value: number | undefined): number =>
  value !== undefined && Number.isFinite(value) ? value : 0;

/** Formulas of a matrix, from its header row on: cells over the tables, totals over the cells. */
export function matrixFormulas(
  { matrix, titleRow, left }: PlacedMatrix,
  find: FindTable,
): (string | null)[][] {
  const top = titleRow + 2;
  const lastRow = titleRow + 1 + matrix.rows.length;
  const lastColumn = left + matrix.columns.length;
  const rowSum = (row: number): string =>
    `SUM(${cellAddress(row, left + 1)}:${cellAddress(row, lastColumn)})`;
  const header = [null, ...matrix.columns.map(() => null), null];
  return [
    header,
    ...matrix.rows.map((row, index) => [
      null,
      ...matrix.columns.map((column) => cellFormula(matrix, row.key, column.key, find)),
      rowSum(top + index),
    ]),
    [
      null,
      ...matrix.columns.map(
        (_, index) => `SUM(${cellAddress(top, left + 1 + index)}:${cellAddress(lastRow, left + 1 + index)})`,
      ),
      rowSum(lastRow + 1),
    ],
  ];
}

function matrixStyles({ matrix }: PlacedMatrix, book: StyleBook): number[][] {
  const { numberFormat } = formats[matrix.meaning];
  const number: CellStyle = { horizontal: "right", vertical: "center", numberFormat };
  const bottom = line(colors.hairlineShort);
  const top = line(colors.text);
  const header = book.index({ ...headerStyle, horizontal: "right" });
  const corner = book.index({ ...headerStyle, horizontal: "left" });
  const body = book.index({ ...number, size: 14, bottom });
  const rowTotal = book.index({ ...number, bold: true, bottom });
  const total = book.index({ ...number, bold: true, top });
  const totalLabel = book.index({ bold: true, vertical: "center", horizontal: "left", top });
  return [
    [corner, ...matrix.columns.map(() => header), header],
    ...matrix.rows.map((row) => [
      book.index({
        bold: true,
        size: 12,
        horizontal: "center",
        vertical: "center",
        bottom,
        ...letterFill(row.key),
      }),
      ...matrix.columns.map(() => body),
      rowTotal,
    ]),
    [totalLabel, ...matrix.columns.map(() => total), total],
  ];
}

/** Draws a matrix: title, header, rows of formulas with their totals. */
export function drawMatrix(placed: PlacedMatrix, book: StyleBook, find: FindTable): CellBlock[] {
  return [
    {
      row: placed.titleRow,
      column: placed.left,
      values: [[render(placed.matrix.title)]],
      styles: [[book.index(blockTitleStyle)]],
    },
    {
      row: placed.titleRow + 1,
      column: placed.left,
      values: matrixValues(placed.matrix),
      formulas: matrixFormulas(placed, find),
      styles: matrixStyles(placed, book),
    },
  ];
}

/** Shade by size within the matrix's own cells, totals left out. */
export function matrixShade({ matrix, titleRow, left }: PlacedMatrix): ConditionalFormat {
  return {
    kind: "scale",
    areas: [
      {
        top: titleRow + 2,
        left: left + 1,
        bottom: titleRow + 1 + matrix.rows.length,
        right: left + matrix.columns.length,
      },
    ],
    low: colors.scaleLow,
    high: colors.scaleHigh,
  };
}
