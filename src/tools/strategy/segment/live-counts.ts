import { lettersInReview, noClass, plainLetters, type LettersInForce } from "./letters";
import type { SegmentOptions } from "./options";
import { segments } from "./presets";

/** What the cuts act on: items by falling value. */
export interface PreparedSegments {
  readonly value: Float64Array;
  /** Accumulated share of value up to and with each item. */
  readonly share: Float64Array;
  /** The measure that the XYZ cuts compare; NaN without demand. */
  readonly variability: Float64Array;
  /** The letters in force, and what earlier reviews proposed; null before the first run. */
  readonly inForce: LettersInForce | null;
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
  const { value, variability, inForce } = prepared;
  const { abc, xyz } =
    inForce === null
      ? plainLetters(value, variability, options)
      : lettersInReview(value, variability, inForce, options).recommended;
  const former = inForce?.former ?? null;
  const items = new Array<number>(segments.length).fill(0);
  const values = new Array<number>(segments.length).fill(0);
  const changes = new Array<number>(segments.length).fill(0);
  let changed = 0;
  for (let item = 0; item < value.length; item++) {
    const segment = abc[item]! * 3 + xyz[item]!;
    items[segment]!++;
    values[segment]! += value[item]!;
    if (former === null) continue;
    changes[segment]!++;
    if (former.abc[item] === noClass) continue;
    const before = former.abc[item]! * 3 + former.xyz[item]!;
    changes[before]!--;
    if (before !== segment) changed++;
  }
  return {
    items,
    value: values,
    changes: former === null ? null : changes,
    changed: former === null ? null : changed,
  };
}
