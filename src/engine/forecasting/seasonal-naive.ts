import { normalForecast, requireValues, residualDeviation, type SeriesForecast } from "./series-forecast";

/**
 * Seasonal naive forecast: the value of the same phase in the last season.
 *
 * @param values at least one season, oldest first
 * @param season periods in a season; 1 makes it the naive forecast
 * @throws RangeError when there is less than a season
 * @see Hyndman and Athanasopoulos 2021, "Forecasting: principles and practice" (3rd ed.), sections 5.2 and 5.5
 */
export function seasonalNaiveForecast(values: Float64Array, horizon: number, season: number): SeriesForecast {
  requireValues(values, season);
  const periods = values.length;
  const deviation = residualDeviation(
    periods - season,
    0,
    (index) => (values[index + season] as number) - (values[index] as number),
  );
  return normalForecast(
    Float64Array.from(
      { length: horizon },
      (_, ahead) => values[periods - season + (ahead % season)] as number,
    ),
    Float64Array.from(
      { length: horizon },
      (_, ahead) => deviation * Math.sqrt(Math.floor(ahead / season) + 1),
    ),
  );
}
