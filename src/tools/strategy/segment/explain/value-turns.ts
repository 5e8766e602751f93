import { abcClasses, isWithinCut, type AbcBoundary } from "../../../../engine/segmentation/abc";

/** A value of the item at which its class changes, all other items' values unchanged. */
export interface ValueTurn {
  /** Class code on the other side. */
  readonly code: number;
  /** The last value that keeps the class, and the first that does not; as close as numbers tell, 1e-12 of the value. */
  readonly keeps: number;
  readonly flips: number;
}

/** The rule that ABC classes follow. */
export interface AbcRule {
  readonly cuts: readonly number[];
  readonly boundary: AbcBoundary;
}

/** Closest that two neighbouring numbers are, as a part of them. */
const neighbour = 1 - Number.EPSILON;
const resolution = 1e-12;
/** How many times the total an item's value is tried to. */
const farthest = 1e6;

/** Amounts of the other items, each once, largest first, with what they add up to. */
function othersOf(value: Float64Array, item: number): { amounts: number[]; sums: number[]; total: number } {
  const sorted = value
    .filter((amount, index) => index !== item && amount > 0)
    .sort()
    .reverse();
  const amounts: number[] = [];
  const sums: number[] = [];
  let total = 0;
  for (const amount of sorted) {
    total += amount;
    if (amounts.at(-1) !== amount) {
      amounts.push(amount);
      sums.push(amount);
    } else sums.push((sums.pop() ?? 0) + amount);
  }
  return { amounts, sums, total };
}

/** Tries values of one item by the engine's own classification. */
export class ValueTrial {
  private readonly tried: Float64Array;
  /** Class code that the item has. */
  readonly own: number;

  constructor(
    private readonly value: Float64Array,
    private readonly item: number,
    private readonly rule: AbcRule,
  ) {
    this.tried = value.slice();
    this.own = this.codeAt(value[item]!);
  }

  /** Class code of the item if its value were `amount`. */
  codeAt(amount: number): number {
    this.tried[this.item] = amount;
    return abcClasses(this.tried, this.rule.cuts, this.rule.boundary)[this.item]!;
  }

  /** The nearest lower value with another class; null where there is none. */
  lower(): ValueTurn | null {
    const { amounts, sums, total } = othersOf(this.value, this.item);
    const start = this.value[this.item]!;
    if (start <= 0) return null;
    let upper = start;
    let next = amounts.findIndex((amount) => amount < start);
    if (next < 0) next = amounts.length;
    let greater = sums.slice(0, next).reduce((sum, amount) => sum + amount, 0);
    for (; ; next++) {
      const end = amounts[next] ?? 0;
      // Below its equals an item stands behind all of them, so the class may change at once.
      const isAtOnce = this.expected(greater, upper, total) !== this.own;
      const isWithin = isAtOnce || this.expected(greater, end, total) !== this.own;
      const turn = isWithin ? this.between(upper, isAtOnce ? upper * neighbour : end) : null;
      if (turn !== null) return turn;
      if (end === 0) return this.between(Number.MIN_VALUE, 0);
      greater += sums[next]!;
      upper = end;
    }
  }

  /** The nearest higher value with another class; null where there is none. */
  higher(): ValueTurn | null {
    const { amounts, sums, total } = othersOf(this.value, this.item);
    const start = Math.max(0, this.value[this.item]!);
    let lower = start;
    let next = amounts.findLastIndex((amount) => amount > start);
    let greater = sums.slice(0, next + 1).reduce((sum, amount) => sum + amount, 0);
    const end = Math.max(1, (total + start) * farthest);
    if (!Number.isFinite(end + total)) return null;
    for (; ; next--) {
      const upper = next < 0 ? end : amounts[next]!;
      if (this.expected(greater, upper, total) !== this.own) {
        const turn = this.between(lower, next < 0 ? upper : upper * neighbour);
        if (turn !== null) return turn;
      }
      if (next < 0) return null;
      greater -= sums[next]!;
      // Among its equals an item stands with the first of them.
      if (this.expected(greater, upper, total) !== this.own) {
        const turn = this.between(upper * neighbour, upper);
        if (turn !== null) return turn;
      }
      lower = upper;
    }
  }

  /** The class of a value behind `greater` of the others' value: where to look, before the engine is asked. */
  private expected(greater: number, amount: number, others: number): number {
    if (others + amount <= 0) return this.rule.cuts.length;
    const { cuts, boundary } = this.rule;
    const share = (boundary === "crossing" ? greater : greater + amount) / (others + amount);
    const code = cuts.findIndex((cut) => isWithinCut(share, cut, boundary));
    return code < 0 ? cuts.length : code;
  }

  /** Closes in on the turn between two values; null where the engine sees none between them. */
  private between(keeping: number, flipping: number): ValueTurn | null {
    if (this.codeAt(flipping) === this.own || this.codeAt(keeping) !== this.own) return null;
    let [keeps, flips] = [keeping, flipping];
    while (Math.abs(keeps - flips) > resolution * Math.max(keeps, flips)) {
      const middle = (keeps + flips) / 2;
      if (middle === keeps || middle === flips) break;
      if (this.codeAt(middle) === this.own) keeps = middle;
      else flips = middle;
    }
    return { code: this.codeAt(flips), keeps, flips };
  }
}
