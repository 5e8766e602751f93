import { demandOf } from "../../../engine/history";
import type { Dataset } from "../../../model/dataset";
import { periodsPerYear } from "../../strategy/segment/classify";

/** When items were launched, as far as the history shows it. */
export interface Launches {
  /** Period of the launch by item; -1 where the item was on offer before the history began. Beyond its end: to come. */
  readonly period: Int32Array;
  /** Units by item over all periods from the launch on. */
  readonly sold: Float64Array;
}

/** A start without demand counts as "not launched" when it is this many times the usual interval between demands. */
const intervals = 3;
/**
 * Only of items that sell in every other period at least: where demand is rarer its first one is a chance, and a curve that begins
 * with it would put too much of the total into the first period.
 */
const longestInterval = 2;

/**
 * Blank cells before the first record are "not yet launched". Zeros before the first demand are too, where they last for half a
 * year and for three of the item's own mean intervals between demands (the mirror of "stopped"), and demand is frequent.
 *
 * @param upcoming whether items without any demand are launched in the period after the history
 */
export function launchesOf(
  { history, launched, calendar }: Pick<Dataset, "history" | "launched" | "calendar">,
  upcoming: boolean,
): Launches {
  const { values, items, periods } = history;
  const halfYear = Math.max(2, periodsPerYear[calendar.unit] / 2);
  const period = new Int32Array(items).fill(-1);
  const sold = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    const row = item * periods;
    let [first, last, demands] = [-1, -1, 0];
    for (let at = launched[item]!; at < periods; at++) {
      const units = demandOf(values[row + at]!);
      if (units === 0) continue;
      if (first < 0) first = at;
      last = at;
      demands++;
      sold[item]! += units;
    }
    if (first < 0) {
      if (launched[item]! > 0) period[item] = launched[item]!;
      else if (upcoming) period[item] = periods;
      continue;
    }
    const interval = demands > 1 ? (last - first) / (demands - 1) : periods - first;
    const idle = first - launched[item]!;
    if (interval <= longestInterval && idle >= Math.max(halfYear, intervals * interval)) period[item] = first;
    else if (launched[item]! > 0) period[item] = launched[item]!;
  }
  return { period, sold };
}
