import { abcClasses } from "../../../engine/segmentation/abc";
import { xyzClasses } from "../../../engine/segmentation/xyz";
import type { Figures } from "../../strategy/segment/figures";
import { abcLetters, segments, xyzLetters } from "../../strategy/segment/presets";
import { itemParameters } from "../../strategy/segment/stock";
import type { ReviewOptions } from "./options";

export type Axis = "abc" | "xyz";

/** What one shift of one cut would do, everything else as it is. */
export interface Shift {
  readonly axis: Axis;
  /** 0: the cut between the first two classes. */
  readonly cut: number;
  readonly shift: number;
  readonly cutAfter: number;
  readonly items: number;
  readonly value: number;
  /** Average stock of the items that move, by their class before; NaN where stock is not known. */
  readonly stock: number;
  /** What it would change by. */
  readonly stockChange: number;
  /** Items by class before and after, largest first. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly items: number }[];
}

/** "A | B", the two classes that a cut parts. */
export const cutName = (axis: Axis, cut: number): string => {
  const letters = axis === "abc" ? abcLetters : xyzLetters;
  return `${letters[cut]} | ${letters[cut + 1]}`;
};

/** Expected average stock (money) of every item if it belonged to a segment, by the policies in force and without overrides. */
function stockBySegment({ data, rows, classes, policies, unitValue }: Figures): Float64Array[] {
  const all = data.items.keys;
  return segments.map((segment) => {
    const assigned = { ...classes, final: all.map(() => segment) };
    const parameters = itemParameters(rows, assigned, policies, data.calendar.daysPerPeriod, false);
    return rows
      .addUp(parameters, assigned, false)
      .averageStock.map((units, item) => units * unitValue[item]!);
  });
}

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
  const { data, classes } = figures;
  const { value } = data;
  const before = classes.recommended.map((segment) => segments.indexOf(segment));
  const stock = figures.has.averageStock ? stockBySegment(figures) : null;
  const both = (sizes: readonly number[]): number[] => [...sizes.map((size) => -size).reverse(), ...sizes];

  const compare = (axis: Axis, cut: number, shift: number, cuts: readonly number[]): Shift => {
    const codes =
      axis === "abc" ? abcClasses(value, cuts, options.boundary) : xyzClasses(classes.variability, cuts);
    let items = 0;
    let moved = 0;
    let held = 0;
    let change = 0;
    const pairs = new Map<number, number>();
    codes.forEach((code, item) => {
      const from = before[item]!;
      const to =
        axis === "abc"
          ? code * xyzLetters.length + (from % xyzLetters.length)
          : from - (from % xyzLetters.length) + code;
      if (to === from) return;
      items++;
      moved += value[item]!;
      const today = stock?.[from]?.[item] ?? Number.NaN;
      const after = stock?.[to]?.[item] ?? Number.NaN;
      if (Number.isFinite(today) && Number.isFinite(after)) {
        held += today;
        change += after - today;
      }
      const pair = from * segments.length + to;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    });
    const unknown = stock === null;
    return {
      axis,
      cut,
      shift,
      cutAfter: cuts[cut]!,
      items,
      value: moved,
      stock: unknown ? Number.NaN : held,
      stockChange: unknown ? Number.NaN : change,
      moves: [...pairs]
        .map(([pair, count]) => ({
          from: segments[Math.floor(pair / segments.length)]!,
          to: segments[pair % segments.length]!,
          items: count,
        }))
        .sort((a, b) => b.items - a.items),
    };
  };

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
