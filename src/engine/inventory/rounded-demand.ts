/**
 * Demand rounded to whole units, none below 0: how a continuous family is counted.
 *
 * P(D <= k) = P(X < k + 1/2) for k >= 0, so that all of a normal demand below one half is no demand. The loss is the sum of the tails
 * from the level on.
 */
import { smallestInteger } from "../statistics/distributions/smallest-integer";
import type { ContinuousDemand, CountedDemand } from "./demand-model";

/** Tails below this are left out of the loss. */
const LEAST_TAIL = 1e-17;

/** More whole units than this are not tabulated. */
export const MOST_ROUNDED_UNITS = 2_000_000;

/**
 * The counted demand of a continuous one.
 *
 * @param demand its mean and standard deviation stay nearly the same where it is hardly ever below 0
 * @throws RangeError where it reaches beyond MOST_ROUNDED_UNITS units
 */
export function roundedDemand(demand: ContinuousDemand): CountedDemand {
  const tailAt = (count: number): number => (count < 0 ? 1 : demand.upperTail(count + 0.5));
  const start = demand.mean + 9 * demand.standardDeviation;
  if (!(start < MOST_ROUNDED_UNITS)) throw beyondTable();
  const top = smallestInteger((count) => tailAt(count) <= LEAST_TAIL, start, 0);
  if (top > MOST_ROUNDED_UNITS) throw beyondTable();
  /** losses[k] is the loss at k units: the tails from k on. */
  const losses = new Float64Array(top + 1);
  for (let count = top - 1; count >= 0; count -= 1) losses[count] = (losses[count + 1] ?? 0) + tailAt(count);
  const mean = losses[0] ?? 0;
  return {
    mean,
    standardDeviation: demand.standardDeviation,
    discrete: true,
    upperTail: (x) => tailAt(Math.floor(x)),
    quantile: (probability) =>
      smallestInteger((count) => tailAt(count) <= 1 - probability, demand.quantile(probability), 0),
    expectedShortage(x) {
      if (x <= 0) return mean - x;
      const count = Math.floor(x);
      if (count >= top) return 0;
      return (losses[count] ?? 0) - (x - count) * tailAt(count);
    },
  };
}

const beyondTable = (): RangeError =>
  new RangeError(`Demand beyond ${MOST_ROUNDED_UNITS} units is not counted by the unit.`);
