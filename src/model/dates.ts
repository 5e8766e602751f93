/** Days as whole numbers since 1 Jan 1970, the dates of Excel, and dates written as text. */

export type DateOrder = "day-first" | "month-first";

const dayMilliseconds = 86_400_000;
/** Excel's day 25,569 is 1 Jan 1970. */
const excelEpoch = 25_569;

const monthNames: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  mrz: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  januar: 1,
  februar: 2,
  märz: 3,
  juni: 6,
  juli: 7,
  oktober: 10,
  dezember: 12,
};

/** 1 to 12 for a month's name in English or German, else 0. */
export function monthOfName(name: string): number {
  return monthNames[name.toLowerCase().replace(/\.$/, "")] ?? 0;
}

/** Two-digit years up to 69 are of this century, as in Excel's neighbours (POSIX). */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Day number of a date of the calendar, NaN where there is no such day. */
export function dayNumber(year: number, month: number, dayOfMonth: number): number {
  if (month < 1 || month > 12 || dayOfMonth < 1 || year < 1900 || year > 2200) return NaN;
  const time = Date.UTC(year, month - 1, dayOfMonth);
  return new Date(time).getUTCDate() === dayOfMonth ? time / dayMilliseconds : NaN;
}

export function dayOfSerial(serial: number): number {
  return Math.floor(serial) - excelEpoch + (serial < 60 ? 1 : 0);
}

/** "2026-10-31". */
export function isoOfDay(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

/** Day number of "2026-10-31", NaN where the text is none. */
export function dayOfIso(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : NaN;
}

export function yearMonthOfDay(day: number): { readonly year: number; readonly month: number } {
  const date = new Date(day * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

export function dayOfMonth(day: number): number {
  return new Date(day * dayMilliseconds).getUTCDate();
}

/** Days in the month that holds the day. */
export function daysInMonth(day: number): number {
  const { year, month } = yearMonthOfDay(day);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const time = /[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m|z)?$/i;
const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})$/;

/** Day number of a date written as text, NaN where it is none. `order` decides 01/02/2024. */
export function parseDate(text: string, order: DateOrder): number {
  const date = text.trim().replace(time, "").trim();
  let match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(date);
  if (match) return dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  match = numeric.exec(date);
  if (match) {
    const year = fullYear(Number(match[4]));
    // A date with full stops is written day first everywhere.
    return match[2] === "." || order === "day-first"
      ? dayNumber(year, Number(match[3]), Number(match[1]))
      : dayNumber(year, Number(match[1]), Number(match[3]));
  }
  match = /^(\d{1,2})[\s.-]+(\p{L}{3,9})\.?[\s,-]+(\d{2}|\d{4})$/u.exec(date);
  if (match) return dayNumber(fullYear(Number(match[3])), monthOfName(match[2] ?? ""), Number(match[1]));
  match = /^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(date);
  if (match) return dayNumber(Number(match[3]), monthOfName(match[1] ?? ""), Number(match[2]));
  return NaN;
}

/** Whether dates such as 31/01/2024 are written day or month first, decided by all of a column's texts. */
export class OrderEvidence {
  private dayFirst = 0;
  private monthFirst = 0;
  private undecided: string | null = null;

  see(text: string): void {
    const match = numeric.exec(text.trim().replace(time, "").trim());
    if (!match || match[2] === ".") return;
    if (Number(match[1]) > 12) this.dayFirst++;
    else if (Number(match[3]) > 12) this.monthFirst++;
    else if (match[1] !== match[3]) this.undecided ??= text.trim();
  }

  get order(): DateOrder {
    return this.monthFirst > this.dayFirst ? "month-first" : "day-first";
  }

  /** A date that could be read both ways, when no other date of the column decides. */
  get ambiguous(): string | null {
    return this.dayFirst === 0 && this.monthFirst === 0 ? this.undecided : null;
  }
}
