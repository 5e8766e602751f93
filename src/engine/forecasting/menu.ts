import type { ForecastMethod } from "./method-names";
import { fewestPeriods } from "./method-needs";
import { longestFreeSeason } from "./smoothing/parameters";
import { demandBucket } from "./temporal-aggregation";

/**
 * Mean interval between demands from which methods for intermittent demand are tried: the cut between smooth and
 * intermittent demand, rounded by `demandBucket`.
 */
const intermittentBucket = 2;

/** Whether demand comes so seldom that methods for intermittent demand are in place; so also without any demand. */
export function isIntermittent(values: Float64Array): boolean {
  return (demandBucket(values) ?? Infinity) >= intermittentBucket;
}

/**
 * Methods worth trying on a series by how often it has demand; the first stands in where nothing can be compared.
 *
 * Few and unlike each other, since the errors of like methods do not cancel: for intermittent demand one that follows the
 * chance of a demand, one that follows the intervals, one that sums periods up, and one that follows a drift of the level;
 * else exponential smoothing chosen by criterion, the Theta line, and Holt-Winters where there is a season to learn.
 */
export function methodMenu(values: Float64Array, season: number): ForecastMethod[] {
  if (isIntermittent(values)) return ["tsb", "imapa", "sbj", "optimised-theta"];
  const menu: ForecastMethod[] = ["ets-additive", "optimised-theta"];
  if (season > 1 && season <= longestFreeSeason) menu.push("holt-winters");
  return menu.filter((method) => values.length >= fewestPeriods(method, season));
}
