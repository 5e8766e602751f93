import { abcClasses } from "../../../engine/segmentation/abc";
import { abcWithHysteresis, measureWithHysteresis, noClass } from "../../../engine/segmentation/hysteresis";
import { mostReviews, reviewWithDwell, startDwell } from "../../../engine/segmentation/dwell";
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

/** What stands in the workbook for items that a former run has classed. */
export interface LettersInForce {
  readonly former: Letters;
  /** What earlier reviews have proposed, oldest first; `noClass` where a review did not know the item. */
  readonly earlier: readonly Letters[];
}

/**
 * What the rules recommend to items that have a class in force: each letter is kept while the item is within the band of the
 * cut, and until enough reviews in a row have proposed the same other one. The run and the pane's live counts both ask here,
 * so that they agree.
 */
export function lettersInReview(
  value: Float64Array,
  variability: Float64Array,
  { former, earlier }: LettersInForce,
  options: SegmentOptions,
): { readonly proposed: Letters; readonly recommended: Letters } {
  const proposed = lettersWithBand(value, variability, former, options);
  // A dwell of one review takes every proposal at once, as none does.
  if (options.minimumDwell < 2) return { proposed, recommended: proposed };
  const dwell = (letter: keyof Letters): Uint8Array =>
    letterWithDwell(
      former[letter],
      earlier.map((review) => review[letter]),
      proposed[letter],
      options.minimumDwell,
    );
  return { proposed, recommended: { abc: dwell("abc"), xyz: dwell("xyz") } };
}

function letterWithDwell(
  inForce: Uint8Array,
  earlier: readonly Uint8Array[],
  proposed: Uint8Array,
  dwell: number,
): Uint8Array {
  // Earlier reviews only count: whatever they came to, the class in force is the one that stands in the workbook.
  const counted = earlier.reduce(
    (state, review) => reviewWithDwell(state, review, mostReviews),
    startDwell(inForce),
  );
  const { current } = reviewWithDwell(counted, proposed, dwell);
  // An item that has no class in force takes the proposal of now, not that of an earlier review.
  return current.map((code, item) => (inForce[item] === noClass ? proposed[item]! : code));
}

/**
 * Letters kept within the band.
 *
 * @param value n values
 * @param variability n coefficients of variation, NaN without demand
 * @param former the letters in force
 */
function lettersWithBand(
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
