/**
 * Base-stock levels of a serial system: stages in a line, the last one serves the customers, every other one the next.
 *
 * Exact by the decomposition of Clark and Scarf (1960, Optimal policies for a multi-echelon inventory problem, Management Science 6)
 * in the form of Chen and Zheng (1994, Lower bounds for multi-echelon stochastic inventory systems, Management Science 40).
 * From the last stage upstream: C(y) = E[h x (y - D) + U(y - D)], D the demand during the stage's lead time, U the penalty that
 * the stage below charges for a position x below its own best level S: U(x) = C(x) - C(S) for x < S, else 0.
 */
import { normalPenalty } from "./serial-normal";
import type { Penalty, PenaltyInput, SerialDemand } from "./serial-penalty";
import { poissonPenalty } from "./serial-poisson";

export type { SerialDemand } from "./serial-penalty";

export interface SerialStage {
  /** Periods, >= 0. */
  readonly leadTime: number;
  /** Money per unit and period that the stage adds to the holding cost of the stage before it, above 0. */
  readonly echelonHoldingCost: number;
}

export interface SerialPolicy {
  /** Best level of the stock of a stage and all after it, on order included, in the order of the stages. */
  readonly echelonBaseStock: Float64Array;
  /** The same policy by stage: what its own stock, on order included, is raised to. */
  readonly localBaseStock: Float64Array;
  /** Money per period: holding, stock in transit between stages included, and stockouts. */
  readonly cost: number;
}

function levelsBy<Below extends Penalty>(
  penaltyOf: (input: PenaltyInput<Below>) => Below,
  stages: readonly SerialStage[],
  shortageCost: number,
  demand: SerialDemand,
): { readonly levels: Float64Array; readonly cost: number } {
  const levels = new Float64Array(stages.length);
  let below: Below | null = null;
  for (let stage = stages.length - 1; stage >= 0; stage--) {
    const { leadTime, echelonHoldingCost: holdingCost } = stages[stage]!;
    below = penaltyOf({ holdingCost, leadTime, demand, below, shortageCost });
    levels[stage] = below.level;
  }
  return { levels, cost: below?.cost ?? 0 };
}

/**
 * Normal demand is computed in standard deviations of the longest lead time's demand about its mean, so that neither its size nor
 * its unit takes digits away: levels and costs grow in proportion, and what is in transit adds its holding cost.
 */
function normalLevels(
  stages: readonly SerialStage[],
  shortageCost: number,
  { mean, standardDeviation }: SerialDemand,
): { readonly levels: Float64Array; readonly cost: number } {
  const longest = stages.reduce((most, { leadTime }) => Math.max(most, leadTime), 0);
  const scale = standardDeviation * Math.sqrt(longest);
  const standard = { distribution: "normal", mean: 0, standardDeviation: 1 } as const;
  const scaled = stages.map((stage) => ({ ...stage, leadTime: stage.leadTime / longest }));
  const { levels, cost } =
    scale > 0
      ? levelsBy(normalPenalty, scaled, shortageCost, standard)
      : { levels: new Float64Array(stages.length), cost: 0 };
  let inTransit = 0;
  let timeAfter = 0;
  for (let stage = stages.length - 1; stage >= 0; stage--) {
    const { leadTime, echelonHoldingCost } = stages[stage]!;
    inTransit += echelonHoldingCost * mean * timeAfter;
    timeAfter += leadTime;
    levels[stage] = levels[stage]! * scale + mean * timeAfter;
  }
  return { levels, cost: cost * scale + inTransit };
}

/**
 * @param stages from the first supplier to the stage that serves customers
 * @param stockoutCost money per unit backordered and period, above 0
 */
export function serialPolicy(
  stages: readonly SerialStage[],
  stockoutCost: number,
  demand: SerialDemand,
): SerialPolicy {
  const shortageCost = stages.reduce((sum, { echelonHoldingCost }) => sum + echelonHoldingCost, stockoutCost);
  const { levels, cost } =
    demand.distribution === "poisson"
      ? levelsBy(poissonPenalty, stages, shortageCost, demand)
      : normalLevels(stages, shortageCost, demand);
  // A stage cannot hold more with those after it than its suppliers let through.
  const effective = levels.slice();
  for (let stage = 1; stage < levels.length; stage++)
    effective[stage] = Math.min(effective[stage]!, effective[stage - 1]!);
  return {
    echelonBaseStock: levels,
    localBaseStock: effective.map((level, stage) => level - (effective[stage + 1] ?? 0)),
    cost,
  };
}
