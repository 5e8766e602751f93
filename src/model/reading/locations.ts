import type { LocationData } from "../dataset";
import { locationKey, type Attributes } from "./attributes";
import type { DemandTable } from "./demand-table";
import { spans, type Draft } from "./draft";
import type { StockByLocation } from "./stock";

/**
 * The history by item and location. A predecessor's rows go to its heir at the same place; where cleansing or netting
 * changed an item's period, its locations change in proportion, so that they still add up to the item.
 * @param position index of each draft item among the items kept, -1 for those that left
 */
export function locationsOf(
  table: DemandTable,
  draft: Draft,
  heir: Int32Array,
  position: Int32Array,
  attributes: Attributes,
  stock: StockByLocation,
): LocationData | null {
  const { locationOfTarget, itemOfTarget } = table.index;
  if (locationOfTarget === null) return null;
  const periods = draft.calendar.labels.length;
  const rows = new Map<string, number>();
  const rowOfTarget = new Int32Array(itemOfTarget.length).fill(-1);
  const itemIndex: number[] = [];
  const keys: { item: string; location: string }[] = [];
  const stockAt = { onHand: [] as number[], onOrder: [] as number[], backorders: [] as number[] };
  const leadTime: number[] = [];
  itemOfTarget.forEach((own, target) => {
    const item = heir[own] ?? own;
    const place = position[item] ?? -1;
    if (place < 0) return;
    const location = locationOfTarget[target] ?? "";
    const key = locationKey(item, location);
    let row = rows.get(key);
    if (row === undefined) {
      row = keys.length;
      rows.set(key, row);
      keys.push({ item: draft.keys[item] ?? "", location });
      itemIndex.push(place);
      for (const field of ["onHand", "onOrder", "backorders"] as const)
        stockAt[field].push(stock[field].get(key) ?? NaN);
      leadTime.push(attributes.byLocation.get(key) ?? attributes.numbers.leadTime[item] ?? NaN);
    }
    rowOfTarget[target] = row;
  });
  const values = new Float64Array(keys.length * periods);
  const recorded = new Uint8Array(values.length);
  rowOfTarget.forEach((row, target) => {
    if (row < 0) return;
    const own = itemOfTarget[target] ?? 0;
    const item = heir[own] ?? own;
    for (let period = 0; period < periods; period++) {
      const raw = draft.raw[item * periods + period] ?? 0;
      const treated = draft.history[item * periods + period] ?? 0;
      const share = raw === treated ? 1 : raw > 0 ? treated / raw : 0;
      const to = row * periods + period;
      values[to] = (values[to] ?? 0) + (table.history[target * periods + period] ?? 0) * share;
      if (table.recorded[target * periods + period] === 1) recorded[to] = 1;
    }
  });
  return {
    keys,
    itemIndex: Int32Array.from(itemIndex),
    history: { values, items: keys.length, periods },
    launched: spans(recorded, keys.length, periods).launched,
    onHand: Float64Array.from(stockAt.onHand),
    onOrder: Float64Array.from(stockAt.onOrder),
    backorders: Float64Array.from(stockAt.backorders),
    leadTimePeriods: Float64Array.from(leadTime),
  };
}
