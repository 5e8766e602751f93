import { normalForecast, requireValues, residualDeviation, type SeriesForecast } from "./series-forecast";

/**
 * Drift: the straight line through the first and the last value, continued.
 *
 * Error deviation h periods ahead: sigma sqrt(h (1 + h / (n - 1))).
 *
 * @param values n >= 1 values, oldest first; one value is continued flat
 * @throws RangeError without values
 * @see Hyndman and Athanasopoulos 2021, "Forecasting: principles and practice" (3rd ed.), sections 5.2 and 5.5
 */
export function driftForecast(values: Float64Array, horizon: number): SeriesForecast {
  requireValues(values);
  const steps = values.length - 1;
  const last = values[steps] as number;
  const slope = steps === 0 ? 0 : last / steps - (values[0] as number) / steps;
  const deviation = residualDeviation(
    steps,
    1,
    (index) => (values[index + 1] as number) - (values[index] as number) - slope,
  );
  return normalForecast(
    Float64Array.from({ length: horizon }, (_, ahead) => last + slope * (ahead + 1)),
    Float64Array.from(
      { length: horizon },
      (_, ahead) => deviation * Math.sqrt((ahead + 1) * (1 + (ahead + 1) / steps)),
    ),
  );
}
