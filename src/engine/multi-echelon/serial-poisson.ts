import { poissonLoss } from "../statistics/distributions/poisson";
import { poissonMass } from "../statistics/distributions/saddle-point";
import type { Penalty, PenaltyInput } from "./serial-penalty";

/** Probabilities below this change no cost that can be seen. */
const negligible = 1e-17;

interface Masses {
  readonly first: number;
  readonly values: Float64Array;
}

/** Probabilities of the counts that matter. */
function massesOf(mean: number): Masses {
  const centre = Math.floor(mean);
  let first = centre;
  while (first > 0 && poissonMass(first - 1, mean) > negligible) first--;
  let last = centre;
  while (poissonMass(last + 1, mean) > negligible) last++;
  const values = Float64Array.from({ length: last - first + 1 }, (_, at) => poissonMass(first + at, mean));
  return { first, values };
}

/** Expected cost of a stage by its position, before the mean of what is in transit is known to matter. */
function costByPosition({
  holdingCost,
  leadTime,
  demand,
  below,
  shortageCost,
}: PenaltyInput): (y: number) => number {
  const mean = demand.mean * leadTime;
  if (below === null) return (y) => holdingCost * (y - mean) + shortageCost * poissonLoss(y, mean);
  const { first, values } = massesOf(mean);
  return (y) => {
    let expected = 0;
    // Nothing is charged for positions from the level below on.
    for (let at = Math.max(0, Math.floor(y - below.level) - first); at < values.length; at++)
      expected += values[at]! * below.at(y - first - at);
    return holdingCost * (y - mean) + below.cost + expected;
  };
}

/** The best whole level and the penalty below it, of a stage under Poisson demand. */
export function poissonPenalty(input: PenaltyInput): Penalty {
  const costAt = costByPosition(input);
  const known = new Map<number, number>();
  const cost = (y: number): number => {
    const found = known.get(y) ?? costAt(y);
    known.set(y, found);
    return found;
  };
  // The cost is convex: steps are doubled until it rises, then halved.
  const start = Math.round((input.below?.level ?? 0) + input.demand.mean * input.leadTime);
  const direction = cost(start + 1) < cost(start) ? 1 : -1;
  let level = start;
  let step = 1;
  while (cost(level + direction * step) < cost(level)) {
    level += direction * step;
    step *= 2;
  }
  for (; step >= 1; step = Math.floor(step / 2)) {
    for (const next of [level - step, level + step]) if (cost(next) < cost(level)) level = next;
  }
  const least = cost(level);
  return { level, cost: least, at: (x) => (x >= level ? 0 : cost(x) - least) };
}
