import type { SourceValue } from "./cells";
import { dayNumber, dayOfSerial, fullYear, monthOfName, parseDate } from "./dates";

/**
 * A way to read a header or cell as a period. Within one `series` ordinals grow with time, and two periods next to
 * each other differ by one (but for "day", where the ordinal is the day itself).
 */
export interface PeriodReading {
  /** "day", "day-month-first", "month", "week", "quarter", "year", "fiscal" or "sequence <prefix>". */
  readonly series: string;
  readonly ordinal: number;
}

/** Day number of the Monday of an ISO week, NaN when the year has no such week. */
export function mondayOfWeek(year: number, week: number): number {
  if (week < 1 || week > 53) return NaN;
  const fourthOfJanuary = dayNumber(year, 1, 4);
  const weekday = (((fourthOfJanuary + 3) % 7) + 7) % 7;
  const monday = fourthOfJanuary - weekday + (week - 1) * 7;
  return week === 53 && monday > dayNumber(year, 12, 28) ? NaN : monday;
}

/** Ordinal of a Monday's week; the inverse is `ordinal * 7 - 3`. */
export const weekOfMonday = (monday: number): number => (monday + 3) / 7;
export const mondayOfOrdinal = (ordinal: number): number => ordinal * 7 - 3;

const isYear = (value: number): boolean => value >= 1900 && value <= 2200;

const fourDigits = String.raw`(\d{4})`;
const separator = String.raw`\s*[-/._]?\s*`;
const yearThenNumber = new RegExp(`^${fourDigits}${separator}(\\d{1,2})$`);
const numberThenYear = new RegExp(String.raw`^(\d{1,2})\s*[-/._ ]\s*${fourDigits}$`);
const yearThenLetter = new RegExp(
  `^(?:fy)?${fourDigits}${separator}(w|kw|wk|week|q|p|m|period|month)\\s*(\\d{1,2})$`,
);
const letterThenYear = new RegExp(
  String.raw`^(w|kw|wk|week|q|p|m|period|month)\s*(\d{1,2})\s*[-/._ ']*\s*(?:fy)?\s*(\d{4}|\d{2})$`,
);
const nameThenYear = /^(\p{L}{3,9})\.?[\s\-/_']*(\d{4}|\d{2})$/u;
const yearThenName = /^(\d{4})[\s\-/_]*(\p{L}{3,9})\.?$/u;
const sequence = /^(\p{L}{1,8})?\s*[-_.#]?\s*(\d{1,4})$/u;
const measure =
  /^(?:qty|quantity|sales|demand|units|usage|consumption|actuals?|history|shipments?|volume)[\s:_-]+/;

const sequencePrefix: Readonly<Record<string, string>> = {
  w: "week",
  wk: "week",
  week: "week",
  kw: "week",
  woche: "week",
  m: "month",
  month: "month",
  monat: "month",
  mth: "month",
  d: "day",
  day: "day",
  tag: "day",
  q: "quarter",
  quarter: "quarter",
  quartal: "quarter",
  y: "year",
  year: "year",
  jahr: "year",
  p: "period",
  per: "period",
  period: "period",
  periode: "period",
  t: "period",
};

function lettered(letters: string, number: number, year: number, readings: PeriodReading[]): void {
  const unit = sequencePrefix[letters] ?? letters;
  if (!isYear(year)) return;
  if (unit === "week") {
    const monday = mondayOfWeek(year, number);
    if (!Number.isNaN(monday)) readings.push({ series: "week", ordinal: weekOfMonday(monday) });
  } else if (unit === "quarter" && number >= 1 && number <= 4) {
    readings.push({ series: "quarter", ordinal: year * 4 + number - 1 });
  } else if (unit === "month" && number >= 1 && number <= 12) {
    readings.push({ series: "month", ordinal: year * 12 + number - 1 });
  } else if (unit === "period" && number >= 1 && number <= 53) {
    readings.push({ series: "fiscal", ordinal: year * 100 + number });
  }
}

function monthOf(year: number, month: number, readings: PeriodReading[]): void {
  if (isYear(year) && month >= 1 && month <= 12)
    readings.push({ series: "month", ordinal: year * 12 + month - 1 });
}

function yearAndNumber(year: number, number: number, readings: PeriodReading[]): void {
  monthOf(year, number, readings);
  lettered("w", number, year, readings);
}

function readText(text: string): PeriodReading[] {
  const readings: PeriodReading[] = [];
  const folded = text.toLowerCase().replace(/\s+/g, " ").trim().replace(measure, "");
  let match = yearThenNumber.exec(folded);
  if (match) yearAndNumber(Number(match[1]), Number(match[2]), readings);
  match = numberThenYear.exec(folded);
  if (match) yearAndNumber(Number(match[2]), Number(match[1]), readings);
  match = yearThenLetter.exec(folded);
  if (match) lettered(match[2] ?? "", Number(match[3]), Number(match[1]), readings);
  match = letterThenYear.exec(folded);
  if (match) lettered(match[1] ?? "", Number(match[2]), fullYear(Number(match[3])), readings);
  match = nameThenYear.exec(folded);
  if (match) monthOf(fullYear(Number(match[2])), monthOfName(match[1] ?? ""), readings);
  match = yearThenName.exec(folded);
  if (match) monthOf(Number(match[1]), monthOfName(match[2] ?? ""), readings);
  const dayFirst = parseDate(folded, "day-first");
  if (!Number.isNaN(dayFirst)) readings.push({ series: "day", ordinal: dayFirst });
  const monthFirst = parseDate(folded, "month-first");
  if (!Number.isNaN(monthFirst)) readings.push({ series: "day-month-first", ordinal: monthFirst });
  match = sequence.exec(folded);
  if (match) {
    const prefix = match[1] ?? "";
    const number = Number(match[2]);
    if (prefix === "" && isYear(number)) readings.push({ series: "year", ordinal: number });
    readings.push({ series: `sequence ${sequencePrefix[prefix] ?? prefix}`, ordinal: number });
  }
  return readings;
}

/** Every way to read a cell as a period; empty when there is none. Real dates are read as days only. */
export function readPeriod(value: SourceValue | undefined, isDate: boolean): readonly PeriodReading[] {
  if (typeof value === "number") {
    if (isDate) return [{ series: "day", ordinal: dayOfSerial(value) }];
    return Number.isInteger(value) && value >= 0 && value < 1e8 ? readText(String(value)) : [];
  }
  return typeof value === "string" && value.length <= 40 ? readText(value) : [];
}
