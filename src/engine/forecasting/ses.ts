import { minimumOverShare } from "../optimisation/share-search";

/** Simple exponential smoothing as fitted: constant, level before the first period, and the squared error it leaves. */
export interface SesFit {
  readonly alpha: number;
  readonly startLevel: number;
  readonly squaredError: number;
}

/**
 * Level after the last value, which is the one-step forecast: level += alpha * (value - level).
 *
 * @param values n values, oldest first
 * @param alpha smoothing constant in [0, 1]
 * @param startLevel level before the first value; the first value itself by default
 * @returns the flat forecast, in the values' unit; the start level (or 0) without values
 * @throws RangeError when alpha is outside of [0, 1]
 * @see Brown 1956; Gardner 1985, "Exponential smoothing: the state of the art", J. Forecasting 4:1-28
 */
export function sesLevel(values: Float64Array, alpha: number, startLevel: number = values[0] ?? 0): number {
  if (!(alpha >= 0 && alpha <= 1))
    throw new RangeError(`The smoothing constant is ${alpha}, but must be from 0 to 1`);
  let level = startLevel;
  for (let at = 0; at < values.length; at++) level += alpha * ((values[at] as number) - level);
  return level;
}

/**
 * Smoothing constant and start level that minimise the sum of squared one-step errors.
 *
 * For a given alpha the errors are linear in the start level, so the best start level is a closed form and the search is
 * over alpha alone, in [0, 1]: a grid, then golden section. Of equally good constants the smallest is taken.
 *
 * @param values n >= 1 values, oldest first
 * @returns the fit; with one value alpha is 0 and the start level that value
 * @throws RangeError without values
 */
export function fitSes(values: Float64Array): SesFit {
  if (values.length === 0) throw new RangeError("Smoothing cannot be fitted without values");
  const { share: alpha, value } = minimumOverShare((share) => profileError(values, share));
  return { alpha, startLevel: bestStartLevel(values, alpha), squaredError: value };
}

/**
 * Sum of squared errors at the best start level for this alpha.
 *
 * Started from the first value, error t is e(t) and depends on a change d of the start level as e(t) - w(t) d with
 * w(t) = (1 - alpha)^t; the minimum over d is sum(e^2) - sum(w e)^2 / sum(w^2).
 */
function profileError(values: Float64Array, alpha: number): number {
  const keep = 1 - alpha;
  let level = values[0] as number;
  let weight = 1;
  let squares = 0;
  let products = 0;
  let weights = 0;
  for (let at = 0; at < values.length; at++) {
    const error = (values[at] as number) - level;
    squares += error * error;
    products += weight * error;
    weights += weight * weight;
    level += alpha * error;
    weight *= keep;
  }
  const remaining = squares - (products * products) / weights;
  return remaining > 0 ? remaining : 0;
}

function bestStartLevel(values: Float64Array, alpha: number): number {
  const first = values[0] as number;
  let level = first;
  let weight = 1;
  let products = 0;
  let weights = 0;
  for (let at = 0; at < values.length; at++) {
    const error = (values[at] as number) - level;
    products += weight * error;
    weights += weight * weight;
    level += alpha * error;
    weight *= 1 - alpha;
  }
  return first + products / weights;
}
