import { checkHistory, demandOf, type History } from "../history";
import { isSafe, scaledDeviation } from "./scaled-deviation";

/** Per item: the total demand, and the root of the summed squared deviations from the item's mean, both in units. */
export interface HistoryMoments {
  readonly total: Float64Array;
  readonly deviation: Float64Array;
}

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
  // An even number of the remaining periods runs in two independent chains: additions of one chain wait for each other.
  const pairs = (periods - 1) & ~1;
  for (let item = 0, start = 0; item < items; item++, start += periods) {
    const first = values[start] as number;
    const shift = first > 0 ? first : 0;
    let sumEven = 0;
    let sumOdd = 0;
    let squaresEven = 0;
    let squaresOdd = 0;
    const pairsEnd = start + 1 + pairs;
    for (let at = start + 1; at < pairsEnd; at += 2) {
      const even = demandOf(values[at] as number) - shift;
      const odd = demandOf(values[at + 1] as number) - shift;
      sumEven += even;
      sumOdd += odd;
      squaresEven += even * even;
      squaresOdd += odd * odd;
    }
    if (pairs < periods - 1) {
      const last = demandOf(values[start + periods - 1] as number) - shift;
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
  return { total, deviation };
}
