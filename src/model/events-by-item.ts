import type { Sales } from "./sales";

/** Sales by period, those of one item together. */
export interface EventsByItem {
  /** Of each item its first event, and one more entry for the end of the last. */
  readonly itemStart: Int32Array;
  /** Index into the sales' buyers. */
  readonly buyer: Int32Array;
  /** Index into the calendar's periods. */
  readonly period: Int32Array;
  /** Units; below 0 for a return. */
  readonly quantity: Float64Array;
}

/**
 * Sorts the sales' events by item, in one pass over them; within an item they keep their order.
 *
 * @param items how many items the data set has
 * @returns null where the sales tell no periods
 */
export function eventsByItem({ events, item, buyer }: Sales, items: number): EventsByItem | null {
  if (events === undefined) return null;
  const { row, period, quantity } = events;
  const itemStart = new Int32Array(items + 1);
  const itemOf = (event: number): number => item[row[event] ?? -1] ?? -1;
  for (let event = 0; event < row.length; event++) {
    const at = itemOf(event) + 1;
    if (at > 0) itemStart[at] = (itemStart[at] ?? 0) + 1;
  }
  for (let at = 0; at < items; at++) itemStart[at + 1] = (itemStart[at + 1] ?? 0) + (itemStart[at] ?? 0);
  const size = itemStart[items] ?? 0;
  const sorted = {
    buyer: new Int32Array(size),
    period: new Int32Array(size),
    quantity: new Float64Array(size),
  };
  const next = itemStart.slice(0, items);
  for (let event = 0; event < row.length; event++) {
    const of = itemOf(event);
    if (of < 0) continue;
    const to = next[of] ?? 0;
    next[of] = to + 1;
    sorted.buyer[to] = buyer[row[event] ?? -1] ?? -1;
    sorted.period[to] = period[event] ?? 0;
    sorted.quantity[to] = quantity[event] ?? 0;
  }
  return { itemStart, ...sorted };
}
