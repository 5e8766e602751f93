import { generalPlacement, type Effort } from "./general-placement";
import type { Network } from "./network";
import {
  costOf,
  keptServiceTimes,
  placementProblem,
  type PlacementProblem,
  type ServiceTimes,
} from "./placement-problem";
import { fullRanges } from "./service-ranges";
import { ServiceTimeTree } from "./service-time-tree";
import { spanningForest } from "./spanning-forest";

/** Stages up to which networks that are no trees are searched until nothing cheaper can be left. */
export const mostExactStages = 60;

const exactEffort: Effort = { priceSteps: 400, partSteps: 40, parts: 3000, patience: 40, gap: 1e-7 };
const boundedEffort: Effort = { priceSteps: 600, partSteps: 40, parts: 1, patience: 40, gap: 0.005 };

/** Where safety stock stands, by stage. Times in periods, stock in units, cost in money per period. */
export interface Placement {
  readonly serviceIn: Float64Array;
  readonly serviceOut: Float64Array;
  /** Inbound service time + lead time - outbound service time: what the stock has to last for. */
  readonly netReplenishmentTime: Float64Array;
  readonly safetyStock: Float64Array;
  readonly cost: Float64Array;
  readonly totalCost: number;
  /** No placement costs less than this; equal to the total where the placement is the best. */
  readonly bound: number;
}

function placementOf(
  problem: PlacementProblem,
  { serviceIn, serviceOut }: ServiceTimes,
  bound: number,
): Placement {
  const { network, unit, leadTime, weight } = problem;
  const net = serviceIn.map((time, stage) => Math.max(0, time + leadTime[stage]! - serviceOut[stage]!));
  const units = new Float64Array(net);
  const periods = (times: Int32Array): Float64Array => new Float64Array(times).map((time) => time * unit);
  const cost = units.map((time, stage) => weight[stage]! * Math.sqrt(time));
  const totalCost = costOf(problem, { serviceIn, serviceOut });
  return {
    serviceIn: periods(serviceIn),
    serviceOut: periods(serviceOut),
    netReplenishmentTime: periods(net),
    safetyStock: units.map((time, stage) => network.demandSpread[stage]! * Math.sqrt(time * unit)),
    cost,
    totalCost,
    bound: Math.min(bound, totalCost),
  };
}

/** Whether the links of a network form trees, directions ignored. */
export const isForest = (network: Network): boolean =>
  spanningForest(network, new Float64Array(network.from.length)).rest.length === 0;

/** The best service times of a problem that can be found, as `guaranteedService` describes them. */
export function placementFor(problem: PlacementProblem): Placement {
  const { network } = problem;
  const { tree, rest } = spanningForest(network, new Float64Array(network.from.length));
  if (rest.length === 0) {
    const found = new ServiceTimeTree(problem, tree).solve(fullRanges(problem));
    // Nobody waits longer than for the slowest supplier, also where waiting would cost nothing.
    return placementOf(problem, keptServiceTimes(problem, found.serviceOut), Infinity);
  }
  const effort = network.stages.length <= mostExactStages ? exactEffort : boundedEffort;
  const found = generalPlacement(problem, effort);
  const gap = found.cost - found.bound;
  return placementOf(problem, found, gap <= exactEffort.gap * found.cost ? Infinity : found.bound);
}

/**
 * Places safety stock in a network by the guaranteed-service model: each stage quotes a time within which it always delivers, and
 * holds z x sd x sqrt(net replenishment time) for it; the service times with the least holding cost are chosen.
 *
 * Networks whose links form trees are solved exactly, others exactly up to `mostExactStages` stages as far as the search ends,
 * and beyond it with a bound.
 *
 * @param holdingRate money per unit of money held and period
 * @throws PlacementSizeError for times that make the work too large
 */
export const guaranteedService = (network: Network, holdingRate: number): Placement =>
  placementFor(placementProblem(network, holdingRate));
