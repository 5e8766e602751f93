/**
 * The stock that leaves so many units short: the inverse of the loss E[(D - S)+] for every family of demand.
 */
import { smallestInteger } from "../statistics/distributions/smallest-integer";
import type { DemandModel } from "./demand-model";
import { standardLossInverse } from "./loss";

const MAX_STEPS = 200;

/** Beyond so many standard deviations above the mean no family has any demand that a number could hold. */
const GREATEST_FACTOR = 1e20;

/**
 * Stock whose expected shortage is the given one; for counted demand the smallest whole stock that leaves no more.
 *
 * @param demand any family
 * @param shortage units short, > 0; more than the mean demand needs a negative stock (units owed)
 * @returns units
 * @throws RangeError unless the shortage is positive and finite
 */
export function stockWithShortage(demand: DemandModel, shortage: number): number {
  if (!(shortage > 0 && shortage < Infinity)) {
    throw new RangeError(`The units short must be positive and finite, found ${shortage}.`);
  }
  const { mean, standardDeviation: sd } = demand;
  if (!(sd > 0)) return demand.discrete ? Math.ceil(mean - shortage) : mean - shortage;
  const normal = mean + sd * standardLossInverse(shortage / sd);
  if (!demand.discrete) return continuousStock(demand, shortage, normal);
  const tolerated = shortage * (1 + 1e-12);
  return smallestInteger((stock) => demand.expectedShortage(stock) <= tolerated, normal);
}

/** Newton on the logarithm of the loss, inside a bracket: mean - S <= E[(D - S)+] <= sd² / (4 (S - mean)). */
function continuousStock(demand: DemandModel, shortage: number, start: number): number {
  const { mean, standardDeviation: sd } = demand;
  let low = mean - shortage;
  let high = mean + sd * Math.min(GREATEST_FACTOR, sd / (4 * shortage));
  let stock = Math.min(high, Math.max(low, start));
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const short = demand.expectedShortage(stock);
    if (short > shortage) low = stock;
    else high = stock;
    const newton = short > 0 ? (Math.log(short / shortage) * short) / -demand.upperTail(stock) : NaN;
    let next = stock - newton;
    if (!(next >= low && next <= high)) next = 0.5 * (low + high);
    if (Math.abs(next - stock) <= 1e-14 * (Math.abs(next) + sd)) return next;
    stock = next;
  }
  return stock;
}
