import { abcClasses, type AbcBoundary } from "../../../engine/segmentation/abc";
import { xyzClasses } from "../../../engine/segmentation/xyz";
import type { Figures } from "../../strategy/segment/figures";
import { segments, xyzLetters } from "../../strategy/segment/presets";
import { itemParameters } from "../../strategy/segment/stock";

export type Axis = "abc" | "xyz";

/** What other cuts of one axis would move, everything else as it is. */
export interface Moved {
  readonly items: number;
  readonly value: number;
  /** Average stock of the items that move, by their class before; NaN where stock is not known. */
  readonly stock: number;
  /** What it would change by. */
  readonly stockChange: number;
  /** Items by class before and after, largest first. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly items: number }[];
}

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

/**
 * Compares the recommended classes with those that other cuts make.
 *
 * @param figures classes, policies and stock by the cuts in force
 * @param boundary which share of an item is held against ABC cuts
 * @returns what moves for the two cuts of an axis
 */
export function moverOf(
  figures: Figures,
  boundary: AbcBoundary,
): (axis: Axis, cuts: readonly number[]) => Moved {
  const { data, classes } = figures;
  const { value } = data;
  const before = classes.recommended.map((segment) => segments.indexOf(segment));
  const stock = figures.has.averageStock ? stockBySegment(figures) : null;
  return (axis, cuts) => {
    const codes = axis === "abc" ? abcClasses(value, cuts, boundary) : xyzClasses(classes.variability, cuts);
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
}
