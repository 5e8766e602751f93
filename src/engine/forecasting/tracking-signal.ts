import type { ForecastRecord } from "./accuracy";

/** Beyond this, up or down, a forecast is out of control. */
export const trackingLimit = 4;

/**
 * Running tracking signal: cumulated error / mean absolute error so far. It leaves +-4 when errors have one sign for long.
 *
 * @param smoothing constant in (0, 1] by which the mean absolute error is smoothed, beginning with the first one; the plain
 *   mean when left out
 * @returns one ratio per period: positive when demand exceeds the forecast; 0 while there is no error
 * @throws RangeError when the constant is not above 0 and up to 1
 * @see Brown 1959, "Statistical forecasting for inventory control"; Trigg 1964, Operational Research Quarterly 15:271-274
 */
export function trackingSignal({ actual, forecast }: ForecastRecord, smoothing?: number): Float64Array {
  if (smoothing !== undefined && !(smoothing > 0 && smoothing <= 1)) {
    throw new RangeError(`The smoothing constant is ${smoothing}, but must be above 0 and up to 1`);
  }
  let cumulated = 0;
  let deviation = 0;
  return actual.map((value, period) => {
    const error = value - (forecast[period] as number);
    cumulated += error;
    const share = period === 0 ? 1 : (smoothing ?? 1 / (period + 1));
    deviation += share * (Math.abs(error) - deviation);
    return deviation > 0 ? cumulated / deviation : 0;
  });
}
