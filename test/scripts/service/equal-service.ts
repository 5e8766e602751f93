import { calibrationSegmentCount } from "../../../src/engine/inventory/calibration/running-segments";
import { isMissed } from "../../../src/engine/inventory/calibration/service-record";
import type { LevelMethod } from "./families";
import type { TestWindows } from "./windows";

/** Levels of every window, units. */
export type Levels = Float64Array;

/** Levels of a method as it is, one array a target. */
export function nominalLevels(
  method: LevelMethod,
  windows: TestWindows,
  targets: readonly number[],
): Levels[] {
  const strictness = targets.map((target) => method.nominal(target));
  return levelsOf(
    method,
    windows,
    strictness.map((each) => () => each),
  );
}

/**
 * Levels of a method at the strictness, one a cell and found with hindsight, at which it misses as many windows of each cell
 * as asked (with ties a few more).
 *
 * @param misses by cell, one list a target; a cell without a miss is held to one
 * @returns for each target null where no strictness is enough
 */
export function levelsAtMisses(
  method: LevelMethod,
  windows: TestWindows,
  misses: readonly ArrayLike<number>[],
): (Levels | null)[] {
  const hardness = Array.from({ length: calibrationSegmentCount }, (_, cell) =>
    method.hardness.filter((__, window) => windows.cell[window] === cell).sort(),
  );
  const strictness = misses.map((allowed) =>
    hardness.map((sorted, cell) => sorted[sorted.length - Math.max(1, allowed[cell] as number)] ?? -Infinity),
  );
  const isReached = strictness.map((cells) => !cells.includes(Infinity));
  const levels = levelsOf(
    method,
    windows,
    strictness.filter((_, place) => isReached[place]).map((cells) => (cell) => cells[cell] as number),
  );
  return isReached.map((reached) => (reached ? (levels.shift() ?? null) : null));
}

/** Window by window, so that a method prepares each window once. */
function levelsOf(
  method: LevelMethod,
  windows: TestWindows,
  strictness: readonly ((cell: number) => number)[],
): Levels[] {
  const levels = strictness.map(() => new Float64Array(windows.count));
  for (let window = 0; window < windows.count; window++) {
    for (const [place, of] of strictness.entries()) {
      const wanted = of(windows.cell[window] as number);
      (levels[place] as Levels)[window] = wanted === -Infinity ? 0 : method.level(window, wanted);
    }
  }
  return levels;
}

/** Windows of each cell that levels miss. */
export function missesByCell(windows: TestWindows, levels: Levels): Int32Array {
  const misses = new Int32Array(calibrationSegmentCount);
  for (let window = 0; window < windows.count; window++) {
    const cell = windows.cell[window] as number;
    if (isMissed(windows.demand[window] as number, levels[window] as number)) {
      misses[cell] = (misses[cell] as number) + 1;
    }
  }
  return misses;
}

/** Windows of each cell that may be missed at a target. */
export function allowedByCell(windows: TestWindows, target: number): Int32Array {
  const counts = new Int32Array(calibrationSegmentCount);
  for (const cell of windows.cell) counts[cell] = (counts[cell] as number) + 1;
  return counts.map((count) => Math.floor((1 - target) * count + 1e-9));
}
