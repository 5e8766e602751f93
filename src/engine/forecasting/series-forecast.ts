import { standardNormalQuantile } from "../statistics/distributions/normal";

/** Bounds of the demand of each period ahead. */
export interface ForecastBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Forecasts of one series, and how far demand may be from them. */
export interface SeriesForecast {
  /** One value per period ahead, in the series' unit. */
  readonly point: Float64Array;
  /**
   * The range within which demand of each period lies with a probability of `level`, in (0, 1).
   *
   * Null when the series is too short to tell.
   */
  readonly bounds: (level: number) => ForecastBounds | null;
}

/**
 * A forecast whose errors are normal.
 *
 * @param deviations standard deviation of the error, per period ahead; NaN when it is not known
 */
export function normalForecast(point: Float64Array, deviations: Float64Array): SeriesForecast {
  return {
    point,
    bounds: (level) => {
      if (deviations.some((deviation) => Number.isNaN(deviation))) return null;
      const factor = standardNormalQuantile((1 + level) / 2);
      return {
        lower: point.map((value, ahead) => value - factor * (deviations[ahead] as number)),
        upper: point.map((value, ahead) => value + factor * (deviations[ahead] as number)),
      };
    },
  };
}

/** A forecast of a scaled series in units again: never below 0, nor beyond the largest number. */
export function inUnits({ point, bounds }: SeriesForecast, scale: number): SeriesForecast {
  const rescaled = (numbers: Float64Array): Float64Array =>
    numbers.map((value) => Math.min(Math.max(value * scale, 0), Number.MAX_VALUE));
  return {
    point: rescaled(point),
    bounds: (level) => {
      const found = bounds(level);
      return found && { lower: rescaled(found.lower), upper: rescaled(found.upper) };
    },
  };
}

/** The same value for every period ahead. */
export function flat(value: number, horizon: number): Float64Array {
  return new Float64Array(horizon).fill(value);
}

/**
 * Standard deviation of residuals: sqrt(sum of squares / (count - parameters)), computed without leaving the range of
 * numbers.
 *
 * @param residual the residual at an index from 0 to count - 1
 * @returns NaN when there are no more residuals than parameters
 */
export function residualDeviation(
  count: number,
  parameters: number,
  residual: (index: number) => number,
): number {
  if (count - parameters <= 0) return NaN;
  let largest = 0;
  for (let index = 0; index < count; index++) largest = Math.max(largest, Math.abs(residual(index)));
  if (largest === 0) return 0;
  let squares = 0;
  for (let index = 0; index < count; index++) {
    const share = residual(index) / largest;
    squares += share * share;
  }
  return largest * Math.sqrt(squares / (count - parameters));
}

/** Refuses a series without values. */
export function requireValues(values: Float64Array, least = 1): void {
  if (values.length < least) {
    throw new RangeError(`The forecast needs at least ${least} periods, but the series has ${values.length}`);
  }
}
