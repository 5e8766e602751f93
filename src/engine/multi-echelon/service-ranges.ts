import type { PlacementProblem } from "./placement-problem";

/** The least and the most that each service time may be, in units of time. */
export interface ServiceRanges {
  readonly inLeast: Int32Array;
  readonly inMost: Int32Array;
  readonly outLeast: Int32Array;
  readonly outMost: Int32Array;
}

export const fullRanges = ({ longest, leadTime, mostOut }: PlacementProblem): ServiceRanges => ({
  inLeast: new Int32Array(longest.length),
  inMost: longest.map((time, stage) => time - leadTime[stage]!),
  outLeast: new Int32Array(longest.length),
  outMost: mostOut.slice(),
});

export const copyOfRanges = ({ inLeast, inMost, outLeast, outMost }: ServiceRanges): ServiceRanges => ({
  inLeast: inLeast.slice(),
  inMost: inMost.slice(),
  outLeast: outLeast.slice(),
  outMost: outMost.slice(),
});

/**
 * Takes out of ranges what no best solution within them can use, along links and through stages.
 *
 * @returns false where nothing is left
 */
export function narrowRanges(
  { network: { order, from, to }, leadTime }: PlacementProblem,
  ranges: ServiceRanges,
): boolean {
  const { inLeast, inMost, outLeast, outMost } = ranges;
  const slowest = new Int32Array(order.length);
  for (let changed = true; changed;) {
    changed = false;
    const lower = (values: Int32Array, at: number, most: number): void => {
      if (values[at]! <= most) return;
      values[at] = most;
      changed = true;
    };
    const raise = (values: Int32Array, at: number, least: number): void => {
      if (values[at]! >= least) return;
      values[at] = least;
      changed = true;
    };
    slowest.fill(0);
    for (let row = 0; row < from.length; row++) {
      const [first, second] = [from[row]!, to[row]!];
      raise(inLeast, second, outLeast[first]!);
      lower(outMost, first, inMost[second]!);
      slowest[second] = Math.max(slowest[second]!, outMost[first]!);
    }
    for (const stage of order) {
      // Nobody waits longer than for the slowest supplier.
      lower(inMost, stage, Math.max(slowest[stage]!, inLeast[stage]!));
      lower(outMost, stage, inMost[stage]! + leadTime[stage]!);
      raise(inLeast, stage, outLeast[stage]! - leadTime[stage]!);
      if (inLeast[stage]! > inMost[stage]! || outLeast[stage]! > outMost[stage]!) return false;
    }
  }
  return true;
}
