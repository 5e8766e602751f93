/** A function can have several minima: the best of a coarse grid is refined between its neighbours. */
const gridSteps = 20;
const precision = 1e-6;
const goldenRatio = (Math.sqrt(5) - 1) / 2;

/** The lowest value found, and where. */
export interface ShareMinimum {
  readonly share: number;
  readonly value: number;
}

/**
 * Lowest value of a function over a range of one number, such as a smoothing constant: a grid of 21 points, then golden
 * section between the neighbours of the best. Of equally low points the smallest is taken.
 *
 * @param low, high the range, ends included
 * @param valueAt finite values
 */
export function minimumOverShare(valueAt: (share: number) => number, low = 0, high = 1): ShareMinimum {
  const step = (high - low) / gridSteps;
  let best = low;
  let lowest = valueAt(low);
  for (let index = 1; index <= gridSteps; index++) {
    const share = index === gridSteps ? high : low + index * step;
    const value = valueAt(share);
    if (value < lowest) {
      lowest = value;
      best = share;
    }
  }
  const refined = goldenSection(valueAt, Math.max(low, best - step), Math.min(high, best + step));
  // The refinement never visits the grid's point itself, which may be the end of the range, so it must be better to count.
  return refined.value < lowest ? refined : { share: best, value: lowest };
}

/**
 * Golden-section search of a function with one minimum in the range, to a millionth.
 *
 * @see Kiefer 1953, "Sequential minimax search for a maximum", Proc. AMS 4:502-506
 */
export function goldenSection(valueAt: (share: number) => number, from: number, to: number): ShareMinimum {
  let low = from;
  let high = to;
  let left = high - goldenRatio * (high - low);
  let right = low + goldenRatio * (high - low);
  let leftValue = valueAt(left);
  let rightValue = valueAt(right);
  while (high - low > precision) {
    if (leftValue <= rightValue) {
      high = right;
      right = left;
      rightValue = leftValue;
      left = high - goldenRatio * (high - low);
      leftValue = valueAt(left);
    } else {
      low = left;
      left = right;
      leftValue = rightValue;
      right = low + goldenRatio * (high - low);
      rightValue = valueAt(right);
    }
  }
  return leftValue <= rightValue ? { share: left, value: leftValue } : { share: right, value: rightValue };
}
