import { goldenSection } from "../optimisation/share-search";
import { findDemands } from "../statistics/demand-periods";
import { squaredErrorFromFirst } from "./temporal-aggregation";

/**
 * Croston's rate with constants that minimise the squared one-step errors of the sizes and, for themselves, of the
 * intervals. Both begin with their first value.
 *
 * This judges the two parts and not the rate, and is kept to compare with packages that do the same (statsforecast's
 * CrostonOptimized): `fitCroston` judges the rate.
 *
 * @param values demand, >= 0, oldest first
 * @param alphaRange range of both constants
 * @returns units per period; 0 without demand
 */
export function crostonByComponents(values: Float64Array, [low, high]: readonly [number, number]): number {
  const periods = new Int32Array(values.length);
  const demands = findDemands(values, 0, values.length, periods);
  if (demands === 0) return 0;
  const sizes = new Float64Array(demands);
  const intervals = new Float64Array(demands);
  let last = -1;
  for (let demand = 0; demand < demands; demand++) {
    const period = periods[demand] as number;
    sizes[demand] = values[period] as number;
    intervals[demand] = period - last;
    last = period;
  }
  return smoothed(sizes, low, high) / smoothed(intervals, low, high);
}

function smoothed(values: Float64Array, low: number, high: number): number {
  const { share } = goldenSection((alpha) => squaredErrorFromFirst(values, alpha), low, high);
  let level = values[0] as number;
  for (let at = 1; at < values.length; at++) level += share * ((values[at] as number) - level);
  return level;
}
