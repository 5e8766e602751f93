import { fitSes, sesLevel } from "../ses";
import { requireValues, residualDeviation, type SeriesForecast } from "../series-forecast";
import { adjustSeason } from "./seasonal-adjustment";
import { reseasonalised } from "./reseasonalised";
import { straightLine } from "./straight-line";

/** Below this the smoothing constant counts as zero. */
const smallestAlpha = 1e-10;

/**
 * The Theta method: simple exponential smoothing of the seasonally adjusted series plus half the slope of its straight
 * line, which is the mean of the theta lines 0 and 2.
 *
 * Forecast h ahead: level + slope / 2 x (h - 1 + (1 - (1 - alpha)^n) / alpha). Error deviation:
 * sigma sqrt(1 + (h - 1) alpha^2), with sigma of the smoothing's one-step errors. The season, when it is significant
 * (`adjustSeason`), is taken out before and put back in after.
 *
 * @param values n >= 1 values, oldest first
 * @param season periods in a season; 1 for none
 * @param alpha fixed smoothing constant in [0, 1], begun at the first value; optimised with its start level when left out
 * @throws RangeError without values, or when alpha is outside of [0, 1]
 * @see Assimakopoulos and Nikolopoulos 2000, IJF 16:521-530; Hyndman and Billah 2003, IJF 19:287-290
 */
export function thetaForecast(
  values: Float64Array,
  horizon: number,
  season: number,
  alpha?: number,
): SeriesForecast {
  requireValues(values);
  const adjustment = adjustSeason(values, season);
  const series = adjustment?.adjusted ?? values;
  const periods = series.length;
  const fit = alpha === undefined ? fitSes(series) : { alpha, startLevel: series[0] as number };
  const level = sesLevel(series, fit.alpha, fit.startLevel);
  const constant = Math.max(fit.alpha, smallestAlpha);
  const reach = (1 - (1 - constant) ** periods) / constant;
  const { slope } = straightLine(series);
  let expected = fit.startLevel;
  const errors = series.map((value) => {
    const error = value - expected;
    expected += fit.alpha * error;
    return error;
  });
  const deviation = residualDeviation(periods, 2, (index) => errors[index] as number);
  return reseasonalised(
    Float64Array.from({ length: horizon }, (_, ahead) => level + (slope / 2) * (ahead + reach)),
    Float64Array.from({ length: horizon }, (_, ahead) => deviation * Math.sqrt(1 + ahead * fit.alpha ** 2)),
    periods,
    adjustment,
  );
}
