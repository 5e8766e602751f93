import { seededIntegers } from "../../statistics/seeded-random";
import { standardNormalQuantile } from "../../statistics/distributions/normal";
import { flat, normalForecast, type ForecastBounds, type SeriesForecast } from "../series-forecast";
import type { SmoothingFit } from "./fit";
import { smoothingForecast } from "./forecast";

/** Paths of a simulated interval: the 95 % bounds then vary by about 2 % of the deviation from seed to seed. */
export const simulatedPaths = 2000;
const simulationSeed = 1;

/**
 * Forecasts of a fitted model with bounds: analytic for models that are additive throughout (class 1 of Hyndman et al.
 * 2008, chapter 6), else simulated with a fixed seed.
 */
export function smoothingForecastWithBounds(fit: SmoothingFit, horizon: number): SeriesForecast {
  const point = smoothingForecast(fit, horizon);
  const variance = fit.modelSquaredError / (fit.periods - fit.parameters);
  const deviation = fit.periods > fit.parameters ? Math.sqrt(variance) : NaN;
  if (fit.model.error === "additive" && fit.model.season !== "multiplicative") {
    return normalForecast(point, analyticDeviations(fit, deviation, horizon));
  }
  return {
    point,
    bounds: (level) => (Number.isNaN(deviation) ? null : simulatedBounds(fit, deviation, horizon, level)),
  };
}

/**
 * sigma sqrt(1 + sum of c(j)^2 for j < h), with c(j) = level gain + trend gain (phi + ... + phi^j) + season gain in the
 * periods that share the phase.
 */
function analyticDeviations(fit: SmoothingFit, deviation: number, horizon: number): Float64Array {
  const { gains, season } = fit;
  const deviations = flat(deviation, horizon);
  let variance = 1;
  let damping = 1;
  let trends = 0;
  for (let ahead = 1; ahead < horizon; ahead++) {
    damping *= gains.damping;
    trends += damping;
    const weight = gains.level + gains.trend * trends + (ahead % season === 0 ? gains.season : 0);
    variance += weight * weight;
    deviations[ahead] = deviation * Math.sqrt(variance);
  }
  return deviations;
}

/** Quantiles of simulated futures. */
function simulatedBounds(
  fit: SmoothingFit,
  deviation: number,
  horizon: number,
  level: number,
): ForecastBounds {
  const draw = normalDraws();
  const paths = Array.from({ length: horizon }, () => new Float64Array(simulatedPaths));
  for (let path = 0; path < simulatedPaths; path++) simulatePath(fit, deviation, draw, paths, path);
  const lower = new Float64Array(horizon);
  const upper = new Float64Array(horizon);
  paths.forEach((outcomes, ahead) => {
    outcomes.sort();
    lower[ahead] = quantileOf(outcomes, (1 - level) / 2);
    upper[ahead] = quantileOf(outcomes, (1 + level) / 2);
  });
  return { lower, upper };
}

/** The k-th smallest of the outcomes, k = share x count rounded up. */
function quantileOf(sorted: Float64Array, share: number): number {
  const at = Math.min(Math.max(Math.ceil(share * sorted.length), 1), sorted.length) - 1;
  return sorted[at] as number;
}

function normalDraws(): () => number {
  const integers = seededIntegers(simulationSeed);
  const steps = 2 ** 32;
  return () => standardNormalQuantile((integers(steps) + 0.5) / steps);
}

/** Beyond this a simulated path has left everything that the series says about demand. */
const furthest = 1e6;

function simulatePath(
  { model, season, periods, gains, end }: SmoothingFit,
  deviation: number,
  draw: () => number,
  paths: readonly Float64Array[],
  path: number,
): void {
  const multiplies = model.season === "multiplicative";
  const seasons = end.seasons.slice();
  const floor = Math.abs(end.level) / furthest;
  const ceiling = Math.abs(end.level) * furthest;
  let { level, trend } = end;
  paths.forEach((outcomes, ahead) => {
    const phase = (periods + ahead) % season;
    const growth = gains.damping * trend;
    const base = Math.min(Math.max(level + growth, floor), ceiling);
    const effect = seasons[phase] as number;
    const expected = multiplies ? base * effect : base + effect;
    const error = draw() * deviation * (model.error === "multiplicative" ? expected : 1);
    outcomes[path] = expected + error;
    const relative = multiplies ? error / effect : error;
    level = base + gains.level * relative;
    trend = growth + gains.trend * relative;
    seasons[phase] = multiplies
      ? Math.max(effect + (gains.season * error) / base, 1 / furthest)
      : effect + gains.season * error;
  });
}
