/**
 * The continued fraction of the incomplete beta function, which gives the tails of the negative binomial distribution.
 *
 * I_x(a, b) = x^a (1 - x)^b / (a B(a, b)) times the fraction of DLMF 8.17.22, evaluated by the modified Lentz method.
 * Own code because @stdlib/math-base-special-betainc, though exact, would add 80 KB to what the custom functions load.
 */

/** The fraction needs of the order of sqrt(max(a, b)) terms; this many serve parameters beyond 1e8. */
const MAX_TERMS = 200_000;
const TINY = 1e-300;

/**
 * The fraction that multiplies x^a (1 - x)^b / (a B(a, b)); converges for x < (a + 1) / (a + b + 2).
 *
 * @param x in (0, 1)
 * @param a first parameter, > 0
 * @param b second parameter, > 0
 */
export function incompleteBetaFraction(x: number, a: number, b: number): number {
  let numeratorRatio = 1;
  let denominatorRatio = 1 - ((a + b) * x) / (a + 1);
  denominatorRatio = 1 / (Math.abs(denominatorRatio) < TINY ? TINY : denominatorRatio);
  let value = denominatorRatio;
  for (let m = 1; m < MAX_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    denominatorRatio = 1 / nonZero(1 + even * denominatorRatio);
    numeratorRatio = nonZero(1 + even / numeratorRatio);
    value *= numeratorRatio * denominatorRatio;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    denominatorRatio = 1 / nonZero(1 + odd * denominatorRatio);
    numeratorRatio = nonZero(1 + odd / numeratorRatio);
    const factor = numeratorRatio * denominatorRatio;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return value;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
