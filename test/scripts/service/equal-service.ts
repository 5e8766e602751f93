import { calibrationSegmentCount } from "../../../src/engine/inventory/calibration/running-segments";
import type { LevelMethod } from "./families";
import type { TestWindows } from "./windows";

/** Levels of every window, units. */
export type Levels = Float64Array;

/**
 * Levels of a method at the strictness, one a cell and found with hindsight, at which it misses as many windows of each cell
 * as asked.
 *
 * @param misses by cell
 * @returns null where no strictness is enough
 */
export function levelsAtMisses(method: LevelMethod, windows: TestWindows, misses: ArrayLike<number>): Levels | null {
  const levels = new Float64Array(windows.count);
  for (let cell = 0; cell < calibrationSegmentCount; cell++) {
    const members = indexesOf(windows.cell, cell);
    if (members.length === 0) continue;
    const hardness = Float64Array.from(members, (window) => method.hardness[window] as number).sort();
    const allowed = misses[cell] as number;
    // The strictness of a demand that is still missed: with ties a little more is missed than allowed, and the next is taken.
    const strictness = hardness[members.length - Math.max(1, allowed)] as number;
    if (strictness === Infinity) return null;
    for (const window of members) levels[window] = method.level(window, strictness);
  }
  return levels;
}

function indexesOf(cells: Uint8Array, wanted: number): number[] {
  const found: number[] = [];
  cells.forEach((cell, window) => {
    if (cell === wanted) found.push(window);
  });
  return found;
}
