import { writeBestLine } from "./best-line";
import { criterionOf, deviance } from "./criterion";
import { computeGradient, smoothingGradient, type SmoothingGradient } from "./gradient";
import {
  leastDamping,
  mostDamping,
  parameterCount,
  type SmoothingConstants,
  type SmoothingModel,
  type SmoothingStates,
} from "./model";
import {
  gainsOf,
  parameterLayout,
  readStates,
  sharesAt,
  writePoint,
  writePointGradient,
  type ParameterLayout,
} from "./parameters";
import { minimise, minimiserRoom, type SmoothFunction } from "../../optimisation/quasi-newton";
import { runSmoothing, smoothingPass, type SmoothingGains, type SmoothingPass } from "./recursion";
import { writeStartStates } from "./start-states";

/** A model as fitted to a series, in the series' unit. */
export interface SmoothingFit {
  readonly model: SmoothingModel;
  /** Periods in a season; 1 without. */
  readonly season: number;
  readonly periods: number;
  readonly gains: SmoothingGains;
  /** Before the first period. */
  readonly start: SmoothingStates;
  /** After the last one. */
  readonly end: SmoothingStates;
  /** Sum of squared one-step errors. */
  readonly squaredError: number;
  /** The same of the errors relative to the expected value, for multiplicative errors; else `squaredError`. */
  readonly modelSquaredError: number;
  /** -2 x log-likelihood, but for a constant that depends on the number of periods alone. */
  readonly deviance: number;
  /** Free parameters: constants and start states. */
  readonly parameters: number;
}

const limits = { mostSteps: 250, relativeGain: 1e-8 };

/** Constants from which a search may begin, as shares of their ranges: the best of them is taken. */
const alphaStarts = [0.03, 0.1, 0.3, 0.6, 0.9];
const betaStarts = [0.03, 0.3, 0.9];
const gammaStarts = [0.05, 0.3];
const phiStart = 0.8;

/**
 * Constants and start states that minimise the squared one-step errors (additive errors) or maximise the likelihood
 * (multiplicative errors): alpha in [0, 1], beta and phi in [0, 1] and [0.8, 0.98], the season's gain up to 1 - alpha.
 *
 * The best of a small grid of constants is refined by a quasi-Newton search, which finds a local minimum, the same one for the
 * same series. The series is scaled to a mean of 1 before, so its unit does not matter.
 *
 * @param values n >= 1 values, oldest first, two seasons at least for a model with season; above 0 throughout for a
 *   multiplicative error or season
 * @param season periods in a season; not read for a model without season
 * @param warm a fit of the same model to a similar series, such as this one without its latest periods, from which the
 *   search begins as well
 * @returns null when a multiplicative model has no start with positive states
 * @throws RangeError when there are fewer values than needed
 * @see Hyndman, Koehler, Ord and Snyder 2008, "Forecasting with exponential smoothing", chapters 2 and 5
 */
export function fitSmoothing(
  values: Float64Array,
  model: SmoothingModel,
  season: number,
  warm?: SmoothingFit,
): SmoothingFit | null {
  const cycle = model.season === "none" ? 1 : season;
  const least = cycle === 1 ? 1 : 2 * cycle;
  if (values.length < least) {
    throw new RangeError(`This model needs at least ${least} periods, but the series has ${values.length}`);
  }
  const scale = scaleOf(values);
  const pass = smoothingPass(
    values.map((value) => value / scale),
    cycle,
  );
  const layout = parameterLayout(model, cycle);
  writeStartStates(pass, model);
  const startEffects = pass.seasons.slice();
  const search = searchOf(layout, pass, startEffects);
  const starts = gridStarts(search, layout, pass);
  if (warm !== undefined) starts.push(warmStart(search, layout, warm, scale, pass));
  const { point } = starts.reduce((best, start) => (start.criterion < best.criterion ? start : best));
  const criterion = minimise(search, point, minimiserRoom(layout.size), limits);
  return Number.isFinite(criterion) ? fitAt(layout, point, pass, startEffects, scale) : null;
}

/** A point from which a search may begin. */
interface StartPoint {
  readonly point: Float64Array;
  readonly criterion: number;
}

/** The mean size of the values, without leaving the range of numbers; 1 where all are zero. */
export function scaleOf(values: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, Math.abs(values[at] as number));
  if (largest === 0) return 1;
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += Math.abs(values[at] as number) / largest;
  // Values at the lower end of the range of numbers must not be divided by 0.
  return Math.max(largest * (sum / values.length), Number.MIN_VALUE);
}

/** The criterion as a function of the point, with its gradient. */
function searchOf(layout: ParameterLayout, pass: SmoothingPass, startEffects: Float64Array): SmoothFunction {
  const { model, size } = layout;
  const slopes: SmoothingGradient = smoothingGradient(pass.periods, pass.season);
  let shares: SmoothingConstants = { alpha: 0, beta: 0, gamma: 0, phi: 0 };
  let gains: SmoothingGains = gainsOf(model, shares);
  let latest: Float64Array = new Float64Array(size);
  return {
    size,
    value: (point) => {
      latest = point;
      shares = sharesAt(layout, point);
      gains = gainsOf(model, shares);
      readStates(layout, point, pass, startEffects);
      const criterion = criterionOf(pass, model, runSmoothing(pass, model, gains));
      return Number.isNaN(criterion) ? Infinity : criterion;
    },
    writeGradient: (gradient) => {
      computeGradient(pass, model, gains, slopes);
      writePointGradient(layout, latest, shares, slopes, gradient);
    },
  };
}

/** For each alpha of the grid the best point; without a season with the best start states, else with those in the pass. */
function gridStarts(search: SmoothFunction, layout: ParameterLayout, pass: SmoothingPass): StartPoint[] {
  const states = { ...pass, seasons: pass.seasons.slice() };
  const candidate = new Float64Array(layout.size);
  const { trend, season } = layout.model;
  return alphaStarts.map((alpha) => {
    const point = new Float64Array(layout.size);
    let lowest = Infinity;
    for (const beta of trend === "none" ? [0] : betaStarts) {
      for (const gamma of season === "none" ? [0] : gammaStarts) {
        const shares = { alpha, beta, gamma, phi: phiStart };
        if (season === "none") writeBestLine(states, gainsOf(layout.model, shares), trend !== "none");
        writePoint(layout, shares, states, candidate);
        const criterion = search.value(candidate);
        if (!(criterion < lowest)) continue;
        lowest = criterion;
        point.set(candidate);
      }
    }
    return { point, criterion: lowest };
  });
}

/** The point of an earlier fit, a little inside of the constants' ranges, at whose ends a search would not move. */
function warmStart(
  search: SmoothFunction,
  layout: ParameterLayout,
  warm: SmoothingFit,
  scale: number,
  pass: SmoothingPass,
): StartPoint {
  const multiplies = warm.model.season === "multiplicative";
  const { level: alpha, trend, season, damping } = warm.gains;
  const within = (share: number): number => Math.min(Math.max(share, 1e-4), 1 - 1e-4);
  const shares: SmoothingConstants = {
    alpha: within(alpha),
    beta: within(alpha > 0 ? trend / alpha : 0),
    gamma: within(alpha < 1 ? season / (1 - alpha) : 0),
    phi: within((damping - leastDamping) / (mostDamping - leastDamping)),
  };
  const states = {
    ...pass,
    level: warm.start.level / scale,
    trend: warm.start.trend / scale,
    seasons: warm.start.seasons.map((effect) => (multiplies ? effect : effect / scale)),
  };
  const point = new Float64Array(layout.size);
  writePoint(layout, shares, states, point);
  return { point, criterion: search.value(point) };
}

/** Runs the model once more at the point found, and gives everything the series' unit back. */
function fitAt(
  layout: ParameterLayout,
  point: Float64Array,
  pass: SmoothingPass,
  startEffects: Float64Array,
  scale: number,
): SmoothingFit {
  const { model } = layout;
  const gains = gainsOf(model, sharesAt(layout, point));
  readStates(layout, point, pass, startEffects);
  return fitFrom(pass, model, gains, scale);
}

/** The fit of given gains and of the start states in the pass, whose values are in units of `scale`. */
export function fitFrom(
  pass: SmoothingPass,
  model: SmoothingModel,
  gains: SmoothingGains,
  scale: number,
): SmoothingFit {
  const { periods, season } = pass;
  const start = statesOf(pass, model, scale);
  const squares = runSmoothing(pass, model, gains);
  const criterion = criterionOf(pass, model, squares);
  return {
    model,
    season,
    periods,
    gains,
    start,
    end: statesOf(pass, model, scale),
    squaredError: squares * scale * scale,
    modelSquaredError: model.error === "additive" ? squares * scale * scale : relativeSquares(pass, model),
    deviance:
      deviance(criterion, model, periods) + 2 * periods * Math.log(scale) + periods * Math.log(periods),
    parameters: parameterCount(model, season),
  };
}

function relativeSquares(
  { bases, effects, errors, periods }: SmoothingPass,
  { season }: SmoothingModel,
): number {
  let squares = 0;
  for (let period = 0; period < periods; period++) {
    const base = bases[period] as number;
    const effect = effects[period] as number;
    const relative =
      (errors[period] as number) / (season === "multiplicative" ? base * effect : base + effect);
    squares += relative * relative;
  }
  return squares;
}

function statesOf(pass: SmoothingPass, { season }: SmoothingModel, scale: number): SmoothingStates {
  return {
    level: pass.level * scale,
    trend: pass.trend * scale,
    seasons:
      season === "multiplicative" ? pass.seasons.slice() : pass.seasons.map((effect) => effect * scale),
  };
}
