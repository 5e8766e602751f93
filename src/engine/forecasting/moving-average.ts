import { meanOf } from "./historical-mean";
import {
  flat,
  normalForecast,
  requireValues,
  residualDeviation,
  type SeriesForecast,
} from "./series-forecast";

export const defaultWindow = 3;

/**
 * Mean of the last values, for every period ahead.
 *
 * Errors: the one-step errors over the series; further ahead the forecast stands in for the values not yet known, which is
 * an autoregression with coefficients 1 / window, whose error deviation is sigma sqrt(sum of its squared weights).
 *
 * @param values n >= 1 values, oldest first
 * @param window values in the mean, a whole number from 1; all values when there are fewer
 * @throws RangeError without values, or for a window below 1
 * @see Hyndman and Athanasopoulos 2021, "Forecasting: principles and practice" (3rd ed.), sections 3.3 and 9.8 (weights)
 */
export function movingAverageForecast(
  values: Float64Array,
  horizon: number,
  window = defaultWindow,
): SeriesForecast {
  requireValues(values);
  if (!(window >= 1 && Number.isInteger(window))) {
    throw new RangeError(`The window is ${window}, but must be a whole number from 1`);
  }
  const width = Math.min(window, values.length);
  const mean = meanOf(values, values.length - width);
  const deviation = residualDeviation(
    values.length - width,
    0,
    (index) => (values[index + width] as number) - meanOf(values.subarray(index, index + width), 0),
  );
  return normalForecast(flat(mean, horizon), growingDeviations(deviation, width, horizon));
}

function growingDeviations(deviation: number, width: number, horizon: number): Float64Array {
  const weights = new Float64Array(horizon);
  const deviations = new Float64Array(horizon);
  let squares = 0;
  for (let ahead = 0; ahead < horizon; ahead++) {
    let weight = ahead === 0 ? 1 : 0;
    for (let back = Math.max(0, ahead - width); back < ahead; back++) {
      weight += (weights[back] as number) / width;
    }
    weights[ahead] = weight;
    squares += weight * weight;
    deviations[ahead] = deviation * Math.sqrt(squares);
  }
  return deviations;
}
