import { ownHistory, type Draft } from "./draft";

/** Cells below zero, and the first of them. */
export interface Returns {
  readonly cells: number;
  readonly items: number;
  readonly first: { readonly item: number; readonly period: number } | null;
}

export function findReturns(draft: Draft): Returns {
  const periods = draft.calendar.labels.length;
  let cells = 0;
  let items = 0;
  let first: Returns["first"] = null;
  for (let item = 0; item < draft.keys.length; item++) {
    let here = 0;
    for (let period = 0; period < periods; period++) {
      if ((draft.raw[item * periods + period] ?? 0) >= 0) continue;
      first ??= { item, period };
      here++;
    }
    cells += here;
    if (here > 0) items++;
  }
  return { cells, items, first };
}

/** Sets returns against the latest demand before them; what is left over stays negative and is clipped by the engine. */
export function netReturns(draft: Draft): void {
  const periods = draft.calendar.labels.length;
  const history = ownHistory(draft);
  for (let item = 0; item < draft.keys.length; item++) {
    const start = item * periods;
    for (let period = 1; period < periods; period++) {
      for (let earlier = period - 1; earlier >= 0 && (history[start + period] ?? 0) < 0; earlier--) {
        const demand = history[start + earlier] ?? 0;
        if (demand <= 0) continue;
        const taken = Math.min(demand, -(history[start + period] ?? 0));
        history[start + earlier] = demand - taken;
        history[start + period] = (history[start + period] ?? 0) + taken;
      }
    }
  }
}
