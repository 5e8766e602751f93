import { fitSes } from "./ses";

/**
 * Simple exponential smoothing's forecast of each period from those before it, with constant and start level fitted to the
 * first periods alone.
 *
 * @param values periods of demand, units, oldest first
 * @param fitted periods that the fit may see, at least 1; later ones only move the level
 * @returns one more than there are periods: the last is the forecast after all of them. Each is flat, so that it also is
 *   the forecast of every later period made at that time
 */
export function sesOneStep(values: Float64Array, fitted: number): Float64Array {
  const { alpha, startLevel } = fitSes(values.subarray(0, fitted));
  const forecasts = new Float64Array(values.length + 1);
  let level = startLevel;
  for (let period = 0; period < values.length; period++) {
    forecasts[period] = level;
    level += alpha * ((values[period] as number) - level);
  }
  forecasts[values.length] = level;
  return forecasts;
}

/**
 * The forecast of each period from those before it by Croston's method with Syntetos and Boylan's correction, started at
 * the first demand and its interval; 0 before it. See `crostonForecasts`, method "sba".
 *
 * @param values periods of demand, units, oldest first; what is not above 0 is no demand
 * @param alpha constant of sizes and intervals, from 0 to 1
 * @returns as `sesOneStep`
 */
export function sbaOneStep(values: Float64Array, alpha: number): Float64Array {
  const forecasts = new Float64Array(values.length + 1);
  let size = 0;
  let interval = 0;
  let last = -1;
  let rate = 0;
  for (let period = 0; period < values.length; period++) {
    forecasts[period] = rate;
    const demand = values[period] as number;
    if (!(demand > 0)) continue;
    const isFirst = last < 0;
    size = isFirst ? demand : size + alpha * (demand - size);
    interval = isFirst ? period + 1 : interval + alpha * (period - last - interval);
    last = period;
    rate = ((1 - alpha / 2) * size) / interval;
  }
  forecasts[values.length] = rate;
  return forecasts;
}
