import type { SmoothingModel } from "./model";
import type { SmoothingPass } from "./recursion";

/** Keeps the logarithm of a perfect fit finite; series are scaled to about 1. */
const leastMeanSquare = 1e-24;

/** Products are turned into logarithms before they leave the range of numbers: a logarithm per factor would cost more. */
const largestProduct = 1e100;

/**
 * What a fit minimises, after a pass: the mean squared error for additive errors; for multiplicative ones -2/n times the
 * log-likelihood, log(mean squared relative error) + 2 x mean log of the expected values.
 *
 * @param squares the pass's sum of squared errors
 */
export function criterionOf(pass: SmoothingPass, model: SmoothingModel, squares: number): number {
  if (model.error === "additive" || squares === Infinity) return squares / pass.periods;
  const { relativeSquares, logarithms } = relativeErrors(pass, model);
  return (
    Math.log(relativeSquares / pass.periods + leastMeanSquare) + (2 * logarithms) / Math.max(1, pass.periods)
  );
}

/** -2 x log-likelihood up to a constant, on one scale for both kinds of error. */
export function deviance(criterion: number, model: SmoothingModel, periods: number): number {
  return periods * (model.error === "additive" ? Math.log(criterion + leastMeanSquare) : criterion);
}

/** Sum of squared errors relative to the expected value, and sum of its logarithms; Infinity if one is not above 0. */
function relativeErrors(
  { bases, effects, errors, periods }: SmoothingPass,
  { season }: SmoothingModel,
): { relativeSquares: number; logarithms: number } {
  const multiplies = season === "multiplicative";
  let relativeSquares = 0;
  let logarithms = 0;
  let product = 1;
  for (let period = 0; period < periods; period++) {
    const base = bases[period] as number;
    const effect = effects[period] as number;
    const expected = multiplies ? base * effect : base + effect;
    if (!(expected > 0)) return { relativeSquares: Infinity, logarithms: 0 };
    const relative = (errors[period] as number) / expected;
    relativeSquares += relative * relative;
    product *= expected;
    if (product > largestProduct || product < 1 / largestProduct) {
      logarithms += Math.log(product);
      product = 1;
    }
  }
  return { relativeSquares, logarithms: logarithms + Math.log(product) };
}

/**
 * Writes how the criterion changes with each period's error (`byError`) and, beyond that, with its expected value
 * (`byExpected`), for the gradient.
 */
export function writeCriterionSlopes(
  pass: SmoothingPass,
  model: SmoothingModel,
  byError: Float64Array,
  byExpected: Float64Array,
): void {
  const { bases, effects, errors, periods } = pass;
  if (model.error === "additive") {
    for (let period = 0; period < periods; period++)
      byError[period] = (2 * (errors[period] as number)) / periods;
    byExpected.fill(0, 0, periods);
    return;
  }
  const multiplies = model.season === "multiplicative";
  const total = relativeErrors(pass, model).relativeSquares + periods * leastMeanSquare;
  for (let period = 0; period < periods; period++) {
    const base = bases[period] as number;
    const effect = effects[period] as number;
    const expected = multiplies ? base * effect : base + effect;
    const relative = (errors[period] as number) / expected;
    const slope = (2 * relative) / total;
    byError[period] = slope / expected;
    byExpected[period] = (2 / periods - slope * relative) / expected;
  }
}
