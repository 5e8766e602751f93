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
  const { stages, order, out, to } = network;
  const times: number[] = [];
  for (const { leadTime, maxServiceOut } of stages) {
    times.push(leadTime);
    if (maxServiceOut !== null) times.push(maxServiceOut);
  }
  const unit = timeUnit(times);
  const leadTime = new Float64Array(stages.map((stage) => Math.round(stage.leadTime / unit)));
  const longest = new Float64Array(stages.length);
  const inbound = new Float64Array(stages.length);
  let places = 0;
  for (const stage of order) {
    const through = inbound[stage]! + leadTime[stage]!;
    longest[stage] = through;
    places += through + 1;
    for (let at = out.first[stage]!; at < out.first[stage + 1]!; at++) {
      const next = to[out.rows[at]!]!;
      inbound[next] = Math.max(inbound[next]!, through);
    }
  }
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
    leadTime: new Int32Array(leadTime),
    mostOut: new Int32Array(mostOut),
    longest: new Int32Array(longest),
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
  const { leadTime, mostOut } = problem;
  const { order, out, to } = problem.network;
  const serviceIn = new Int32Array(wantedOut.length);
  const serviceOut = new Int32Array(wantedOut.length);
  for (const stage of order) {
    const quoted = Math.min(wantedOut[stage]!, mostOut[stage]!, serviceIn[stage]! + leadTime[stage]!);
    serviceOut[stage] = quoted;
    for (let at = out.first[stage]!; at < out.first[stage + 1]!; at++) {
      const next = to[out.rows[at]!]!;
      serviceIn[next] = Math.max(serviceIn[next]!, quoted);
    }
  }
  return { serviceIn, serviceOut };
}
