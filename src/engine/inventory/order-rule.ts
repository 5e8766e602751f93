/**
 * When and how much is ordered at a review: the one rule that proposals of today and replays of the past go by.
 *
 * Position = on hand + on order - backorders (Silver, Pyke and Thomas 2017, Inventory and Production Management in Supply Chains,
 * section 6.2):
 * - "order-up-to": (R, S), base stock with R = 1: up to S whenever the position is below it
 * - "reorder-quantity": (r, Q): whole multiples of Q, as many as bring a position at or below r above it
 * - "reorder-up-to": (s, S), and min/max: up to S when the position is at or below s
 */
import { wholePacks } from "./order-quantity";

export const orderRules = ["order-up-to", "reorder-quantity", "reorder-up-to"] as const;
export type OrderRule = (typeof orderRules)[number];

/** Parameters that a rule reads, units; NaN where not known: nothing is ordered then. */
export interface OrderParameters {
  /** r or s; not read by "order-up-to". */
  readonly reorderPoint: number;
  /** S; not read by "reorder-quantity". */
  readonly orderUpTo: number;
  /** Q, > 0; read by "reorder-quantity" alone. */
  readonly orderQuantity: number;
}

/** Quotients within this of a whole number are that number of orders. */
const rounding = 1e-9;

/** Units that lift a position to where a rule wants it; 0 where it is there. */
export function neededUnits(rule: OrderRule, parameters: OrderParameters, position: number): number {
  const { reorderPoint, orderUpTo, orderQuantity } = parameters;
  if (rule !== "order-up-to" && !(position <= reorderPoint)) return 0;
  if (rule !== "reorder-quantity") return orderUpTo > position ? orderUpTo - position : 0;
  if (!(orderQuantity > 0)) return 0;
  // One more than the whole orders in the gap: the position ends above r.
  return (Math.floor((reorderPoint - position) / orderQuantity + rounding) + 1) * orderQuantity;
}

/**
 * An order that the supplier takes.
 *
 * @param minimumOrder units; NaN or 0 for none
 * @param pack units; NaN or 0 for none
 * @returns units: at least the minimum, in whole packs; 0 where nothing is needed
 */
export function supplierOrder(needed: number, minimumOrder: number, pack: number): number {
  if (!(needed > 0)) return 0;
  return wholePacks(minimumOrder > needed ? minimumOrder : needed, pack);
}
