import type { Network } from "./network";
import { timeUnit } from "./time-grid";

/**
 * Where to hold safety stock, in whole units of time: choose service times so that the sum of weight x sqrt(inbound service
 * time + lead time - outbound service time) is least, no stage being promised less than its suppliers quote.
 */
export interface PlacementProblem {
  readonly network: Network;
  /** Periods per unit of time. */
  readonly unit: number;
  /** Units of time. */
  readonly leadTime: Int32Array;
  /** Most that the stage may quote. */
  readonly mostOut: Int32Array;
  /** Longest time through the stage: that of its slowest chain of suppliers. Inbound service times are at most this less the lead time. */
  readonly longest: Int32Array;
  /** Money per root of a unit of time. */
  readonly weight: Float64Array;
  /** Where the stage's values stand in arrays with a place for each stage and each time from 0 to its longest. */
  readonly offset: Int32Array;
  /** Length of such arrays. */
  readonly places: number;
}

/** Service times of all stages, in units of time. */
export interface ServiceTimes {
  readonly serviceIn: Int32Array;
  readonly serviceOut: Int32Array;
}

/** Places beyond which a network is not computed: some 800 MB of arrays. */
const mostPlaces = 20_000_000;

/** Lead times are too long, or too odd, in their common unit for a network of this size. */
export class PlacementSizeError extends RangeError {
  override readonly name = "PlacementSizeError";
  constructor(readonly places: number) {
    super(`The service times of all stages are ${places} together, more than ${mostPlaces}.`);
  }
}

/**
 * @param holdingRate money per unit of money held and period
 * @throws PlacementSizeError for times that make the work too large
 */
export function placementProblem(network: Network, holdingRate: number): PlacementProblem {
  const { stages, order, from, to } = network;
  const bounds = stages.flatMap(({ maxServiceOut }) => (maxServiceOut === null ? [] : [maxServiceOut]));
  const unit = timeUnit([...stages.map(({ leadTime }) => leadTime), ...bounds]);
  const longest = Float64Array.from(stages, (stage) => Math.round(stage.leadTime / unit));
  const leadTime = longest.slice();
  const inbound = new Float64Array(stages.length);
  const position = new Int32Array(stages.length);
  order.forEach((stage, at) => (position[stage] = at));
  const byPlace = Array.from(from.keys()).sort((a, b) => position[from[a]!]! - position[from[b]!]!);
  for (const row of byPlace) {
    const [first, second] = [from[row]!, to[row]!];
    inbound[second] = Math.max(inbound[second]!, longest[first]!);
    longest[second] = inbound[second] + leadTime[second]!;
  }
  const places = longest.reduce((sum, time) => sum + time + 1, 0);
  if (!(places <= mostPlaces)) throw new PlacementSizeError(places);
  const mostOut = longest.map((time, stage) => {
    const bound = stages[stage]!.maxServiceOut;
    return bound === null ? time : Math.min(time, Math.round(bound / unit));
  });
  const offset = new Int32Array(stages.length);
  for (let stage = 1; stage < offset.length; stage++)
    offset[stage] = offset[stage - 1]! + longest[stage - 1]! + 1;
  const weight = network.demandSpread.map(
    (spread, stage) => holdingRate * network.cumulatedCost[stage]! * spread * Math.sqrt(unit),
  );
  return {
    network,
    unit,
    leadTime: Int32Array.from(leadTime),
    mostOut: Int32Array.from(mostOut),
    longest: Int32Array.from(longest),
    weight,
    offset,
    places,
  };
}

/** Money per period that service times cost. */
export function costOf(
  { weight, leadTime }: PlacementProblem,
  { serviceIn, serviceOut }: ServiceTimes,
): number {
  return weight.reduce(
    (sum, each, stage) =>
      sum + each * Math.sqrt(Math.max(0, serviceIn[stage]! + leadTime[stage]! - serviceOut[stage]!)),
    0,
  );
}

/**
 * Service times that can be kept, as near to those wanted as can be: no stage quotes more than its inbound service time plus its
 * lead time, and every stage waits for its slowest supplier.
 */
export function keptServiceTimes(problem: PlacementProblem, wantedOut: Int32Array): ServiceTimes {
  const { network, leadTime, mostOut } = problem;
  const serviceIn = new Int32Array(wantedOut.length);
  const serviceOut = new Int32Array(wantedOut.length);
  const linksFrom = outLinks(network);
  for (const stage of network.order) {
    serviceOut[stage] = Math.min(wantedOut[stage]!, mostOut[stage]!, serviceIn[stage]! + leadTime[stage]!);
    for (const row of linksFrom[stage]!) {
      const next = network.to[row]!;
      serviceIn[next] = Math.max(serviceIn[next]!, serviceOut[stage]);
    }
  }
  return { serviceIn, serviceOut };
}

const outLinksOf = new WeakMap<Network, readonly (readonly number[])[]>();

/** Rows of the links that leave each stage. */
function outLinks(network: Network): readonly (readonly number[])[] {
  const known = outLinksOf.get(network);
  if (known) return known;
  const rows: number[][] = network.stages.map(() => []);
  network.from.forEach((stage, row) => rows[stage]!.push(row));
  outLinksOf.set(network, rows);
  return rows;
}
