import type { Cuts, SegmentationJudge } from "./segmentation-judge";

const abcFirst = [0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9];
const abcSecond = [0.9, 0.95, 0.98, 0.99];
const xyzFirst = [0.25, 0.5, 0.75, 1];
const xyzSecond = [0.75, 1, 1.25, 1.5, 2, 3];

const pairs = (firsts: readonly number[], seconds: readonly number[]): (readonly [number, number])[] =>
  firsts.flatMap((first) => seconds.flatMap((second) => (first < second ? [[first, second] as const] : [])));

/**
 * The cuts whose segments, each with its best target, need the least stock on the part of the past that targets are chosen by;
 * the later part has no say, so that it can tell what they keep. Where none is better, those in force.
 */
export function earningCuts(judge: SegmentationJudge, inForce: Cuts): Cuts {
  let best = inForce;
  let least = judge.learntStockOf(judge.segmentsBy(inForce));
  for (const abc of pairs(abcFirst, abcSecond)) {
    for (const xyz of pairs(xyzFirst, xyzSecond)) {
      const stock = judge.learntStockOf(judge.segmentsBy({ abc, xyz }));
      if (!(stock < least)) continue;
      best = { abc, xyz };
      least = stock;
    }
  }
  return best;
}
