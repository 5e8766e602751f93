/** Beyond it neighbouring whole numbers are no longer told apart, and a search would not end. */
const limit = 2 ** 51;

const beyondLimit = (): RangeError =>
  new RangeError(`No whole number up to ${limit} in size satisfies the condition.`);

/**
 * Smallest whole number that satisfies a condition which, once true, stays true for all larger ones.
 *
 * @param reached the condition; must be false for all sufficiently small and true for all sufficiently large numbers
 *   (or true at `least`)
 * @param start a guess; any, but near is fast
 * @param least no number below this one is considered
 * @throws RangeError where no number of at most 2^51 in size does, or the guess is none
 */
export function smallestInteger(
  reached: (candidate: number) => boolean,
  start: number,
  least = -Infinity,
): number {
  let high = Math.max(least, Math.floor(start));
  if (!(Math.abs(high) <= limit)) throw beyondLimit();
  let stride = 1;
  let low: number;
  if (reached(high)) {
    low = high - 1;
    while (low >= least && reached(low)) {
      high = low;
      stride *= 2;
      low = Math.max(high - stride, least - 1);
      if (low < -limit) throw beyondLimit();
    }
  } else {
    low = high;
    high = low + 1;
    while (!reached(high)) {
      if (high > limit) throw beyondLimit();
      low = high;
      stride *= 2;
      high = low + stride;
    }
  }
  while (high - low > 1) {
    const middle = Math.floor(low + (high - low) / 2);
    // Beyond 2^53 whole numbers stand further apart than 1: two neighbours have none between them.
    if (middle <= low || middle >= high) break;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Rounding of a probability that is met exactly must not cost a unit: half a spacing of 1, and a little of the tail. */
const ROUNDING = 2 ** -53;
const RELATIVE_ROUNDING = 1e-13;

/**
 * Quantile of a distribution over 0, 1, 2, ...: the smallest whole number k with P(D <= k) >= probability.
 *
 * @param probability in (0, 1); reached within rounding counts as reached
 * @param start a guess
 * @param cdf P(D <= k)
 * @param upperTail P(D > k), asked for probabilities above one half, where 1 - cdf would lose digits
 */
export function discreteQuantile(
  probability: number,
  start: number,
  cdf: (count: number) => number,
  upperTail: (count: number) => number,
): number {
  const allowed = (1 - probability) * (1 + RELATIVE_ROUNDING) + ROUNDING;
  const needed = probability * (1 - RELATIVE_ROUNDING);
  return smallestInteger(
    (count) => (probability > 0.5 ? upperTail(count) <= allowed : cdf(count) >= needed),
    start,
    0,
  );
}
