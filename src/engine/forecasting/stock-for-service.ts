/** Demand of an item over runs of consecutive periods, and what was forecast of it when each run began, units. */
export interface ServiceRuns {
  /** By run. */
  readonly demand: Float64Array;
  readonly forecast: Float64Array;
  /** The item's own spread of a run, units: what a safety factor multiplies. 0 or NaN: the item is left out. */
  readonly scale: number;
}

/** Stock that the errors of forecasts call for at a service that was achieved. */
export interface StockForService {
  /** The smallest safety factor that achieves the target; -Infinity where runs without demand do alone, NaN for too few runs. */
  readonly safetyFactor: number;
  /** Share of the runs whose demand was covered; NaN for too few runs. */
  readonly achieved: number;
  /** Runs of all items that are not left out. */
  readonly runs: number;
  /** By item: mean over its runs of what is left at their end, units; NaN for items left out, and for too few runs. */
  readonly stock: Float64Array;
}

/** Fewest runs that can say a target: with fewer, the largest score alone would decide. 20 for 95 %. */
export const fewestRuns = (target: number): number => Math.ceil(1 / (1 - target) - 1e-9);

/**
 * An item's own scale of a run: errors of independent periods add up by their squares.
 *
 * @param squaredScale mean squared error of naive, one period ahead, over what was known before (see `squaredScale`), units squared
 * @param periods length of a run
 * @returns units; NaN where there is no scale
 */
export const runScale = (squaredScale: number, periods: number): number => Math.sqrt(squaredScale * periods);

/**
 * Stock needed for a service that was achieved: every run starts with S = max(0, forecast + k x scale), and k is the smallest
 * safety factor, one for all items, with which at least the target's share of all runs has demand <= S. It is found with
 * hindsight, from the sorted scores (demand - forecast) / scale, so that methods are compared at the same service; a run without
 * demand is served by any S. Stock of an item = mean over its runs of max(0, S - demand).
 *
 * It compares forecasts and proposes nothing: nobody knows k beforehand.
 *
 * @param target share of runs, above 0 and below 1
 * @throws RangeError for another target
 * @see Syntetos, Nikolopoulos and Boylan 2010, "Judging the judges through accuracy-implication metrics", IJF 26:134-143, who
 *   compare forecasts by the stock that they call for at equal service
 */
export function stockForService(items: readonly ServiceRuns[], target: number): StockForService {
  if (!(target > 0 && target < 1))
    throw new RangeError(`A target lies between 0 and 1, but ${target} was given`);
  const scores = scoresOf(items.filter(isScaled)).sort();
  const runs = scores.length;
  const stock = new Float64Array(items.length).fill(NaN);
  if (runs < fewestRuns(target)) return { safetyFactor: NaN, achieved: NaN, runs, stock };
  const safetyFactor = scores[fewestServed(runs, target) - 1] as number;
  items.forEach((item, index) => {
    if (isScaled(item)) stock[index] = stockLeft(item, safetyFactor);
  });
  const served = scores.reduce((count, score) => (score <= safetyFactor ? count + 1 : count), 0);
  return { safetyFactor, achieved: served / runs, runs, stock };
}

const isScaled = ({ demand, scale }: ServiceRuns): boolean => scale > 0 && demand.length > 0;

/** The safety factor of each run of all items from which on it is served. */
function scoresOf(items: readonly ServiceRuns[]): Float64Array {
  const scores = new Float64Array(items.reduce((count, { demand }) => count + demand.length, 0));
  let at = 0;
  for (const { demand, forecast, scale } of items) {
    for (let run = 0; run < demand.length; run++) {
      const value = demand[run] as number;
      scores[at++] = value > 0 ? (value - (forecast[run] as number)) / scale : -Infinity;
    }
  }
  return scores;
}

/** Smallest number of runs whose share is the target or more; the quotient is compared, since 0.95 x 20 need not be 19. */
function fewestServed(runs: number, target: number): number {
  let served = Math.ceil(runs * target);
  while (served > 1 && (served - 1) / runs >= target) served--;
  return served;
}

function stockLeft({ demand, forecast, scale }: ServiceRuns, safetyFactor: number): number {
  let sum = 0;
  demand.forEach((value, run) => {
    const level = Math.max(0, (forecast[run] as number) + safetyFactor * scale);
    sum += Math.max(0, level - value);
  });
  return sum / demand.length;
}
