/**
 * Economic order quantity under quantity discounts. Costs include the purchase; stock costs a rate of what was paid for it.
 *
 * All units: the price of a tier holds for the whole order. Incremental: it holds for the units from the tier's quantity on
 * (Hadley and Whitin, Analysis of Inventory Systems, 1963; Snyder and Shen, Fundamentals of Supply Chain Theory, 2019, section 3.4).
 */

/** Which units the price of a tier holds for. */
export type DiscountType = "all-units" | "incremental";

/** From this quantity on, units cost so much. */
export interface PriceTier {
  readonly fromQuantity: number;
  /** Money per unit, > 0. */
  readonly unitCost: number;
}

/** Demand, fixed cost and rate over the same unit of time. */
export interface QuantityDiscountInput {
  /** lambda: units per period, >= 0. */
  readonly demandPerPeriod: number;
  /** K: money per order, >= 0. */
  readonly fixedCost: number;
  /** i: cost of holding stock worth one unit of money for a period, > 0. */
  readonly holdingRate: number;
  /** Rising quantities, falling unit costs; the first quantity is the least that can be ordered. */
  readonly tiers: readonly PriceTier[];
}

/** The order of least cost. */
export interface DiscountedOrder {
  /** Units; 0 without demand. */
  readonly quantity: number;
  /** Money per period, purchase included. */
  readonly costPerPeriod: number;
  /** Position of the tier in the list. */
  readonly tier: number;
}

/**
 * Order quantity of least cost under a list of prices.
 *
 * In each tier the cost falls to one minimum and rises from there, so the best of a tier is that minimum or the end nearer to it.
 * The upper end is the next tier's lower one, where units cost no more, so it is left to that tier.
 *
 * @throws RangeError without tiers, and where quantities do not rise or unit costs rise
 */
export function discountedOrder(input: QuantityDiscountInput, type: DiscountType): DiscountedOrder {
  const { demandPerPeriod, fixedCost, holdingRate, tiers } = input;
  checkTiers(tiers);
  if (demandPerPeriod === 0) return { quantity: 0, costPerPeriod: 0, tier: 0 };
  let best: DiscountedOrder = { quantity: 0, costPerPeriod: Infinity, tier: 0 };
  // What an incremental order pays beyond its last price for all units: the dearer units before the tier.
  let surcharge = 0;
  tiers.forEach(({ fromQuantity, unitCost }, tier) => {
    const before = tiers[tier - 1];
    if (type === "incremental" && before !== undefined) {
      surcharge += (before.unitCost - unitCost) * fromQuantity;
    }
    const perOrder = fixedCost + surcharge;
    const perUnitHeld = holdingRate * unitCost;
    const wanted = Math.sqrt((2 * perOrder * demandPerPeriod) / perUnitHeld);
    const next = tiers[tier + 1]?.fromQuantity ?? Infinity;
    if (wanted >= next) return;
    const quantity = Math.max(wanted, fromQuantity);
    const ordering = quantity > 0 ? (perOrder * demandPerPeriod) / quantity : 0;
    const holding = 0.5 * (holdingRate * surcharge + perUnitHeld * quantity);
    const costPerPeriod = demandPerPeriod * unitCost + ordering + holding;
    if (costPerPeriod < best.costPerPeriod) best = { quantity, costPerPeriod, tier };
  });
  return best;
}

function checkTiers(tiers: readonly PriceTier[]): void {
  if (tiers.length === 0) throw new RangeError("A list of prices needs at least one tier.");
  tiers.forEach(({ fromQuantity, unitCost }, tier) => {
    const before = tiers[tier - 1];
    if (!(fromQuantity >= 0 && unitCost > 0)) {
      throw new RangeError(
        `A tier is from a quantity of at least 0 at a unit cost above 0, found ${unitCost}.`,
      );
    }
    if (before !== undefined && !(fromQuantity > before.fromQuantity && unitCost <= before.unitCost)) {
      throw new RangeError(
        `Quantities of tiers rise and unit costs fall, found ${fromQuantity} at ${unitCost} after ` +
          `${before.fromQuantity} at ${before.unitCost}.`,
      );
    }
  });
}
