import type { Calendar, Origin } from "../dataset";
import type { DemandTable } from "./demand-table";

/** Items and their history while treatments are applied; arrays grow and shrink together. */
export interface Draft {
  readonly calendar: Calendar;
  readonly keys: string[];
  readonly origins: Origin[];
  /** items x periods, as mapped. */
  raw: Float64Array;
  /** items x periods, after treatments; the same array as `raw` until one changes it. */
  history: Float64Array;
  /** First recorded period, and the one after the last recorded; 0 and 0 where nothing is. */
  readonly launched: Int32Array;
  readonly ended: Int32Array;
  readonly revenue: Float64Array | null;
  /** 0 where an item leaves the model. */
  readonly kept: Uint8Array;
}

/** Adds targets up to items. Without locations the matrices are taken as they are. */
export function sumToItems(table: DemandTable): {
  readonly history: Float64Array;
  readonly recorded: Uint8Array;
} {
  const { index, calendar } = table;
  if (index.locationOfTarget === null) return { history: table.history, recorded: table.recorded };
  const periods = calendar.labels.length;
  const history = new Float64Array(index.keys.length * periods);
  const recorded = new Uint8Array(history.length);
  index.itemOfTarget.forEach((item, target) => {
    for (let period = 0; period < periods; period++) {
      const to = item * periods + period;
      const from = target * periods + period;
      history[to] = (history[to] ?? 0) + (table.history[from] ?? 0);
      if (table.recorded[from] === 1) recorded[to] = 1;
    }
  });
  return { history, recorded };
}

/** First recorded period and the one after the last, by row; 0 and 0 for rows without any. */
export function spans(
  recorded: Uint8Array,
  rows: number,
  periods: number,
): { launched: Int32Array; ended: Int32Array } {
  const launched = new Int32Array(rows);
  const ended = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const start = row * periods;
    let first = 0;
    while (first < periods && recorded[start + first] === 0) first++;
    if (first === periods) continue;
    let last = periods;
    while (recorded[start + last - 1] === 0) last--;
    launched[row] = first;
    ended[row] = last;
  }
  return { launched, ended };
}

/** The draft of the demand's items, followed by items without demand. */
export function draftOf(
  table: DemandTable,
  extraKeys: readonly string[],
  extraOrigins: readonly Origin[],
): {
  readonly draft: Draft;
  readonly recorded: Uint8Array;
} {
  const { index, calendar, region } = table;
  const periods = calendar.labels.length;
  const known = index.keys.length;
  const items = known + extraKeys.length;
  const summed = sumToItems(table);
  const grow = extraKeys.length > 0;
  const raw = grow ? new Float64Array(items * periods) : summed.history;
  if (grow) raw.set(summed.history);
  const recorded = grow ? new Uint8Array(items * periods) : summed.recorded;
  if (grow) recorded.set(summed.recorded);
  const { launched, ended } = spans(recorded, items, periods);
  let revenue = table.revenue;
  if (revenue !== null && grow) {
    const longer = new Float64Array(items);
    longer.set(revenue);
    revenue = longer;
  }
  const { sheet, row } = region.source;
  const origins = Array.from(index.firstRow, (first) => ({ sheet, row: row + first }));
  return {
    draft: {
      calendar,
      keys: [...index.keys, ...extraKeys],
      origins: [...origins, ...extraOrigins],
      raw,
      history: raw,
      launched,
      ended,
      revenue,
      kept: new Uint8Array(items).fill(1),
    },
    recorded,
  };
}

/** History that may be written to: a copy on the first change, so that raw stays as mapped. */
export function ownHistory(draft: Draft): Float64Array {
  if (draft.history === draft.raw) draft.history = draft.raw.slice();
  return draft.history;
}
