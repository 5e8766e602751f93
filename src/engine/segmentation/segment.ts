import { checkHistory, type History } from "../history";
import { historyMoments } from "../statistics/history-moments";
import { abcClasses, type AbcBoundary } from "./abc";
import { checkPeriods, coefficients, variability, type VariabilityMeasure } from "./variability";
import { xyzClasses } from "./xyz";

/** Options of `segmentAbcXyz`; an omitted one has the default of `abcClasses`, `xyzClasses` and `variability`. */
export interface SegmentOptions {
  readonly abcCuts?: readonly number[] | undefined;
  readonly xyzCuts?: readonly number[] | undefined;
  readonly boundary?: AbcBoundary | undefined;
  readonly variability?: VariabilityMeasure | undefined;
  readonly season?: number | undefined;
}

/** One entry per item, in input order. */
export interface Segmentation {
  /** What ABC ranks by. */
  readonly value: Float64Array;
  /** 0 = A, 1 = B, ... */
  readonly abc: Uint8Array;
  /** 0 = X, 1 = Y, ... */
  readonly xyz: Uint8Array;
  /** What XYZ ranks by; NaN for an item without demand. */
  readonly variability: Float64Array;
}

/**
 * ABC and XYZ classes of a whole assortment in one pass over its history.
 *
 * @param value n values (money), or null to rank by total demand in units, negative periods counted as zero
 * @param history n items x periods, units per period
 * @param options cuts, boundary and measure, see `abcClasses`, `xyzClasses` and `variability`
 * @returns value, class codes and coefficients of variation per item
 * @throws RangeError when value and history differ in items, or as `abcClasses`, `xyzClasses` and `variability` do
 */
export function segmentAbcXyz(
  value: Float64Array | null,
  history: History,
  options: SegmentOptions = {},
): Segmentation {
  checkHistory(history);
  if (value !== null && value.length !== history.items) {
    throw new RangeError(`${value.length} values were given for a history of ${history.items} items`);
  }
  const measure = options.variability ?? "cv";
  const { ranked, ratios } = measurements(value, history, measure, options.season);
  return {
    value: ranked,
    abc: abcClasses(ranked, options.abcCuts, options.boundary),
    xyz: xyzClasses(ratios, options.xyzCuts),
    variability: ratios,
  };
}

function measurements(
  value: Float64Array | null,
  history: History,
  measure: VariabilityMeasure,
  season: number | undefined,
): { ranked: Float64Array; ratios: Float64Array } {
  if (measure === "cv" || measure === "cv-population") {
    checkPeriods(history, measure);
    const moments = historyMoments(history);
    return {
      ranked: value?.slice() ?? moments.total,
      ratios: coefficients(moments, history.periods, measure),
    };
  }
  const ratios = variability(history, measure, season);
  return { ranked: value?.slice() ?? historyMoments(history).total, ratios };
}
