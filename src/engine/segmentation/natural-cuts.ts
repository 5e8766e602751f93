import { naturalBreaks } from "../statistics/natural-breaks";
import { abcClasses } from "./abc";
import { descending } from "./descending-order";
import { xyzClasses } from "./xyz";

/** Cuts that the data suggest, and what they make. */
export interface NaturalCuts {
  /** Increasing; fewer than usual, or none, where the data have no such structure. */
  readonly cuts: readonly number[];
  /** Items in each class that these cuts make, best class first; one more than there are cuts. */
  readonly counts: readonly number[];
}

/**
 * ABC cuts by the computed ABC analysis of Ultsch and Lötsch: where the curve of value over effort comes nearest to the
 * ideal.
 *
 * The curve has a point for every k best items: effort x = k / n, yield y = their share of the value. The Pareto point is the
 * one nearest to (0, 1), all value for no effort. The break-even point is the one where the curve's slope is 1: where an
 * item brings as much as the average item does. A ends at the one of the two with less effort; B at the submarginal point,
 * the one nearest to (x, 1) with x the other's effort. n counts the items with a value above zero. Points between items of
 * equal value are left out, since such items share a class; of points equally near the one with less effort counts.
 *
 * @param value n finite values, in money or units
 * @returns cuts for the boundary "crossing" of `abcClasses`: none when all values are equal
 * @see Ultsch and Lötsch 2015, "Computed ABC analysis for rational selection of most informative variables in multivariate
 * data", PLoS ONE 10(6):e0129767. The published program reads the points off a spline; here they are points of the data.
 */
export function abcCutsByCurve(value: Float64Array): NaturalCuts {
  const curve = curveOf(value);
  const pareto = nearest(curve, 0);
  // Where an item brings the average, the curve is highest above the diagonal.
  const breakEven = best(curve, ({ effort, share }) => effort - share);
  if (pareto === null || breakEven === null) return withCounts(value, []);
  const [first, second] = pareto.effort <= breakEven.effort ? [pareto, breakEven] : [breakEven, pareto];
  const submarginal = nearest(curve, second.effort);
  return withCounts(value, [first.share, submarginal?.share ?? 1]);
}

/** The shares between which a cut is looked for: around the conventional 0.80 and 0.95. */
export const defaultGapWindows: readonly (readonly [from: number, to: number])[] = [
  [0.7, 0.9],
  [0.9, 0.99],
];

/**
 * ABC cuts at the largest gaps: in each window of accumulated share the place where the next item's value falls the most.
 *
 * A fall is the ratio of an item's value to the next one's. Windows are needed since the largest falls of all are those
 * after the first few items or before the last ones.
 *
 * @param value n finite values, in money or units; zero and negative ones have no part in it
 * @param windows rising, each a range of the share accumulated with the item before the gap
 * @returns cuts for the boundary "crossing" of `abcClasses`; a window without a fall has none
 */
export function abcCutsByGap(value: Float64Array, windows = defaultGapWindows): NaturalCuts {
  const curve = curveOf(value);
  const cuts = windows.flatMap(([from, to]) => {
    const gap = best(
      curve.filter(({ share, fall }) => share >= from && share <= to && fall !== null),
      ({ fall }) => -(fall ?? 0),
    );
    return gap === null ? [] : [gap.share];
  });
  return withCounts(value, cuts);
}

/**
 * XYZ cuts at the natural breaks (Jenks) of the coefficients of variation: classes whose coefficients differ least.
 *
 * @param variability n coefficients, NaN for an item without demand, which has no part in it
 * @param classes number of classes, default 3
 * @returns cuts halfway between the neighbours that they part; fewer when there are fewer different coefficients
 * @see `naturalBreaks`
 */
export function xyzCutsByBreaks(variability: Float64Array, classes = 3): NaturalCuts {
  const sorted = knownOf(variability);
  const distinct = new Set(sorted).size;
  const starts = distinct < 2 ? [] : naturalBreaks(sorted, Math.min(classes, distinct));
  return withXyzCounts(
    variability,
    starts.map((start) => halfway(sorted, start)),
  );
}

/** A class of fewer items than this share is no class but a few outliers. */
const smallestClass = 0.05;

/**
 * XYZ cuts in the largest gaps of the coefficients of variation, leaving at least 5 % of the items in each class.
 *
 * Gaps are differences. They are taken from the largest on; one that would leave a class too small is passed over.
 *
 * @param variability n coefficients, NaN for an item without demand, which has no part in it
 * @param classes number of classes, default 3
 * @returns cuts in the middle of the gaps; fewer when there are not so many gaps
 */
export function xyzCutsByGap(variability: Float64Array, classes = 3): NaturalCuts {
  const sorted = knownOf(variability);
  const fewest = Math.max(1, Math.ceil(smallestClass * sorted.length));
  const gapAt = (start: number): number => (sorted[start] as number) - (sorted[start - 1] as number);
  const starts = Array.from(sorted, (_, start) => start)
    .slice(1)
    .filter((start) => gapAt(start) > 0)
    .sort((left, right) => gapAt(right) - gapAt(left));
  const bounds = [0, sorted.length];
  for (const start of starts) {
    if (bounds.length > classes) break;
    if (bounds.every((bound) => Math.abs(bound - start) >= fewest)) bounds.push(start);
  }
  const chosen = bounds.slice(2).sort((left, right) => left - right);
  return withXyzCounts(
    variability,
    chosen.map((start) => halfway(sorted, start)),
  );
}

/** The k best items: their share of all items, of all value, and how far value falls to the next item. */
interface CurvePoint {
  readonly effort: number;
  readonly share: number;
  /** Value of the last of the items / value of the next; null at the end. */
  readonly fall: number | null;
}

/** The points between items of different value, best first; the last one holds all items. */
function curveOf(value: Float64Array): CurvePoint[] {
  const sorted = descending(value).sorted.filter((amount) => amount > 0);
  const largest = sorted[0] ?? 1;
  const total = sorted.reduce((sum, amount) => sum + amount / largest, 0);
  const points: CurvePoint[] = [];
  let accumulated = 0;
  sorted.forEach((amount, at) => {
    accumulated += amount / largest;
    const next = sorted[at + 1];
    if (next === amount) return;
    points.push({
      effort: (at + 1) / sorted.length,
      share: accumulated / total,
      fall: next === undefined ? null : amount / next,
    });
  });
  return points;
}

/** The point nearest to (effort, 1). */
const nearest = (curve: readonly CurvePoint[], effort: number): CurvePoint | null =>
  best(curve, (point) => (point.effort - effort) ** 2 + (1 - point.share) ** 2);

/** The first of the points with the lowest cost. */
function best(points: readonly CurvePoint[], costOf: (point: CurvePoint) => number): CurvePoint | null {
  return points.reduce<CurvePoint | null>(
    (chosen, point) => (chosen === null || costOf(point) < costOf(chosen) ? point : chosen),
    null,
  );
}

/** Leaves out cuts that part nothing: those at the end, and those that repeat the one before. */
function withCounts(value: Float64Array, wanted: readonly number[]): NaturalCuts {
  const cuts = wanted.filter((cut, index) => cut < 1 - 1e-9 && cut > (wanted[index - 1] ?? 0));
  return { cuts, counts: countsOf(abcClasses(value, cuts), cuts.length + 1) };
}

function withXyzCounts(variability: Float64Array, wanted: readonly number[]): NaturalCuts {
  const cuts = wanted.filter((cut) => cut > 0);
  return { cuts, counts: countsOf(xyzClasses(variability, cuts), cuts.length + 1) };
}

function countsOf(codes: Uint8Array, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const code of codes) counts[code] = (counts[code] as number) + 1;
  return counts;
}

/** The numbers that are known, ascending. */
const knownOf = (variability: Float64Array): Float64Array =>
  variability.filter((ratio) => !Number.isNaN(ratio)).sort();

const halfway = (sorted: Float64Array, start: number): number =>
  (sorted[start - 1] as number) + ((sorted[start] as number) - (sorted[start - 1] as number)) / 2;
