import { checkCuts, cutTolerance } from "./cuts";
import { descending, type Descending } from "./descending-order";

export { descendingOrder } from "./descending-order";

/** Which share of an item is held against a cut: the one before it, or the one with it (`<=` or `<`). */
export type AbcBoundary = "crossing" | "inclusive" | "exclusive";

/** Class A ends at 80 % of the accumulated value, class B at 95 %. */
export const defaultAbcCuts: readonly number[] = [0.8, 0.95];

/**
 * ABC classes by accumulated share of value.
 *
 * Items are taken by descending value. By "crossing" an item belongs to the first class whose cut exceeds the share
 * accumulated before it, so the item that crosses a cut still belongs to the better class and no class before the last
 * misses its share. "inclusive" and "exclusive" compare the share including the item (`<=` and `<`). A share within 1e-9 of
 * a cut equals it. Items of equal value share the class of the first of them. Zero and negative values are in the last
 * class, and negative ones do not lower the total.
 *
 * @param value n finite values, in money or units
 * @param cuts k increasing shares in (0, 1], default 0.80 and 0.95
 * @param boundary default "crossing"
 * @returns n class codes in input order: 0 = A, 1 = B, ... k
 * @throws RangeError when a value is not finite or the cuts do not increase within (0, 1]
 * @see Silver, Pyke and Thomas 2017, "Inventory and Production Management in Supply Chains", 4th ed., section 2.2
 */
export function abcClasses(
  value: Float64Array,
  cuts: readonly number[] = defaultAbcCuts,
  boundary: AbcBoundary = "crossing",
): Uint8Array {
  const classes = new Uint8Array(value.length).fill(cuts.length);
  visitByShare(value, cuts, boundary, (position, code) => {
    classes[position] = code;
  });
  return classes;
}

/**
 * Visits every item of value from the largest down, with its class code as `abcClasses` gives it and the share that the boundary
 * holds against the cuts; items of equal value have that of the first of them.
 *
 * @throws RangeError as `abcClasses` does
 */
export function visitByShare(
  value: Float64Array,
  cuts: readonly number[],
  boundary: AbcBoundary,
  visit: (position: number, code: number, share: number) => void,
): void {
  checkCuts("ABC cuts", cuts, 1);
  const ordered = descending(value);
  const { sorted, order } = ordered;
  const total = totalOfPositive(ordered);
  let accumulated = 0;
  let previous = NaN;
  let share = 0;
  let current = 0;
  for (let at = 0; at < sorted.length; at++) {
    const amount = sorted[at] as number;
    if (amount <= 0) break;
    if (amount !== previous) {
      previous = amount;
      share = (boundary === "crossing" ? accumulated : accumulated + amount) / total;
      // Shares only grow along the order, so the class never falls back.
      while (current < cuts.length && !isWithinCut(share, cuts[current] as number, boundary)) current++;
    }
    accumulated += amount;
    visit(order[at] as number, current, share);
  }
}

/**
 * Share of the total value accumulated by descending value, including the item.
 *
 * By value, not by position: items of equal value all show the share after the last of them, so the result does not
 * depend on the input's order. Zero and negative values show 1; with no positive value at all every share is 1.
 *
 * @param value n finite values, in money or units
 * @returns n shares in (0, 1], in input order
 * @throws RangeError when a value is not finite
 */
export function cumulativeShares(value: Float64Array): Float64Array {
  const ordered = descending(value);
  const { sorted, order } = ordered;
  const total = totalOfPositive(ordered);
  const shares = new Float64Array(value.length).fill(1);
  let accumulated = 0;
  let from = 0;
  while (from < order.length) {
    const amount = sorted[from] as number;
    if (amount <= 0) break;
    let to = from;
    for (; to < order.length && sorted[to] === amount; to++) accumulated += amount;
    for (; from < to; from++) shares[order[from] as number] = accumulated / total;
  }
  return shares;
}

/**
 * Share of the total value accumulated by descending value before the item: what the boundary "crossing" holds against
 * the cuts.
 *
 * Items of equal value all show the share before the first of them. Zero and negative values show 1; with no positive
 * value at all every share is 1.
 *
 * @param value n finite values, in money or units
 * @returns n shares in [0, 1], in input order
 * @throws RangeError when a value is not finite
 */
export function sharesBefore(value: Float64Array): Float64Array {
  const shares = new Float64Array(value.length).fill(1);
  visitByShare(value, defaultAbcCuts, "crossing", (position, _, share) => {
    shares[position] = share;
  });
  return shares;
}

/** Whether an item with this share (the one that the boundary holds against a cut) still has the class above the cut. */
export function isWithinCut(share: number, cut: number, boundary: AbcBoundary): boolean {
  return boundary === "inclusive" ? share <= cut + cutTolerance : share < cut - cutTolerance;
}

/** Adds up in the same order as the shares do, so that the last share is exactly 1. */
function totalOfPositive({ sorted }: Descending): number {
  let total = 0;
  for (const amount of sorted) {
    if (amount <= 0) break;
    total += amount;
  }
  if (total === Infinity)
    throw new RangeError("The values add up to more than a number can hold; use a larger unit");
  return total;
}
