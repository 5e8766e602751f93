import { checkHistory, demandOf, type History } from "../history";
import { isSafe, scaledDeviation } from "./scaled-deviation";

/** Per item: the total demand, and the root of the summed squared deviations from the item's mean, both in units. */
export interface HistoryMoments {
  readonly total: Float64Array;
  readonly deviation: Float64Array;
}

/** Bound once: outside of a bundle an import is looked up at every use, which costs more here than the work itself. */
const clipped = demandOf;

/**
 * Total and spread of every item's demand, negative values counted as zero, in one pass over the history.
 *
 * Sums run over the differences from the item's first value. That value is one of the data, so its squared distance from
 * the mean is at most the summed squared deviations, and the subtraction at the end loses a factor of `periods` at worst,
 * however large the mean is (Chan, Golub and LeVeque 1983, "Algorithms for computing the sample variance", shifted data).
 *
 * @param history items x periods, units per period
 * @returns `total` (units) and `deviation` = sqrt(sum((x - mean)^2)) (units), one entry per item
 * @throws RangeError when the history's block has the wrong length
 */
export function historyMoments(history: History): HistoryMoments {
  checkHistory(history);
  const { values, items, periods } = history;
  const total = new Float64Array(items);
  const deviation = new Float64Array(items);
  if (periods === 0) return { total, deviation };
  for (let item = 0; item < items; item++)
    measureRow(values, item * periods, periods, item, total, deviation);
  return { total, deviation };
}

/**
 * The moments of one row, written to `total[item]` and `deviation[item]`.
 *
 * A function of its own, called per row: an engine compiles it after a few rows, where one long loop over all rows would
 * be compiled while it runs and be thrown away at its end, again on every call.
 */
function measureRow(
  values: Float64Array,
  start: number,
  periods: number,
  item: number,
  total: Float64Array,
  deviation: Float64Array,
): void {
  const shift = clipped(values[start] as number);
  // Two independent chains of additions, since those of one chain wait for each other.
  let sumEven = 0;
  let sumOdd = 0;
  let squaresEven = 0;
  let squaresOdd = 0;
  const end = start + periods;
  let at = start + 1;
  for (; at + 1 < end; at += 2) {
    const even = clipped(values[at] as number) - shift;
    const odd = clipped(values[at + 1] as number) - shift;
    sumEven += even;
    sumOdd += odd;
    squaresEven += even * even;
    squaresOdd += odd * odd;
  }
  if (at < end) {
    const last = clipped(values[at] as number) - shift;
    sumEven += last;
    squaresEven += last * last;
  }
  const sum = sumEven + sumOdd;
  const squares = squaresEven + squaresOdd;
  total[item] = shift * periods + sum;
  if (isSafe(squares)) {
    const squaredDeviations = squares - (sum * sum) / periods;
    deviation[item] = squaredDeviations > 0 ? Math.sqrt(squaredDeviations) : 0;
  } else {
    deviation[item] = scaledDeviation(values, start, periods, false);
  }
}
