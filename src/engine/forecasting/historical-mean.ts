import {
  flat,
  normalForecast,
  requireValues,
  residualDeviation,
  type SeriesForecast,
} from "./series-forecast";

/**
 * Mean of all values, for every period ahead. Error deviation: sigma sqrt(1 + 1 / n).
 *
 * @param values n >= 1 values, oldest first
 * @throws RangeError without values
 * @see Hyndman and Athanasopoulos 2021, "Forecasting: principles and practice" (3rd ed.), sections 5.2 and 5.5
 */
export function meanForecast(values: Float64Array, horizon: number): SeriesForecast {
  requireValues(values);
  const mean = meanOf(values, 0);
  const deviation = residualDeviation(values.length, 1, (index) => (values[index] as number) - mean);
  return normalForecast(flat(mean, horizon), flat(deviation * Math.sqrt(1 + 1 / values.length), horizon));
}

/** Mean of the values from an index on; each is divided before it is added, so that a sum of huge values stays finite. */
export function meanOf(values: Float64Array, from: number): number {
  const count = values.length - from;
  let sum = 0;
  for (let at = from; at < values.length; at++) sum += values[at] as number;
  if (Number.isFinite(sum)) return sum / count;
  let mean = 0;
  for (let at = from; at < values.length; at++) mean += (values[at] as number) / count;
  return mean;
}
