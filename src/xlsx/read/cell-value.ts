import type { CellError, CellValue } from "../types";

const errors = new Map<string, CellError>(
  (["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"] as const).map((error) => [
    error,
    { error },
  ]),
);
const otherError: CellError = { error: "#VALUE!" };

/** An error value by its text. Newer ones (#SPILL!, #CALC! ...) count as #VALUE!, as they do in Excel versions without them. */
export function errorValue(text: string): CellError {
  return errors.get(text) ?? otherError;
}

/** A number of the file; null where the text is none, since a cell never holds NaN or infinity. */
export function numberValue(text: string): number | null {
  const number = text === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

const isoDate =
  /^(-?\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const millisecondsPerDay = 86_400_000;
/** Day 0 of Excel's 1900 calendar for all dates from 1 March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);

/** Days between the serial numbers of the 1904 and the 1900 calendar. */
export const daysFrom1900To1904 = 1462;

/** Serial number (1900 calendar) of an ISO date or date and time, as strict files hold them; other texts stay texts. */
export function isoDateValue(text: string): CellValue {
  const match = isoDate.exec(text);
  if (!match) return text;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const days = (Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) - dayZero) / millisecondsPerDay;
  // Excel counts a 29 February 1900 that never was.
  const serial = days < 61 ? days - 1 : days;
  return serial + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
}
