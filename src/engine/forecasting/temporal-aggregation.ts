import { minimumOverShare } from "../optimisation/share-search";

/** Options of the methods that forecast sums of periods. */
export interface AggregationOptions {
  /** Fixed smoothing constant in [0, 1] for every level; optimised when left out. */
  readonly alpha?: number | undefined;
  /** Range in which the constant is optimised, default [0, 1]; [0.1, 0.3] is what statsforecast searches. */
  readonly alphaRange?: readonly [number, number] | undefined;
}

/**
 * The mean interval between demands in whole periods, halves to even, by which demand is summed up.
 *
 * @param values demand, >= 0
 * @returns null without demand
 */
export function demandBucket(values: Float64Array): number | null {
  let demands = 0;
  let last = 0;
  for (let at = 0; at < values.length; at++) {
    if (!((values[at] as number) > 0)) continue;
    demands++;
    last = at + 1;
  }
  return demands === 0 ? null : halfToEven(last / demands);
}

function halfToEven(value: number): number {
  const whole = Math.floor(value);
  if (value - whole !== 0.5) return Math.round(value);
  return whole % 2 === 0 ? whole : whole + 1;
}

/** Sums of `width` periods each, the newest ending with the last period; an incomplete oldest sum is dropped. */
export function bucketSums(values: Float64Array, width: number): Float64Array {
  const count = Math.floor(values.length / width);
  const first = values.length - count * width;
  const sums = new Float64Array(count);
  for (let at = 0; at < count * width; at++) {
    const bucket = Math.floor(at / width);
    sums[bucket] = (sums[bucket] as number) + (values[first + at] as number);
  }
  return sums;
}

/**
 * Rate per period from sums of periods: simple exponential smoothing from the first sum on, divided by the width. The
 * constant, when it is not fixed, minimises the squared errors of the sums after the first.
 */
export function smoothedRate(
  values: Float64Array,
  width: number,
  { alpha, alphaRange = [0, 1] }: AggregationOptions,
): number {
  const sums = bucketSums(values, width);
  const constant =
    alpha ?? minimumOverShare((share) => squaredErrorFromFirst(sums, share), ...alphaRange).share;
  if (!(constant >= 0 && constant <= 1)) {
    throw new RangeError(`The smoothing constant is ${constant}, but must be from 0 to 1`);
  }
  let level = sums[0] as number;
  for (let at = 1; at < sums.length; at++) level += constant * ((sums[at] as number) - level);
  return level / width;
}

/** Sum of squared one-step errors of simple exponential smoothing that starts at the first value. */
export function squaredErrorFromFirst(values: Float64Array, alpha: number): number {
  let level = values[0] as number;
  let squares = 0;
  for (let at = 1; at < values.length; at++) {
    const error = (values[at] as number) - level;
    squares += error * error;
    level += alpha * error;
  }
  return squares;
}
