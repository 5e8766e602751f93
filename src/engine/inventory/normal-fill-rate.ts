/**
 * Safety stock for a fill rate under normal demand: the hot path of a whole table of items.
 *
 * Solves h(k) = G(k) - rho G((k + q) / rho) = T, where k is the safety stock in standard deviations of the protection interval,
 * q the order quantity in the same unit, rho the ratio of the lead time's standard deviation to the protection interval's
 * (1 under continuous review), and T = (1 - fill) q. See fill-rate.ts for the definition and its sources.
 */
import {
  millsRatio,
  standardNormalDensity,
  standardNormalQuantile,
} from "../statistics/distributions/normal";
import { standardLossInverse } from "./loss";

const MAX_STEPS = 200;

/** Beyond this difference of squares the second loss is below 1e-17 of the first. */
const NEGLIGIBLE = 80;

/**
 * Safety stock in units with the given fill rate, demand normal, orders of a fixed size.
 *
 * @param fillRate target, a fraction in (0, 1)
 * @param protectionSd standard deviation over the protection interval, units, >= 0
 * @param leadTimeSd standard deviation of the demand over the lead time alone, units, in 0..protectionSd; equal to it under continuous review
 * @param orderQuantity units per order cycle, > 0
 * @returns units, negative where the mean demand already serves more than asked; without variation -(1 - fillRate) orderQuantity
 */
export function normalFillRateSafetyStock(
  fillRate: number,
  protectionSd: number,
  leadTimeSd: number,
  orderQuantity: number,
): number {
  const short = (1 - fillRate) * orderQuantity;
  if (!(protectionSd > 0)) return -short;
  const quantity = orderQuantity / protectionSd;
  // Orders beyond every deviation: the constant demand's answer, and no overflow below.
  if (quantity === Infinity) return -short;
  return protectionSd * solve(quantity, leadTimeSd / protectionSd, 1 - fillRate);
}

/**
 * Halley's method on ln h inside a bracket.
 *
 * Upper end: h(k) <= G(k) <= 1 / (4 k) for k > 0, so that k <= 1 / (4 T), and h(k) <= G(k) <= -k + 1 / (4 |k|) for k < 0.
 * Lower end: where both losses are linear h = q > T; left of k = -q - 40 they are.
 */
function solve(quantity: number, ratio: number, unfilled: number): number {
  const target = unfilled * quantity;
  let low = -quantity - 40;
  let high = Math.max(1, 1 / (4 * target));
  let k = Math.min(high, Math.max(low, start(quantity, target, unfilled)));
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const far = (k + quantity) / ratio;
    const density = standardNormalDensity(k);
    let tail = k >= 0 ? density * millsRatio(k) : 1 - density * millsRatio(-k);
    let loss = density - k * tail;
    let bend = density;
    if (!(far > 0 && far * far - (k > 0 ? k * k : 0) > NEGLIGIBLE) && ratio > 0) {
      const farDensity = standardNormalDensity(far);
      const farTail = far >= 0 ? farDensity * millsRatio(far) : 1 - farDensity * millsRatio(-far);
      loss -= ratio * (farDensity - far * farTail);
      tail -= farTail;
      bend -= farDensity / ratio;
    } else if (ratio === 0 && k + quantity < 0) {
      loss += k + quantity;
      tail -= 1;
    }
    if (loss > target) low = k;
    else high = k;
    const slope = -tail / loss;
    const newton = -Math.log(loss / target) / slope;
    const halley = newton / (1 + (0.5 * newton * (bend / loss - slope * slope)) / slope);
    const next = k + halley;
    // Third order: the error left after a step of 1e-5 is near 1e-15.
    if (Math.abs(halley) <= 1e-5 && Math.abs(newton) <= 1e-4 && next >= low - 1e-5 && next <= high + 1e-5)
      return next;
    k = next > low && next < high ? next : low + 0.5 * (high - low);
    if (high - low <= 1e-15 * Math.abs(high)) return k;
  }
  return k;
}

/** A first guess: the quantile half an order back for small orders, else the inverse loss without the second term. */
function start(quantity: number, target: number, unfilled: number): number {
  if (quantity < 1.5) return -standardNormalQuantile(unfilled) - 0.5 * quantity;
  return standardLossInverse(target);
}
