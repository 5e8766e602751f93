/**
 * Probability masses by saddle-point expansion, which keep full precision where sums of logarithms of factorials do not.
 *
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 */
import gammaln from "@stdlib/math-base-special-gammaln";

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** Error of Stirling's formula: ln n! - ln(sqrt(2 pi n) (n / e)^n), for real n > 0. */
function stirlingError(n: number): number {
  if (n < 15) return gammaln(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
  const inverse = 1 / n;
  const square = inverse * inverse;
  return inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
}

/** Half deviance x ln(x / mean) + mean - x >= 0 of an observation x > 0, without cancellation near the mean > 0. */
export function halfDeviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  const square = ratio * ratio;
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; odd < 1000; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * Poisson probability mean^x exp(-mean) / Gamma(x + 1), for any real x >= 0 (the prefix of the incomplete gamma function).
 *
 * @param x count, or shape of a gamma distribution
 * @param mean expected count, >= 0
 */
export function poissonMass(x: number, mean: number): number {
  if (x === 0) return Math.exp(-mean);
  if (mean === 0) return 0;
  return Math.exp(-stirlingError(x) - halfDeviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/**
 * Negative binomial probability Gamma(k + r) / (k! Gamma(r)) p^r q^k of k failures before the r-th success.
 *
 * @param failures k >= 0, a whole number
 * @param size r > 0, may be fractional
 * @param success p in (0, 1)
 * @param failure q = 1 - p, given apart so that a small one keeps its digits
 */
export function negativeBinomialMass(
  failures: number,
  size: number,
  success: number,
  failure: number,
): number {
  if (failures === 0) return Math.exp(size * (success > 0.5 ? Math.log1p(-failure) : Math.log(success)));
  const trials = failures + size;
  const exponent =
    stirlingError(trials) -
    stirlingError(size) -
    stirlingError(failures) -
    halfDeviance(size, trials * success) -
    halfDeviance(failures, trials * failure);
  return (size / trials) * Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * size * failures));
}
