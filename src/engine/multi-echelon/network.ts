import { linkLists, type LinkLists } from "./link-lists";

/**
 * A supply network of stages: what each adds in time and cost, whom it supplies, and the outside demand that it meets.
 *
 * Definitions of the guaranteed-service model: Graves and Willems (2000), Optimizing strategic safety stock placement in
 * supply chains, Manufacturing & Service Operations Management 2.
 */

/** A place where stock can be held: a part, an assembly, an item in a warehouse. Times in periods. */
export interface Stage {
  readonly id: string;
  /** Time from having all inputs to having the output, >= 0. */
  readonly leadTime: number;
  /** Money that the stage adds to a unit, >= 0. */
  readonly costAdded: number;
  /** Longest service time that it may quote; null where it is free. */
  readonly maxServiceOut: number | null;
  /** Outside demand per period; null without. */
  readonly demandMean: number | null;
  readonly demandSd: number | null;
  /** Safety factor of the demand that is covered; null without outside demand. */
  readonly z: number | null;
}

/** `units` of stage `from` go into a unit of stage `to`. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly units: number;
}

export type NetworkProblem =
  | "no-stages"
  | "duplicate-stage"
  | "missing-z"
  | "no-outlet"
  | "unknown-from"
  | "unknown-to"
  | "self-link"
  | "duplicate-link"
  | "cycle";

/** A network that cannot be computed. Rows count from 0. */
export class NetworkError extends RangeError {
  override readonly name = "NetworkError";
  constructor(
    readonly problem: NetworkProblem,
    readonly list: "stages" | "links",
    readonly row: number,
    /** The ids concerned: of the stage; of the link's ends; of the cycle, in the order of its links. */
    readonly ids: readonly string[],
  ) {
    super(`${problem} in row ${row + 1} of ${list}: ${ids.join(" > ")}`);
  }
}

/** A checked network with what follows from it, by index into `stages`. */
export interface Network {
  readonly stages: readonly Stage[];
  /** Ends of the links by stage index, and their units. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly units: Float64Array;
  /** Links by the stage that they leave. */
  readonly out: LinkLists;
  /** Stages, suppliers before those whom they supply. */
  readonly order: Int32Array;
  /** Cost of a unit with all that went into it. */
  readonly cumulatedCost: Float64Array;
  /** Mean demand per period, outside and from stages downstream. */
  readonly demandMean: Float64Array;
  /** z times the standard deviation of demand per period: what sqrt(time) multiplies in the demand bound. */
  readonly demandSpread: Float64Array;
}

function linkEnds(
  links: readonly Link[],
  indexOf: ReadonlyMap<string, number>,
): { readonly from: Int32Array; readonly to: Int32Array } {
  const from = new Int32Array(links.length);
  const to = new Int32Array(links.length);
  const seen = new Set<string>();
  links.forEach((link, row) => {
    const ids = [link.from, link.to];
    const [first, second] = [indexOf.get(link.from), indexOf.get(link.to)];
    if (first === undefined) throw new NetworkError("unknown-from", "links", row, ids);
    if (second === undefined) throw new NetworkError("unknown-to", "links", row, ids);
    if (first === second) throw new NetworkError("self-link", "links", row, ids);
    const key = `${first} ${second}`;
    if (seen.has(key)) throw new NetworkError("duplicate-link", "links", row, ids);
    seen.add(key);
    from[row] = first;
    to[row] = second;
  });
  return { from, to };
}

/** Links of a cycle among stages that cannot be ordered, by row. */
function cycleOf(from: Int32Array, to: Int32Array, isOrdered: Uint8Array): number[] {
  // Every stage left has a supplier that is left too: going upstream must come back.
  const supplyOf = new Map<number, number>();
  for (let row = 0; row < to.length; row++)
    if (!isOrdered[to[row]!] && !isOrdered[from[row]!]) supplyOf.set(to[row]!, row);
  const path: number[] = [];
  const position = new Map<number, number>();
  let stage = isOrdered.indexOf(0);
  while (!position.has(stage)) {
    position.set(stage, path.length);
    const row = supplyOf.get(stage)!;
    path.push(row);
    stage = from[row]!;
  }
  return path.slice(position.get(stage)).reverse();
}

function orderOf(stages: readonly Stage[], from: Int32Array, to: Int32Array, out: LinkLists): Int32Array {
  const count = stages.length;
  const missing = new Int32Array(count);
  for (const stage of to) missing[stage]! += 1;
  const order = new Int32Array(count);
  let end = 0;
  for (let stage = 0; stage < count; stage++) if (missing[stage] === 0) order[end++] = stage;
  for (let next = 0; next < end; next++) {
    const stage = order[next]!;
    for (let at = out.first[stage]!; at < out.first[stage + 1]!; at++) {
      const customer = to[out.rows[at]!]!;
      missing[customer]! -= 1;
      if (missing[customer] === 0) order[end++] = customer;
    }
  }
  if (end === count) return order;
  const isOrdered = new Uint8Array(count);
  order.subarray(0, end).forEach((stage) => (isOrdered[stage] = 1));
  const cycle = cycleOf(from, to, isOrdered);
  const ids = cycle.map((row) => stages[from[row]!]!.id);
  throw new NetworkError("cycle", "links", Math.min(...cycle), [...ids, ids[0]!]);
}

/**
 * Checks a network and adds up what flows through it.
 *
 * Inner demand bound: the root of the summed squares of the bounds downstream, each times its units: independent demands.
 *
 * @throws NetworkError that names the first row that cannot be used
 */
export function networkOf(stages: readonly Stage[], links: readonly Link[]): Network {
  if (stages.length === 0) throw new NetworkError("no-stages", "stages", 0, []);
  const indexOf = new Map<string, number>();
  stages.forEach(({ id, demandSd, z }, row) => {
    if (indexOf.has(id)) throw new NetworkError("duplicate-stage", "stages", row, [id]);
    indexOf.set(id, row);
    if ((demandSd ?? 0) > 0 && z === null) throw new NetworkError("missing-z", "stages", row, [id]);
  });
  const { from, to } = linkEnds(links, indexOf);
  const units = Float64Array.from(links, (link) => link.units);
  const out = linkLists(from, stages.length);
  const order = orderOf(stages, from, to, out);
  const supplies = new Uint8Array(stages.length);
  from.forEach((stage) => (supplies[stage] = 1));
  stages.forEach(({ id, demandMean, demandSd }, row) => {
    if (!supplies[row] && demandMean === null && demandSd === null)
      throw new NetworkError("no-outlet", "stages", row, [id]);
  });
  const cumulatedCost = Float64Array.from(stages, ({ costAdded }) => costAdded);
  for (const stage of order)
    for (let at = out.first[stage]!; at < out.first[stage + 1]!; at++) {
      const row = out.rows[at]!;
      cumulatedCost[to[row]!]! += units[row]! * cumulatedCost[stage]!;
    }
  const demandMean = Float64Array.from(stages, (stage) => stage.demandMean ?? 0);
  const demandSpread = Float64Array.from(stages, ({ demandSd, z }) => (demandSd ?? 0) * (z ?? 0));
  for (const stage of order.toReversed()) {
    if (out.first[stage] === out.first[stage + 1]) continue;
    let squares = demandSpread[stage]! ** 2;
    for (let at = out.first[stage]!; at < out.first[stage + 1]!; at++) {
      const row = out.rows[at]!;
      demandMean[stage]! += units[row]! * demandMean[to[row]!]!;
      squares += (units[row]! * demandSpread[to[row]!]!) ** 2;
    }
    demandSpread[stage] = Math.sqrt(squares);
  }
  return { stages, from, to, units, out, order, cumulatedCost, demandMean, demandSpread };
}
