import { requireValues } from "./series-forecast";
import { demandBucket, smoothedRate, type AggregationOptions } from "./temporal-aggregation";

/**
 * IMAPA (intermittent multiple aggregation): the mean of what ADIDA forecasts with sums of 1, 2, ... periods, up to the mean
 * interval between demands. No single width has to be right.
 *
 * @param values n >= 1 periods of demand, >= 0, oldest first
 * @returns one rate for all periods ahead, units per period; 0 without demand
 * @throws RangeError without values, or when a fixed constant is outside of [0, 1]
 * @see Petropoulos and Kourentzes 2015, JORS 66:914-924
 */
export function imapaRate(values: Float64Array, options: AggregationOptions = {}): number {
  requireValues(values);
  const widest = demandBucket(values);
  if (widest === null) return 0;
  let sum = 0;
  for (let width = 1; width <= widest; width++) sum += smoothedRate(values, width, options);
  return sum / widest;
}
