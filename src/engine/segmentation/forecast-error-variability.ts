import { fitSes, sesLevel } from "../forecasting/ses";
import { checkHistory, demandOf, type History } from "../history";

/** The first half must hold two periods: one to start from and one to learn from. */
const fewestPeriods = 4;

/**
 * Error of a back-tested forecast, relative to demand: how far demand is from what could be foreseen.
 *
 * Simple exponential smoothing: constant and start level minimise the squared one-step errors of the first half (of an
 * odd number of periods, the shorter half). With both fixed, every period of the second half is forecast one step ahead.
 * Result: root mean squared error of the second half / mean demand of the second half.
 *
 * @param history items x periods, units per period; negative values count as zero
 * @returns one ratio per item, >= 0; NaN for an item without demand in the second half
 * @throws RangeError when the history has fewer than 4 periods
 */
export function forecastErrorVariability(history: History): Float64Array {
  checkHistory(history);
  const { values, items, periods } = history;
  if (items > 0 && periods < fewestPeriods) {
    throw new RangeError(
      `Forecast-error variability needs at least ${fewestPeriods} periods, but the history has ${periods}`,
    );
  }
  const half = Math.floor(periods / 2);
  const demand = new Float64Array(periods);
  const firstHalf = demand.subarray(0, half);
  const ratios = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    const start = item * periods;
    let total = 0;
    for (let period = half; period < periods; period++) total += demandOf(values[start + period] as number);
    if (!(total > 0)) {
      ratios[item] = NaN;
      continue;
    }
    const mean = total / (periods - half);
    // In units of the mean: squares of very large or small demand stay within the range of numbers.
    for (let period = 0; period < periods; period++)
      demand[period] = demandOf(values[start + period] as number) / mean;
    const { alpha, startLevel } = fitSes(firstHalf);
    let level = sesLevel(firstHalf, alpha, startLevel);
    let squares = 0;
    for (let period = half; period < periods; period++) {
      const error = (demand[period] as number) - level;
      squares += error * error;
      level += alpha * error;
    }
    ratios[item] = Math.sqrt(squares / (periods - half));
  }
  return ratios;
}
