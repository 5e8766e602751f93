/** Demand and its forecasts, period by period; error = actual - forecast. */
export interface ForecastRecord {
  readonly actual: Float64Array;
  readonly forecast: Float64Array;
}

const sumOf = (record: ForecastRecord, term: (actual: number, forecast: number) => number): number => {
  let sum = 0;
  for (let at = 0; at < record.actual.length; at++) {
    sum += term(record.actual[at] as number, record.forecast[at] as number);
  }
  return sum;
};

/** Mean error, units: positive when demand exceeds the forecast. */
export function meanError(record: ForecastRecord): number {
  return sumOf(record, (actual, forecast) => actual - forecast) / record.actual.length;
}

/** Mean absolute error, units. */
export function meanAbsoluteError(record: ForecastRecord): number {
  return sumOf(record, (actual, forecast) => Math.abs(actual - forecast)) / record.actual.length;
}

/** Mean squared error, units squared. */
export function meanSquaredError(record: ForecastRecord): number {
  return sumOf(record, (actual, forecast) => (actual - forecast) ** 2) / record.actual.length;
}

/** Root of the mean squared error, units. */
export function rootMeanSquaredError(record: ForecastRecord): number {
  return Math.sqrt(meanSquaredError(record));
}

/** Mean of |error| / |actual|, a fraction; NaN when a period has no demand. */
export function meanAbsolutePercentageError(record: ForecastRecord): number {
  if (record.actual.includes(0)) return NaN;
  return sumOf(record, (actual, forecast) => Math.abs((actual - forecast) / actual)) / record.actual.length;
}

/** Sum of |error| / sum of |actual|, a fraction: the percentage error weighted by demand; NaN without demand. */
export function weightedAbsolutePercentageError(record: ForecastRecord): number {
  const demand = sumOf(record, (actual) => Math.abs(actual));
  return demand > 0 ? sumOf(record, (actual, forecast) => Math.abs(actual - forecast)) / demand : NaN;
}

/** Sum of (forecast - actual) / sum of actual, a fraction: positive is over-forecast; NaN without demand. */
export function relativeBias(record: ForecastRecord): number {
  const demand = sumOf(record, (actual) => actual);
  return demand > 0 ? sumOf(record, (actual, forecast) => forecast - actual) / demand : NaN;
}

/**
 * Periods in stock: sum over the periods of the cumulated (forecast - actual), unit-periods: what would have lain in stock
 * (or been owed, when negative) had the forecast been delivered. It sees a bias that squared errors do not.
 *
 * @see Wallström and Segerstedt 2010, IJPE 128:625-636
 */
export function periodsInStock(record: ForecastRecord): number {
  let stock = 0;
  return sumOf(record, (actual, forecast) => {
    stock += forecast - actual;
    return stock;
  });
}

/**
 * Mean absolute one-step error of the naive forecast over a history, by which MASE is scaled.
 *
 * @param insample periods of demand before the forecasts, units
 * @param lag 1, or a season for the seasonal naive forecast
 * @returns units; NaN for fewer than lag + 1 periods or an error of 0
 */
export function absoluteScale(insample: Float64Array, lag = 1): number {
  return scaleBy(insample, lag, 0, Math.abs);
}

/**
 * Mean squared error of the naive forecast over a history, by which RMSSE is scaled; periods before the first demand are
 * left out, since the item was not on sale.
 *
 * @returns units squared; NaN for fewer than lag + 1 periods from the first demand on, or an error of 0
 * @see Makridakis, Spiliotis and Assimakopoulos 2022, "The M5 accuracy competition", IJF 38:1346-1364
 */
export function squaredScale(insample: Float64Array, lag = 1): number {
  const first = insample.findIndex((value) => value > 0);
  return first < 0 ? NaN : scaleBy(insample, lag, first, (difference) => difference ** 2);
}

function scaleBy(
  insample: Float64Array,
  lag: number,
  first: number,
  termOf: (difference: number) => number,
): number {
  const count = insample.length - first - lag;
  if (count < 1) return NaN;
  let sum = 0;
  for (let at = first + lag; at < insample.length; at++) {
    sum += termOf((insample[at] as number) - (insample[at - lag] as number)) / count;
  }
  return sum > 0 ? sum : NaN;
}

/**
 * Mean absolute scaled error: 1 is as good as the naive forecast was one step ahead within the history. Never to be shown
 * alone for intermittent demand, where forecasting 0 often has the lowest.
 *
 * @see Hyndman and Koehler 2006, IJF 22:679-688
 */
export function meanAbsoluteScaledError(record: ForecastRecord, insample: Float64Array, lag = 1): number {
  return meanAbsoluteError(record) / absoluteScale(insample, lag);
}

/** Root mean squared scaled error, scaled by `squaredScale`. */
export function rootMeanSquaredScaledError(record: ForecastRecord, insample: Float64Array, lag = 1): number {
  return Math.sqrt(meanSquaredError(record) / squaredScale(insample, lag));
}
