import { defaultAbcCuts, visitByShare, type AbcBoundary } from "./abc";
import { cutTolerance } from "./cuts";
import { defaultXyzCuts, xyzClasses } from "./xyz";

/** Code of an item that has no class yet, such as a new one. */
export const noClass = 255;

/** Two points of cumulated share. */
export const defaultShareBand = 0.02;

/** A tenth of the cut. */
export const defaultMeasureBand = 0.1;

/** Options of `abcWithHysteresis`. */
export interface ShareHysteresisOptions {
  /** Increasing shares in (0, 1], default 0.80 and 0.95. */
  readonly cuts?: readonly number[] | undefined;
  /** Share by which an item must be beyond a cut before its class changes, >= 0, default 0.02. */
  readonly band?: number | undefined;
  /** Which share is held against the cuts, as in `abcClasses`; default "crossing". */
  readonly boundary?: AbcBoundary | undefined;
}

/**
 * ABC classes with hysteresis: an item keeps its class unless its share is beyond a cut by more than the band.
 *
 * The share is the one that the boundary holds against the cuts in `abcClasses`: accumulated before the item ("crossing") or
 * with it, items of equal value sharing that of the first. Class k lies from cut k - 1 to below cut k; the current class is kept
 * from cut k - 1 less the band to below cut k plus the band (Schmitt trigger). Beyond that the item gets the class that it
 * would have without hysteresis, which may be further away than the next. With a band of 0 every item does. An item
 * without a class yet does too, and an item of no value is always in the last class.
 *
 * @param current n class codes: 0 = A, 1 = B, ... k, or `noClass`
 * @param value n finite values, in money or units
 * @returns n class codes in input order
 * @throws RangeError when the lengths differ, a class or a value does not exist, or cuts or band are out of range
 */
export function abcWithHysteresis(
  current: Uint8Array,
  value: Float64Array,
  { cuts = defaultAbcCuts, band = defaultShareBand, boundary = "crossing" }: ShareHysteresisOptions = {},
): Uint8Array {
  checkCurrent(current, value.length, cuts);
  checkBand(band);
  // The cuts that `abcClasses` holds shares against.
  const slack = boundary === "inclusive" ? cutTolerance : -cutTolerance;
  const limits = cuts.map((cut) => ({ better: cut + slack - band, worse: cut + slack + band }));
  const isBelow = (share: number, limit: number): boolean =>
    boundary === "inclusive" ? share <= limit : share < limit;
  const classes = new Uint8Array(value.length).fill(cuts.length);
  visitByShare(value, cuts, boundary, (item, code, share) => {
    const kept = current[item] as number;
    const isKept =
      band > 0 &&
      kept !== noClass &&
      (kept < code
        ? isBelow(share, limits[kept]?.worse ?? Infinity)
        : !isBelow(share, limits[kept - 1]?.better ?? -Infinity));
    classes[item] = isKept ? kept : code;
  });
  return classes;
}

/** Options of `measureWithHysteresis`. */
export interface MeasureHysteresisOptions {
  /** Increasing limits above 0, default 0.5 and 1. */
  readonly cuts?: readonly number[] | undefined;
  /** How far beyond a cut a measure must be before the class changes, >= 0, default 0.1. */
  readonly band?: number | undefined;
  /** The band's unit: "relative" (default), a fraction of the cut, or "absolute", the unit of the measure. */
  readonly unit?: "relative" | "absolute" | undefined;
}

/**
 * Classes of any measure of which less is better (such as the coefficient of variation), with hysteresis.
 *
 * Class k lies from above cut k - 1 to cut k, as in `xyzClasses`; the current class is kept from above cut k - 1 less the
 * band to cut k plus the band. A relative band widens with its cut (10 % of a cut of 0.5 is 0.05, of 1 is 0.1), as the
 * standard error of a coefficient of variation grows with the coefficient. Beyond the band the item gets the class that it
 * would have without hysteresis.
 *
 * @param current n class codes: 0 = X, 1 = Y, ... k, or `noClass`
 * @param measure n numbers; NaN (no demand) is always in the last class
 * @returns n class codes in input order
 * @throws RangeError when the lengths differ, a class does not exist, or cuts or band are out of range
 */
export function measureWithHysteresis(
  current: Uint8Array,
  measure: Float64Array,
  { cuts = defaultXyzCuts, band = defaultMeasureBand, unit = "relative" }: MeasureHysteresisOptions = {},
): Uint8Array {
  checkCurrent(current, measure.length, cuts);
  checkBand(band);
  const plain = xyzClasses(measure, cuts);
  const limits = cuts.map((cut) => {
    const width = unit === "relative" ? band * cut : band;
    return { better: cut - width + cutTolerance, worse: cut + width + cutTolerance };
  });
  return plain.map((code, item) => {
    const kept = current[item] as number;
    const ratio = measure[item] as number;
    if (kept === noClass || kept === code || Number.isNaN(ratio)) return code;
    const isKept =
      kept < code
        ? ratio <= (limits[kept]?.worse ?? Infinity)
        : ratio > (limits[kept - 1]?.better ?? -Infinity);
    return isKept ? kept : code;
  });
}

function checkCurrent(current: Uint8Array, items: number, cuts: readonly number[]): void {
  if (current.length !== items)
    throw new RangeError(`${current.length} current classes were given for ${items} items`);
  current.forEach((code, item) => {
    if (code > cuts.length && code !== noClass)
      throw new RangeError(
        `The current class of item ${item + 1} has the code ${code}, but ${cuts.length} cuts make the codes 0 to ${cuts.length}`,
      );
  });
}

function checkBand(band: number): void {
  if (!(band >= 0 && band < Infinity)) throw new RangeError(`The band is ${band}, but must be 0 or more`);
}
