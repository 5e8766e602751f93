import { standardNormalQuantile } from "./normal";

/**
 * Quantile of Student's t distribution, by its expansion around the normal quantile: within 1.5 % from 2 degrees of freedom on at
 * probabilities up to 0.975.
 *
 * @param probability in (0, 1)
 * @param degrees of freedom, 1 or more; need not be whole
 * @see Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 26.7.5
 */
export function studentQuantile(probability: number, degrees: number): number {
  const z = standardNormalQuantile(probability);
  const square = z * z;
  const first = (square + 1) / 4;
  const second = ((5 * square + 16) * square + 3) / 96;
  const third = (((3 * square + 19) * square + 17) * square - 15) / 384;
  const fourth = ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92_160;
  return z * (1 + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees);
}
