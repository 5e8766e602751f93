import { VerticalAlign, type IWorksheetData } from "@univerjs/core";
import { plainFormat } from "../host/store/records";

/** Pixels of a point at the 96 dots per inch that browsers count by. */
export const pixelsPerPoint = 96 / 72;

export const pixelsOf = (points: number): number => Math.round(points * pixelsPerPoint * 100) / 100;
export const pointsOf = (pixels: number): number => Math.round((pixels / pixelsPerPoint) * 100) / 100;

/** Rows and columns that a new sheet shows; writing below or beside them adds more. */
export const initialRows = 1000;
export const initialColumns = 52;

const standardColumnPixels = 64;
const standardRowPixels = 20;

/** Body text, as Excel's Normal style has it. */
const bodyStyle = { ff: plainFormat.fontName, fs: plainFormat.fontSize, vt: VerticalAlign.BOTTOM };

/** What a sheet of Excel's has: columns of 64 pixels, rows of 20, text in Calibri 11 at the foot of its cell. */
export const excelDefaults = {
  defaultColumnWidth: standardColumnPixels,
  defaultRowHeight: standardRowPixels,
  defaultStyle: bodyStyle,
};

export const newWorksheet = (
  id: string,
  name: string,
): Partial<IWorksheetData> & { readonly id: string } => ({
  id,
  name,
  rowCount: initialRows,
  columnCount: initialColumns,
  ...excelDefaults,
});
