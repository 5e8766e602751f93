/**
 * The (r, Q) policy of least cost: order Q units whenever the inventory position is at or below r, under continuous review.
 *
 * The position is uniform between r and r + Q, so the cost per period is (K lambda + integral of G from r to r + Q) / Q, for counted
 * demand with the sum of G(r + 1) ... G(r + Q); G as in stock-cost.ts with the demand of a lead time. At the optimum
 * G(r) = G(r + Q) = the cost (Zheng, On properties of stochastic inventory systems, 1992); counted demand takes the cheapest levels
 * one after the other until the next costs more than their average (Federgruen and Zheng, An efficient algorithm for computing an optimal
 * (r, Q) policy, 1992). Exact for demand that comes in small parts, or one unit at a time; larger ones undershoot r.
 */
import {
  demandModel,
  type ContinuousDemand,
  type CountedDemand,
  type DemandDistribution,
} from "./demand-model";
import { stockCost, type StockCost, type StockCosts } from "./stock-cost";

/** Demand and costs over the same unit of time. */
export interface RqInput extends StockCosts {
  /** lambda: units per period, > 0. */
  readonly demandMean: number;
  /** Units per period, >= 0. */
  readonly demandSd: number;
  /** L in periods, >= 0. */
  readonly leadTime: number;
  /** K: money per order, >= 0. */
  readonly fixedCost: number;
  /** Default normal. */
  readonly distribution?: DemandDistribution;
}

/** An (r, Q) policy. */
export interface RqPolicy {
  /** r in units; may be negative (units owed). */
  readonly reorderPoint: number;
  /** Q in units; 0 where orders cost nothing and demand is continuous: each unit is ordered as it is sold. */
  readonly orderQuantity: number;
  /** Money per period for orders, stock and backorders; without the purchase. */
  readonly costPerPeriod: number;
}

/** Demand of a lead time. */
function leadTimeDemand({ demandMean, demandSd, leadTime, distribution = "normal" }: RqInput) {
  return demandModel(distribution, {
    mean: demandMean * leadTime,
    standardDeviation: demandSd * Math.sqrt(leadTime),
  });
}

/**
 * The (r, Q) policy of least cost.
 *
 * @throws RangeError unless holding and stockout cost are above 0, and for more than MOST_COUNTED_LEVELS counted units an order
 */
export function rqPolicy(input: RqInput): RqPolicy {
  const demand = leadTimeDemand(input);
  return demand.discrete ? countedPolicy(demand, input) : continuousPolicy(demand, input);
}

/** Cost per period of an (r, Q) policy, the best or not. */
export function rqCost(reorderPoint: number, orderQuantity: number, input: RqInput): number {
  const demand = leadTimeDemand(input);
  const { fixedCost, demandMean } = input;
  const { at } = stockCost(demand, input);
  let sum = 0;
  if (demand.discrete) {
    for (let unit = 1; unit <= orderQuantity; unit += 1) sum += at(reorderPoint + unit);
  } else sum = costIntegral(demand, input)(reorderPoint, reorderPoint + orderQuantity);
  return (fixedCost * demandMean + sum) / orderQuantity;
}

/** The reorder point of least cost for a given quantity: G is alike at both ends of the cycle. */
export function bestReorderPoint(orderQuantity: number, input: RqInput): number {
  const { at, bestLevel } = stockCost(leadTimeDemand(input), input);
  let low = bestLevel - orderQuantity;
  let high = bestLevel;
  for (let step = 0; step < MOST_STEPS && high - low > 1e-13 * (Math.abs(low) + orderQuantity); step += 1) {
    const middle = 0.5 * (low + high);
    if (at(middle) > at(middle + orderQuantity)) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

const MOST_STEPS = 200;

/** More levels than this are not counted one by one. */
export const MOST_COUNTED_LEVELS = 200_000;

function countedPolicy(demand: CountedDemand, input: RqInput): RqPolicy {
  const { at, bestLevel } = stockCost(demand, input);
  let total = input.fixedCost * input.demandMean + at(bestLevel);
  let below = bestLevel - 1;
  let above = bestLevel + 1;
  let costBelow = at(below);
  let costAbove = at(above);
  for (let units = 1; units < MOST_COUNTED_LEVELS; units += 1) {
    const average = total / units;
    if (Math.min(costBelow, costAbove) >= average) {
      return { reorderPoint: below, orderQuantity: units, costPerPeriod: average };
    }
    if (costBelow <= costAbove) {
      total += costBelow;
      below -= 1;
      costBelow = at(below);
    } else {
      total += costAbove;
      above += 1;
      costAbove = at(above);
    }
  }
  throw new RangeError(`An order of more than ${MOST_COUNTED_LEVELS} units is not counted by the unit.`);
}

/** The integral of G between two levels, by the second-order loss. */
function costIntegral(demand: ContinuousDemand, { holdingCost, stockoutCost }: StockCosts) {
  const { mean } = demand;
  return (from: number, to: number): number =>
    0.5 * holdingCost * (to - from) * (to - mean + (from - mean)) +
    (holdingCost + stockoutCost) * (demand.secondShortage(from) - demand.secondShortage(to));
}

/** Orders below this share of the standard deviation: G is a parabola there, and its integral would be lost in rounding. */
const SMALL_ORDER = 1e-3;

/** Within this (relative) the cost is settled: its quantity moves by the square root, r and Q by about 1e-7. */
const COST_ROUNDING = 1e-14;

function continuousPolicy(demand: ContinuousDemand, input: RqInput): RqPolicy {
  const { holdingCost, stockoutCost, fixedCost, demandMean } = input;
  const setUp = fixedCost * demandMean;
  const both = holdingCost + stockoutCost;
  // Demand that does not vary: the economic order quantity with backorders.
  const steadyCost = Math.sqrt((2 * setUp * holdingCost * stockoutCost) / both);
  const { standardDeviation: sd, mean } = demand;
  if (!(sd > 0)) {
    const quantity = steadyCost * (1 / holdingCost + 1 / stockoutCost);
    return {
      reorderPoint: mean - steadyCost / stockoutCost,
      orderQuantity: quantity,
      costPerPeriod: steadyCost,
    };
  }
  const cost = stockCost(demand, input);
  const { bestLevel } = cost;
  const least = cost.at(bestLevel);
  const bend = both * densityAt(demand, bestLevel);
  const parabola = Math.cbrt((12 * setUp) / bend);
  if (parabola <= SMALL_ORDER * sd) {
    return {
      reorderPoint: bestLevel - 0.5 * parabola,
      orderQuantity: parabola,
      costPerPeriod: least + (bend * parabola * parabola) / 8,
    };
  }
  const integral = costIntegral(demand, input);
  let costPerPeriod = Math.hypot(steadyCost, least);
  let below = bestLevel;
  let above = bestLevel;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    below = levelAt(costPerPeriod, mean - costPerPeriod / stockoutCost, bestLevel, cost);
    above = levelAt(costPerPeriod, mean + costPerPeriod / holdingCost, bestLevel, cost);
    // How much the levels between cost less than the average, against what orders cost: Newton, whose slope is the quantity.
    const saved = costPerPeriod * (above - below) - integral(below, above);
    const next = Math.max(costPerPeriod + (setUp - saved) / (above - below), least);
    if (Math.abs(next - costPerPeriod) <= COST_ROUNDING * costPerPeriod) break;
    costPerPeriod = next;
  }
  return { reorderPoint: below, orderQuantity: above - below, costPerPeriod };
}

/** Density of a continuous demand, as the slope of its tail. */
function densityAt(demand: ContinuousDemand, level: number): number {
  const step = 1e-4 * demand.standardDeviation;
  return (demand.upperTail(level - step) - demand.upperTail(level + step)) / (2 * step);
}

/** The level on one side of the best with a given cost: Newton from further out, which a convex cost lets come in from there. */
function levelAt(target: number, outside: number, bestLevel: number, { at, slope }: StockCost): number {
  const side = Math.sign(outside - bestLevel);
  let level = outside;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const excess = at(level) - target;
    const next = level - excess / slope(level);
    // On the way in each step comes nearer; rounding ends it.
    if (!(excess > 0) || !((next - bestLevel) * side > 0) || next === level) break;
    level = next;
  }
  return level;
}
