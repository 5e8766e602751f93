import type { CellValue } from "../../xlsx/types";

/**
 * Rows after which a line closes a class group: there the class's first letter changes. None when the letters do not ascend,
 * that is when the rows are not sorted by value; none under the last row.
 *
 * @param classes one per row; empty ones belong to the group before
 * @returns row offsets from 0
 */
export function groupEnds(classes: readonly CellValue[]): number[] {
  const ends: number[] = [];
  let letter = "";
  for (let row = 0; row < classes.length; row++) {
    const value = classes[row];
    const next = typeof value === "string" ? value.charAt(0) : "";
    if (next === "" || next === letter) continue;
    if (next < letter) return [];
    if (letter !== "") ends.push(row - 1);
    letter = next;
  }
  return ends;
}
