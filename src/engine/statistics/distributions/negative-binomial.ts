/**
 * The negative binomial distribution of demand: whole units, variance above the mean.
 *
 * Number k of failures before the r-th success, P(k) = Gamma(k + r) / (k! Gamma(r)) p^r q^k, q = 1 - p, r > 0 real. From mean
 * and variance: p = mean / variance, r = mean² / (variance - mean). P(D <= k) = I_p(r, k + 1), the incomplete beta function
 * (DLMF 8.17.24). Loss, for whole x >= 0: E[(D - x)+] = (mean - x) P(D > x) + (q / p)(x + r) P(D = x), from
 * (k + 1) P(k + 1) = q (k + r) P(k) (Zipkin, Foundations of Inventory Management, 2000, appendix C).
 */
import { incompleteBetaFraction } from "./incomplete-beta";
import { standardNormalQuantile } from "./normal";
import { negativeBinomialMass } from "./saddle-point";
import { discreteQuantile } from "./smallest-integer";

/** Parameters of a negative binomial demand. */
export interface NegativeBinomial {
  /** r > 0, may be fractional. */
  readonly size: number;
  /** p in (0, 1). */
  readonly success: number;
  /** q = 1 - p, kept apart so that a small one keeps its digits. */
  readonly failure: number;
}

/**
 * The negative binomial demand with the given moments.
 *
 * @param mean expected units, > 0
 * @param variance units squared, > mean (at or below it the distribution is a Poisson one)
 */
export function negativeBinomialFromMoments(mean: number, variance: number): NegativeBinomial {
  const excess = variance - mean;
  return { size: (mean * mean) / excess, success: mean / variance, failure: excess / variance };
}

/** P(D <= count) when `lower`, else P(D > count); the smaller of the two is computed directly. */
function tail(count: number, { size, success, failure }: NegativeBinomial, lower: boolean): number {
  const mass = negativeBinomialMass(count, size, success, failure);
  // I_p(r, k + 1) by its fraction where that converges fast, otherwise I_q(k + 1, r).
  const lowerIsDirect = success * (size + count + 3) < size + 1;
  const direct = lowerIsDirect
    ? ((mass * failure * (size + count)) / size) * incompleteBetaFraction(success, size, count + 1)
    : ((mass * failure * (size + count)) / (count + 1)) * incompleteBetaFraction(failure, count + 1, size);
  return lowerIsDirect === lower ? direct : 1 - direct;
}

/** P(D <= x) of a negative binomial demand; between whole numbers that of the one below. */
export function negativeBinomialCdf(x: number, demand: NegativeBinomial): number {
  const count = Math.floor(x);
  return count < 0 ? 0 : tail(count, demand, true);
}

/** P(D > x) of a negative binomial demand; between whole numbers that of the one below. */
export function negativeBinomialUpperTail(x: number, demand: NegativeBinomial): number {
  const count = Math.floor(x);
  return count < 0 ? 1 : tail(count, demand, false);
}

/** Expected units short E[(D - x)+] with x units of stock; x may be fractional or negative (units already owed). */
export function negativeBinomialLoss(x: number, demand: NegativeBinomial): number {
  const { size, success, failure } = demand;
  const odds = failure / success;
  const mean = size * odds;
  if (x <= 0) return mean - x;
  const count = Math.floor(x);
  const mass = negativeBinomialMass(count, size, success, failure);
  // Between whole numbers the loss falls by the tail: every shortage shrinks alike.
  return Math.max(0, (mean - x) * tail(count, demand, false) + odds * (count + size) * mass);
}

/**
 * Smallest whole number whose probability P(D <= k) reaches the target.
 *
 * @param probability in (0, 1)
 */
export function negativeBinomialQuantile(probability: number, demand: NegativeBinomial): number {
  const mean = (demand.size * demand.failure) / demand.success;
  const standardDeviation = Math.sqrt(mean / demand.success);
  const skewness = (1 + demand.failure) / Math.sqrt(demand.size * demand.failure);
  const factor = standardNormalQuantile(probability);
  const start = mean + standardDeviation * (factor + ((factor * factor - 1) * skewness) / 6);
  return discreteQuantile(
    probability,
    start,
    (count) => negativeBinomialCdf(count, demand),
    (count) => negativeBinomialUpperTail(count, demand),
  );
}
