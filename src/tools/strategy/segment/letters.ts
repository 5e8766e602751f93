import { abcClasses } from "../../../engine/segmentation/abc";
import { abcWithHysteresis, measureWithHysteresis, noClass } from "../../../engine/segmentation/hysteresis";
import { xyzClasses } from "../../../engine/segmentation/xyz";
import type { SegmentOptions } from "./options";
import { segments, xyzLetters } from "./presets";

export { noClass };

/** Codes of both letters by item: 0 = A, 1 = B, 2 = C; 0 = X, 1 = Y, 2 = Z; `noClass` where there is none. */
export interface Letters {
  readonly abc: Uint8Array;
  readonly xyz: Uint8Array;
}

const width = xyzLetters.length;
const position = new Map(segments.map((segment, index) => [segment, index]));

/** Codes of classes that are written as segments; null is none. */
export function lettersOf(classes: readonly (string | null)[]): Letters {
  const codes = classes.map((segment) => (segment === null ? noClass : position.get(segment)!));
  return {
    abc: Uint8Array.from(codes, (code) => (code === noClass ? noClass : Math.floor(code / width))),
    xyz: Uint8Array.from(codes, (code) => (code === noClass ? noClass : code % width)),
  };
}

/** Classes by the cuts alone. */
export function plainLetters(
  value: Float64Array,
  variability: Float64Array,
  options: SegmentOptions,
): Letters {
  return {
    abc: abcClasses(value, options.abcCuts, options.boundary),
    xyz: xyzClasses(variability, options.xyzCuts),
  };
}

/**
 * What the rules recommend to items that have a class in force: each letter is kept while the item is within the band of the
 * cut. The run and the pane's live counts both ask here, so that they agree.
 *
 * @param value n values
 * @param variability n coefficients of variation, NaN without demand
 * @param former the letters in force
 */
export function lettersWithBand(
  value: Float64Array,
  variability: Float64Array,
  former: Letters,
  { abcCuts, boundary, xyzCuts, band, variabilityBand }: SegmentOptions,
): Letters {
  return {
    abc: abcWithHysteresis(former.abc, value, { cuts: abcCuts, band, boundary }),
    xyz: measureWithHysteresis(former.xyz, variability, { cuts: xyzCuts, band: variabilityBand }),
  };
}
