/**
 * The standard normal distribution: density, both tails, quantile and their ratio.
 *
 * Built on the error functions of @stdlib (erfc of FreeBSD, erfcinv of Boost, erfcx of Johnson's Faddeeva package), all
 * within a few units in the last place; each tail has its own function so that neither is lost in 1 - (the other).
 */
import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";
import erfcx from "@stdlib/math-base-special-erfcx";

const ONE_OVER_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);
const ROOT_HALF_PI = Math.sqrt(Math.PI / 2);

/** Density phi(z) = exp(-z²/2) / sqrt(2 pi) of the standard normal distribution at z (no unit). */
export function standardNormalDensity(z: number): number {
  return ONE_OVER_ROOT_TWO_PI * Math.exp(-0.5 * z * z);
}

/** Probability P(Z <= z) of a standard normal Z, accurate in the lower tail down to the smallest positive number. */
export function standardNormalCdf(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

/** Probability P(Z > z) of a standard normal Z, accurate in the upper tail down to the smallest positive number. */
export function standardNormalUpperTail(z: number): number {
  return 0.5 * erfc(z * Math.SQRT1_2);
}

/**
 * Safety factor: the z with P(Z <= z) = probability for a standard normal Z.
 *
 * @param probability a fraction; 0 gives -Infinity, 1 gives Infinity, anything outside 0..1 gives NaN
 * @returns z = -sqrt(2) erfcinv(2 p), to about 1e-13 relative
 */
export function standardNormalQuantile(probability: number): number {
  // erfcinv of 1 is +0: the sign would turn the median into -0.
  return probability === 0.5 ? 0 : -Math.SQRT2 * erfcinv(2 * probability);
}

/**
 * A first guess at the safety factor of a probability, within 4.5e-4.
 *
 * @param probability a fraction in (0, 1)
 *
 * Rational approximation in sqrt(-2 ln p): Hastings, as 26.2.23 in Abramowitz and Stegun, Handbook of Mathematical Functions (1964).
 */
export function approximateNormalQuantile(probability: number): number {
  const isUpper = probability > 0.5;
  const x = Math.sqrt(-2 * Math.log(isUpper ? 1 - probability : probability));
  const numerator = 2.515517 + x * (0.802853 + x * 0.010328);
  const denominator = 1 + x * (1.432788 + x * (0.189269 + x * 0.001308));
  const distance = x - numerator / denominator;
  return isUpper ? distance : -distance;
}

/**
 * Mills ratio P(Z > z) / phi(z), which stays of ordinary size where both parts vanish.
 *
 * @param z no unit; overflows to Infinity below about -37.7
 */
export function millsRatio(z: number): number {
  return ROOT_HALF_PI * erfcx(z * Math.SQRT1_2);
}
