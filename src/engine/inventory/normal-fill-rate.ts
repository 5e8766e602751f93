/**
 * Safety stock for a fill rate under normal demand: the hot path of a whole table of items.
 *
 * Solves h(k) = G(k) - rho G((k + q) / rho) = T, where k is the safety stock in standard deviations of the protection interval,
 * q the order quantity in the same unit, rho the ratio of the lead time's standard deviation to the protection interval's
 * (1 under continuous review), and T = (1 - fill) q. See fill-rate.ts for the definition and its sources.
 */
import {
  approximateNormalQuantile,
  standardNormalDensity,
  standardNormalQuantile,
} from "../statistics/distributions/normal";
import { upperMillsRatio } from "../statistics/distributions/mills-table";
import { approximateLossInverse, standardLossInverse } from "./loss";

const MAX_STEPS = 200;

/** Orders up to this many standard deviations may be guessed from their middle ... */
const SMALL_ORDER = 2;

/** ... where the order times (1 + the factor of its middle) is below this: about there both guesses err alike, some 0.005 (measured). */
const LARGEST_EXPANSION = 5;

/** Below this the difference of the losses loses digits, and the expansion about the middle of the order is exact. */
const TINY_ORDER = 1e-3;

/** An order below this cannot be told from this one, and its shortage can still be told from none. */
const LEAST_ORDER = 1e-280;

/** Beyond this no loss can be told from none. */
const GREATEST_FACTOR = 40;

/** Fourth order: what is left after a step of this size is below 1e-10 (measured). */
const LAST_STEP = 0.007;

/** Beyond this difference of squares the second loss is below 2e-14 of the first. */
const NEGLIGIBLE = 64;

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
 * Steps of fourth order on ln h inside a bracket: every derivative of h is made of the densities that h needs anyway, and from
 * the guess one step mostly is enough.
 *
 * Upper end: h(k) <= G(k) <= 1 / (4 k) for k > 0, so that k <= 1 / (4 T), and h(k) <= G(k) <= -k + 1 / (4 |k|) for k < 0.
 * Lower end: where both losses are linear h = q > T; left of k = -q - 40 they are.
 */
function solve(quantity: number, ratio: number, unfilled: number): number {
  const target = unfilled * quantity;
  if (quantity < TINY_ORDER && ratio === 1)
    return midpointFactor(quantity, -standardNormalQuantile(unfilled));
  let low = -quantity - 40;
  let high = Math.max(1, Math.min(GREATEST_FACTOR, 1 / (4 * target)));
  let k = Math.min(high, Math.max(low, start(quantity, ratio, target, unfilled)));
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const far = (k + quantity) / ratio;
    const density = standardNormalDensity(k);
    // h and its derivatives with the signs that make them positive without the second loss and at k = 0 or above.
    let tail = k >= 0 ? density * upperMillsRatio(k) : 1 - density * upperMillsRatio(-k);
    let loss = density - k * tail;
    let bend = density;
    let third = k * density;
    let fourth = (k * k - 1) * density;
    let lastStep = LAST_STEP;
    if (!(far > 0 && far * far - (k > 0 ? k * k : 0) > NEGLIGIBLE) && ratio > 0) {
      const farDensity = standardNormalDensity(far);
      const farTail = far >= 0 ? farDensity * upperMillsRatio(far) : 1 - farDensity * upperMillsRatio(-far);
      loss -= ratio * (farDensity - far * farTail);
      tail -= farTail;
      const farBend = farDensity / ratio;
      bend -= farBend;
      third -= (far * farBend) / ratio;
      fourth -= ((far * far - 1) * farBend) / (ratio * ratio);
      // The second loss bends over a shorter distance.
      lastStep *= ratio;
    } else if (ratio === 0 && k + quantity < 0) {
      loss += k + quantity;
      tail -= 1;
    }
    if (loss > target) low = k;
    else high = k;
    const scale = 1 / loss;
    const newton = (Math.log(loss / target) * loss) / tail;
    const move = newton * bending(newton, -tail * scale, bend * scale, -third * scale, fourth * scale);
    const next = k + move;
    const settled = Math.abs(newton) <= lastStep && Math.abs(move) <= 2 * lastStep;
    if (settled && next >= low - lastStep && next <= high + lastStep) return next;
    k = next > low && next < high ? next : low + 0.5 * (high - low);
    if (high - low <= 1e-15 * Math.abs(high)) return k;
  }
  return k;
}

/**
 * What Newton's step on ln h is to be multiplied by: the series of the inverse function up to its fourth term (Householder,
 * The Numerical Treatment of a Single Nonlinear Equation, 1970).
 *
 * @param newton Newton's step
 * @param first h' / h, and so on up to the fourth derivative
 */
function bending(newton: number, first: number, second: number, third: number, fourth: number): number {
  const square = first * first;
  const inverse = 1 / first;
  // Derivatives of ln h divided by its first, and by 2, 6 and 24.
  const curve = (second - square) * (inverse / 2);
  const twist = (third - 3 * first * second + 2 * first * square) * (inverse / 6);
  const rest =
    (fourth - 4 * first * third - 3 * second * second + 12 * square * second - 6 * square * square) *
    (inverse / 24);
  const cubic = 2 * curve * curve - twist + newton * (5 * curve * (twist - curve * curve) - rest);
  return 1 + newton * (newton * cubic - curve);
}

/** Losses for which the rational guess holds. */
const LEAST_GUESSED_LOSS = 1e-12;
const GREATEST_GUESSED_LOSS = 3.9;

/**
 * A first guess.
 *
 * Small orders under continuous review: the mean of the tail over the order is nearly the tail at its middle. Otherwise the
 * inverse loss, without the second loss.
 */
function start(quantity: number, ratio: number, target: number, unfilled: number): number {
  if (quantity < SMALL_ORDER && ratio > 0.9) {
    const middle = -approximateNormalQuantile(unfilled);
    if (quantity * (1 + Math.abs(middle)) < LARGEST_EXPANSION) return midpointFactor(quantity, middle);
  }
  if (target > GREATEST_GUESSED_LOSS) return -target;
  return target < LEAST_GUESSED_LOSS ? standardLossInverse(target) : approximateLossInverse(target);
}

/**
 * Safety factor of an order that is small beside the standard deviation; its error is of the order of q^6.
 *
 * The tail at the middle plus q²/24 and q⁴/1920 times its second and fourth derivatives is the share unfilled.
 *
 * @param middle the z whose upper tail is the share unfilled
 */
function midpointFactor(quantity: number, middle: number): number {
  const square = quantity * quantity;
  return middle * (1 + (square / 24) * (1 + ((1 - 2 * middle * middle) * square) / 240)) - 0.5 * quantity;
}
