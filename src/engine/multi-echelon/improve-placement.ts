import { seededIntegers } from "../statistics/seeded-random";
import { costOf, keptServiceTimes, type PlacementProblem, type ServiceTimes } from "./placement-problem";
import { fullRanges, narrowRanges } from "./service-ranges";
import { ServiceTimeTree } from "./service-time-tree";
import { spanningForest } from "./spanning-forest";

const enough = 1 - 1e-9;

/**
 * Improves service times step by step: some spanning forest is solved exactly, while the links that it leaves out are kept where
 * they stand, by a time that the supplier does not exceed and the customer waits for. The present times are among the forest's,
 * so no step is worse.
 *
 * @param patience steps without improvement after which it ends
 */
export function improvePlacement(
  problem: PlacementProblem,
  times: ServiceTimes,
  patience: number,
  seed: number,
): ServiceTimes {
  const { network } = problem;
  const random = seededIntegers(seed);
  let best = times;
  let cost = costOf(problem, best);
  for (let idle = 0; idle < patience; idle++) {
    const forest = spanningForest(
      network,
      Float64Array.from(network.from, () => random(1 << 30)),
    );
    const ranges = fullRanges(problem);
    for (const row of forest.rest) {
      const [first, second] = [network.from[row]!, network.to[row]!];
      const kept = random(2) === 0 ? best.serviceOut[first]! : best.serviceIn[second]!;
      ranges.outMost[first] = Math.min(ranges.outMost[first]!, kept);
      ranges.inLeast[second] = Math.max(ranges.inLeast[second]!, kept);
    }
    if (!narrowRanges(problem, ranges)) continue;
    const found = new ServiceTimeTree(problem, forest.tree).solve(ranges);
    const kept = keptServiceTimes(problem, found.serviceOut);
    const better = costOf(problem, kept);
    if (better < cost * enough) [best, cost, idle] = [kept, better, -1];
  }
  return best;
}
