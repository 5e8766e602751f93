import type { Dataset } from "../../../model/dataset";
import { seasonOf } from "../segment/calendar-season";

/** Length of the history, over all and by item. */
export interface HistoryLength {
  readonly periods: number;
  /** Periods in a cycle; NaN where none is known. */
  readonly cycle: number;
  /** Recorded periods by item: from its launch to the end of its record. */
  readonly recorded: Int32Array;
}

/** @param cycle periods in a cycle; left out, those that the calendar tells */
export function historyLength(data: Dataset, cycle: number | undefined): HistoryLength {
  const { periods, items } = data.history;
  return {
    periods,
    cycle: seasonOf({ season: cycle }, data.calendar.unit) ?? Number.NaN,
    recorded: Int32Array.from({ length: items }, (_, item) =>
      Math.max(0, (data.ended?.[item] ?? periods) - data.launched[item]!),
    ),
  };
}
