import { demandOf } from "../history";

/** Outside of these bounds a sum of squares has lost digits to underflow, or has overflowed. */
const smallestSafeSquares = 1e-280;
const largestSafeSquares = 1e300;

/** True when a sum of squares has kept its digits. */
export function isSafe(squares: number): boolean {
  return squares > smallestSafeSquares && squares < largestSafeSquares;
}

/**
 * Root of the summed squared deviations from the mean, by two passes over values scaled to at most 1.
 *
 * Slower than sums of squares, and right for any magnitude: the way out for constant, tiny and huge rows.
 *
 * @param values the block that holds the row; negative values count as zero
 * @param start index of the row's first value
 * @param length values in the row
 * @param demandsOnly leave out the values that are not above zero
 * @returns sqrt(sum((x - mean)^2)), in the values' unit
 */
export function scaledDeviation(
  values: Float64Array,
  start: number,
  length: number,
  demandsOnly: boolean,
): number {
  const end = start + length;
  let largest = 0;
  let smallest = Infinity;
  let count = 0;
  for (let at = start; at < end; at++) {
    const value = demandOf(values[at] as number);
    if (demandsOnly && value === 0) continue;
    if (value > largest) largest = value;
    if (value < smallest) smallest = value;
    count++;
  }
  if (count === 0 || largest === smallest) return 0;
  let mean = 0;
  for (let at = start; at < end; at++) mean += demandOf(values[at] as number) / largest / count;
  let squares = 0;
  for (let at = start; at < end; at++) {
    const value = demandOf(values[at] as number);
    if (demandsOnly && value === 0) continue;
    const difference = value / largest - mean;
    squares += difference * difference;
  }
  return largest * Math.sqrt(squares);
}
