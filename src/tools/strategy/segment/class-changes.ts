import type { Dataset } from "../../../model/dataset";
import type { Classification } from "./classify";
import { segmentOf, type SegmentPolicy } from "./presets";
import { itemParameters, type StockParameters, type StockRows } from "./stock";

/** Items whose recommended class is not the one in force, and what taking it over would change. */
export interface ClassChanges {
  /** By falling value. */
  readonly items: readonly number[];
  /** Of all items, with the class in force, and with the recommended one. */
  readonly before: StockParameters;
  readonly after: StockParameters;
  /** Of all items: average stock after less before, in money; NaN where a parameter or the unit value is not known. */
  readonly stockMoved: Float64Array;
}

/**
 * What would change. Only a re-run has classes in force to change; an item whose class an override decides is left out, since
 * nothing is to be accepted there.
 *
 * @returns null where nothing would
 */
export function classChangesOf(
  data: Dataset,
  classes: Classification,
  policies: readonly SegmentPolicy[],
  rows: StockRows,
  unitValue: Float64Array,
): ClassChanges | null {
  if (!data.formerRun) return null;
  const items = Array.from(classes.order).filter(
    (item) =>
      classes.recommended[item] !== classes.current[item] &&
      segmentOf(classes.overrides.get(item)?.class) === null,
  );
  if (items.length === 0) return null;
  const parametersOf = (final: readonly string[]): StockParameters => {
    const by = { ...classes, final };
    return rows.addUp(itemParameters(rows, by, policies, data.calendar.daysPerPeriod), by);
  };
  const before = parametersOf(classes.current);
  const after = parametersOf(classes.recommended);
  const stockMoved = unitValue.map(
    (money, item) => (after.averageStock[item]! - before.averageStock[item]!) * money,
  );
  return { items, before, after, stockMoved };
}

/** Names a change: the mark in Accept holds for this very change, not for a later one of the same item. */
export const changeKey = (data: Dataset, { current, recommended }: Classification, item: number): string =>
  `${data.items.keys[item]!} | ${current[item]!} > ${recommended[item]!}`;
