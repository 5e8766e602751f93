/**
 * The stock that leaves so many units short: the inverse of the loss E[(D - S)+] for every family of demand.
 */
import { smallestInteger } from "../statistics/distributions/smallest-integer";
import type { DemandModel } from "./demand-model";
import { standardLossInverse } from "./loss";
import { levelWithShortage } from "./shortage-search";

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
  if (!demand.discrete) {
    const loss = {
      mean,
      standardDeviation: sd,
      at: (stock: number) => demand.expectedShortage(stock),
      slope: (stock: number) => -demand.upperTail(stock),
    };
    // The loss is never less than mean - S.
    return levelWithShortage(loss, shortage, { low: mean - shortage, start: normal, precision: 1e-14 });
  }
  const tolerated = shortage * (1 + 1e-12);
  return smallestInteger((stock) => demand.expectedShortage(stock) <= tolerated, normal);
}
