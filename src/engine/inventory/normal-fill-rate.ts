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
import { approximateLossInverse, standardLossInverse } from "./loss";

const MAX_STEPS = 200;

/** Orders up to this many standard deviations are guessed from their middle. */
const SMALL_ORDER = 1.5;

/** Below this the difference of the losses loses digits, and the expansion about the middle of the order is exact. */
const TINY_ORDER = 1e-3;

/** An order below this cannot be told from this one, and its shortage can still be told from none. */
const LEAST_ORDER = 1e-280;

/** Beyond this no loss can be told from none. */
const GREATEST_FACTOR = 40;

/** Third order: what is left after a step of this size is below 1e-10 (measured). */
const LAST_STEP = 2.5e-4;

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
  const quantity = Math.max(orderQuantity / protectionSd, LEAST_ORDER);
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
  if (quantity < TINY_ORDER && ratio === 1) return midpointFactor(quantity, unfilled);
  let low = -quantity - 40;
  let high = Math.max(1, Math.min(GREATEST_FACTOR, 1 / (4 * target)));
  let k = Math.min(high, Math.max(low, start(quantity, ratio, target, unfilled)));
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
    const settled = Math.abs(halley) <= LAST_STEP && Math.abs(newton) <= 2 * LAST_STEP;
    if (settled && next >= low - LAST_STEP && next <= high + LAST_STEP) return next;
    k = next > low && next < high ? next : low + 0.5 * (high - low);
    if (high - low <= 1e-15 * Math.abs(high)) return k;
  }
  return k;
}

/** Losses for which the rational guess holds. */
const LEAST_GUESSED_LOSS = 1e-12;
const GREATEST_GUESSED_LOSS = 3.9;

/**
 * A first guess.
 *
 * Small orders under continuous review: the mean of the tail over the order is nearly the tail at its middle, and the next term of
 * that expansion is z q² / 24. Otherwise the inverse loss, without the second loss.
 */
function start(quantity: number, ratio: number, target: number, unfilled: number): number {
  if (quantity < SMALL_ORDER && ratio > 0.9) {
    return midpointFactor(quantity, unfilled);
  }
  if (target > GREATEST_GUESSED_LOSS) return -target;
  return target < LEAST_GUESSED_LOSS ? standardLossInverse(target) : approximateLossInverse(target);
}

/** Safety factor of an order that is small beside the standard deviation; its error is of the order of q^4. */
function midpointFactor(quantity: number, unfilled: number): number {
  const middle = -standardNormalQuantile(unfilled);
  return middle - 0.5 * quantity + (middle * quantity * quantity) / 24;
}
