import type { Calendar } from "../dataset";
import { dayOfIso } from "../dates";
import { endOfPeriod } from "../calendar";
import type { PartialPeriod } from "./demand-table";

function labelOf(calendar: Calendar, period: number): string {
  const start = calendar.starts[period];
  if (start == null || calendar.unit === "quarter" || calendar.unit === "year")
    return calendar.labels[period] ?? "";
  return calendar.unit === "month" ? start.slice(0, 7) : start;
}

function partialAt(
  calendar: Calendar,
  period: number,
  lastDay: number,
  leftOut: boolean,
): PartialPeriod | null {
  const start = dayOfIso(calendar.starts[period] ?? "");
  const end = endOfPeriod(calendar, period);
  const passed = lastDay - start + 1;
  const total = end - start;
  if (!(passed > 0 && passed < total)) return null;
  return { periods: 1, label: labelOf(calendar, period), days: { passed, total }, leftOut };
}

/** Whether today lies before or within the last periods. @param today day number */
export function partialByToday(calendar: Calendar, today: number, leaveOut: boolean): PartialPeriod | null {
  const periods = calendar.labels.length;
  const leftOut = leaveOut && periods > 1;
  let future = 0;
  while (future < periods - 1 && dayOfIso(calendar.starts[periods - 1 - future] ?? "") > today) future++;
  const within = partialAt(calendar, periods - 1 - future, today, leftOut);
  if (future === 0) return within;
  const first = periods - future - (within === null ? 0 : 1);
  return {
    periods: periods - first,
    label: labelOf(calendar, first),
    days: within?.days ?? null,
    leftOut: leftOut && first > 0,
  };
}

/** Fewer full periods than this do not show how far transactions usually reach into one. */
const leastPeriods = 3;

/**
 * Whether the transactions stop clearly before the end of the last period: earlier than in nine of ten other periods,
 * and by more than a tenth of the usual span.
 * @param lastDays last day with a transaction by period, NaN where there is none
 */
export function partialByTransactions(
  calendar: Calendar,
  lastDays: Float64Array,
  leaveOut: boolean,
): PartialPeriod | null {
  const last = calendar.labels.length - 1;
  if (calendar.unit === "day" || calendar.unit === "period") return null;
  const covered: number[] = [];
  const coverage = (period: number): number => {
    const start = dayOfIso(calendar.starts[period] ?? "");
    return ((lastDays[period] ?? NaN) - start + 1) / (endOfPeriod(calendar, period) - start);
  };
  for (let period = 0; period < last; period++) {
    const share = coverage(period);
    if (!Number.isNaN(share)) covered.push(share);
  }
  if (covered.length < leastPeriods) return null;
  covered.sort((a, b) => a - b);
  const median = covered[covered.length >> 1] ?? 1;
  const low = covered[Math.floor(covered.length / 10)] ?? 1;
  const share = coverage(last);
  if (!(share < low && share < 0.9 * median)) return null;
  return partialAt(calendar, last, lastDays[last] ?? NaN, leaveOut);
}

/** The calendar without its last periods. */
export function shorten(calendar: Calendar, periods: number): Calendar {
  return periods === calendar.labels.length
    ? calendar
    : { ...calendar, labels: calendar.labels.slice(0, periods), starts: calendar.starts.slice(0, periods) };
}
