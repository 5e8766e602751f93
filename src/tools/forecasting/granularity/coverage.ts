import { demandOf } from "../../../engine/history";
import type { Dataset } from "../../../model/dataset";
import type { PartSource } from "./levels";
import type { Window } from "./item-parts";

/** How much of the demand the parts of a level explain. */
export interface LevelCoverage {
  /** Periods that are looked at: from the first to the last that the parts explain in good part. */
  readonly window: Window;
  /** Units of all items within the window: of the parts, and of the demand. */
  readonly partUnits: number;
  readonly demandUnits: number;
}

/** Demand of an item as mapped, before cleansing, within a window from its launch on; units. */
export function demandWithin(data: Dataset, item: number, { first, end }: Window): number {
  const { values, periods } = data.rawHistory;
  let units = 0;
  for (let period = first; period < end; period++) units += demandOf(values[item * periods + period]!);
  return units;
}

/** The periods of an item within a level's window: from its launch to the end of its record. */
export function windowOf(data: Dataset, item: number, { first, end }: Window): Window {
  const start = Math.max(first, data.launched[item]!);
  const last = Math.min(end, data.ended?.[item] ?? end);
  return { first: Math.min(start, last), end: last };
}

/**
 * The window and the share of the demand in it.
 *
 * Periods at either end in which the parts explain less than half of what is asked for are left out, as long as any
 * explains more: a stray order long before the others would make a long window with nothing in it.
 */
export function coverageOfLevel(data: Dataset, source: PartSource, leastExplained: number): LevelCoverage {
  const { periods, items } = data.rawHistory;
  const parts = new Float64Array(periods);
  const demand = new Float64Array(periods);
  for (let item = 0; item < items; item++) {
    source.eachCell(item, (_, period, units) => (parts[period] = parts[period]! + units));
    for (let period = 0; period < periods; period++) {
      demand[period] = demand[period]! + demandOf(data.rawHistory.values[item * periods + period]!);
    }
  }
  const between = (isIn: (period: number) => boolean): Window | null => {
    let first = 0;
    let end = periods;
    while (first < end && !isIn(first)) first++;
    while (end > first && !isIn(end - 1)) end--;
    return end > first ? { first, end } : null;
  };
  const window = between((period) => parts[period]! > (leastExplained / 2) * demand[period]!) ??
    between((period) => parts[period]! > 0) ?? { first: 0, end: 0 };
  const sumOf = (values: Float64Array): number =>
    values.subarray(window.first, window.end).reduce((sum, value) => sum + value, 0);
  return { window, partUnits: sumOf(parts), demandUnits: sumOf(demand) };
}
