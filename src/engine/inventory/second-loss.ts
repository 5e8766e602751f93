/**
 * The second-order loss E[((D - x)+)²] / 2: what the loss comes to over all levels of stock from x on, since
 * the integral of E[(D - y)+] over y >= x is just that (Zipkin, Foundations of Inventory Management, 2000, appendix C).
 */
import { gammaUpperTail } from "../statistics/distributions/gamma";
import { millsRatio, standardNormalDensity } from "../statistics/distributions/normal";
import { poissonMass } from "../statistics/distributions/saddle-point";

/** From here on the closed form loses more digits than the continued fraction. */
const TAIL_START = 3;

/** Levels of the continued fraction at z = 3; fewer further out. */
const TAIL_LEVELS = 60;

/**
 * Second-order loss of a standard normal demand: ((z² + 1) P(Z > z) - z phi(z)) / 2.
 *
 * @param z safety factor, no unit
 * @returns >= 0; 0 where it underflows
 */
export function standardSecondLoss(z: number): number {
  if (z < 0) return 0.5 * (z * z + 1) - standardSecondLoss(-z);
  const density = standardNormalDensity(z);
  if (z < TAIL_START) return 0.5 * density * ((z * z + 1) * millsRatio(z) - z);
  if (density === 0) return 0;
  // H_2 of the recurrence in loss.ts: density times the ratios t_0 t_1 t_2.
  let ratio = 1 / z;
  for (let level = Math.ceil(10 + TAIL_LEVELS * (TAIL_START / z) ** 2); level >= 3; level -= 1) {
    ratio = 1 / (z + level * ratio);
  }
  const first = 1 / (z + 2 * ratio);
  return (density * ratio * first) / (z + first);
}

/**
 * Second-order loss of a gamma demand, in the square of its unit.
 *
 * With the tails of neighbouring shapes, which differ by a mass: scale² [((a - y)² + a) Q(a, y) + (a + 1 - y) a m] / 2,
 * m = y^a e^-y / Gamma(a + 1).
 *
 * @param x stock; may be negative
 */
export function gammaSecondLoss(x: number, shape: number, scale: number): number {
  const y = x / scale;
  const spread = (shape - y) ** 2 + shape;
  if (y <= 0) return 0.5 * scale * scale * spread;
  const mass = shape * poissonMass(shape, y);
  return Math.max(
    0,
    0.5 * scale * scale * (spread * gammaUpperTail(x, shape, scale) + (shape + 1 - y) * mass),
  );
}
