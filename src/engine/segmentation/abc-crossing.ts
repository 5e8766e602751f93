import { checkCuts, cutTolerance } from "./cuts";
import type { AbcBoundary } from "./abc";
import { descending } from "./descending-order";

/** Halvings of the interval that holds a crossing: its width ends below 1e-15 of where it began. */
const halvings = 60;

/** Values by descending size with their running sums: what the questions below share. */
export interface AbcRanking {
  /** Positive values, largest first. */
  readonly sorted: Float64Array;
  /** Sum of the first k of `sorted`, at index k. */
  readonly sums: Float64Array;
}

/**
 * Ranks values once, for the shares and crossings of many items.
 *
 * @param value n finite values, in money or units
 */
export function abcRanking(value: Float64Array): AbcRanking {
  const sorted = descending(value).sorted.filter((amount) => amount > 0);
  const sums = new Float64Array(sorted.length + 1);
  sorted.forEach((amount, index) => {
    sums[index + 1] = (sums[index] as number) + amount;
  });
  return { sorted, sums };
}

/** How many of the ranked values are above an amount. */
function countAbove({ sorted }: AbcRanking, amount: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > amount) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The share that an item of this value is held against the ABC cuts with: accumulated before it ("crossing"), or with it.
 *
 * @param amount the item's value, one of those that were ranked
 * @returns a share from 0 to 1; NaN for a value of 0 or less, which has no place in the order
 */
export function shareAgainstCuts(ranking: AbcRanking, amount: number, boundary: AbcBoundary): number {
  if (!(amount > 0)) return Number.NaN;
  const before = ranking.sums[countAbove(ranking, amount)] as number;
  const total = ranking.sums.at(-1) as number;
  return (boundary === "crossing" ? before : before + amount) / total;
}

/**
 * The value at which an item crosses an ABC cut while all other items stay as they are: from that value on it belongs to the
 * better class. The item's own change counts in the total as well. For the boundary "crossing", by which a larger value
 * never makes the class worse; by the share with the item it can.
 *
 * @param amount the item's value today, one of those that were ranked
 * @param cut share in (0, 1)
 * @returns the value; NaN where the item has none
 * @throws RangeError when the cut does not lie above 0 and below 1
 */
export function abcCrossingValue(ranking: AbcRanking, amount: number, cut: number): number {
  checkCuts("ABC cut", [cut], 1);
  if (!(amount > 0)) return Number.NaN;
  const total = ranking.sums.at(-1) as number;
  const isBetter = (changed: number): boolean => {
    const above = ranking.sums[countAbove(ranking, changed)] as number;
    // The item itself must not stand before itself when its value falls.
    const before = amount > changed ? above - amount : above;
    return before / (total - amount + changed) < cut - cutTolerance;
  };
  let low = 0;
  // With nothing above it, an item is in the best class.
  let high = ranking.sorted[0] as number;
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    if (isBetter(middle)) high = middle;
    else low = middle;
  }
  return high;
}
