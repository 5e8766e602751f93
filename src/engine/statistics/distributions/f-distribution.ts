/**
 * The F distribution: the ratio of two mean squares, by which a group of coefficients is tested.
 *
 * P(F > f) = I_x(n / 2, m / 2) with x = n / (n + m f), m and n the degrees of freedom of numerator and denominator
 * (Abramowitz and Stegun 1964, "Handbook of mathematical functions", 26.6.2).
 */
import gammaln from "@stdlib/math-base-special-gammaln";
import { incompleteBetaFraction } from "./incomplete-beta";

/**
 * Probability that a ratio of mean squares is at least as large as the one found.
 *
 * @param ratio f >= 0; Infinity gives 0
 * @param numeratorFreedom m > 0
 * @param denominatorFreedom n > 0
 * @returns P(F > f) in [0, 1]
 */
export function fUpperTail(ratio: number, numeratorFreedom: number, denominatorFreedom: number): number {
  if (!(ratio > 0)) return 1;
  if (ratio === Infinity) return 0;
  return regularizedBeta(
    denominatorFreedom / (denominatorFreedom + numeratorFreedom * ratio),
    denominatorFreedom / 2,
    numeratorFreedom / 2,
  );
}

/** I_x(a, b) for x in (0, 1): the fraction where it converges fast, else by I_x(a, b) = 1 - I_(1-x)(b, a) (DLMF 8.17.4). */
function regularizedBeta(x: number, a: number, b: number): number {
  if (x >= (a + 1) / (a + b + 2)) return 1 - regularizedBeta(1 - x, b, a);
  if (x <= 0) return 0;
  const logarithm = a * Math.log(x) + b * Math.log1p(-x) + gammaln(a + b) - gammaln(a) - gammaln(b);
  return (Math.exp(logarithm) / a) * incompleteBetaFraction(x, a, b);
}
