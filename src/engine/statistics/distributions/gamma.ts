/**
 * The gamma distribution of demand: continuous, never negative, skewed to the right.
 *
 * Shape a and scale theta: mean a theta, variance a theta². Loss: E[(D - x)+] = theta [(a - y) Q(a, y) + y^a e^-y / Gamma(a)],
 * y = x / theta; from integrating the tail by parts (Burgin, The gamma distribution and inventory control, 1975).
 */
import gammaln from "@stdlib/math-base-special-gammaln";
import { lowerGamma, upperGamma } from "./incomplete-gamma";
import { standardNormalQuantile } from "./normal";
import { poissonMass } from "./saddle-point";

const MAX_STEPS = 200;

/** P(D <= x) of a gamma demand; x in the unit of scale. */
export function gammaCdf(x: number, shape: number, scale: number): number {
  return lowerGamma(shape, x / scale);
}

/** P(D > x) of a gamma demand; x in the unit of scale. */
export function gammaUpperTail(x: number, shape: number, scale: number): number {
  return upperGamma(shape, x / scale);
}

/** Expected units short E[(D - x)+] with x units of stock; x may be negative (units already owed). */
export function gammaLoss(x: number, shape: number, scale: number): number {
  const y = x / scale;
  if (y <= 0) return scale * (shape - y);
  return Math.max(0, scale * ((shape - y) * upperGamma(shape, y) + shape * poissonMass(shape, y)));
}

/** ln of a first guess: Wilson and Hilferty's cube, or the power law of the lower tail where the cube is not positive. */
function startLogarithm(probability: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + standardNormalQuantile(probability) / (3 * Math.sqrt(shape));
  const cube = root > 0 ? Math.log(shape) + 3 * Math.log(root) : -Infinity;
  const power = (Math.log(probability) + gammaln(shape + 1)) / shape;
  return shape < 1 ? Math.min(power, Math.log(shape + 40)) : Math.max(cube, power);
}

/**
 * The x with P(D <= x) = probability for a gamma demand, to about 1e-13 relative.
 *
 * @param probability in (0, 1)
 * @param shape a > 0
 * @param scale theta > 0, the unit of the result
 * @returns x >= 0; 0 where the quantile is too small for a number
 *
 * Newton's method on the logarithm of the smaller tail over the logarithm of x, inside a bracket found by doubling.
 */
export function gammaQuantile(probability: number, shape: number, scale: number): number {
  const upper = probability > 0.5;
  const target = Math.log(upper ? 1 - probability : probability);
  const tail = upper ? upperGamma : lowerGamma;
  const direction = upper ? -1 : 1;
  let low = -Infinity;
  let high = Infinity;
  let logarithm = startLogarithm(probability, shape);
  if (logarithm < -740) return 0;
  let reach = 0.5;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const y = Math.exp(logarithm);
    const mass = tail(shape, y);
    const gap = direction * (Math.log(mass) - target);
    if (gap < 0) low = logarithm;
    else high = logarithm;
    // d ln tail / d ln y = y density / tail, and y density = a y^a e^-y / Gamma(a + 1).
    let next = logarithm - (gap * mass) / (shape * poissonMass(shape, y));
    const inside = next >= low && next <= high;
    if (!inside || Math.abs(next - logarithm) > 4) {
      if (low === -Infinity) next = logarithm - reach;
      else if (high === Infinity) next = logarithm + reach;
      else next = 0.5 * (low + high);
      reach *= 2;
    }
    if (Math.abs(next - logarithm) <= 1e-14) return scale * Math.exp(next);
    logarithm = next;
  }
  return scale * Math.exp(logarithm);
}
