import type { Region } from "../region";
import { isBlankCell, isErrorCell, keyText } from "../text-cells";
import type { NumberTallies } from "./number-cells";
import { Tally } from "./tally";

const totalText = /^(?:grand |sub)?totals?$|^sum(?:me)?$|^gesamt(?:summe)?$|^total general$/i;

/** What reading keys has met. */
export interface KeyTallies {
  readonly blank: Tally;
  readonly caseOnly: Tally;
  readonly duplicate: Tally;
  /** The row that holds the column totals, when the last one does. */
  totalRow: { readonly row: number; readonly text: string } | null;
}

export const newKeyTallies = (): KeyTallies => ({
  blank: new Tally(),
  caseOnly: new Tally(),
  duplicate: new Tally(),
  totalRow: null,
});

/** Rows of a region by item, or by item and location. */
export interface KeyIndex {
  /** Items in the order of their first row. */
  readonly keys: readonly string[];
  /** Source row index of each item's first row. */
  readonly firstRow: Int32Array;
  /** For each row of data (from region.first) the target it adds to; -1 where the row has no key. */
  readonly targets: Int32Array;
  /** Item of each target. Without a location column targets are the items. */
  readonly itemOfTarget: Int32Array;
  readonly locationOfTarget: readonly string[] | null;
  readonly firstRowOfTarget: Int32Array;
}

function isEmptyRow(region: Region, row: number): boolean {
  return region.columns.every(({ index }) => isBlankCell(region.source.values[row]?.[index]));
}

/** The last row of data where it holds the column totals, else null. */
export function findTotalRow(region: Region, itemColumn: number): { row: number; text: string } | null {
  const row = region.end - 1;
  if (row <= region.first) return null;
  const cells = region.source.values[row] ?? [];
  const key = keyText(cells[itemColumn]);
  if (totalText.test(key)) return { row, text: key };
  // The word may stand in the column before the items, or in the description.
  if (key !== "") return null;
  const word = cells.find((value) => typeof value === "string" && totalText.test(value.trim()));
  return typeof word === "string" ? { row, text: word.trim() } : null;
}

/**
 * One pass over the keys.
 * @param locationColumn index, or -1
 * @param countDuplicates whether a second row of a target is odd (in wide layout) or the rule (in long)
 */
export function indexKeys(
  region: Region,
  itemColumn: number,
  locationColumn: number,
  countDuplicates: boolean,
  tallies: KeyTallies,
  numbers: NumberTallies,
): KeyIndex {
  const { source, first, end } = region;
  const targets = new Int32Array(Math.max(0, end - first)).fill(-1);
  const keys: string[] = [];
  const firstRow: number[] = [];
  const items = new Map<string, number>();
  const itemOfTarget: number[] = [];
  const locations: string[] = [];
  const firstRowOfTarget: number[] = [];
  const pairs: Map<string, number>[] = [];
  const repeated = new Set<number>();
  tallies.totalRow = findTotalRow(region, itemColumn);
  for (let row = first; row < end; row++) {
    const cells = source.values[row];
    const value = cells?.[itemColumn];
    const key = keyText(value);
    if (row === tallies.totalRow?.row) continue;
    if (key === "") {
      if (isErrorCell(value)) numbers.errors.add(source, row, itemColumn, null, value.error);
      if (cells !== undefined && cells.length > 0 && !isEmptyRow(region, row)) {
        tallies.blank.add(source, row, itemColumn, null);
      }
      continue;
    }
    let item = items.get(key);
    if (item === undefined) {
      item = keys.length;
      items.set(key, item);
      keys.push(key);
      firstRow.push(row);
    }
    let target = item;
    let isNew = firstRow[item] === row;
    if (locationColumn >= 0) {
      const location = keyText(cells?.[locationColumn]);
      const known = (pairs[item] ??= new Map<string, number>());
      const found = known.get(location);
      isNew = found === undefined;
      target = found ?? itemOfTarget.length;
      if (isNew) {
        known.set(location, target);
        itemOfTarget.push(item);
        locations.push(location);
        firstRowOfTarget.push(row);
      }
    }
    targets[row - first] = target;
    if (!isNew && countDuplicates && !repeated.has(target)) {
      repeated.add(target);
      tallies.duplicate.add(source, row, itemColumn, item, key);
    }
  }
  reportCase(region, itemColumn, keys, firstRow, tallies.caseOnly);
  const rows = Int32Array.from(firstRow);
  return {
    keys,
    firstRow: rows,
    targets,
    itemOfTarget:
      locationColumn >= 0 ? Int32Array.from(itemOfTarget) : Int32Array.from(keys, (_, item) => item),
    locationOfTarget: locationColumn >= 0 ? locations : null,
    firstRowOfTarget: locationColumn >= 0 ? Int32Array.from(firstRowOfTarget) : rows,
  };
}

/** Keys that differ from an earlier one only in case: SUMIFS takes them for one, we do not. */
function reportCase(
  region: Region,
  column: number,
  keys: readonly string[],
  firstRow: readonly number[],
  tally: Tally,
): void {
  const folded = new Map<string, string>();
  keys.forEach((key, item) => {
    const lower = key.toLowerCase();
    const other = folded.get(lower);
    if (other === undefined) folded.set(lower, key);
    else tally.add(region.source, firstRow[item] ?? region.first, column, item, key, other);
  });
}
