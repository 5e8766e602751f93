/** What moved between two classifications of the same items. */
export interface Migration {
  /** Number of classes, k. */
  readonly classes: number;
  /** k x k, row-major: items by class before (row) and after (column). */
  readonly counts: Uint32Array;
  /** k x k, row-major: their value. */
  readonly values: Float64Array;
  readonly items: number;
  /** Items that kept their class / all items; NaN without items. */
  readonly stableShare: number;
  /** Value of the items that kept their class / all value; NaN when nothing has value. */
  readonly stableValueShare: number;
  /** Items whose class is better (a lower code) after than before, and worse. */
  readonly better: number;
  readonly worse: number;
  /** Value of the items that changed class. */
  readonly movedValue: number;
}

/**
 * Migration matrix between two classifications of the same items.
 *
 * @param before n class codes, from 0
 * @param after n class codes of the same items in the same order; new and vanished items are left out by the caller
 * @param value n finite values, such as the money of each item; negative ones count as 0
 * @param classes k; every code is below it
 * @throws RangeError when the lengths differ or a code does not exist
 */
export function migration(
  before: Uint8Array,
  after: Uint8Array,
  value: Float64Array,
  classes: number,
): Migration {
  const items = before.length;
  if (after.length !== items || value.length !== items) {
    throw new RangeError(
      `${items} items had a class before, ${after.length} have one after and ${value.length} values were given`,
    );
  }
  const counts = new Uint32Array(classes * classes);
  const values = new Float64Array(classes * classes);
  let stable = 0;
  let better = 0;
  let stableValue = 0;
  let movedValue = 0;
  for (let item = 0; item < items; item++) {
    const from = checkedCode(before[item] as number, item, classes);
    const to = checkedCode(after[item] as number, item, classes);
    const worth = Math.max(value[item] as number, 0);
    const cell = from * classes + to;
    counts[cell] = (counts[cell] as number) + 1;
    values[cell] = (values[cell] as number) + worth;
    if (from === to) {
      stable++;
      stableValue += worth;
    } else {
      movedValue += worth;
      if (to < from) better++;
    }
  }
  return {
    classes,
    counts,
    values,
    items,
    stableShare: stable / items,
    stableValueShare: stableValue / (stableValue + movedValue),
    better,
    worse: items - stable - better,
    movedValue,
  };
}

function checkedCode(code: number, item: number, classes: number): number {
  if (code < classes) return code;
  throw new RangeError(
    `The class of item ${item + 1} has the code ${code}, but there are ${classes} classes`,
  );
}
