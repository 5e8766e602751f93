/**
 * Croston's rate of one series inside of a block: smoothed size / smoothed interval after the last demand.
 *
 * @param values the block; values that are not above zero count as no demand
 * @param start index of the series' first period
 * @param periods periods of the series
 * @param startAtMean start the interval at its mean instead of the first one
 * @returns units per period; 0 without demand
 */
export function crostonRate(
  values: Float64Array,
  start: number,
  periods: number,
  alphaSize: number,
  alphaInterval: number,
  startAtMean: boolean,
): number {
  const end = start + periods;
  let at = start;
  while (at < end && !((values[at] as number) > 0)) at++;
  if (at === end) return 0;
  let size = values[at] as number;
  let interval = startAtMean ? meanInterval(values, start, end) : at - start + 1;
  let last = at;
  for (at++; at < end; at++) {
    const demand = values[at] as number;
    if (demand > 0) {
      size += alphaSize * (demand - size);
      interval += alphaInterval * (at - last - interval);
      last = at;
    }
  }
  return size / interval;
}

/**
 * Teunter, Syntetos and Babai's rate of one series inside of a block: smoothed size x smoothed probability of demand.
 *
 * @param startAtMean start the probability at the share of periods with demand instead of the first period's 0 or 1
 * @returns units per period; 0 without demand
 */
export function tsbRate(
  values: Float64Array,
  start: number,
  periods: number,
  alphaSize: number,
  alphaProbability: number,
  startAtMean: boolean,
): number {
  const end = start + periods;
  let first = start;
  while (first < end && !((values[first] as number) > 0)) first++;
  if (first === end) return 0;
  let size = values[first] as number;
  let probability = startAtMean ? demandShare(values, start, end) : first === start ? 1 : 0;
  for (let at = start + 1; at < end; at++) {
    const demand = values[at] as number;
    if (demand > 0) {
      size += alphaSize * (demand - size);
      probability += alphaProbability * (1 - probability);
    } else {
      probability -= alphaProbability * probability;
    }
  }
  return size * probability;
}

/** The intervals up to the last demand add up to its period number. */
function meanInterval(values: Float64Array, start: number, end: number): number {
  let demands = 0;
  let last = start;
  for (let at = start; at < end; at++) {
    if ((values[at] as number) > 0) {
      demands++;
      last = at;
    }
  }
  return (last - start + 1) / demands;
}

function demandShare(values: Float64Array, start: number, end: number): number {
  let demands = 0;
  for (let at = start; at < end; at++) if ((values[at] as number) > 0) demands++;
  return demands / (end - start);
}
