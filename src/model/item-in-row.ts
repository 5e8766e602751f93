import type { Dataset } from "./dataset";

/**
 * The item that a row of the user's sheets speaks of: a row of the demand, or of the attributes whose cells are remembered.
 *
 * @param row of the sheet, from 1
 * @returns the item's key; null where the row speaks of none
 */
export function itemInRow({ cells, items }: Dataset, sheet: string, row: number): string | null {
  if (cells === undefined) return null;
  const { demand, attributes } = cells;
  if (demand.sheet === sheet) {
    const item = demand.itemOfRow[row - demand.firstRow] ?? -1;
    if (item >= 0) return items.keys[item] ?? null;
  }
  const sources = Object.values(attributes).flat();
  for (const source of sources) {
    const item = source.sheet === sheet ? source.rows.indexOf(row) : -1;
    if (item >= 0) return items.keys[item] ?? null;
  }
  return null;
}
