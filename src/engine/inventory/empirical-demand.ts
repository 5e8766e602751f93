/**
 * The demand of an interval as it was observed: every observation is equally likely.
 *
 * Distribution function by counting, quantile by its inverse, never interpolated: a quantile is always an observed demand
 * (Hyndman and Fan, Sample quantiles in statistical packages, 1996, type 1).
 */
import { demandOf } from "../history";

/** A sample of demands over an interval. */
export interface EmpiricalDemand {
  readonly observations: number;
  readonly mean: number;
  /** Share of observations above x units. */
  upperTail(x: number): number;
  /** Smallest observed demand x with a share of at least `probability` at or below it; probability in (0, 1). */
  quantile(probability: number): number;
  /** Mean of (D - x)+, the units short with x units of stock. */
  expectedShortage(x: number): number;
  /** The stock in units with so many units short, > 0; below the least observation where more than that is allowed. */
  stockWithShortage(shortage: number): number;
  /** Observations in rising order. */
  readonly sorted: Float64Array;
}

/** Products of a target and a count within this of a whole number are that number: 0.95 x 20 is 19 observations. */
const COUNT_ROUNDING = 1e-9;

/**
 * A sample as a distribution.
 *
 * @param observations units, at least one; not changed
 * @throws RangeError without any
 */
export function empiricalDemand(observations: Float64Array): EmpiricalDemand {
  const count = observations.length;
  if (count === 0) throw new RangeError("An empirical demand needs at least one observation.");
  const sorted = observations.slice().sort();
  /** Sum of the observations from an index on. */
  const sumFrom = new Float64Array(count + 1);
  for (let index = count - 1; index >= 0; index -= 1) {
    sumFrom[index] = (sumFrom[index + 1] ?? 0) + (sorted[index] ?? 0);
  }
  const at = (index: number): number => sorted[index] ?? NaN;
  const shortageFrom = (index: number, x: number): number =>
    Math.max(0, ((sumFrom[index] ?? 0) - (count - index) * x) / count);

  return {
    observations: count,
    mean: (sumFrom[0] ?? 0) / count,
    sorted,
    upperTail: (x) => (count - countUpTo(sorted, x)) / count,
    quantile(probability) {
      const needed = Math.ceil(probability * count - COUNT_ROUNDING);
      return at(Math.min(count, Math.max(1, needed)) - 1);
    },
    expectedShortage: (x) => shortageFrom(countUpTo(sorted, x), x),
    stockWithShortage(shortage) {
      // The loss falls along straight lines between observations: first the line, then the point on it.
      let index = 0;
      let beyond = count - 1;
      while (index < beyond) {
        const middle = (index + beyond) >> 1;
        if (shortageFrom(middle + 1, at(middle)) <= shortage) beyond = middle;
        else index = middle + 1;
      }
      return ((sumFrom[index] ?? 0) - shortage * count) / (count - index);
    },
  };
}

/** How many of rising numbers are at most x. */
function countUpTo(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Demand of every run of `window` periods in a row of a history, overlapping ones included.
 *
 * @param demand units per period; negative values (net returns) count as 0
 * @param window whole number of periods, >= 0
 * @returns demand.length - window + 1 sums in units; none where the history is shorter than the window
 */
export function windowDemands(demand: Float64Array, window: number): Float64Array {
  const windows = Math.max(0, demand.length - window + 1);
  const sums = new Float64Array(windows);
  if (windows === 0) return sums;
  // Sums of their own, not a running one: what a running sum of fractions leaves over would make equal windows differ.
  for (let start = 0; start < windows; start += 1) {
    let sum = 0;
    for (let period = start; period < start + window; period += 1) sum += demandOf(demand[period] ?? 0);
    sums[start] = sum;
  }
  return sums;
}
