/**
 * Expected cost per period of holding and stockout at a level of the inventory position: convex, and what every policy weighs.
 */
import type { DemandModel } from "./demand-model";

/** Money per unit and period, both > 0. */
export interface StockCosts {
  /** h: per unit on hand. */
  readonly holdingCost: number;
  /** p: per unit backordered. */
  readonly stockoutCost: number;
}

/** G(y) = h E[(y - D)+] + p E[(D - y)+] with the demand D until the next order can arrive. */
export interface StockCost {
  readonly at: (level: number) => number;
  /** G'(y) = h - (h + p) P(D > y). */
  readonly slope: (level: number) => number;
  /** Level of least cost; for counted demand the smallest whole one. */
  readonly bestLevel: number;
}

/**
 * The cost of every level of the inventory position.
 *
 * @param demand until the next order can arrive
 * @throws RangeError unless both costs are above 0
 */
export function stockCost(demand: DemandModel, { holdingCost, stockoutCost }: StockCosts): StockCost {
  if (!(holdingCost > 0 && stockoutCost > 0)) {
    throw new RangeError(
      `Holding and stockout cost have to be above 0, found ${holdingCost} and ${stockoutCost}.`,
    );
  }
  const both = holdingCost + stockoutCost;
  return {
    at: (level) => holdingCost * (level - demand.mean) + both * demand.expectedShortage(level),
    slope: (level) => holdingCost - both * demand.upperTail(level),
    bestLevel: demand.quantile(stockoutCost / both),
  };
}
