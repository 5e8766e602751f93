import { demandOf } from "../history";
import { absoluteScale, squaredScale } from "./accuracy";
import type { ForecastMethod } from "./method-names";
import { fewestPeriods, forecastSeries } from "./methods";

export interface BacktestOptions {
  readonly methods: readonly ForecastMethod[];
  /** Periods ahead that each forecast reaches. */
  readonly horizon: number;
  /** Forecasts at most, each made one period after the one before; the last one's horizon ends with the series. */
  readonly origins: number;
  /** Periods in a season; 1 for none. */
  readonly season?: number | undefined;
}

/** Errors of one method over all origins and periods ahead. */
export interface MethodErrors {
  readonly method: ForecastMethod;
  /** Mean squared error of each origin's forecast, units squared, and of all. */
  readonly squaredErrors: Float64Array;
  readonly meanSquaredError: number;
  /** Sums over all periods compared, units: of |error|, of forecast - demand, and of the demand. */
  readonly absoluteError: number;
  readonly overForecast: number;
  readonly demand: number;
  /** Scaled by the naive forecast (lag 1) over the periods before the first origin; NaN where that has no error. */
  readonly meanAbsoluteScaledError: number;
  readonly rootMeanSquaredScaledError: number;
}

/** One method's forecasts, an origin each. */
export interface MethodForecasts {
  readonly method: ForecastMethod;
  readonly forecasts: readonly Float64Array[];
}

/** Periods known at the first of the origins; forecasts from fewer say nothing of a method. */
export const fewestKnown = 2;

/**
 * How many periods are known at each origin, earliest first: the latest ones that leave a whole horizon to compare with.
 *
 * @returns none when the series is too short
 */
export function originsOf(
  periods: number,
  { horizon, origins, methods, season = 1 }: BacktestOptions,
): number[] {
  const least = Math.max(fewestKnown, ...methods.map((method) => fewestPeriods(method, season)));
  const latest = periods - horizon;
  const count = Math.min(origins, latest - least + 1);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => latest - (count - 1 - index));
}

/**
 * Forecasts of one method made at each origin from the periods known then, and from nothing else.
 *
 * @param known periods known at each origin
 * @returns a forecast per origin; null where the method cannot be used
 */
export function rollingForecasts(
  values: Float64Array,
  method: ForecastMethod,
  known: readonly number[],
  horizon: number,
  season = 1,
): (Float64Array | null)[] {
  return known.map(
    (periods) => forecastSeries(method, values.slice(0, periods), { horizon, season })?.point ?? null,
  );
}

/**
 * Rolling-origin evaluation of methods on one series.
 *
 * @param values periods of demand, units, oldest first; negative values count as no demand
 * @returns errors per method, in the methods' order, without those that cannot be used at every origin; none when the series
 *   is too short for an origin
 * @see Tashman 2000, IJF 16:437-450
 */
export function backtest(values: Float64Array, options: BacktestOptions): MethodErrors[] {
  const { methods, horizon, season = 1 } = options;
  const known = originsOf(values.length, options);
  const demand = values.map(demandOf);
  return backtestForecasts(demand, methods, known, horizon, season).map((each) =>
    errorsOf(demand, known, each),
  );
}

/**
 * Forecasts of several methods at each origin, without the methods that cannot be used at every one.
 *
 * @param demand periods of demand, units, >= 0, oldest first
 * @param known periods known at each origin; none gives no method
 */
export function backtestForecasts(
  demand: Float64Array,
  methods: readonly ForecastMethod[],
  known: readonly number[],
  horizon: number,
  season: number,
): MethodForecasts[] {
  if (known.length === 0) return [];
  return methods.flatMap((method) => {
    const forecasts = rollingForecasts(demand, method, known, horizon, season);
    const whole = forecasts.filter((forecast) => forecast !== null);
    return whole.length < known.length ? [] : [{ method, forecasts: whole }];
  });
}

/** Errors of forecasts made at each origin, scaled by the naive forecast over the periods before the first origin. */
export function errorsOf(
  demand: Float64Array,
  known: readonly number[],
  { method, forecasts }: MethodForecasts,
): MethodErrors {
  const insample = demand.subarray(0, known[0] ?? 0);
  const squaredErrors = new Float64Array(known.length);
  let absolute = 0;
  let over = 0;
  let total = 0;
  let count = 0;
  forecasts.forEach((forecast, origin) => {
    let squares = 0;
    forecast.forEach((expected, ahead) => {
      const actual = demand[(known[origin] as number) + ahead] as number;
      squares += (actual - expected) ** 2;
      absolute += Math.abs(actual - expected);
      over += expected - actual;
      total += actual;
      count++;
    });
    squaredErrors[origin] = squares / forecast.length;
  });
  const meanSquaredError = squaredErrors.reduce((sum, square) => sum + square, 0) / known.length;
  return {
    method,
    squaredErrors,
    meanSquaredError,
    absoluteError: absolute,
    overForecast: over,
    demand: total,
    meanAbsoluteScaledError: absolute / count / absoluteScale(insample),
    rootMeanSquaredScaledError: Math.sqrt(meanSquaredError / squaredScale(insample)),
  };
}
