import { checkHistory, type History } from "../history";
import { isSafe, scaledDeviation } from "./scaled-deviation";

/** Per item, over the periods with demand (above zero). */
export interface Intermittency {
  /** Periods with demand. */
  readonly demands: Int32Array;
  /** Period index of the first and the last demand, -1 without demand. */
  readonly firstDemand: Int32Array;
  readonly lastDemand: Int32Array;
  /** Sum of the squared deviations of the sizes from their mean, relative to the squared mean. */
  readonly relativeSquares: Float64Array;
}

/**
 * Number, place and spread of every item's demands, in one pass over the history.
 *
 * Squares run over the differences from the item's first size, so that a large mean costs no digits (see
 * `historyMoments`).
 *
 * @param history items x periods, units per period; negative values count as zero
 * @throws RangeError when the history's block has the wrong length
 */
export function intermittency(history: History): Intermittency {
  checkHistory(history);
  const { values, items, periods } = history;
  const demands = new Int32Array(items);
  const firstDemand = new Int32Array(items).fill(-1);
  const lastDemand = new Int32Array(items).fill(-1);
  const relativeSquares = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    const start = item * periods;
    let period = 0;
    while (period < periods && !((values[start + period] as number) > 0)) period++;
    if (period === periods) continue;
    firstDemand[item] = period;
    const first = values[start + period] as number;
    let count = 1;
    let last = period;
    let sum = 0;
    let squares = 0;
    for (period++; period < periods; period++) {
      const size = values[start + period] as number;
      if (!(size > 0)) continue;
      const difference = size - first;
      sum += difference;
      squares += difference * difference;
      count++;
      last = period;
    }
    demands[item] = count;
    lastDemand[item] = last;
    if (count === 1) continue;
    const squaredDeviations = Math.max(squares - (sum * sum) / count, 0);
    const deviation = isSafe(squares)
      ? Math.sqrt(squaredDeviations)
      : scaledDeviation(values, start, periods, true);
    const relative = deviation / (first + sum / count);
    relativeSquares[item] = relative * relative;
  }
  return { demands, firstDemand, lastDemand, relativeSquares };
}
