import type { Figures } from "../../strategy/segment/figures";
import { abcLetters, xyzLetters } from "../../strategy/segment/presets";
import { moverOf, type Axis, type Moved } from "./moved";
import type { ReviewOptions } from "./options";

export type { Axis } from "./moved";

/** What one shift of one cut would do, everything else as it is. */
export interface Shift extends Moved {
  readonly axis: Axis;
  /** 0: the cut between the first two classes. */
  readonly cut: number;
  readonly shift: number;
  readonly cutAfter: number;
}

/** "A | B", the two classes that a cut parts. */
export const cutName = (axis: Axis, cut: number): string => {
  const letters = axis === "abc" ? abcLetters : xyzLetters;
  return `${letters[cut]} | ${letters[cut + 1]}`;
};

/** Cuts with one of them moved; null where they would no longer rise, or leave their range. */
function movedCuts(
  cuts: readonly [number, number],
  cut: number,
  shift: number,
  highest: number,
): readonly number[] | null {
  const moved = cuts.map((each, index) => (index === cut ? each + shift : each));
  const [first, second] = moved as [number, number];
  return first > 0 && first < second && second < highest ? moved : null;
}

/** Every shift of every cut, from the largest down to the largest up; those that the other cut does not allow are left out. */
export function shiftsOf(figures: Figures, options: ReviewOptions): Shift[] {
  const movedBy = moverOf(figures, options.boundary);
  const both = (sizes: readonly number[]): number[] => [...sizes.map((size) => -size).reverse(), ...sizes];

  const compare = (axis: Axis, cut: number, shift: number, cuts: readonly number[]): Shift => ({
    ...movedBy(axis, cuts),
    axis,
    cut,
    shift,
    cutAfter: cuts[cut]!,
  });

  const of = (axis: Axis, cuts: readonly [number, number], sizes: readonly number[], highest: number) =>
    [0, 1].flatMap((cut) =>
      both(sizes).flatMap((shift) => {
        const moved = movedCuts(cuts, cut, shift, highest);
        return moved === null ? [] : [compare(axis, cut, shift, moved)];
      }),
    );
  return [
    ...of("abc", options.abcCuts, options.abcShifts, 1),
    ...of("xyz", options.xyzCuts, options.xyzShifts, Number.POSITIVE_INFINITY),
  ];
}
