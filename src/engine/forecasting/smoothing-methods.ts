import type { SeriesForecast } from "./series-forecast";
import { additiveEtsModels, fitEts } from "./smoothing/ets";
import { fitSmoothing } from "./smoothing/fit";
import { runFixed } from "./smoothing/fixed";
import { smoothingForecastWithBounds } from "./smoothing/intervals";
import { mostDamping, type SmoothingModel } from "./smoothing/model";

/** Methods of one exponential-smoothing model each. */
export type SmoothingMethod = "ses" | "holt" | "damped" | "holt-winters" | "holt-winters-multiplicative";

/** Their models: errors are additive, so that a fit minimises the squared one-step errors. */
export const smoothingModels: Readonly<Record<SmoothingMethod, SmoothingModel>> = {
  ses: { error: "additive", trend: "none", season: "none" },
  holt: { error: "additive", trend: "additive", season: "none" },
  damped: { error: "additive", trend: "damped", season: "none" },
  "holt-winters": { error: "additive", trend: "additive", season: "additive" },
  "holt-winters-multiplicative": { error: "additive", trend: "additive", season: "multiplicative" },
};

/** Constants in the order of the methods' parameters; a constant that is not given has its default. */
const defaultConstants = { alpha: 0.1, beta: 0.1, gamma: 0.1, phi: mostDamping };

/** The names of a method's constants, in order: alpha, beta, gamma, phi without those it has not. */
export const constantNames: Readonly<Record<SmoothingMethod, readonly (keyof typeof defaultConstants)[]>> = {
  ses: ["alpha"],
  holt: ["alpha", "beta"],
  damped: ["alpha", "beta", "phi"],
  "holt-winters": ["alpha", "beta", "gamma"],
  "holt-winters-multiplicative": ["alpha", "beta", "gamma"],
};

/**
 * Simple exponential smoothing, Holt's linear trend, the damped trend, and Holt-Winters with additive or multiplicative
 * season.
 *
 * @param values n >= 1 values, oldest first (two for a fixed trend, two seasons for a model with season); above 0 throughout
 *   for the multiplicative season
 * @param constants fixed constants as `constantNames` lists them; without any, constants and start states are optimised
 * @returns null when the multiplicative season cannot be run on the values
 * @throws RangeError when there are too few values or a constant is outside of [0, 1]
 * @see Gardner 2006, "Exponential smoothing: the state of the art, part II", IJF 22:637-666
 */
export function smoothingMethodForecast(
  method: SmoothingMethod,
  values: Float64Array,
  horizon: number,
  season: number,
  constants: readonly number[] = [],
): SeriesForecast | null {
  const model = smoothingModels[method];
  if (model.season === "multiplicative" && values.some((value) => !(value > 0))) return null;
  const named = Object.fromEntries(
    constants.map((constant, index) => [constantNames[method][index] ?? "", constant]),
  );
  const fit =
    constants.length === 0
      ? fitSmoothing(values, model, season)
      : runFixed(values, model, season, { ...defaultConstants, ...named });
  return fit === null ? null : smoothingForecastWithBounds(fit, horizon);
}

/** Exponential smoothing with the model chosen by `fitEts`. */
export function etsForecast(values: Float64Array, horizon: number, season: number): SeriesForecast {
  return smoothingForecastWithBounds(fitEts(values, season), horizon);
}

/** The same among additive models without trend or with a damped one: see `additiveEtsModels`. */
export function additiveEtsForecast(values: Float64Array, horizon: number, season: number): SeriesForecast {
  return smoothingForecastWithBounds(fitEts(values, season, additiveEtsModels), horizon);
}
