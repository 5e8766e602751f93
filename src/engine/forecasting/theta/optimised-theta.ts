import { minimumOverShare } from "../../optimisation/share-search";
import { scaleOf } from "../smoothing/fit";
import { requireValues, type SeriesForecast } from "../series-forecast";
import { adjustSeason } from "./seasonal-adjustment";
import { reseasonalised } from "./reseasonalised";
import { straightLine, type StraightLine } from "./straight-line";

/** The optimised Theta model as fitted to a seasonally adjusted series. */
export interface ThetaFit {
  readonly alpha: number;
  readonly startLevel: number;
  /** 1 - 1 / theta, in [0, 1]: how much of the straight line enters; 1/2 is the standard method, theta = 2. */
  readonly lineShare: number;
  readonly squaredError: number;
}

/** Below this the constant counts as zero. */
const smallestAlpha = 1e-9;
/** Where start level and line cannot be told apart the standard method's share is taken. */
const standardShare = 0.5;
const leastDeterminant = 1e-10;

/**
 * The optimised Theta model: as `thetaForecast`, but how much of the straight line enters is fitted as well, together with
 * constant and start level, to the one-step errors.
 *
 * With level l(t) = alpha y(t) + (1 - alpha) l(t - 1) and the line A + B t: forecast h ahead at n =
 * l(n) + (1 - 1 / theta) ((1 - alpha)^n A + (h - 1 + (1 - (1 - alpha)^(n + 1)) / alpha) B).
 *
 * @param values n >= 1 values, oldest first
 * @param season periods in a season; 1 for none
 * @throws RangeError without values
 * @see Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016, IJF 32:1151-1161 (model OTM)
 */
export function optimisedThetaForecast(
  values: Float64Array,
  horizon: number,
  season: number,
): SeriesForecast {
  requireValues(values);
  const adjustment = adjustSeason(values, season);
  const series = adjustment?.adjusted ?? values;
  const scale = scaleOf(series);
  const scaled = series.map((value) => value / scale);
  const line = straightLine(scaled);
  const fit = fitTheta(scaled, line);
  const { alpha, lineShare } = fit;
  const periods = scaled.length;
  let level = fit.startLevel;
  for (let at = 0; at < periods; at++) level += alpha * ((scaled[at] as number) - level);
  const kept = (1 - alpha) ** periods;
  const reach = alpha > smallestAlpha ? (1 - kept * (1 - alpha)) / alpha : periods + 1;
  const freedom = periods - 3;
  const deviation = freedom > 0 ? Math.sqrt(fit.squaredError / freedom) : NaN;
  const { intercept, slope } = line;
  return reseasonalised(
    Float64Array.from(
      { length: horizon },
      (_, ahead) => scale * (level + lineShare * (kept * intercept + (ahead + reach) * slope)),
    ),
    Float64Array.from(
      { length: horizon },
      (_, ahead) => scale * deviation * Math.sqrt(1 + ahead * alpha ** 2),
    ),
    periods,
    adjustment,
  );
}

/**
 * Fits the model: for a given constant errors are linear in start level and line share, so these are a closed form and the
 * search is over the constant alone.
 */
export function fitTheta(values: Float64Array, line: StraightLine): ThetaFit {
  const { share: alpha } = minimumOverShare((share) => profile(values, line, share).squaredError);
  return profile(values, line, alpha);
}

function profile(values: Float64Array, { intercept, slope }: StraightLine, alpha: number): ThetaFit {
  let level = 0;
  let weight = 1;
  let squares = 0;
  let levelSquares = 0;
  let lineSquares = 0;
  let crossed = 0;
  let levelProducts = 0;
  let lineProducts = 0;
  for (let at = 0; at < values.length; at++) {
    const error = (values[at] as number) - level;
    const next = weight * (1 - alpha);
    const reach = alpha > smallestAlpha ? (1 - next) / alpha : at + 1;
    const byLine = weight * intercept + slope * reach;
    squares += error * error;
    levelSquares += weight * weight;
    lineSquares += byLine * byLine;
    crossed += weight * byLine;
    levelProducts += weight * error;
    lineProducts += byLine * error;
    level += alpha * error;
    weight = next;
  }
  const determinant = levelSquares * lineSquares - crossed * crossed;
  const isDistinct = determinant > leastDeterminant * levelSquares * lineSquares;
  const free = (lineProducts * levelSquares - levelProducts * crossed) / determinant;
  const lineShare = isDistinct ? Math.min(Math.max(free, 0), 1) : standardShare;
  const startLevel = (levelProducts - lineShare * crossed) / levelSquares;
  const remaining =
    squares +
    startLevel * startLevel * levelSquares +
    lineShare * lineShare * lineSquares -
    2 * (startLevel * levelProducts + lineShare * lineProducts - startLevel * lineShare * crossed);
  return { alpha, startLevel, lineShare, squaredError: Math.max(remaining, 0) };
}
