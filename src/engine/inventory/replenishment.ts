/**
 * What a planning system is told of an item: the parameters of its method, with MOQ, packs and shelf life respected.
 *
 * Every method protects L + R, whose level is the mean demand of that time plus the safety stock (Silver, Pyke and Thomas 2017,
 * Inventory and Production Management in Supply Chains, chapter 6).
 */
import type { OrderRule } from "./order-rule";
import { wholePacks } from "./order-quantity";

/** Why a parameter is not what the formula alone would give. */
export type Limit = "minimum-order" | "shelf-life";

/** One item. Units and periods; NaN is not known or none. */
export interface ReplenishmentInput {
  readonly rule: OrderRule;
  /** Units per period, >= 0. */
  readonly demandMean: number;
  readonly leadTime: number;
  readonly reviewPeriod: number;
  readonly safetyStock: number;
  /** Units of a usual order: Q, or what a review's demand is under "order-up-to". */
  readonly orderQuantity: number;
  readonly minimumOrder: number;
  readonly pack: number;
  /** Periods for which a unit may lie. */
  readonly shelfLife: number;
  /** Whether demand comes in whole units, so that levels are whole as well. */
  readonly isCounted: boolean;
}

/** Units; NaN where it is unknown. */
export interface ReplenishmentLevels {
  /** r, s or the minimum; S of "order-up-to", which orders below it. */
  readonly reorderPoint: number;
  /** S, or the maximum; r + Q under "reorder-quantity". */
  readonly orderUpTo: number;
  readonly orderQuantity: number;
  /** Expected stock on hand: level less the mean demand of L + R, plus half an order, at least 0. */
  readonly averageStock: number;
  readonly limits: readonly Limit[];
}

/** Sums within this of a whole number are that number. */
const rounding = 1e-9;
const orZero = (units: number): number => (units > 0 ? units : 0);
/** An MOQ of more than so many usual orders is worth a word with the supplier. */
const largeMinimum = 2;

/**
 * Parameters of an item.
 *
 * Shelf life: after an order arrives at most position - mean L lies there, and the last unit of it is sold within the shelf life
 * where position <= mean (L + shelf life). The order shrinks first, never below what the supplier takes; then the level.
 */
export function replenishmentLevels(input: ReplenishmentInput): ReplenishmentLevels {
  const { rule, demandMean, leadTime, reviewPeriod, minimumOrder, pack, shelfLife, isCounted } = input;
  const limits: Limit[] = [];
  const protection = demandMean * (leadTime + reviewPeriod);
  let level = Math.max(0, protection + input.safetyStock);
  if (isCounted) level = Math.ceil(level - rounding);
  const fills = rule === "order-up-to";
  const smallest = wholePacks(Math.max(orZero(minimumOrder), orZero(pack)), pack);
  let quantity = wholePacks(Math.max(input.orderQuantity, smallest), pack);
  if (isCounted && !(pack > 0)) quantity = Math.ceil(quantity - rounding);
  const usual = fills ? input.orderQuantity : demandMean * Math.max(1, reviewPeriod);
  if (minimumOrder > largeMinimum * usual) limits.push("minimum-order");
  const most = demandMean > 0 && shelfLife > 0 ? demandMean * (leadTime + shelfLife) : Infinity;
  // Filling up to S passes it only by what the supplier's smallest order is too large.
  if (level + (fills ? smallest : quantity) > most) {
    limits.push("shelf-life");
    if (!fills) quantity = Math.max(smallest, Math.min(quantity, wholePacksBelow(most - level, pack)));
    level = Math.max(0, Math.min(level, most - (fills ? smallest : quantity)));
    if (isCounted) {
      level = Math.floor(level + rounding);
      quantity = Math.ceil(quantity - rounding);
    }
  }
  return {
    reorderPoint: level,
    orderUpTo: fills ? level : level + quantity,
    orderQuantity: quantity,
    averageStock: Math.max(0, level - protection + quantity / 2),
    limits,
  };
}

/** A quantity rounded down to whole packs, where there are packs. */
const wholePacksBelow = (quantity: number, pack: number): number =>
  pack > 0 ? Math.floor(quantity / pack + rounding) * pack : quantity;
