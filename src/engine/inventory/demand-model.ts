/**
 * Demand over an interval as a distribution with a given mean and standard deviation, whatever its family.
 */
import { gammaLoss, gammaQuantile, gammaUpperTail } from "../statistics/distributions/gamma";
import {
  negativeBinomialFromMoments,
  negativeBinomialLoss,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from "../statistics/distributions/negative-binomial";
import { standardNormalQuantile, standardNormalUpperTail } from "../statistics/distributions/normal";
import { poissonLoss, poissonQuantile, poissonUpperTail } from "../statistics/distributions/poisson";
import { standardLoss } from "./loss";
import type { IntervalDemand } from "./protection-interval";
import { gammaSecondLoss, standardSecondLoss } from "./second-loss";

/** Families of demand: the first two are continuous, the last two count whole units. */
export type DemandDistribution = "normal" | "gamma" | "poisson" | "negative-binomial";

/** Whether a family counts whole units. */
export const isDiscrete = (distribution: DemandDistribution): boolean =>
  distribution === "poisson" || distribution === "negative-binomial";

/** A demand D over some interval, in units. */
interface Demand {
  readonly mean: number;
  /** As the family has it: a Poisson demand's is the root of its mean. */
  readonly standardDeviation: number;
  /** P(D > x). */
  upperTail(x: number): number;
  /** Smallest x with P(D <= x) >= probability, probability in (0, 1). */
  quantile(probability: number): number;
  /** E[(D - x)+], the units short with x units of stock. */
  expectedShortage(x: number): number;
}

/** Demand in any fraction of a unit. */
export interface ContinuousDemand extends Demand {
  readonly discrete: false;
  /** E[((D - x)+)²] / 2: the integral of the expected shortage from x on, in units squared. */
  secondShortage(x: number): number;
}

/** Demand, and with it any level of stock, in whole units. */
export interface CountedDemand extends Demand {
  readonly discrete: true;
}

export type DemandModel = ContinuousDemand | CountedDemand;

/** Demand that does not vary: the limit of both continuous families. */
function constantDemand(mean: number): ContinuousDemand {
  return {
    mean,
    standardDeviation: 0,
    discrete: false,
    upperTail: (x) => (x < mean ? 1 : 0),
    quantile: () => mean,
    expectedShortage: (x) => Math.max(0, mean - x),
    secondShortage: (x) => 0.5 * Math.max(0, mean - x) ** 2,
  };
}

/** Deviations below the mean from which on the tail of normal demand is lost in rounding. */
const SURELY_SHORT = 40;

function normalDemand(mean: number, sd: number): ContinuousDemand {
  return {
    mean,
    standardDeviation: sd,
    discrete: false,
    upperTail: (x) => standardNormalUpperTail((x - mean) / sd),
    quantile: (probability) => mean + sd * standardNormalQuantile(probability),
    expectedShortage: (x) => sd * standardLoss((x - mean) / sd),
    secondShortage(x) {
      const factor = (x - mean) / sd;
      // So far below the mean nearly all demand is short; the square of the factor could overflow.
      if (factor < -SURELY_SHORT) return 0.5 * ((x - mean) * (x - mean) + sd * sd);
      return sd * sd * standardSecondLoss(factor);
    },
  };
}

function gammaDemand(mean: number, sd: number): ContinuousDemand {
  const scale = (sd * sd) / mean;
  const shape = mean / scale;
  return {
    mean,
    standardDeviation: sd,
    discrete: false,
    upperTail: (x) => gammaUpperTail(x, shape, scale),
    quantile: (probability) => gammaQuantile(probability, shape, scale),
    expectedShortage: (x) => gammaLoss(x, shape, scale),
    secondShortage: (x) => gammaSecondLoss(x, shape, scale),
  };
}

function poissonDemand(mean: number): CountedDemand {
  return {
    mean,
    standardDeviation: Math.sqrt(mean),
    discrete: true,
    upperTail: (x) => poissonUpperTail(x, mean),
    quantile: (probability) => poissonQuantile(probability, mean),
    expectedShortage: (x) => poissonLoss(x, mean),
  };
}

function negativeBinomialDemand(mean: number, sd: number): CountedDemand {
  const demand = negativeBinomialFromMoments(mean, sd * sd);
  return {
    mean,
    standardDeviation: sd,
    discrete: true,
    upperTail: (x) => negativeBinomialUpperTail(x, demand),
    quantile: (probability) => negativeBinomialQuantile(probability, demand),
    expectedShortage: (x) => negativeBinomialLoss(x, demand),
  };
}

/** Below this excess of variance over mean (relative) a negative binomial demand cannot be told from a Poisson one. */
const POISSON_EXCESS = 1e-9;

/** Below this (mean / standard deviation)² demand is zero but for events too rare to compute, or to plan for. */
const LEAST_SHAPE = 1e-9;

/** Beyond this, units cannot be told apart in a number, and counted demand is the continuous demand of its moments. */
const MOST_COUNTED = 2 ** 46;

/** Above this (mean / standard deviation)² the skewness of a gamma demand counts less than the rounding of its quantiles. */
const GREATEST_SHAPE = 3e15;

/** Gamma demand, and what it comes to where its variation is too small or too large to compute with. */
function gammaOrLimit(mean: number, sd: number): ContinuousDemand {
  const deviations = mean / sd;
  if (!(sd > 0) || deviations < Math.sqrt(LEAST_SHAPE)) return constantDemand(mean);
  return deviations > Math.sqrt(GREATEST_SHAPE) ? normalDemand(mean, sd) : gammaDemand(mean, sd);
}

/**
 * The demand of a family with the given moments.
 *
 * @param distribution Poisson takes its variance from the mean and ignores the standard deviation; negative binomial needs a
 *   variance above the mean, else it is the Poisson demand of that mean. Beyond a coefficient of variation of 30,000 gamma
 *   demand counts as constant and negative binomial demand as Poisson. Counted demand beyond 7e13 units is continuous
 * @param demand mean and standard deviation in units; a standard deviation of 0 is constant demand
 * @throws RangeError where a family other than the normal gets a negative mean
 */
export function demandModel(distribution: DemandDistribution, demand: IntervalDemand): DemandModel {
  const { mean, standardDeviation } = demand;
  if (distribution !== "normal" && !(mean >= 0)) {
    throw new RangeError(
      `The ${distribution} distribution needs a mean demand of at least 0, found ${mean}.`,
    );
  }
  switch (distribution) {
    case "normal":
      return standardDeviation > 0 ? normalDemand(mean, standardDeviation) : constantDemand(mean);
    case "gamma":
      return gammaOrLimit(mean, standardDeviation);
    case "poisson":
      return mean > MOST_COUNTED ? gammaOrLimit(mean, Math.sqrt(mean)) : poissonDemand(mean);
    case "negative-binomial": {
      const variance = standardDeviation ** 2;
      if (!(variance > mean * (1 + POISSON_EXCESS) && mean / standardDeviation > Math.sqrt(LEAST_SHAPE))) {
        return demandModel("poisson", demand);
      }
      // The tail falls by a factor of e every variance / mean units.
      return Math.max(mean, variance / mean) > MOST_COUNTED
        ? gammaOrLimit(mean, standardDeviation)
        : negativeBinomialDemand(mean, standardDeviation);
    }
  }
}
