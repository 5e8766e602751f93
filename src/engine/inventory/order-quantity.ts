/**
 * How much to order at a time.
 *
 * Economic order quantity: Q = sqrt(2 K lambda / h), which balances the fixed cost of orders K lambda / Q against the holding cost h Q / 2
 * (Harris, How many parts to make at once, 1913; Snyder and Shen, Fundamentals of Supply Chain Theory, 2019, equation 3.4).
 */

/** Demand, fixed and holding cost over the same unit of time. */
export interface EconomicOrderInput {
  /** lambda: units per period, >= 0. */
  readonly demandPerPeriod: number;
  /** K: money per order, >= 0. */
  readonly fixedCost: number;
  /** h: money per unit and period, > 0. */
  readonly holdingCost: number;
}

/**
 * Economic order quantity.
 *
 * @returns units, not rounded; 0 without demand or without a fixed cost
 * @throws RangeError unless the holding cost is above 0 and the others are at least 0
 */
export function economicOrderQuantity({
  demandPerPeriod,
  fixedCost,
  holdingCost,
}: EconomicOrderInput): number {
  if (!(holdingCost > 0) || !(demandPerPeriod >= 0) || !(fixedCost >= 0)) {
    throw new RangeError(
      `An economic order quantity needs demand and fixed cost of at least 0 and a holding cost above 0, ` +
        `found ${demandPerPeriod}, ${fixedCost} and ${holdingCost}.`,
    );
  }
  return Math.sqrt((2 * fixedCost * demandPerPeriod) / holdingCost);
}

/** What an item's order quantity follows from; NaN or left out is unknown. */
export interface OrderQuantityInput {
  /** Units per period; a negative mean (net returns) orders nothing. */
  readonly demandMean: number;
  /** R in periods; 0 or left out under continuous review. */
  readonly reviewPeriod?: number;
  /** Lot size agreed or set in the item master, units. */
  readonly lot?: number;
  /** Money per order. */
  readonly fixedCost?: number;
  /** Money per unit and period. */
  readonly holdingCost?: number;
  /** Least quantity that the supplier accepts (MOQ), units. */
  readonly minimumOrder?: number;
  /** Units per pack; orders are whole packs. */
  readonly pack?: number;
}

const known = (value: number | undefined): value is number => value !== undefined && value > 0;

/** Quotients within this of a whole number are that number of packs: 0.3 / 0.1 is 3, not 4. */
const PACK_ROUNDING = 1e-9;

/**
 * Order quantity of an item: its lot, else the economic order quantity where both costs are known, else the demand of
 * max(1, R) periods; at least the minimum order, rounded up to whole packs.
 *
 * @returns units; 0 where there is neither demand nor a lot or minimum order; NaN where demand is needed and unknown
 */
export function orderQuantity(input: OrderQuantityInput): number {
  const { demandMean, reviewPeriod, lot, fixedCost, holdingCost, minimumOrder, pack } = input;
  const demandPerPeriod = demandMean < 0 ? 0 : demandMean;
  let quantity: number;
  if (known(lot)) quantity = lot;
  else if (known(fixedCost) && known(holdingCost)) {
    quantity = Math.sqrt((2 * fixedCost * demandPerPeriod) / holdingCost);
  } else quantity = demandPerPeriod * Math.max(1, known(reviewPeriod) ? reviewPeriod : 0);
  if (known(minimumOrder) && quantity < minimumOrder) quantity = minimumOrder;
  return wholePacks(quantity, pack);
}

/** A quantity in units rounded up to whole packs, where there are packs. */
export function wholePacks(quantity: number, pack: number | undefined): number {
  return known(pack) ? Math.ceil(quantity / pack - PACK_ROUNDING) * pack : quantity;
}
