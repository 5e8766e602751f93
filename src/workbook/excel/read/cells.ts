import { breathe } from "../../../model/slices";
import { isDateFormat } from "../../../xlsx";
import type { Area, CellError, CellValue, SheetCells } from "../../../xlsx/types";
import { areaOfAddress, rangeOf } from "../addresses";
import { errorCode } from "../office";
import { firstHeight, nextHeight } from "./answer-size";
import { pieces, ReadBudget } from "./budget";

/** Serial numbers of the years 1927 to 2228; only columns with such numbers may show dates. */
const [firstLikelyDate, lastLikelyDate] = [10_000, 120_000];

interface Read {
  readonly values: unknown[][];
  readonly formulas: unknown[][] | null;
  readonly numberFormats: string[][] | null;
}

/**
 * Reads a sheet's used cells.
 *
 * @param full with formulas and number formats of all cells; else values, and formats only where numbers may be dates
 * @param signal ends the reading between two requests
 */
export async function readSheetCells(
  context: Excel.RequestContext,
  name: string,
  full: boolean,
  signal?: AbortSignal,
): Promise<SheetCells> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  if (sheet.isNullObject) throw new RangeError(`There is no sheet named "${name}".`);
  const area = used.isNullObject ? null : areaOfAddress(used.address);
  const values: CellValue[][] = [];
  const formulas: (readonly unknown[] | undefined)[] = [];
  const formats: (readonly string[] | undefined)[] = [];
  if (area !== null) {
    let height = firstHeight(area.right - area.left + 1);
    for (let { top } = area; top <= area.bottom;) {
      signal?.throwIfAborted();
      const piece = { ...area, top, bottom: Math.min(area.bottom, top + height - 1) };
      const read = await readPiece(context, sheet, piece, full);
      await keepPiece(context, sheet, piece, read, area.left, values, formulas, formats);
      top = piece.bottom + 1;
      height = nextHeight(height, [read.values, read.formulas ?? [], read.numberFormats ?? []]);
    }
    if (!full) await readDateFormats(context, sheet, area, values, formats);
  }
  const left = area?.left ?? 1;
  for (let row = 0; row < (area?.top ?? 1) - 1; row++) values[row] = [];
  const numberFormat = (row: number, column: number): string =>
    formats[row - 1]?.[column - left] ?? "General";
  return {
    name,
    rowCount: area?.bottom ?? 0,
    columnCount: area?.right ?? 0,
    values,
    formula: (row, column) => {
      const formula = formulas[row - 1]?.[column - left];
      const isFormula =
        typeof formula === "string" && formula.startsWith("=") && formula !== values[row - 1]?.[column - 1];
      return isFormula ? formula.slice(1) : null;
    },
    numberFormat,
    isDate: (row, column) => isDateFormat(numberFormat(row, column)),
  };
}

/** Reads a piece, in halves where its texts are so long that the answer would be too large. */
async function readPiece(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  full: boolean,
): Promise<Read> {
  try {
    const range = rangeOf(sheet, area).load(full ? "values,formulas,numberFormat" : "values");
    await context.sync();
    return {
      values: range.values as unknown[][],
      formulas: full ? (range.formulas as unknown[][]) : null,
      numberFormats: full ? (range.numberFormat as string[][]) : null,
    };
  } catch (error) {
    if (errorCode(error) !== "ResponsePayloadSizeLimitExceeded" || area.top === area.bottom) throw error;
    const middle = Math.floor((area.top + area.bottom) / 2);
    const first = await readPiece(context, sheet, { ...area, bottom: middle }, full);
    const second = await readPiece(context, sheet, { ...area, top: middle + 1 }, full);
    return {
      values: [...first.values, ...second.values],
      formulas: first.formulas && [...first.formulas, ...(second.formulas ?? [])],
      numberFormats: first.numberFormats && [...first.numberFormats, ...(second.numberFormats ?? [])],
    };
  }
}

const errors = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);
/** Errors that newer versions of Excel know and the model does not. */
const newerErrors = new Set([
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#BUSY!",
  "#EXTERNAL!",
  "#GETTING_DATA",
]);

/** Puts a piece's rows where they belong; texts that read like errors are told from errors by one more question. */
async function keepPiece(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  read: Read,
  left: number,
  values: CellValue[][],
  formulas: (readonly unknown[] | undefined)[],
  formats: (readonly string[] | undefined)[],
): Promise<void> {
  const looksLikeError = (value: unknown): boolean =>
    typeof value === "string" && value.startsWith("#") && (errors.has(value) || newerErrors.has(value));
  let types: unknown[][] | null = null;
  if (read.values.some((row) => row.some(looksLikeError))) {
    const range = rangeOf(sheet, area).load("valueTypes");
    await context.sync();
    types = range.valueTypes;
  }
  for (const [index, row] of read.values.entries()) {
    await breathe();
    const line: CellValue[] = Array.from({ length: left - 1 }, () => null);
    row.forEach((value, column) => {
      const isError = types !== null && looksLikeError(value) && types[index]?.[column] === "Error";
      line.push(isError ? errorOf(value as string) : plainValue(value));
    });
    const target = area.top - 1 + index;
    values[target] = line;
    formulas[target] = read.formulas?.[index];
    formats[target] = read.numberFormats?.[index];
  }
}

const errorOf = (text: string): CellError => ({
  error: errors.has(text) ? (text as CellError["error"]) : "#VALUE!",
});

function plainValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

const isLikelyDate = (value: CellValue | undefined): boolean =>
  typeof value === "number" && value >= firstLikelyDate && value <= lastLikelyDate;

/** Number formats of the columns in which a number may be a date, which spares reading those of all others. */
async function readDateFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  values: readonly (readonly CellValue[])[],
  formats: (readonly string[] | undefined)[],
): Promise<void> {
  const rows: string[][] = [];
  const budget = new ReadBudget(context);
  const queued: { readonly piece: Area; readonly range: Excel.Range }[] = [];
  for (let column = area.left; column <= area.right; column++) {
    await breathe();
    const span = likelyDates(values, area, column);
    if (span === null) continue;
    for (const piece of pieces(span)) {
      await budget.room(piece.bottom - piece.top + 1);
      queued.push({ piece, range: rangeOf(sheet, piece).load("numberFormat") });
    }
  }
  if (queued.length > 0) await budget.finish();
  for (const { piece, range } of queued) {
    (range.numberFormat as string[][]).forEach(([format = "General"], index) => {
      const row = (rows[piece.top - 1 + index] ??= []);
      row[piece.left - area.left] = format;
    });
  }
  rows.forEach((row, index) => (formats[index] = row));
}

/** From the first to the last cell of a column whose number may be a date; null when there is none. */
function likelyDates(values: readonly (readonly CellValue[])[], area: Area, column: number): Area | null {
  let [top, bottom] = [0, 0];
  for (let row = area.top; row <= area.bottom; row++) {
    if (!isLikelyDate(values[row - 1]?.[column - 1])) continue;
    top ||= row;
    bottom = row;
  }
  return top === 0 ? null : { top, bottom, left: column, right: column };
}
