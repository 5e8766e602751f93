import { abcClasses } from "../../../engine/segmentation/abc";
import {
  abcCutsByCurve,
  abcCutsByGap,
  xyzCutsByBreaks,
  xyzCutsByGap,
} from "../../../engine/segmentation/natural-cuts";
import { xyzClasses } from "../../../engine/segmentation/xyz";
import { moverOf, type Axis, type Moved } from "../../performance/review/moved";
import type { Figures } from "../segment/figures";
import type { AdvisorOptions } from "./options";

/** Cuts in force, or those that the data suggest beside them. */
export interface CutSet {
  readonly id: "abc-now" | "abc-curve" | "abc-gap" | "xyz-now" | "xyz-breaks" | "xyz-gap";
  readonly axis: Axis;
  readonly isInForce: boolean;
  readonly cuts: readonly [number, number];
  /** Items in the first, second and third class. */
  readonly counts: readonly number[];
  readonly moved: Moved;
}

/** Both cuts: one that the data does not suggest stays as it is in force. */
function completed(
  cuts: readonly number[],
  inForce: readonly [number, number],
): readonly [number, number] | null {
  const [first, second] = cuts;
  if (first === undefined) return null;
  if (second !== undefined) return [first, second];
  return first < inForce[1] ? [first, inForce[1]] : [inForce[0], first];
}

function countsOf(codes: Uint8Array): number[] {
  return [0, 1, 2].map((code) => codes.reduce((sum, each) => sum + Number(each === code), 0));
}

/** The cuts in force and the natural ones of each axis; a method that finds no cut is left out. */
export function cutSets(figures: Figures, { abcCuts, xyzCuts, boundary }: AdvisorOptions): CutSet[] {
  const { value } = figures.data;
  const { variability } = figures.classes;
  const movedBy = moverOf(figures, boundary);
  const set = (id: CutSet["id"], axis: Axis, cuts: readonly [number, number], isInForce = false): CutSet => ({
    id,
    axis,
    isInForce,
    cuts,
    counts: countsOf(axis === "abc" ? abcClasses(value, cuts, boundary) : xyzClasses(variability, cuts)),
    moved: movedBy(axis, cuts),
  });
  const suggested = (id: CutSet["id"], axis: Axis, found: readonly number[]): CutSet[] => {
    const cuts = completed(found, axis === "abc" ? abcCuts : xyzCuts);
    return cuts === null ? [] : [set(id, axis, cuts)];
  };
  return [
    set("abc-now", "abc", abcCuts, true),
    ...suggested("abc-curve", "abc", abcCutsByCurve(value).cuts),
    ...suggested("abc-gap", "abc", abcCutsByGap(value).cuts),
    set("xyz-now", "xyz", xyzCuts, true),
    ...suggested("xyz-breaks", "xyz", xyzCutsByBreaks(variability).cuts),
    ...suggested("xyz-gap", "xyz", xyzCutsByGap(variability).cuts),
  ];
}
