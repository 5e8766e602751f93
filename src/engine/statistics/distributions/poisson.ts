/**
 * The Poisson distribution of demand: whole units, variance equal to the mean.
 *
 * P(D <= k) = Q(k + 1, mean) of the incomplete gamma function (DLMF 8.4.10). Loss, for whole x >= 0:
 * E[(D - x)+] = (mean - x) P(D > x) + mean P(D = x) (Zipkin, Foundations of Inventory Management, 2000, appendix C).
 */
import { lowerGamma, upperGamma } from "./incomplete-gamma";
import { standardNormalQuantile } from "./normal";
import { poissonMass } from "./saddle-point";
import { discreteQuantile } from "./smallest-integer";

/** P(D <= x) of a Poisson demand; between whole numbers that of the one below. */
export function poissonCdf(x: number, mean: number): number {
  const count = Math.floor(x);
  if (count < 0) return 0;
  return mean === 0 ? 1 : upperGamma(count + 1, mean);
}

/** P(D > x) of a Poisson demand; between whole numbers that of the one below. */
export function poissonUpperTail(x: number, mean: number): number {
  const count = Math.floor(x);
  if (count < 0) return 1;
  return mean === 0 ? 0 : lowerGamma(count + 1, mean);
}

/** Expected units short E[(D - x)+] with x units of stock; x may be fractional or negative (units already owed). */
export function poissonLoss(x: number, mean: number): number {
  if (x <= 0) return mean - x;
  const count = Math.floor(x);
  const tail = poissonUpperTail(count, mean);
  // Between whole numbers the loss falls by the tail: every shortage shrinks alike.
  return Math.max(0, (mean - x) * tail + mean * poissonMass(count, mean));
}

/**
 * Smallest whole number whose probability P(D <= k) reaches the target.
 *
 * @param probability in (0, 1)
 * @param mean expected units, >= 0
 */
export function poissonQuantile(probability: number, mean: number): number {
  if (mean === 0) return 0;
  const factor = standardNormalQuantile(probability);
  const start = mean + factor * Math.sqrt(mean) + (factor * factor - 1) / 6;
  return discreteQuantile(
    probability,
    start,
    (count) => poissonCdf(count, mean),
    (count) => poissonUpperTail(count, mean),
  );
}
