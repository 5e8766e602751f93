/**
 * Demand pattern x ABC class of every item as of a point in time, kept up period by period: a label that used later data
 * would tell the past what comes.
 */
import { abcClasses } from "../../segmentation/abc";
import { cutTolerance } from "../../segmentation/cuts";
import { demandPatternNames } from "../../segmentation/demand-pattern";

/** Classes A, B and C. */
const abcCount = 3;

/** Patterns of items with demand x classes of value. */
export const calibrationSegmentCount = (demandPatternNames.length - 1) * abcCount;

/** The label of an item that has had no demand: outside every segment and every promise. */
export const outsideSegments = 255;

const adiCut = 1.32;
const cv2Cut = 0.49;

/** A segment as its pattern and class, such as "lumpy" and 0 for A. */
export function calibrationSegment(index: number): { readonly pattern: string; readonly abc: number } {
  return { pattern: demandPatternNames[Math.floor(index / abcCount)] ?? "none", abc: index % abcCount };
}

/** Running measures by item. */
export interface RunningSegments {
  readonly demands: Int32Array;
  /** Period of the last demand, from 1 in the item's own count. */
  readonly last: Int32Array;
  readonly mean: Float64Array;
  readonly squares: Float64Array;
  /** Demand so far x value of a unit. */
  readonly value: Float64Array;
}

/** No demand yet. */
export function emptySegments(items: number): RunningSegments {
  return {
    demands: new Int32Array(items),
    last: new Int32Array(items),
    mean: new Float64Array(items),
    squares: new Float64Array(items),
    value: new Float64Array(items),
  };
}

/**
 * Takes the demand of one more period of an item.
 *
 * @param age the period in the item's own count, from 1
 */
export function classifyPeriod(
  running: RunningSegments,
  item: number,
  demand: number,
  age: number,
  unitValue: number,
): void {
  if (!(demand > 0)) return;
  const { demands, last, mean, squares, value } = running;
  const count = (demands[item] as number) + 1;
  demands[item] = count;
  last[item] = age;
  const before = demand - (mean[item] as number);
  mean[item] = (mean[item] as number) + before / count;
  squares[item] = (squares[item] as number) + before * (demand - mean[item]);
  value[item] = (value[item] as number) + demand * unitValue;
}

/**
 * Segment of every item as of now: pattern x 3 + class; `outsideSegments` for an item without demand.
 *
 * Cuts and boundaries are those of `demandPatterns` and `abcClasses`.
 */
export function segmentsNow(running: RunningSegments): Uint8Array {
  const { demands, last, mean, squares, value } = running;
  const abc = abcClasses(value);
  return abc.map((valueClass, item) => {
    const count = demands[item] as number;
    if (count === 0) return outsideSegments;
    const isRare = (last[item] as number) / count > adiCut + cutTolerance;
    const average = mean[item] as number;
    const variation = count > 1 ? (squares[item] as number) / (count - 1) / average / average : 0;
    const pattern = (isRare ? 2 : 0) + (variation > cv2Cut + cutTolerance ? 1 : 0);
    return pattern * abcCount + valueClass;
  });
}
