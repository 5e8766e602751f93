import type { History } from "../history";
import { historyMoments } from "../statistics/history-moments";
import { intermittency } from "../statistics/intermittency";

/** What tools ask of a history, one entry per item. */
export interface HistoryFacts {
  /** Units per period. */
  readonly mean: Float64Array;
  /** Sample standard deviation (divisor n - 1), units per period; NaN when the history has fewer than two periods. */
  readonly standardDeviation: Float64Array;
  /** Units. */
  readonly total: Float64Array;
  /** Period index of the first and the last demand, -1 without demand. */
  readonly firstDemand: Int32Array;
  readonly lastDemand: Int32Array;
  /** Periods with demand. */
  readonly demands: Int32Array;
}

/**
 * Mean, standard deviation, total and place of demand of every item.
 *
 * @param history items x periods, units per period; negative values count as zero
 * @returns one entry per item in each column; mean 0 when there are no periods
 * @throws RangeError when the history's block has the wrong length
 */
export function historyFacts(history: History): HistoryFacts {
  const { total, deviation } = historyMoments(history);
  const { firstDemand, lastDemand, demands } = intermittency(history);
  const { items, periods } = history;
  const divisor = Math.sqrt(periods - 1);
  return {
    mean: total.map((sum) => (periods > 0 ? sum / periods : 0)),
    standardDeviation:
      periods > 1 ? deviation.map((norm) => norm / divisor) : new Float64Array(items).fill(NaN),
    total,
    firstDemand,
    lastDemand,
    demands,
  };
}
