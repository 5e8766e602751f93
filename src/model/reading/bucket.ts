import type { PeriodUnit } from "../dataset";
import { dayOfMonth, daysInMonth, yearMonthOfDay } from "../dates";

/** Dates that stand for a period already: all the same day of the month (or its last), or all the same weekday. */
function stampedUnit(days: ReadonlySet<number>): PeriodUnit | null {
  if (days.size < 3) return null;
  const list = [...days];
  if (new Set(list.map(dayOfMonth)).size === 1 || list.every((day) => dayOfMonth(day) === daysInMonth(day))) {
    const months = new Set(list.map((day) => yearMonthOfDay(day).month));
    if (months.size === 1) return "year";
    return months.size <= 4 && list.length > 4 ? "quarter" : "month";
  }
  const weekday = (day: number): number => ((day % 7) + 7) % 7;
  return new Set(list.map(weekday)).size === 1 ? "week" : null;
}

/** Enough periods to see variability, few enough to see demand: months from a year and a half on, weeks from six weeks on, else days. */
const daysForMonths = 540;
const daysForWeeks = 42;

/** Length of the periods that dates are gathered into when the mapping does not say. @param days NaN where there is none */
export function bucketOf(days: Float64Array): PeriodUnit {
  const distinct = new Set<number>();
  let least = Infinity;
  let most = -Infinity;
  for (const day of days) {
    if (Number.isNaN(day)) continue;
    distinct.add(day);
    if (day < least) least = day;
    if (day > most) most = day;
  }
  const stamped = stampedUnit(distinct);
  if (stamped !== null) return stamped;
  const span = most - least + 1;
  if (span >= daysForMonths) return "month";
  return span >= daysForWeeks ? "week" : "day";
}
