import { findDemands } from "../statistics/demand-periods";

/** One series inside of a block of histories; values that are not above zero count as no demand. */
export interface SeriesPlace {
  readonly values: Float64Array;
  /** Index of the series' first period. */
  start: number;
  readonly periods: number;
  /** Room for the periods with demand, `periods` long, shared by all series. */
  readonly demandPeriods: Int32Array;
}

/**
 * Croston's rate: smoothed size / smoothed interval after the last demand.
 *
 * @param startAtMean start the interval at its mean instead of the first one
 * @returns units per period; 0 without demand
 */
export function crostonRate(
  { values, start, periods, demandPeriods }: SeriesPlace,
  alphaSize: number,
  alphaInterval: number,
  startAtMean: boolean,
): number {
  const demands = findDemands(values, start, periods, demandPeriods);
  if (demands === 0) return 0;
  let last = demandPeriods[0] as number;
  let size = values[start + last] as number;
  // The intervals up to the last demand add up to its period number.
  let interval = startAtMean ? ((demandPeriods[demands - 1] as number) + 1) / demands : last + 1;
  for (let demand = 1; demand < demands; demand++) {
    const period = demandPeriods[demand] as number;
    size += alphaSize * ((values[start + period] as number) - size);
    interval += alphaInterval * (period - last - interval);
    last = period;
  }
  return size / interval;
}

/**
 * Teunter, Syntetos and Babai's rate: smoothed size x smoothed probability of demand.
 *
 * @param startAtMean start the probability at the share of periods with demand instead of the first period's 0 or 1
 * @returns units per period; 0 without demand
 */
export function tsbRate(
  { values, start, periods, demandPeriods }: SeriesPlace,
  alphaSize: number,
  alphaProbability: number,
  startAtMean: boolean,
): number {
  const demands = findDemands(values, start, periods, demandPeriods);
  if (demands === 0) return 0;
  const first = demandPeriods[0] as number;
  let size = values[start + first] as number;
  for (let demand = 1; demand < demands; demand++) {
    size += alphaSize * ((values[start + (demandPeriods[demand] as number)] as number) - size);
  }
  let probability = startAtMean ? demands / periods : +(first === 0);
  for (let at = start + 1; at < start + periods; at++) {
    const occurrence = +((values[at] as number) > 0) | 0;
    probability += alphaProbability * (occurrence - probability);
  }
  return size * probability;
}
