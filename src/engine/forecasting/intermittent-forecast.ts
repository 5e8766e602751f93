import { lowestAtShare } from "./inverse-share";
import { flat, type SeriesForecast } from "./series-forecast";

/**
 * A flat forecast of intermittent demand, with bounds as `withDemandBounds` says.
 *
 * @param rate units per period
 * @param demand periods of demand, >= 0
 */
export function intermittentForecast(rate: number, demand: Float64Array, horizon: number): SeriesForecast {
  return withDemandBounds(flat(rate, horizon), demand);
}

/**
 * Bounds that are quantiles of the item's own demand by period, scaled so that its mean is the forecast: most periods may
 * have none, which no normal error describes.
 *
 * Quantiles are the smallest demand whose cumulative share reaches the target, never interpolated.
 *
 * @param point units per period ahead
 * @param demand periods of demand, >= 0
 */
export function withDemandBounds(point: Float64Array, demand: Float64Array): SeriesForecast {
  return {
    point,
    bounds: (level) => {
      if (demand.length < 2) return null;
      const sorted = demand.toSorted();
      let sum = 0;
      for (let at = 0; at < sorted.length; at++) sum += sorted[at] as number;
      const mean = sum / sorted.length;
      const lowest = mean > 0 ? lowestAtShare(sorted, (1 - level) / 2) / mean : 0;
      const highest = mean > 0 ? lowestAtShare(sorted, (1 + level) / 2) / mean : 0;
      return { lower: point.map((rate) => rate * lowest), upper: point.map((rate) => rate * highest) };
    },
  };
}
