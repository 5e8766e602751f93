import {
  flat,
  normalForecast,
  requireValues,
  residualDeviation,
  type SeriesForecast,
} from "./series-forecast";

/**
 * Naive forecast: the last value, for every period ahead. Errors grow with the square root of the periods ahead.
 *
 * @param values n >= 1 values, oldest first
 * @throws RangeError without values
 * @see Hyndman and Athanasopoulos 2021, "Forecasting: principles and practice" (3rd ed.), sections 5.2 and 5.5
 */
export function naiveForecast(values: Float64Array, horizon: number): SeriesForecast {
  requireValues(values);
  const deviation = residualDeviation(
    values.length - 1,
    0,
    (index) => (values[index + 1] as number) - (values[index] as number),
  );
  return normalForecast(
    flat(values[values.length - 1] as number, horizon),
    Float64Array.from({ length: horizon }, (_, ahead) => deviation * Math.sqrt(ahead + 1)),
  );
}
