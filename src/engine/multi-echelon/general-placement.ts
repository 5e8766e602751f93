import { improvePlacement } from "./improve-placement";
import { LinkPrices } from "./link-prices";
import { costOf, keptServiceTimes, type PlacementProblem, type ServiceTimes } from "./placement-problem";
import { copyOfRanges, fullRanges, narrowRanges, type ServiceRanges } from "./service-ranges";
import { spanningForest } from "./spanning-forest";

/** How long to look. Counts of steps, not seconds: the same network gives the same answer on any machine. */
export interface Effort {
  /** Steps of the prices for the whole network. */
  readonly priceSteps: number;
  /** Steps of the prices for each part of the search. */
  readonly partSteps: number;
  /** Parts that are searched at most; 1 leaves it at the bound of the whole. */
  readonly parts: number;
  /** Steps without improvement after which the heuristic ends. */
  readonly patience: number;
  /** Relative gap at which the search ends. */
  readonly gap: number;
}

export interface GeneralPlacement extends ServiceTimes {
  readonly cost: number;
  /** No service times cost less than this. */
  readonly bound: number;
}

/** A part of all service times, with what is known of it. */
interface Part {
  readonly ranges: ServiceRanges;
  readonly prices: Float64Array;
  readonly bound: number;
  readonly times: ServiceTimes;
}

/** Steps without a better bound after which the price steps are halved. */
const stepsUntilHalved = 10;
/** Shorter steps no longer move the bound. */
const shortestStep = 1e-3;
const seed = 1;

class Search {
  private readonly links: LinkPrices;
  best: ServiceTimes;
  cost: number;

  constructor(
    private readonly problem: PlacementProblem,
    private readonly effort: Effort,
  ) {
    const { network, weight } = problem;
    const preference = Float64Array.from(
      network.from,
      (stage, row) => weight[stage]! + weight[network.to[row]!]!,
    );
    this.links = new LinkPrices(problem, spanningForest(network, preference));
    this.best = keptServiceTimes(problem, problem.mostOut);
    this.cost = costOf(problem, this.best);
    this.improve(Math.ceil(effort.patience / 8));
  }

  whole(): Part {
    const ranges = fullRanges(this.problem);
    narrowRanges(this.problem, ranges);
    const part = this.priced(ranges, this.links.none(), this.effort.priceSteps);
    if (this.isClose(part.bound)) return part;
    // What the prices have led to is the better start.
    this.improve(this.effort.patience);
    return this.priced(ranges, part.prices, this.effort.priceSteps / 4);
  }

  private improve(patience: number): void {
    this.best = improvePlacement(this.problem, this.best, patience, seed);
    this.cost = costOf(this.problem, this.best);
  }

  private isClose(bound: number): boolean {
    return bound >= this.cost * (1 - this.effort.gap);
  }

  private offer(times: ServiceTimes): void {
    const cost = costOf(this.problem, times);
    if (cost >= this.cost * (1 - 1e-12)) return;
    this.best = times;
    this.cost = cost;
  }

  /** Moves prices towards those of the highest bound (subgradient steps of Polyak's length). */
  private priced(ranges: ServiceRanges, start: Float64Array, steps: number): Part {
    const prices = start.slice();
    let part: Part = { ranges, prices: start, bound: -Infinity, times: this.best };
    let length = 1;
    let idle = 0;
    for (let step = 0; step < steps; step++) {
      const found = this.links.solve(prices, ranges);
      if (found.cost === Infinity) return { ...part, bound: Infinity };
      this.offer(keptServiceTimes(this.problem, found.serviceOut));
      if (found.cost > part.bound) {
        if (found.cost > part.bound + 1e-4 * Math.abs(this.cost - part.bound)) idle = 0;
        part = { ranges, prices: prices.slice(), bound: found.cost, times: found };
      } else idle++;
      if (idle >= stepsUntilHalved) [length, idle] = [length / 2, 0];
      const distance = this.links.distance(found);
      if (this.isClose(part.bound) || distance === 0 || length < shortestStep) break;
      const gap = Math.max(this.cost - found.cost, this.cost * 1e-9);
      this.links.move(prices, found, (length * gap) / distance);
    }
    return part;
  }

  /** The two parts in which the most contested link's supplier quotes at most a time, or its customer waits for more. */
  private halves({ ranges, times }: Part): readonly ServiceRanges[] {
    const contested = this.links.mostContested(times);
    if (contested === null) return [];
    const { from } = this.problem.network;
    const { row, time } = contested;
    const below = copyOfRanges(ranges);
    below.outMost[from[row]!] = Math.min(below.outMost[from[row]!]!, time);
    const above = copyOfRanges(ranges);
    above.outLeast[from[row]!] = Math.max(above.outLeast[from[row]!]!, time + 1);
    return [below, above].filter((half) => narrowRanges(this.problem, half));
  }

  /** Splits the part with the lowest bound until no part can hold anything cheaper. */
  run(): GeneralPlacement {
    const open: Part[] = [this.whole()];
    let searched = 1;
    let closed = Infinity;
    for (;;) {
      open.sort((a, b) => b.bound - a.bound);
      const next = open.at(-1);
      if (next === undefined || this.isClose(next.bound) || searched >= this.effort.parts) break;
      open.pop();
      const halves = this.halves(next);
      if (halves.length === 0) closed = Math.min(closed, next.bound);
      for (const half of halves) {
        const part = this.priced(half, next.prices, this.effort.partSteps);
        searched++;
        const bound = Math.max(part.bound, next.bound);
        if (bound < Infinity && !this.isClose(bound)) open.push({ ...part, bound });
        else closed = Math.min(closed, bound);
      }
    }
    const lowest = open.reduce((least, { bound }) => Math.min(least, bound), closed);
    return { ...this.best, cost: this.cost, bound: Math.min(this.cost, lowest) };
  }
}

/** Service times of a network whose links form no trees: the best found, and a bound below which none can be. */
export const generalPlacement = (problem: PlacementProblem, effort: Effort): GeneralPlacement =>
  new Search(problem, effort).run();
