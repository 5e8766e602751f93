import { weightedForecast } from "./combination";
import { empiricalForecast } from "./empirical-bounds";
import { withDemandBounds } from "./intermittent-forecast";
import { isIntermittent } from "./menu";
import type { ForecastMethod } from "./method-names";
import { inUnits, type SeriesForecast } from "./series-forecast";
import { scaleOf } from "./smoothing/fit";

/** A method's part in a combination; parts add up to 1. */
export interface Member {
  readonly method: ForecastMethod;
  readonly weight: number;
}

/** One method's forecast from known periods; null where it cannot be used on them. */
export type MemberForecaster = (
  method: ForecastMethod,
  known: Float64Array,
  horizon: number,
) => Float64Array | null;

/**
 * The weighted mean of several methods' forecasts. Bounds are quantiles of the demand itself where it is intermittent, else
 * those of the combination's own errors in a back-test with the same weights.
 *
 * @param demand periods of demand, units, >= 0, oldest first
 * @returns null where no member can be used
 */
export function combinedForecast(
  demand: Float64Array,
  members: readonly Member[],
  horizon: number,
  forecastOf: MemberForecaster,
): SeriesForecast | null {
  const combine = (known: Float64Array, ahead: number): Float64Array | null => {
    const usable = members.flatMap(({ method, weight }) => {
      const forecast = forecastOf(method, known, ahead);
      return forecast === null ? [] : [{ weight, forecast }];
    });
    const total = usable.reduce((sum, { weight }) => sum + weight, 0);
    if (usable.length === 0 || total === 0) return null;
    return weightedForecast(
      usable.map(({ forecast }) => forecast),
      usable.map(({ weight }) => weight / total),
    );
  };
  // Squares of errors must not leave the range of numbers.
  const scale = scaleOf(demand);
  const scaled = demand.map((value) => value / scale);
  const point = combine(scaled, horizon);
  if (point === null) return null;
  return inUnits(
    isIntermittent(scaled) ? withDemandBounds(point, scaled) : empiricalForecast(point, scaled, combine),
    scale,
  );
}
