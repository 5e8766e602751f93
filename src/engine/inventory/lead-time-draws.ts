import { seededIntegers } from "../statistics/seeded-random";
import { demandModel } from "./demand-model";

/** A smaller deviation, in periods, is lost in rounding to whole periods. */
const leastDeviation = 0.01;

/** Draws are from so many equally likely lead times. */
const steps = 1000;

/**
 * Lead times of an item's orders, in whole periods.
 *
 * Each is drawn from the gamma distribution with the item's mean and standard deviation, at the middle of one of a thousand
 * equally likely parts, and rounded. Without a deviation it is the mean, rounded.
 *
 * @param mean periods, >= 0
 * @param deviation periods; 0 or NaN for a lead time that does not vary
 * @param seed a whole number
 * @param item the item's place in the table: its stream of draws
 */
export function leadTimeDraws(mean: number, deviation: number, seed: number, item: number): () => number {
  const fixed = Math.round(mean);
  if (!(deviation >= leastDeviation) || !(mean > 0)) return () => fixed;
  const leadTimes = demandModel("gamma", { mean, standardDeviation: deviation });
  const draw = seededIntegers(seed, item);
  return () => Math.round(leadTimes.quantile((draw(steps) + 0.5) / steps));
}
