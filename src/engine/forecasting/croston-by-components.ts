import { findDemands } from "../statistics/demand-periods";

const precision = 1e-6;
const relativePrecision = 1e-7;
const mostPasses = 40;

/**
 * Croston's rate with constants that minimise the squared one-step errors of the sizes and, for themselves, of the
 * intervals. Both begin with their first value.
 *
 * This judges the two parts and not the rate, and is kept to compare with packages that do the same (statsforecast's
 * CrostonOptimized): `fitCroston` judges the rate.
 *
 * @param values demand, >= 0, oldest first
 * @param alphaRange range of both constants
 * @returns units per period; 0 without demand
 */
export function crostonByComponents(values: Float64Array, [low, high]: readonly [number, number]): number {
  const periods = new Int32Array(values.length);
  const demands = findDemands(values, 0, values.length, periods);
  if (demands === 0) return 0;
  const sizes = new Float64Array(demands);
  const intervals = new Float64Array(demands);
  let last = -1;
  for (let demand = 0; demand < demands; demand++) {
    const period = periods[demand] as number;
    sizes[demand] = values[period] as number;
    intervals[demand] = period - last;
    last = period;
  }
  return smoothed(sizes, low, high) / smoothed(intervals, low, high);
}

/** The level after the last value, with the constant whose squared errors have no slope, or at the end of the range to which they fall. */
function smoothed(values: Float64Array, low: number, high: number): number {
  const alpha = constantWithoutSlope(values, low, high);
  let level = values[0] as number;
  for (let at = 1; at < values.length; at++) level += alpha * ((values[at] as number) - level);
  return level;
}

/** To a millionth, in a handful of passes: false position, with the Illinois rule against a standing end. */
function constantWithoutSlope(values: Float64Array, from: number, to: number): number {
  let low = from;
  let high = to;
  let lowSlope = errorSlope(values, low);
  if (lowSlope >= 0) return low;
  let highSlope = errorSlope(values, high);
  if (highSlope <= 0) return high;
  let standing = 0;
  for (let pass = 0; pass < mostPasses && high - low > precision; pass++) {
    const tried = (low * highSlope - high * lowSlope) / (highSlope - lowSlope);
    const slope = errorSlope(values, tried);
    if (Math.abs(slope) <= relativePrecision * (highSlope - lowSlope)) return tried;
    if (slope < 0) {
      low = tried;
      lowSlope = slope;
      if (standing > 0) highSlope /= 2;
      standing = 1;
    } else {
      high = tried;
      highSlope = slope;
      if (standing < 0) lowSlope /= 2;
      standing = -1;
    }
  }
  return (low + high) / 2;
}

/** Half the slope of `squaredErrorFromFirst` in the constant: the level's own slope runs along with it. */
function errorSlope(values: Float64Array, alpha: number): number {
  const keep = 1 - alpha;
  let level = values[0] as number;
  let levelSlope = 0;
  let slope = 0;
  for (let at = 1; at < values.length; at++) {
    const error = (values[at] as number) - level;
    slope -= error * levelSlope;
    levelSlope = keep * levelSlope + error;
    level += alpha * error;
  }
  return slope;
}
