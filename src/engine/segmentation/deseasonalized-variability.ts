import { checkHistory, demandOf, type History } from "../history";

/**
 * Coefficient of variation of every item's demand after its season is taken out.
 *
 * Classical additive decomposition: the trend is the centred moving average over one season (for an even season the two
 * outermost periods count half); a position's index is the mean of demand minus trend at that position, less the mean of
 * all indices. The index of each period is subtracted, trend and noise stay. The spread is the sample standard deviation
 * (divisor n - 1) of the remaining series; the mean is that of the demand itself. Additive, because months without demand
 * are common and a ratio to a moving average of zero does not exist.
 *
 * @param history items x periods, units per period; negative values count as zero
 * @param season periods in a season, a whole number from 2 on
 * @returns one ratio per item, >= 0; NaN for an item without demand
 * @throws RangeError when the season is missing or not whole, or the history is shorter than two seasons
 * @see Makridakis, Wheelwright and Hyndman 1998, "Forecasting: methods and applications", 3rd ed., section 3/4
 */
export function deseasonalizedVariability(history: History, season: number | undefined): Float64Array {
  checkHistory(history);
  const { values, items, periods } = history;
  const length = checkedSeason(season, items > 0 ? periods : Infinity);
  const demand = new Float64Array(periods);
  const indices = new Float64Array(length);
  const ratios = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    const start = item * periods;
    let sum = 0;
    for (let period = 0; period < periods; period++) {
      const value = demandOf(values[start + period] as number);
      demand[period] = value;
      sum += value;
    }
    if (!(sum > 0)) {
      ratios[item] = NaN;
      continue;
    }
    const mean = sum / periods;
    // In units of the mean: squares of very large or small demand stay within the range of numbers.
    for (let period = 0; period < periods; period++) demand[period] = (demand[period] as number) / mean;
    writeSeasonalIndices(demand, indices);
    ratios[item] = standardDeviationWithout(demand, indices);
  }
  return ratios;
}

function checkedSeason(season: number | undefined, periods: number): number {
  if (season === undefined || !Number.isInteger(season) || season < 2) {
    throw new RangeError(
      `Deseasonalized variability needs the season's length, a whole number of at least 2 periods; found ${season ?? "none"}`,
    );
  }
  if (periods < 2 * season) {
    throw new RangeError(
      `Deseasonalized variability needs two full seasons (${2 * season} periods of a season of ${season}), but the history has ${periods}`,
    );
  }
  return season;
}

/** Additive seasonal indices by position in the season, adding up to zero. */
function writeSeasonalIndices(demand: Float64Array, indices: Float64Array): void {
  const season = indices.length;
  const periods = demand.length;
  const half = Math.floor(season / 2);
  const averages = centredAverages(demand, season);
  let sumOfIndices = 0;
  for (let position = 0; position < season; position++) {
    let sum = 0;
    let count = 0;
    for (let period = position; period < periods; period += season) {
      if (period < half || period + half >= periods) continue;
      sum += (demand[period] as number) - (averages[period] as number);
      count++;
    }
    // Two full seasons leave every position at least one period with a full window.
    const index = sum / count;
    indices[position] = index;
    sumOfIndices += index;
  }
  for (let position = 0; position < season; position++)
    indices[position] = (indices[position] as number) - sumOfIndices / season;
}

/**
 * Mean over one season around each period that has a full window; 0 for the others.
 *
 * From sums up to each period, so that a long season costs no more than a short one. They run over the distances from the
 * mean demand of 1, which keeps them small.
 */
function centredAverages(demand: Float64Array, season: number): Float64Array {
  const periods = demand.length;
  const half = Math.floor(season / 2);
  const sums = new Float64Array(periods + 1);
  for (let period = 0; period < periods; period++)
    sums[period + 1] = (sums[period] as number) + ((demand[period] as number) - 1);
  const averages = new Float64Array(periods);
  for (let period = half; period + half < periods; period++) {
    let sum = (sums[period + half + 1] as number) - (sums[period - half] as number);
    // A window around a period has an odd length: of an even season the two outermost periods count half.
    if (season % 2 === 0)
      sum -= ((demand[period - half] as number) - 1 + ((demand[period + half] as number) - 1)) / 2;
    averages[period] = 1 + sum / season;
  }
  return averages;
}

function standardDeviationWithout(demand: Float64Array, indices: Float64Array): number {
  const periods = demand.length;
  const season = indices.length;
  let sum = 0;
  for (let period = 0; period < periods; period++)
    sum += (demand[period] as number) - (indices[period % season] as number);
  const mean = sum / periods;
  let squares = 0;
  for (let period = 0; period < periods; period++) {
    const difference = (demand[period] as number) - (indices[period % season] as number) - mean;
    squares += difference * difference;
  }
  return Math.sqrt(squares / (periods - 1));
}
