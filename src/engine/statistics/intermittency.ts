import { checkHistory, type History } from "../history";
import { findDemands } from "./demand-periods";
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
  const facts: Intermittency = {
    demands: new Int32Array(items),
    firstDemand: new Int32Array(items).fill(-1),
    lastDemand: new Int32Array(items).fill(-1),
    relativeSquares: new Float64Array(items),
  };
  const demandPeriods = new Int32Array(periods);
  for (let item = 0; item < items; item++)
    measureRow(values, item * periods, periods, item, demandPeriods, facts);
  return facts;
}

/** One row, a function of its own for the reason given at `historyMoments`. */
function measureRow(
  values: Float64Array,
  start: number,
  periods: number,
  item: number,
  demandPeriods: Int32Array,
  { demands, firstDemand, lastDemand, relativeSquares }: Intermittency,
): void {
  const count = findDemands(values, start, periods, demandPeriods);
  if (count === 0) return;
  const firstPeriod = demandPeriods[0] as number;
  demands[item] = count;
  firstDemand[item] = firstPeriod;
  lastDemand[item] = demandPeriods[count - 1] as number;
  if (count === 1) return;
  const first = values[start + firstPeriod] as number;
  let sum = 0;
  let squares = 0;
  for (let demand = 1; demand < count; demand++) {
    const difference = (values[start + (demandPeriods[demand] as number)] as number) - first;
    sum += difference;
    squares += difference * difference;
  }
  const squaredDeviations = Math.max(squares - (sum * sum) / count, 0);
  const deviation = isSafe(squares)
    ? Math.sqrt(squaredDeviations)
    : scaledDeviation(values, start, periods, true);
  const relative = deviation / (first + sum / count);
  relativeSquares[item] = relative * relative;
}
