/**
 * The economic order quantity and what it costs, with planned backorders and with production at a finite rate.
 *
 * Q = sqrt(2 K lambda / (h (1 - lambda / mu))) sqrt((h + p) / p), cost sqrt(2 K lambda h (1 - lambda / mu)) sqrt(p / (h + p)); the
 * share h / (h + p) of the demand waits (Harris, How many parts to make at once, 1913; Snyder and Shen, Fundamentals of Supply Chain
 * Theory, 2019, equations 3.4, 3.27 and 3.36; Zipkin, Foundations of Inventory Management, 2000, chapter 3, for both together).
 */

/** Demand and costs over the same unit of time. */
export interface EconomicOrderInput {
  /** lambda: units per period, >= 0. */
  readonly demandPerPeriod: number;
  /** K: money per order, >= 0. */
  readonly fixedCost: number;
  /** h: money per unit and period, > 0. */
  readonly holdingCost: number;
  /** p: money per unit backordered and period, > 0. Default: nothing is backordered. */
  readonly stockoutCost?: number;
  /** mu: units produced per period, above the demand. Default: an order arrives at once. */
  readonly productionRate?: number;
}

/** The order of least cost. */
export interface EconomicOrder {
  /** Units, not rounded; 0 without demand or without a fixed cost. */
  readonly quantity: number;
  /** Money per period for orders, stock and backorders; without the purchase. */
  readonly costPerPeriod: number;
  /** Share of the demand that waits. */
  readonly stockoutFraction: number;
}

/**
 * Economic order of an item.
 *
 * @throws RangeError unless holding and stockout cost are above 0, demand and fixed cost at least 0, and production above demand
 */
export function economicOrder(input: EconomicOrderInput): EconomicOrder {
  const { demandPerPeriod, fixedCost, holdingCost, stockoutCost, productionRate } = input;
  if (!(holdingCost > 0) || !(demandPerPeriod >= 0) || !(fixedCost >= 0)) {
    throw new RangeError(
      `An economic order quantity needs demand and fixed cost of at least 0 and a holding cost above 0, ` +
        `found ${demandPerPeriod}, ${fixedCost} and ${holdingCost}.`,
    );
  }
  if (stockoutCost !== undefined && !(stockoutCost > 0)) {
    throw new RangeError(`A stockout cost is above 0, found ${stockoutCost}.`);
  }
  if (productionRate !== undefined && !(productionRate > demandPerPeriod)) {
    throw new RangeError(
      `Production has to be above the demand of ${demandPerPeriod}, found ${productionRate}.`,
    );
  }
  // While an order of a finite rate comes in, part of it is sold: less of it is ever in stock.
  const kept = productionRate === undefined ? 1 : (productionRate - demandPerPeriod) / productionRate;
  const served = stockoutCost === undefined ? 1 : stockoutCost / (holdingCost + stockoutCost);
  const held = holdingCost * kept;
  return {
    quantity: Math.sqrt((2 * fixedCost * demandPerPeriod) / held / served),
    costPerPeriod: Math.sqrt(2 * fixedCost * demandPerPeriod * held * served),
    stockoutFraction: 1 - served,
  };
}

/** The quantity alone; see economicOrder. */
export const economicOrderQuantity = (input: EconomicOrderInput): number => economicOrder(input).quantity;

/**
 * Cost of ordering some other quantity: money per period for orders and stock, nothing being backordered.
 *
 * @param quantity units per order, > 0
 */
export function orderingCost(
  quantity: number,
  { demandPerPeriod, fixedCost, holdingCost }: EconomicOrderInput,
): number {
  return (fixedCost * demandPerPeriod) / quantity + 0.5 * holdingCost * quantity;
}
