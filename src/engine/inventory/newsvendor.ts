/**
 * The newsvendor: how much to stock for one period, when what is left over and what is short both cost.
 *
 * F(S) = c_u / (c_u + c_o) (Edgeworth 1888; Snyder and Shen, Fundamentals of Supply Chain Theory, 2019, section 4.3); for counted demand
 * the smallest whole S that reaches it.
 */
import { standardNormalQuantile } from "../statistics/distributions/normal";
import { demandModel, type DemandDistribution, type DemandModel } from "./demand-model";
import type { IntervalDemand } from "./protection-interval";

/** Money per unit short and per unit left over, both > 0. */
export interface NewsvendorCosts {
  /** c_u: what a unit short costs, such as its margin. */
  readonly underageCost: number;
  /** c_o: what a unit left over costs, such as its cost less what it still brings. */
  readonly overageCost: number;
}

/**
 * Stock of least expected cost.
 *
 * @param demand mean and standard deviation in units
 * @returns units, never below 0: the part of normal demand below 0 sells nothing
 * @throws RangeError unless both costs are above 0
 */
export function newsvendorQuantity(
  { underageCost, overageCost }: NewsvendorCosts,
  demand: IntervalDemand,
  distribution: DemandDistribution = "normal",
): number {
  if (!(underageCost > 0 && overageCost > 0)) {
    throw new RangeError(`Underage and overage cost are above 0, found ${underageCost} and ${overageCost}.`);
  }
  const total = underageCost + overageCost;
  if (distribution === "normal") {
    // By the smaller share: the larger one rounds to 1 first.
    const factor =
      underageCost > overageCost
        ? -standardNormalQuantile(overageCost / total)
        : standardNormalQuantile(underageCost / total);
    return Math.max(0, demand.mean + (demand.standardDeviation > 0 ? factor * demand.standardDeviation : 0));
  }
  return demandModel(distribution, demand).quantile(underageCost / total);
}

/**
 * Expected cost of a stock: c_o E[(S - D)+] + c_u E[(D - S)+].
 *
 * @param stock units; may be negative (units owed)
 */
export function newsvendorCost(
  stock: number,
  { underageCost, overageCost }: NewsvendorCosts,
  demand: DemandModel,
): number {
  const short = demand.expectedShortage(stock);
  return overageCost * (stock - demand.mean + short) + underageCost * short;
}
