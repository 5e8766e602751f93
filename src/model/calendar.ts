import type { Calendar, PeriodUnit } from "./dataset";
import { dayNumber, dayOfIso, dayOfMonth, daysInMonth, isoOfDay, yearMonthOfDay } from "./dates";
import { mondayOfOrdinal } from "./period-label";

const daysPerYear = 365.25;

/** Days in a mean period; a month is 365.25 / 12 days. NaN for "period", whose length nobody told. */
export const daysPerUnit: Readonly<Record<PeriodUnit, number>> = {
  day: 1,
  week: 7,
  month: daysPerYear / 12,
  quarter: daysPerYear / 4,
  year: daysPerYear,
  period: NaN,
};

/** What the gaps between the first days of successive periods say about their length. */
function unitOfDays(days: readonly number[]): PeriodUnit {
  if (days.length < 2) return "day";
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const sorted = [...gaps].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 1;
  const within = (low: number, high: number): boolean => median >= low && median <= high;
  const least = sorted[0] ?? 0;
  const most = sorted.at(-1) ?? 0;
  if (within(1, 3)) return "day";
  if (median === 7) return "week";
  // Four-week periods have one length; months and 4-4-5 calendars have not.
  if (within(28, 35) && !(gaps.length > 3 && least === 28 && most === 28)) return "month";
  if (within(84, 98)) return "quarter";
  if (within(360, 371)) return "year";
  return "period";
}

export const firstOfMonth = (monthOrdinal: number): number =>
  dayNumber(Math.floor(monthOrdinal / 12), (((monthOrdinal % 12) + 12) % 12) + 1, 1);

/** Dates that head a month's column are its first or its last day; both mean the whole month. */
function startsOfDays(days: readonly number[], unit: PeriodUnit): number[] {
  const wholeMonths =
    unit === "month" && days.every((day) => dayOfMonth(day) === 1 || dayOfMonth(day) === daysInMonth(day));
  if (!wholeMonths) return [...days];
  return days.map((day) => day - dayOfMonth(day) + 1);
}

/** First day of a period of a series that has dates; NaN where labels tell none. */
function startOfOrdinal(series: string, ordinal: number): number {
  switch (series) {
    case "day":
    case "day-month-first":
      return ordinal;
    case "week":
      return mondayOfOrdinal(ordinal);
    case "month":
      return firstOfMonth(ordinal);
    case "quarter":
      return firstOfMonth(ordinal * 3);
    case "year":
      return dayNumber(ordinal, 1, 1);
    default:
      return NaN;
  }
}

const namedUnits: ReadonlySet<string> = new Set(["day", "week", "month", "quarter", "year"]);

function unitOfSeries(series: string, ordinals: readonly number[]): PeriodUnit {
  if (series === "day" || series === "day-month-first") return unitOfDays(ordinals);
  if (series === "fiscal") {
    // Twelve to a year are months (4-4-5 among them); thirteen or more have no name in our units.
    return ordinals.some((ordinal) => ordinal % 100 > 12) ? "period" : "month";
  }
  const name = series.replace(/^sequence /, "");
  return namedUnits.has(name) ? (name as PeriodUnit) : "period";
}

/**
 * The calendar of a run of periods.
 * @param series as `readPeriod` names it
 * @param ordinals one per period, growing
 * @param labels as the user wrote them
 */
export function calendarOf(series: string, ordinals: readonly number[], labels: readonly string[]): Calendar {
  const unit = unitOfSeries(series, ordinals);
  const days = ordinals.map((ordinal) => startOfOrdinal(series, ordinal));
  const starts = series.startsWith("day") ? startsOfDays(days, unit) : days;
  const thirteenPeriods = series === "fiscal" && unit === "period" && !ordinals.some((o) => o % 100 > 13);
  return {
    unit,
    labels,
    starts: starts.map((start) => (Number.isNaN(start) ? null : isoOfDay(start))),
    daysPerPeriod: thirteenPeriods ? daysPerYear / 13 : daysPerUnit[unit],
  };
}

/** The period of a unit that holds a day, as an ordinal that grows by one. */
export function ordinalOfDay(day: number, unit: PeriodUnit): number {
  if (unit === "week") return Math.floor((day + 3) / 7);
  if (unit === "day" || unit === "period") return day;
  const { year, month } = yearMonthOfDay(day);
  if (unit === "year") return year;
  return unit === "quarter" ? year * 4 + Math.floor((month - 1) / 3) : year * 12 + month - 1;
}

/** "2024-05", "2024-W05", "2024-Q2", "2024" or "2024-05-31". */
export function labelOfOrdinal(ordinal: number, unit: PeriodUnit): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  switch (unit) {
    case "week": {
      const thursday = mondayOfOrdinal(ordinal) + 3;
      const { year } = yearMonthOfDay(thursday);
      return `${year}-W${two(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1)}`;
    }
    case "month":
      return `${Math.floor(ordinal / 12)}-${two((ordinal % 12) + 1)}`;
    case "quarter":
      return `${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`;
    case "year":
      return String(ordinal);
    default:
      return isoOfDay(ordinal);
  }
}

/** First day after a period, by its unit alone; NaN for "period". */
function endByUnit(day: number, unit: PeriodUnit): number {
  if (unit === "period") return NaN;
  if (unit === "day" || unit === "week") return day + daysPerUnit[unit];
  const { year, month } = yearMonthOfDay(day);
  const months = unit === "month" ? 1 : unit === "quarter" ? 3 : 12;
  return firstOfMonth(year * 12 + month - 1 + months) + dayOfMonth(day) - 1;
}

/** First day after a period: the next one's start, or by the unit where none follows closely. NaN where nothing tells. */
export function endOfPeriod(calendar: Calendar, period: number): number {
  const start = calendar.starts[period];
  if (start == null) return NaN;
  const day = dayOfIso(start);
  const next = dayOfIso(calendar.starts[period + 1] ?? "");
  // A next period that begins much later leaves a gap, which is not part of this one.
  if (next - day < 1.5 * calendar.daysPerPeriod || calendar.unit === "period") return next;
  return endByUnit(day, calendar.unit);
}
