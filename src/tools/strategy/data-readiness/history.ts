import type { Dataset, PeriodUnit } from "../../../model/dataset";

/** Periods in a cycle by the calendar: a year of months, weeks or quarters, a week of days; NaN where none is usual. */
const usualCycle: Readonly<Record<PeriodUnit, number>> = {
  day: 7,
  week: 52,
  month: 12,
  quarter: 4,
  year: Number.NaN,
  period: Number.NaN,
};

/** Length of the history, over all and by item. */
export interface HistoryLength {
  readonly periods: number;
  /** Periods in a cycle; NaN where none is known. */
  readonly cycle: number;
  /** Recorded periods by item: from its launch to the end of its record. */
  readonly recorded: Int32Array;
}

export function historyLength(data: Dataset, cycle: number | undefined): HistoryLength {
  const { periods, items } = data.history;
  return {
    periods,
    cycle: cycle ?? usualCycle[data.calendar.unit],
    recorded: Int32Array.from({ length: items }, (_, item) =>
      Math.max(0, (data.ended?.[item] ?? periods) - data.launched[item]!),
    ),
  };
}
