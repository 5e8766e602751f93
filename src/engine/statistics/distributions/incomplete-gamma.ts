/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x).
 *
 * Own code because @stdlib/math-base-special-gammainc 0.3.1 is off by up to 2 % for shapes between 1,000 and 10,000.
 * Source: NIST Digital Library of Mathematical Functions, 8.7.1 (series), 8.9.2 (continued fraction), 8.12 (uniform
 * expansion of Temme for large shapes).
 */
import erfc from "@stdlib/math-base-special-erfc";
import { halfDeviance, poissonMass } from "./saddle-point";

/** Terms needed grow with the square root of the shape near its mean; from here on the uniform expansion is exact enough. */
const UNIFORM_FROM_SHAPE = 1e5;

/** Enough for every shape below UNIFORM_FROM_SHAPE: about 6 standard deviations' worth of terms. */
const MAX_TERMS = 100_000;

const isUniform = (shape: number, x: number): boolean =>
  shape >= UNIFORM_FROM_SHAPE && Math.abs(x - shape) < 0.1 * shape;

/** Upper tail minus its normal part, and the half deviance's signed root, in Temme's expansion. */
function uniformTail(shape: number, x: number, sign: 1 | -1): number {
  const exponent = halfDeviance(shape, x);
  const root = Math.sqrt(exponent);
  const eta = Math.sign(x - shape) * Math.SQRT2 * Math.sqrt(exponent / shape);
  const first =
    -1 / 3 +
    eta *
      (1 / 12 +
        eta * (-2 / 135 + eta * (1 / 864 + eta * (1 / 2835 + eta * (-139 / 777600 + eta * (1 / 25515))))));
  const second = -1 / 540 + eta * (-1 / 288 + eta * (1 / 378 + eta * (-77 / 77760)));
  const correction = (Math.exp(-exponent) / Math.sqrt(2 * Math.PI * shape)) * (first + second / shape);
  return 0.5 * erfc(sign * Math.sign(x - shape) * root) + sign * correction;
}

/** P(a, x) by its power series, for x < a + 1. */
function lowerSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let index = 1; index < MAX_TERMS; index += 1) {
    term *= x / (shape + index);
    sum += term;
    if (term < 1e-17 * sum) break;
  }
  return poissonMass(shape, x) * sum;
}

/** Q(a, x) by its continued fraction (modified Lentz), for x >= a + 1. */
function upperFraction(shape: number, x: number): number {
  let base = x + 1 - shape;
  let numeratorRatio = Number.MAX_VALUE;
  let denominatorRatio = 1 / base;
  let value = denominatorRatio;
  for (let index = 1; index < MAX_TERMS; index += 1) {
    const coefficient = index * (shape - index);
    base += 2;
    denominatorRatio = 1 / (base + coefficient * denominatorRatio);
    numeratorRatio = base + coefficient / numeratorRatio;
    const factor = numeratorRatio * denominatorRatio;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return poissonMass(shape, x) * shape * value;
}

/**
 * P(a, x): probability that a gamma variable of the given shape and scale 1 is at most x.
 *
 * @param shape a > 0
 * @param x quantile in units of the scale; at most 0 gives 0
 */
export function lowerGamma(shape: number, x: number): number {
  if (x <= 0) return 0;
  if (isUniform(shape, x)) return uniformTail(shape, x, -1);
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x);
}

/**
 * Q(a, x): probability that a gamma variable of the given shape and scale 1 exceeds x.
 *
 * @param shape a > 0
 * @param x quantile in units of the scale; at most 0 gives 1
 */
export function upperGamma(shape: number, x: number): number {
  if (x <= 0) return 1;
  if (isUniform(shape, x)) return uniformTail(shape, x, 1);
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x);
}
