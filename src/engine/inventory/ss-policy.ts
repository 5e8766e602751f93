/**
 * The (s, S) policy of least cost: at each review an inventory position at or below s is lifted to S. Counted demand, backorders.
 *
 * Cost per period of a policy: (K + sum over j < S - s of m(j) G(S - j)) / M, where m(j) is the expected number of reviews at which
 * the position has fallen by j from S (a renewal of the demand of a period), M their sum, and G as in stock-cost.ts with the demand of L + 1
 * periods. Found by the algorithm of Zheng and Federgruen, Finding optimal (s, S) policies is about as simple as evaluating a
 * single policy, Operations Research 39 (1991), which compares S one after the other and moves s up to it.
 */
import { demandModel, type CountedDemand, type DemandDistribution } from "./demand-model";
import { roundedDemand } from "./rounded-demand";
import { stockCost, type StockCost, type StockCosts } from "./stock-cost";

/** Demand and costs over the same unit of time: from one review to the next. */
export interface SsInput extends StockCosts {
  /** Units per period, > 0. */
  readonly demandMean: number;
  /** Units per period, >= 0; Poisson demand ignores it. */
  readonly demandSd: number;
  /** L in periods, >= 0; with 0 an order arrives before the demand of its period. Default 0. */
  readonly leadTime?: number;
  /** K: money per order, >= 0. */
  readonly fixedCost: number;
  /** Normal and gamma demand is rounded to units, over a period and over L + 1 periods. Default Poisson. */
  readonly distribution?: DemandDistribution;
}

/** An (s, S) policy. */
export interface SsPolicy {
  /** s in units; may be negative (units owed). */
  readonly reorderPoint: number;
  /** S in units. */
  readonly orderUpTo: number;
  /** Money per period for orders, stock and backorders; without the purchase. */
  readonly costPerPeriod: number;
}

/** Demand over some periods, counted. */
function countedDemand(
  { demandMean, demandSd, distribution = "poisson" }: SsInput,
  periods: number,
): CountedDemand {
  const demand = demandModel(distribution, {
    mean: demandMean * periods,
    standardDeviation: demandSd * Math.sqrt(periods),
  });
  return demand.discrete ? demand : roundedDemand(demand);
}

/** Policies whose S is further above s than this are not searched: time grows with the square. */
export const MOST_LEVELS = 8_000;

const beyondLevels = (): RangeError =>
  new RangeError(`Policies of more than ${MOST_LEVELS} units between s and S are not searched.`);

/**
 * The (s, S) policy of least cost.
 *
 * @throws RangeError unless holding and stockout cost are above 0, where demand is too rare or too large to be counted by the unit, and
 *   for policies of more than MOST_LEVELS units
 */
export function ssPolicy(input: SsInput): SsPolicy {
  const { search, bestLevel, costAt } = prepare(input);
  let reorderPoint = bestLevel;
  let orderUpTo = bestLevel;
  let least: number;
  do {
    reorderPoint -= 1;
    least = search(reorderPoint, orderUpTo);
  } while (least > costAt(reorderPoint));
  for (let candidate = bestLevel + 1; costAt(candidate) <= least; candidate += 1) {
    const cost = search(reorderPoint, candidate);
    if (cost >= least) continue;
    orderUpTo = candidate;
    least = cost;
    while (least <= costAt(reorderPoint + 1)) {
      reorderPoint += 1;
      least = search(reorderPoint, orderUpTo);
    }
  }
  return { reorderPoint, orderUpTo, costPerPeriod: least };
}

/** Cost per period of an (s, S) policy, the best or not; whole levels, s below S. */
export function ssCost(reorderPoint: number, orderUpTo: number, input: SsInput): number {
  return prepare(input).search(reorderPoint, orderUpTo);
}

function prepare(input: SsInput) {
  const { bestLevel, at } = stockCost(countedDemand(input, (input.leadTime ?? 0) + 1), input);
  const costAt = remembered(at, bestLevel);
  const visits = new Visits(countedDemand(input, 1));
  /** c(s, S) */
  const search = (reorderPoint: number, orderUpTo: number): number => {
    const levels = orderUpTo - reorderPoint;
    if (levels > MOST_LEVELS) throw beyondLevels();
    visits.extendTo(levels);
    const perCycle = visits.perCycle.values;
    let sum = input.fixedCost;
    for (let fallen = 0; fallen < levels; fallen += 1) {
      sum += (perCycle[fallen] ?? 0) * costAt(orderUpTo - fallen);
    }
    return sum / (visits.totalBelow.values[levels] ?? NaN);
  };
  return { search, bestLevel, costAt };
}

/** Each level's cost is asked for many times and computed once. */
function remembered(costOf: StockCost["at"], middle: number): (level: number) => number {
  const below = new Growing();
  const above = new Growing();
  return (level) => {
    const distance = level < middle ? middle - level : level - middle;
    if (distance > 2 * MOST_LEVELS) throw beyondLevels();
    const known = level < middle ? below : above;
    for (let next = known.length; next <= distance; next += 1) {
      known.push(costOf(level < middle ? middle - next : middle + next));
    }
    return known.values[distance] ?? NaN;
  };
}

/** Numbers that are added one by one. */
class Growing {
  values = new Float64Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const more = new Float64Array(2 * this.length);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}

/** Expected reviews per order cycle at which the position stands so many units below S. */
class Visits {
  /** m(j) */
  readonly perCycle = new Growing();
  /** M(j): sum of m(0) ... m(j - 1). */
  readonly totalBelow = new Growing();
  /** P(D = j) of a period's demand. */
  private readonly masses = new Growing();
  private readonly someDemand: number;

  constructor(private readonly demand: CountedDemand) {
    this.someDemand = demand.upperTail(0);
    if (!(this.someDemand > 1e-12)) {
      throw new RangeError("Demand is too rare: almost no period has any.");
    }
    this.totalBelow.push(0);
  }

  extendTo(levels: number): void {
    for (let fallen = this.perCycle.length; fallen < levels; fallen += 1) {
      this.masses.push(this.demand.upperTail(fallen - 1) - this.demand.upperTail(fallen));
      const masses = this.masses.values;
      const visited = this.perCycle.values;
      let sum = fallen === 0 ? 1 : 0;
      for (let units = 1; units <= fallen; units += 1) {
        sum += (masses[units] ?? 0) * (visited[fallen - units] ?? 0);
      }
      const visits = sum / this.someDemand;
      this.perCycle.push(visits);
      this.totalBelow.push((this.totalBelow.values[fallen] ?? 0) + visits);
    }
  }
}
