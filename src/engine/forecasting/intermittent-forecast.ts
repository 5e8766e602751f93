import { flat, type SeriesForecast } from "./series-forecast";

/**
 * A flat forecast of intermittent demand. Its bounds are quantiles of the item's own demand by period, scaled so that its
 * mean is the forecast: most periods may have none, which no normal error describes.
 *
 * Quantiles are the smallest demand whose cumulative share reaches the target, never interpolated.
 *
 * @param rate units per period
 * @param demand periods of demand, >= 0
 */
export function intermittentForecast(rate: number, demand: Float64Array, horizon: number): SeriesForecast {
  return {
    point: flat(rate, horizon),
    bounds: (level) => {
      if (demand.length < 2) return null;
      const sorted = demand.toSorted();
      let sum = 0;
      for (let at = 0; at < sorted.length; at++) sum += sorted[at] as number;
      const factor = sum > 0 ? rate / (sum / sorted.length) : 0;
      return {
        lower: flat(factor * quantileOf(sorted, (1 - level) / 2), horizon),
        upper: flat(factor * quantileOf(sorted, (1 + level) / 2), horizon),
      };
    },
  };
}

function quantileOf(sorted: Float64Array, share: number): number {
  const at = Math.min(Math.max(Math.ceil(share * sorted.length - 1e-9), 1), sorted.length) - 1;
  return sorted[at] as number;
}
