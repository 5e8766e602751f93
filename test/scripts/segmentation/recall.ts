import type { History } from "../../../src/engine/history";
import { seasonality } from "../../../src/engine/segmentation/seasonality";
import { variability } from "../../../src/engine/segmentation/variability";
import { xyzClasses } from "../../../src/engine/segmentation/xyz";

const classZ = 2;

/** How well the seasonal items that a plain coefficient of variation judges too badly are found. */
export interface Recall {
  /** Items that the plain coefficient calls Z. */
  readonly z: number;
  /** Seasonal by construction, and Z by the plain coefficient. */
  readonly planted: number;
  /** Said to be Z by the plain coefficient, and X or Y without their season. */
  readonly found: number;
  /** Of those, seasonal by construction. */
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
}

/**
 * @param planted 1 for each item with a season, by construction
 * @param worst only items of this class by the plain coefficient count; 0 counts every item whose class gets better
 */
export function recallOf(
  history: History,
  season: number,
  planted: Uint8Array,
  worst: 0 | typeof classZ = classZ,
): Recall {
  const plain = xyzClasses(variability(history));
  const verdict = seasonality(history, season);
  const better = xyzClasses(verdict.adjusted);
  let z = 0;
  let expected = 0;
  let found = 0;
  let right = 0;
  plain.forEach((plainClass, item) => {
    if (plainClass === classZ) z++;
    if (worst === classZ ? plainClass < classZ : plainClass === 0) return;
    const isPlanted = planted[item] === 1;
    if (isPlanted) expected++;
    if (verdict.seasonal[item] !== 1 || (better[item] as number) >= plainClass) return;
    found++;
    if (isPlanted) right++;
  });
  return { z, planted: expected, found, right, precision: right / found, recall: right / expected };
}
