import { abcClasses } from "../../../engine/segmentation/abc";
import { xyzClasses } from "../../../engine/segmentation/xyz";
import type { SegmentOptions } from "./options";
import { segments } from "./presets";

/** An item that had no class before. */
export const noClass = 255;

/** What the cuts act on: items by falling value. */
export interface PreparedSegments {
  readonly value: Float64Array;
  /** Accumulated share of value up to and with each item. */
  readonly share: Float64Array;
  /** The measure that the XYZ cuts compare; NaN without demand. */
  readonly variability: Float64Array;
  /** Position in `segments` of the class that is in force, 255 for none; null before the first run. */
  readonly former: Uint8Array | null;
}

/** Items by segment for one position of the cuts. Lists are in the order of `segments`. */
export interface SegmentCounts {
  readonly items: readonly number[];
  readonly value: readonly number[];
  /** Items more or fewer than in the classes in force; null before the first run. */
  readonly changes: readonly number[] | null;
  /** Items whose class differs from the one in force; null before the first run. */
  readonly changed: number | null;
}

/** Runs the engine's own classification, so that what the pane shows is what a run will write. */
export function segmentCounts(prepared: PreparedSegments, options: SegmentOptions): SegmentCounts {
  const { value, variability, former } = prepared;
  const abc = abcClasses(value, options.abcCuts, options.boundary);
  const xyz = xyzClasses(variability, options.xyzCuts);
  const items = new Array<number>(segments.length).fill(0);
  const values = new Array<number>(segments.length).fill(0);
  const changes = new Array<number>(segments.length).fill(0);
  let changed = 0;
  for (let item = 0; item < value.length; item++) {
    const segment = abc[item]! * 3 + xyz[item]!;
    items[segment]!++;
    values[segment]! += value[item]!;
    if (former === null) continue;
    const before = former[item]!;
    changes[segment]!++;
    if (before !== noClass) changes[before]!--;
    if (before !== segment && before !== noClass) changed++;
  }
  return {
    items,
    value: values,
    changes: former === null ? null : changes,
    changed: former === null ? null : changed,
  };
}
