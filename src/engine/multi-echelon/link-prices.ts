import type { PlacementProblem, ServiceTimes } from "./placement-problem";
import { ServiceTimeTree, type ServicePrices, type TreeSolution } from "./service-time-tree";
import type { ServiceRanges } from "./service-ranges";
import type { SpanningForest } from "./spanning-forest";

/**
 * A lower bound of the least cost: the links that a spanning forest leaves out may be broken at a price. Each unit of time by
 * which a supplier quotes more than its customer waits costs, each by which it quotes less gives back: whatever the prices, the
 * best service times of the forest then cost at most as much as those of the network (Lagrange).
 */
export class LinkPrices {
  private readonly tree: ServiceTimeTree;
  /** First place of each left-out link's prices; prices stand for times 1, 2 ... of its supplier. */
  private readonly start: Int32Array;
  private readonly count: number;
  private readonly prices: ServicePrices;

  constructor(
    private readonly problem: PlacementProblem,
    private readonly forest: SpanningForest,
  ) {
    this.tree = new ServiceTimeTree(problem, forest.tree);
    this.start = new Int32Array(forest.rest.length);
    let places = 0;
    forest.rest.forEach((row, at) => {
      this.start[at] = places;
      places += problem.mostOut[problem.network.from[row]!]!;
    });
    this.count = places;
    this.prices = {
      serviceIn: new Float64Array(problem.places),
      serviceOut: new Float64Array(problem.places),
    };
  }

  /** Prices of 0. */
  none(): Float64Array {
    return new Float64Array(this.count);
  }

  /** The best service times of the forest at these prices; its cost is a lower bound. */
  solve(prices: Float64Array, ranges: ServiceRanges): TreeSolution {
    const { network, mostOut, longest, leadTime, offset } = this.problem;
    const { serviceIn, serviceOut } = this.prices;
    serviceIn.fill(0);
    serviceOut.fill(0);
    this.forest.rest.forEach((row, at) => {
      const [first, second] = [network.from[row]!, network.to[row]!];
      const last = longest[second]! - leadTime[second]!;
      let sum = 0;
      for (let time = 1; time <= last; time++) {
        if (time <= mostOut[first]!) {
          sum += prices[this.start[at]! + time - 1]!;
          serviceOut[offset[first]! + time]! += sum;
        }
        serviceIn[offset[second]! + time]! -= sum;
      }
    });
    return this.tree.solve(ranges, this.prices);
  }

  /** Times by which left-out links are broken or slack, together: 0 where prices and service times agree. */
  distance({ serviceIn, serviceOut }: ServiceTimes): number {
    const { from, to } = this.problem.network;
    return this.forest.rest.reduce(
      (sum, row) =>
        sum +
        Math.abs(serviceOut[from[row]!]! - Math.min(serviceIn[to[row]!]!, this.problem.mostOut[from[row]!]!)),
      0,
    );
  }

  /** Raises the prices of broken times by a step and lowers those of slack ones. */
  move(prices: Float64Array, { serviceIn, serviceOut }: ServiceTimes, step: number): void {
    const { network, mostOut } = this.problem;
    this.forest.rest.forEach((row, at) => {
      const [first, second] = [network.from[row]!, network.to[row]!];
      const quoted = serviceOut[first]!;
      const waited = Math.min(serviceIn[second]!, mostOut[first]!);
      const start = this.start[at]! - 1;
      for (let time = waited + 1; time <= quoted; time++) prices[start + time]! += step;
      for (let time = quoted + 1; time <= waited; time++)
        prices[start + time] = Math.max(0, prices[start + time]! - step);
    });
  }

  /** The left-out link whose ends disagree most in money: where it is worth deciding which of them gives in. */
  mostContested(times: ServiceTimes): { readonly row: number; readonly time: number } | null {
    const { network, weight } = this.problem;
    let [contested, most] = [-1, 0];
    for (const row of this.forest.rest) {
      const [first, second] = [network.from[row]!, network.to[row]!];
      const [quoted, waited] = [times.serviceOut[first]!, times.serviceIn[second]!];
      const stake =
        quoted > waited
          ? (weight[first]! + weight[second]!) * (quoted - waited)
          : 1e-6 * (weight[first]! + weight[second]!) * (waited - quoted);
      if (stake > most) [contested, most] = [row, stake];
    }
    if (contested < 0) return null;
    const quoted = times.serviceOut[network.from[contested]!]!;
    const waited = times.serviceIn[network.to[contested]!]!;
    return { row: contested, time: Math.floor((quoted + waited) / 2) };
  }
}
