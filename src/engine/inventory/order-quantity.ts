/**
 * How much of an item to order at a time, from what is known of it.
 */

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
