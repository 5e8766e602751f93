import type { CellValue } from "../../../xlsx/types";

export type DecimalSign = "." | ",";

/** Texts of the cells; row 0 is the header. */
export type TextRows = readonly (readonly string[])[];

/** A double keeps 15 digits: longer ones are codes, and so are digits after a leading zero. */
const code = /^[+-]?(?:0\d+|\d{16,})$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;
const serialOf1970 = 25_569;
/** 1 March 1900; before it Excel's calendar has a day too many. */
const firstSafeSerial = 61;

/** Numbers with a decimal point: plain, or with commas, spaces or apostrophes between groups of three. */
const pointNumber =
  /^[+-]?(?:\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d{1,3}(?:[ \u00A0\u202F']\d{3})+(?:\.\d*)?)$/;
/** The same with a decimal comma, and points between groups. */
const commaNumber =
  /^[+-]?(?:\d+(?:,\d*)?|,\d+|\d{1,3}(?:\.\d{3})+(?:,\d*)?|\d{1,3}(?:[ \u00A0\u202F']\d{3})+(?:,\d*)?)$/;
/** Large and small numbers as programs write them: with a decimal point or the exponent's sign, which item codes ("12E4") have not. */
const exponentNumber = /^[+-]?\d+(?:\.\d+[eE][+-]?\d{1,3}|[eE][+-]\d{1,3})$/;

/** Numbers of a column that can be read with a decimal comma alone, less those that can be read with a point alone. */
export function commaEvidence(rows: TextRows, column: number): number {
  let evidence = 0;
  for (let row = 1; row < rows.length; row++) {
    const text = rows[row]?.[column]?.trim();
    if (text === undefined || !/[.,]/.test(text)) continue;
    evidence += Number(commaNumber.test(text)) - Number(pointNumber.test(text));
  }
  return evidence;
}

/** The value of one text; `isHeader` keeps period names such as "2024-01-31" as they are. */
export function cellValue(
  text: string,
  decimal: DecimalSign,
  isHeader: boolean,
): { readonly value: CellValue; readonly isDate: boolean } {
  const trimmed = text.trim();
  if (trimmed === "") return noValue;
  const date = isHeader ? null : isoDateSerial(trimmed);
  if (date !== null) return { value: date, isDate: true };
  return { value: numberOf(trimmed, decimal) ?? text, isDate: false };
}

const noValue = { value: null, isDate: false } as const;

function numberOf(text: string, decimal: DecimalSign): number | null {
  if (exponentNumber.test(text)) return finite(Number(text));
  if (code.test(text) || !(decimal === "." ? pointNumber : commaNumber).test(text)) return null;
  const bare = text.replace(decimal === "." ? /[, \u00A0\u202F']/g : /[. \u00A0\u202F']/g, "");
  return finite(Number(decimal === "." ? bare : bare.replace(",", ".")));
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

/** Serial number of an ISO date that exists; null for all other texts. */
function isoDateSerial(text: string): number | null {
  const match = isoDate.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = date.getTime() / millisecondsPerDay + serialOf1970;
  return serial >= firstSafeSerial ? serial : null;
}
