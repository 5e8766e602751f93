import { awardAt, awardPaths, type SharingRule } from "./award-path";
import { commonLevel } from "./common-level";
import { inWholePacks, packsFor, packsIn } from "./whole-packs";

export type AllocationRule = SharingRule | "priority";

/** What is asked for, one value per recipient. */
export interface AllocationInput {
  /** Units to divide, >= 0. */
  readonly supply: number;
  /** Units asked for, >= 0. */
  readonly demand: Float64Array;
  /** "priority": ranks, the lowest first. "weighted": weights >= 0. Other rules take none. */
  readonly weights?: Float64Array | null;
  /** Units that each gets in any case; above the request the request counts. */
  readonly minimum?: Float64Array | null;
  /** Units per pack; 0 where units can be split. */
  readonly pack?: Float64Array | null;
}

export interface Allocation {
  /** Units per recipient, at most what was asked for. */
  readonly awards: Float64Array;
  /** Units of the supply that nobody gets: more than was asked for, or less than a pack. */
  readonly left: number;
}

/** The guaranteed minima together are more than there is. */
export class GuaranteeError extends RangeError {
  override readonly name = "GuaranteeError";
  constructor(
    readonly guaranteed: number,
    readonly supply: number,
  ) {
    super(`The guaranteed minima add up to ${guaranteed}, but the supply is ${supply}.`);
  }
}

const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0);
const rounding = 1e-9;

/** Guarantees in whole packs, never above the request. */
function guaranteesOf({ demand, minimum, pack }: AllocationInput): Float64Array {
  return demand.map((asked, recipient) => {
    const least = Math.min(minimum?.[recipient] ?? 0, asked);
    const size = pack?.[recipient] ?? 0;
    return size > 0 ? size * Math.min(packsFor(least, size), packsIn(asked, size)) : least;
  });
}

/** Recipients in the order in which they are served, those of equal standing together. */
function tiersOf(rule: AllocationRule, { demand, weights }: AllocationInput): readonly Int32Array[] {
  const all = new Int32Array(demand.length);
  for (let recipient = 0; recipient < all.length; recipient++) all[recipient] = recipient;
  if (rule === "weighted") {
    const weightOf = (recipient: number): number => weights?.[recipient] ?? 0;
    // Without a weight one gets what the others leave.
    return [all.filter((each) => weightOf(each) > 0), all.filter((each) => weightOf(each) === 0)];
  }
  if (rule !== "priority") return [all];
  const rankOf = (recipient: number): number => weights?.[recipient] ?? 0;
  const sorted = all.sort((left, right) => rankOf(left) - rankOf(right) || left - right);
  const tiers: Int32Array[] = [];
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && rankOf(sorted[to]!) === rankOf(sorted[from]!)) to++;
    tiers.push(sorted.subarray(from, to));
    from = to;
  }
  return tiers;
}

/** Shares of recipients of equal standing, in units that can be split. */
function sharesOf(
  rule: SharingRule,
  supply: number,
  demand: Float64Array,
  guarantee: Float64Array,
  weights: Float64Array,
): Float64Array {
  if (supply >= sum(demand)) return demand;
  const paths = awardPaths(rule, demand, guarantee, weights);
  const level = commonLevel(paths, supply);
  return demand.map((asked, recipient) => Math.min(asked, awardAt(paths, recipient, level)));
}

/**
 * Divides a supply that may be short.
 *
 * fair-share: everybody gets the same, but nobody more than asked (constrained equal awards). proportional: the same share of
 * every request. weighted: fair shares in proportion to the weights; without a weight one gets what the others leave. priority:
 * rank by rank, fair shares within a rank. equal-losses: everybody lacks the same. talmud: equal awards up to half of the
 * requests, equal losses beyond. Guarantees are floors of the result: who gets them by the rule gets nothing on top. Whole packs
 * by the largest remainder.
 *
 * @returns awards that add up to the smaller of supply and demand, less what makes no whole pack
 * @throws GuaranteeError when the supply is less than the guarantees
 * @see Thomson (2003), Axiomatic and game-theoretic analysis of bankruptcy and taxation problems, Mathematical Social Sciences 45
 */
export function allocate(rule: AllocationRule, input: AllocationInput): Allocation {
  const { supply, demand, weights, pack } = input;
  const guarantees = guaranteesOf(input);
  const guaranteed = sum(guarantees);
  if (guaranteed > supply * (1 + rounding)) throw new GuaranteeError(guaranteed, supply);
  const awards = new Float64Array(demand.length);
  // What is not promised to anybody in advance.
  let free = Math.max(0, supply - guaranteed);
  for (const tier of tiersOf(rule, input)) {
    const pick = (values: Float64Array): Float64Array => {
      const picked = new Float64Array(tier.length);
      for (let at = 0; at < tier.length; at++) picked[at] = values[tier[at]!]!;
      return picked;
    };
    const least = pick(guarantees);
    const promised = sum(least);
    const hasWeights = rule === "weighted" && weights?.[tier[0] ?? 0] !== 0;
    const sharing = rule === "priority" || (rule === "weighted" && !hasWeights) ? "fair-share" : rule;
    const tierWeights = hasWeights && weights ? pick(weights) : least;
    const asked = pick(demand);
    const shares = sharesOf(sharing, promised + free, asked, least, tierWeights);
    // Tier by tier, so that what makes no pack goes on to the next one.
    const given = pack ? inWholePacks(shares, asked, pick(pack), promised + free) : shares;
    free = Math.max(0, free - (sum(given) - promised));
    tier.forEach((recipient, at) => (awards[recipient] = given[at]!));
  }
  const left = supply - sum(awards);
  return { awards, left: left > rounding * supply ? left : 0 };
}
