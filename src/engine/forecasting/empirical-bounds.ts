import { standardNormalQuantile } from "../statistics/distributions/normal";
import { lowestAtShare } from "./inverse-share";
import type { ForecastBounds, SeriesForecast } from "./series-forecast";

/** Forecasts from known periods alone: one value per period ahead; null where these are too few. */
export type RollingForecaster = (known: Float64Array, horizon: number) => Float64Array | null;

/** Origins of the back-test behind the bounds. */
export const boundsOrigins = 12;
/** The periods that they span: errors of neighbouring origins are too alike to be worth a fit each. */
const boundsSpan = 24;
/** The back-test reaches no further ahead; beyond, the spread goes on growing along the same line. */
const longestReach = 12;
/** Errors from fewer say nothing of how far demand may be. */
const fewestErrors = 8;

/**
 * A forecast whose bounds come from its own errors in a rolling-origin back-test, for methods without an error model.
 *
 * The mean squared error h ahead is taken to be a + b (h - 1), b >= 0, by least squares over the periods ahead, so that the
 * spread is smooth and never shrinks. Errors divided by it are pooled over all periods ahead, and the bounds are their
 * quantiles (the smallest error whose share reaches the target, never interpolated) times the spread; where there are too
 * few errors for the share in question, normal quantiles.
 *
 * Origins are twelve over the latest 24 periods, in the second half of the series; nothing after an origin is read for its forecast.
 *
 * @param point the forecast from the whole series
 * @param forecastOf how it is made
 * @see Chatfield 1993, "Calculating interval forecasts", Journal of Business & Economic Statistics 11:121-135 (section 4.5);
 *   Williams and Goodman 1971, JASA 66:752-754; Vovk, Gammerman and Shafer 2005 for the one more
 */
export function empiricalForecast(
  point: Float64Array,
  values: Float64Array,
  forecastOf: RollingForecaster,
): SeriesForecast {
  return {
    point,
    bounds: (level) => {
      const reach = Math.min(point.length, longestReach, Math.floor(values.length / 4));
      const errors = reach < 1 ? [] : rollingErrors(values, reach, forecastOf);
      return errors.length * reach < fewestErrors ? null : boundsFrom(point, errors, level);
    },
  };
}

/** Errors (demand - forecast) of each origin, by period ahead. */
function rollingErrors(values: Float64Array, reach: number, forecastOf: RollingForecaster): Float64Array[] {
  const latest = values.length - reach;
  const room = Math.max(0, Math.min(latest - Math.ceil(values.length / 2) + 1, boundsSpan));
  const step = Math.max(1, Math.floor(room / boundsOrigins));
  const count = Math.min(boundsOrigins, Math.ceil(room / step));
  return Array.from({ length: count }, (_, index) => latest - index * step).flatMap((known) => {
    const forecast = forecastOf(values.slice(0, known), reach);
    return forecast === null
      ? []
      : [forecast.map((expected, ahead) => (values[known + ahead] as number) - expected)];
  });
}

function boundsFrom(point: Float64Array, errors: readonly Float64Array[], level: number): ForecastBounds {
  const spreadOf = spreadByPeriod(errors);
  const scaled = errors.flatMap((origin) =>
    Array.from(origin, (error, ahead) => (spreadOf(ahead) > 0 ? error / spreadOf(ahead) : 0)),
  );
  // Errors of one origin go together, so what counts is how many origins there are: one more makes the share hold for the
  // next error to come and not only for those seen.
  const share = ((1 - level) / 2) * (errors.length / (errors.length + 1));
  const [low, high] = quantiles(Float64Array.from(scaled), share);
  return {
    lower: point.map((value, ahead) => value + low * spreadOf(ahead)),
    upper: point.map((value, ahead) => value + high * spreadOf(ahead)),
  };
}

/** Root of the line through the mean squared errors by period ahead. */
function spreadByPeriod(errors: readonly Float64Array[]): (ahead: number) => number {
  const reach = errors[0]?.length ?? 0;
  const squares = Float64Array.from({ length: reach }, (_, ahead) =>
    errors.reduce((sum, origin) => sum + (origin[ahead] as number) ** 2 / errors.length, 0),
  );
  const middle = (reach - 1) / 2;
  let mean = 0;
  let products = 0;
  let distances = 0;
  squares.forEach((square, ahead) => {
    mean += square / reach;
    products += (ahead - middle) * square;
    distances += (ahead - middle) ** 2;
  });
  const steepest = middle > 0 ? mean / (middle + 1) : 0;
  const slope = distances > 0 ? Math.min(Math.max(products / distances, 0), steepest) : 0;
  return (ahead) => Math.sqrt(Math.max(mean + slope * (ahead - middle), 0));
}

/** The errors below and above which the share lies on either side. */
function quantiles(errors: Float64Array, share: number): readonly [number, number] {
  if (errors.length * share < 1) {
    const factor = standardNormalQuantile(1 - share);
    return [-factor, factor];
  }
  errors.sort();
  return [lowestAtShare(errors, share), lowestAtShare(errors, 1 - share)];
}
