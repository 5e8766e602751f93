import { migration, type Migration } from "../../../engine/segmentation/migration";
import { classWords, goneCode, newCode } from "./codes";

export const moveWords = [
  "kept",
  "higher value class",
  "lower value class",
  "other variability",
  "new",
  "gone",
] as const;
export type Move = (typeof moveWords)[number] | "not there";

/** What became of an item between two days, in the words that the sheet's formula gives. */
export function moveOf(before: number, after: number): Move {
  const isAway = (code: number): boolean => code === newCode || code === goneCode;
  if (isAway(before)) return isAway(after) ? "not there" : "new";
  if (isAway(after)) return "gone";
  if (before === after) return "kept";
  const [from, to] = [classWords[before]!.charAt(0), classWords[after]!.charAt(0)];
  return from === to ? "other variability" : to < from ? "higher value class" : "lower value class";
}

/** The same in a native formula over the two classes of a row. */
export const moveFormula =
  'IF(OR({.before}="new",{.before}="gone"),IF(OR({.after}="new",{.after}="gone"),"not there","new"),' +
  'IF(OR({.after}="new",{.after}="gone"),"gone",IF({.before}={.after},"kept",' +
  'IF(LEFT({.before},1)=LEFT({.after},1),"other variability",' +
  'IF(LEFT({.after},1)<LEFT({.before},1),"higher value class","lower value class")))))';

/** Items and value of one kind of move. */
export interface MoveSum {
  readonly move: (typeof moveWords)[number];
  readonly items: number;
  readonly value: number;
}

/** Items and value by class on two days, and by kind of move. */
export interface Moves {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly move: readonly Move[];
  readonly matrix: Migration;
  readonly sums: readonly MoveSum[];
  /** Items that were there on both days. */
  readonly both: number;
  /** Share of them that kept their class; NaN without any. */
  readonly stableShare: number;
  /** Value of those that did not. */
  readonly movedValue: number;
}

export function movesBetween(before: Uint8Array, after: Uint8Array, value: Float64Array): Moves {
  const move = Array.from(before, (code, item) => moveOf(code, after[item]!));
  const sums = moveWords.map((word) => ({ move: word, items: 0, value: 0 }));
  move.forEach((word, item) => {
    const sum = sums.find((each) => each.move === word);
    if (sum === undefined) return;
    sum.items++;
    sum.value += Math.max(0, value[item]!);
  });
  const [kept, higher, lower, other] = sums as [MoveSum, MoveSum, MoveSum, MoveSum];
  const both = kept.items + higher.items + lower.items + other.items;
  return {
    before,
    after,
    move,
    matrix: migration(before, after, value, classWords.length),
    sums,
    both,
    stableShare: both > 0 ? kept.items / both : Number.NaN,
    movedValue: higher.value + lower.value + other.value,
  };
}
