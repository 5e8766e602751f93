/**
 * The standard normal loss function and its inverse, which turn a fill rate into a safety factor.
 *
 * G(z) = E[(Z - z)+] = phi(z) - z P(Z > z), Z standard normal. Written G_u(k) in Silver, Pyke and Peterson, Inventory
 * Management and Production Planning and Scheduling (1998), appendix B; L(z) in Snyder and Shen, Fundamentals of
 * Supply Chain Theory (2019), appendix C.
 */
import { standardNormalDensity, standardNormalUpperTail } from "../statistics/distributions/normal";

/** From here on phi(z) - z P(Z > z) loses more than a digit, and the continued fraction below converges fast. */
const TAIL_START = 3;

/** Levels of the continued fraction: at z = 3 these leave less than 1e-15, further out less still. */
const TAIL_LEVELS = 60;

/**
 * The loss of a standard normal demand as a multiple of the density: G(z) / phi(z), for z >= 0.
 *
 * With H_n = E[((Z - z)+)^n] / n! the recurrence n H_n = H_(n-2) - z H_(n-1) gives, for the ratios t_n = H_n / H_(n-1),
 * t_(n-1) = 1 / (z + n t_n): a continued fraction of positive terms only. G / phi = t_0 t_1.
 */
function scaledTailLoss(z: number): number {
  const levels = Math.ceil(10 + TAIL_LEVELS * (TAIL_START / z) ** 2);
  let ratio = 1 / z;
  for (let level = levels; level >= 2; level -= 1) ratio = 1 / (z + level * ratio);
  return ratio / (z + ratio);
}

/**
 * Expected units short per unit of standard deviation when the stock is z standard deviations above the mean.
 *
 * @param z safety factor, no unit
 * @returns G(z) > 0, relative error below 1e-13 for z from -40 to 38 (below it the result underflows towards 0)
 */
export function standardLoss(z: number): number {
  if (z < 0) return standardLoss(-z) - z;
  const density = standardNormalDensity(z);
  if (z < TAIL_START) return density - z * standardNormalUpperTail(z);
  return density === 0 ? 0 : density * scaledTailLoss(z);
}

/** G(0) = phi(0): a larger loss needs a negative safety factor. */
const LOSS_AT_MEAN = standardNormalDensity(0);

/**
 * A first guess at the safety factor of a loss, within 0.0002 for factors from -4 to 4, usable to 8.
 *
 * @param loss G > 0, at most 5
 *
 * Rational approximation in sqrt(ln(25 / G²)): Schneider (1981), as given in Silver, Pyke and Peterson (1998), chapter 7.
 */
export function approximateLossInverse(loss: number): number {
  const x = Math.sqrt(Math.max(0, Math.log(25 / (loss * loss))));
  const numerator = -5.3925569 + x * (5.6211054 + x * (-3.883683 + x * 1.0897299));
  const denominator = 1 + x * (-0.72496485 + x * (0.507326622 + x * (0.0669136868 + x * -0.00329129114)));
  return numerator / denominator;
}

const MAX_STEPS = 60;

/**
 * Safety factor whose standard loss is the given one; negative where the loss exceeds G(0) = 0.3989.
 *
 * @param loss G > 0, no unit
 * @returns z with G(z) = loss, to about 1e-14 (absolute, or relative beyond 1)
 * @throws RangeError unless the loss is positive and finite: no finite factor has a loss of 0
 *
 * Halley's method on ln G, kept inside a bracket that holds for every loss: G(z) >= -z gives z >= -loss, and
 * G(z) <= G(0) exp(-z²/2) for z >= 0 bounds z above.
 */
export function standardLossInverse(loss: number): number {
  if (!(loss > 0 && loss < Infinity))
    throw new RangeError(`The loss must be positive and finite, found ${loss}.`);
  let low = loss >= LOSS_AT_MEAN ? -loss : 0;
  let high = loss >= LOSS_AT_MEAN ? 0 : Math.sqrt(2 * Math.log(LOSS_AT_MEAN / loss));
  let factor = loss >= 1 ? low : 0.5 * (low + high);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const value = standardLoss(factor);
    const gap = Math.log(value / loss);
    if (gap > 0) low = factor;
    else high = factor;
    const slope = -standardNormalUpperTail(factor) / value;
    const bend = standardNormalDensity(factor) / value - slope * slope;
    const newton = -gap / slope;
    let next = factor + newton / (1 + (0.5 * newton * bend) / slope);
    if (!(next >= low && next <= high)) next = 0.5 * (low + high);
    if (Math.abs(next - factor) <= 1e-15 * Math.max(1, Math.abs(next))) return next;
    factor = next;
  }
  return factor;
}
