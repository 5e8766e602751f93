import { dayOfIso, isoOfDay, yearMonthOfDay } from "../../../model/dates";
import { firstOfMonth, labelOfOrdinal, ordinalOfDay } from "../../../model/calendar";
import type { Calendar } from "../../../model/dataset";

/** Periods after the last one of a history. */
export interface ComingPeriods {
  /** "2026-11", "2026-W45" ..., or "+1", "+2" where the calendar has no dates. */
  readonly labels: readonly string[];
  /** First days as ISO text; null where the calendar has no dates. */
  readonly starts: readonly (string | null)[];
  /**
   * Length of each period of the history, then of each coming one, by the mean length: 1 for all unless the calendar is of
   * periods with four or five whole weeks (4-4-5 and its like), where five weeks sell more than four.
   */
  readonly historyLengths: Float64Array;
  readonly lengths: Float64Array;
}

const week = 7;
const fewestToTell = 6;

/** Weeks of each period, where all of a calendar of months have four or five whole ones and the pattern comes again each quarter. */
function weekPattern(days: readonly number[]): number[] | null {
  if (days.length < fewestToTell || days.some(Number.isNaN)) return null;
  const weeks = days.slice(1).map((day, index) => (day - (days[index] as number)) / week);
  const isOfWeeks = weeks.every((count) => count === 4 || count === 5) && new Set(weeks).size === 2;
  if (!isOfWeeks) return null;
  const last = weeks.slice(-3);
  const repeats = weeks.slice(-6, -3).every((count, index) => count === last[index]);
  return repeats && last.reduce((sum, count) => sum + count, 0) === 13 ? last : null;
}

const ones = (count: number): Float64Array => new Float64Array(count).fill(1);

function byWeeks(days: readonly number[], pattern: readonly number[], horizon: number): ComingPeriods {
  const weekOf = (index: number): number => pattern[index % pattern.length] as number;
  const mean = 13 / pattern.length;
  // The last period of the history has no successor to tell its length: it begins the pattern anew.
  const starts: number[] = [];
  let day = days.at(-1) as number;
  for (let ahead = 0; ahead < horizon; ahead++) {
    day += weekOf(ahead) * week;
    starts.push(day);
  }
  const gaps = days.slice(1).map((next, index) => (next - (days[index] as number)) / week);
  return {
    labels: starts.map(isoOfDay),
    starts: starts.map(isoOfDay),
    historyLengths: Float64Array.from([...gaps, weekOf(0)], (count) => count / mean),
    lengths: Float64Array.from({ length: horizon }, (_, ahead) => weekOf(ahead + 1) / mean),
  };
}

/** First day of the period that comes `ahead` periods after one that begins on `day`. */
function startAfter(day: number, ahead: number, unit: "day" | "week" | "month" | "quarter" | "year"): number {
  if (unit === "day") return day + ahead;
  if (unit === "week") return day + ahead * week;
  const { year, month } = yearMonthOfDay(day);
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  return firstOfMonth(year * 12 + month - 1 + ahead * months);
}

/** The periods that a forecast of a history is for. */
export function comingPeriods(calendar: Calendar, horizon: number): ComingPeriods {
  const { unit, starts, labels } = calendar;
  const days = starts.map((start) => (start === null ? NaN : dayOfIso(start)));
  const last = days.at(-1) ?? NaN;
  const plain = { historyLengths: ones(labels.length), lengths: ones(horizon) };
  if (Number.isNaN(last) || unit === "period") {
    return {
      ...plain,
      labels: Array.from({ length: horizon }, (_, ahead) => `+${ahead + 1}`),
      starts: new Array<null>(horizon).fill(null),
    };
  }
  const pattern = unit === "month" ? weekPattern(days) : null;
  if (pattern !== null) return byWeeks(days, pattern, horizon);
  const coming = Array.from({ length: horizon }, (_, ahead) => startAfter(last, ahead + 1, unit));
  return {
    ...plain,
    labels: coming.map((day) => labelOfOrdinal(ordinalOfDay(day, unit), unit)),
    starts: coming.map(isoOfDay),
  };
}
