import { requireValues } from "./series-forecast";
import { demandBucket, smoothedRate, type AggregationOptions } from "./temporal-aggregation";

/**
 * ADIDA (aggregate, disaggregate): demand is summed up over as many periods as the mean interval between demands, so that
 * few sums are zero; the sums are smoothed, and the forecast is spread evenly over their periods.
 *
 * @param values n >= 1 periods of demand, >= 0, oldest first
 * @returns one rate for all periods ahead, units per period; 0 without demand
 * @throws RangeError without values, or when a fixed constant is outside of [0, 1]
 * @see Nikolopoulos, Syntetos, Boylan, Petropoulos and Assimakopoulos 2011, JORS 62:544-554
 */
export function adidaRate(values: Float64Array, options: AggregationOptions = {}): number {
  requireValues(values);
  const width = demandBucket(values);
  return width === null ? 0 : smoothedRate(values, width, options);
}
