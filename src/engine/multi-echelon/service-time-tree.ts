import { concaveMinimum, concaveScratch } from "./concave-minimum";
import { linkLists } from "./link-lists";
import type { Network } from "./network";
import type { PlacementProblem, ServiceTimes } from "./placement-problem";
import type { ServiceRanges } from "./service-ranges";

/** Money added to the cost of each service time, by the places of the problem; for the links that a tree leaves out. */
export interface ServicePrices {
  readonly serviceIn: Float64Array;
  readonly serviceOut: Float64Array;
}

export interface TreeSolution extends ServiceTimes {
  /** Least cost, prices included; Infinity where the ranges leave no solution. */
  readonly cost: number;
}

/** Both ends of every link: the neighbours of stage s stand at `first[s]` and after it, up to `first[s + 1]`. */
interface Neighbours {
  readonly first: Int32Array;
  readonly stage: Int32Array;
  /** 1 where the neighbour is upstream. */
  readonly isSupplier: Uint8Array;
}

function neighboursBy(network: Network, links: readonly number[]): Neighbours {
  const ends = new Int32Array(2 * links.length);
  links.forEach((row, at) => {
    ends[2 * at] = network.from[row]!;
    ends[2 * at + 1] = network.to[row]!;
  });
  const { first, rows } = linkLists(ends, network.stages.length);
  return {
    first,
    // The other end of a link stands beside this one.
    stage: rows.map((end) => ends[end ^ 1]!),
    isSupplier: new Uint8Array(rows.map((end) => end & 1)),
  };
}

/**
 * The best service times of a network whose links form trees, by dynamic programming from the leaves: for each stage the least
 * cost of all that hangs on it, by the one service time that it shares with the rest.
 *
 * Graves and Willems (2000); with `concaveMinimum` the work of a stage is linear in its times, not quadratic.
 */
export class ServiceTimeTree {
  /** Stages, those that are nearer to the root later. */
  private readonly order: Int32Array;
  /** The neighbour nearer to the root; -1 at a root. */
  private readonly parent: Int32Array;
  private readonly parentIsSupplier: Uint8Array;
  private readonly neighbours: Neighbours;
  /** By the shared time: the least cost at this time or a better one, the time itself, and the stage's other time with it. */
  private readonly least: Float64Array;
  private readonly leastAt: Int32Array;
  private readonly otherAt: Int32Array;
  private readonly buffers;

  /** @param links rows of the network's links; without cycles even when directions are ignored */
  constructor(
    private readonly problem: PlacementProblem,
    links: readonly number[],
  ) {
    const { network, places, longest } = problem;
    const count = network.stages.length;
    this.parent = new Int32Array(count).fill(-1);
    this.parentIsSupplier = new Uint8Array(count);
    this.neighbours = neighboursBy(network, links);
    const { first, stage: neighbour, isSupplier } = this.neighbours;
    const outward = new Int32Array(count);
    const isSeen = new Uint8Array(count);
    let end = 0;
    for (let root = 0; root < count; root++) {
      if (isSeen[root]) continue;
      isSeen[root] = 1;
      outward[end++] = root;
      for (let at = end - 1; at < end; at++) {
        const stage = outward[at]!;
        for (let place = first[stage]!; place < first[stage + 1]!; place++) {
          const next = neighbour[place]!;
          if (isSeen[next]) continue;
          isSeen[next] = 1;
          this.parent[next] = stage;
          this.parentIsSupplier[next] = isSupplier[place] ? 0 : 1;
          outward[end++] = next;
        }
      }
    }
    this.order = outward.reverse();
    this.least = new Float64Array(places);
    this.leastAt = new Int32Array(places);
    this.otherAt = new Int32Array(places);
    const width = longest.reduce((most, time) => Math.max(most, time), 0) + 1;
    this.buffers = {
      byIn: new Float64Array(width),
      byOut: new Float64Array(width),
      turned: new Float64Array(width),
      found: new Float64Array(2 * width),
      start: new Int32Array(2 * width),
      scratch: concaveScratch(2 * width),
    };
  }

  /** @returns the best service times within the ranges */
  solve(ranges: ServiceRanges, prices: ServicePrices | null = null): TreeSolution {
    const count = this.order.length;
    const serviceIn = new Int32Array(count);
    const serviceOut = new Int32Array(count);
    let cost = 0;
    for (const stage of this.order) {
      this.addUp(stage, ranges, prices);
      const parent = this.parent[stage]!;
      if (parent < 0 || this.parentIsSupplier[stage]) this.byServiceIn(stage, ranges);
      else this.byServiceOut(stage, ranges);
      if (parent < 0) cost += this.least[this.problem.offset[stage]! + ranges.inLeast[stage]!]!;
    }
    if (cost === Infinity) return { cost, serviceIn, serviceOut };
    for (let at = count - 1; at >= 0; at--) this.follow(this.order[at]!, ranges, serviceIn, serviceOut);
    return { cost, serviceIn, serviceOut };
  }

  /** Costs of all that hangs on a stage but its own stock, by inbound and by outbound service time. */
  private addUp(stage: number, ranges: ServiceRanges, prices: ServicePrices | null): void {
    const { offset } = this.problem;
    const { byIn, byOut } = this.buffers;
    const own = offset[stage]!;
    const [inLeast, inMost] = [ranges.inLeast[stage]!, ranges.inMost[stage]!];
    const [outLeast, outMost] = [ranges.outLeast[stage]!, ranges.outMost[stage]!];
    for (let time = inLeast; time <= inMost; time++)
      byIn[time] = prices === null ? 0 : prices.serviceIn[own + time]!;
    for (let time = outLeast; time <= outMost; time++)
      byOut[time] = prices === null ? 0 : prices.serviceOut[own + time]!;
    const { first, stage: neighbour, isSupplier } = this.neighbours;
    for (let place = first[stage]!; place < first[stage + 1]!; place++) {
      const child = neighbour[place]!;
      if (child === this.parent[stage]) continue;
      const start = offset[child]!;
      if (isSupplier[place]) {
        const [least, most] = [ranges.outLeast[child]!, ranges.outMost[child]!];
        for (let time = inLeast; time <= inMost; time++)
          byIn[time]! += time < least ? Infinity : this.least[start + Math.min(time, most)]!;
      } else {
        const [least, most] = [ranges.inLeast[child]!, ranges.inMost[child]!];
        for (let time = outLeast; time <= outMost; time++)
          byOut[time]! += time > most ? Infinity : this.least[start + Math.max(time, least)]!;
      }
    }
  }

  /** For a parent downstream: by outbound service time, with the best inbound one; the parent accepts any that is shorter. */
  private byServiceOut(stage: number, ranges: ServiceRanges): void {
    const { leadTime, weight, offset } = this.problem;
    const { byIn, byOut, turned, found, start, scratch } = this.buffers;
    const [inLeast, inMost] = [ranges.inLeast[stage]!, ranges.inMost[stage]!];
    const [outLeast, outMost] = [ranges.outLeast[stage]!, ranges.outMost[stage]!];
    const count = inMost - inLeast + 1;
    for (let at = 0; at < count; at++) turned[at] = byIn[inMost - at]!;
    // Net replenishment time = (latest - out) - (inMost - in).
    const latest = inMost + leadTime[stage]!;
    concaveMinimum(turned, count, weight[stage]!, latest - outLeast, found, start, scratch);
    const own = offset[stage]!;
    let least = Infinity;
    let leastAt = outLeast;
    for (let out = outLeast; out <= outMost; out++) {
      const cost = byOut[out]! + found[latest - out]!;
      this.otherAt[own + out] = inMost - start[latest - out]!;
      if (cost < least) [least, leastAt] = [cost, out];
      this.least[own + out] = least;
      this.leastAt[own + out] = leastAt;
    }
  }

  /** For a parent upstream, and for a root: by inbound service time, with the best outbound one; waiting longer is allowed. */
  private byServiceIn(stage: number, ranges: ServiceRanges): void {
    const { leadTime, weight, offset } = this.problem;
    const { byIn, byOut, turned, found, start, scratch } = this.buffers;
    const [inLeast, inMost] = [ranges.inLeast[stage]!, ranges.inMost[stage]!];
    const [outLeast, outMost] = [ranges.outLeast[stage]!, ranges.outMost[stage]!];
    const count = outMost - outLeast + 1;
    for (let at = 0; at < count; at++) turned[at] = byOut[outLeast + at]!;
    const shift = leadTime[stage]! - outLeast;
    concaveMinimum(turned, count, weight[stage]!, inMost + shift, found, start, scratch);
    const own = offset[stage]!;
    let least = Infinity;
    let leastAt = inMost;
    for (let time = inMost; time >= inLeast; time--) {
      const place = time + shift;
      const cost = place < 0 ? Infinity : byIn[time]! + found[place]!;
      this.otherAt[own + time] = outLeast + (place < 0 ? 0 : start[place]!);
      if (cost < least) [least, leastAt] = [cost, time];
      this.least[own + time] = least;
      this.leastAt[own + time] = leastAt;
    }
  }

  /** Reads a stage's service times off, its parent's being known. */
  private follow(stage: number, ranges: ServiceRanges, serviceIn: Int32Array, serviceOut: Int32Array): void {
    const own = this.problem.offset[stage]!;
    const parent = this.parent[stage]!;
    if (parent >= 0 && !this.parentIsSupplier[stage]) {
      const most = Math.min(serviceIn[parent]!, ranges.outMost[stage]!);
      const out = this.leastAt[own + most]!;
      serviceOut[stage] = out;
      serviceIn[stage] = this.otherAt[own + out]!;
      return;
    }
    const promised = parent < 0 ? 0 : serviceOut[parent]!;
    const time = this.leastAt[own + Math.max(promised, ranges.inLeast[stage]!)]!;
    serviceIn[stage] = time;
    serviceOut[stage] = this.otherAt[own + time]!;
  }
}
