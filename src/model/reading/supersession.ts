import { treatmentFor } from "../mapping/schema";
import type { Attributes } from "./attributes";
import type { ReadContext } from "./context";
import type { Draft } from "./draft";
import { Tally } from "./tally";

/** What following the successors has found. */
export interface Supersession {
  readonly passed: Tally;
  readonly cycles: Tally;
  readonly missing: Tally;
  /** The item that each item's history counts for: itself, or the last of its chain. */
  readonly heir: Int32Array;
}

/**
 * Follows each item's chain of successors to its end and passes its history, revenue and stock on. Predecessors leave
 * the items. Items in a circle keep their own history.
 */
export function supersede(
  draft: Draft,
  items: ReadonlyMap<string, number>,
  attributes: Attributes,
  context: ReadContext,
): Supersession {
  const heir = Int32Array.from(draft.keys, (_, item) => item);
  const found: Supersession = { passed: new Tally(), cycles: new Tally(), missing: new Tally(), heir };
  const region = attributes.successorRegion;
  if (region === null) return found;
  const next = new Int32Array(draft.keys.length).fill(-1);
  attributes.texts.successor.forEach((name, item) => {
    if (name === null || name === draft.keys[item]) return;
    const successor = items.get(name);
    const row = attributes.successorRows[item] ?? 0;
    const key = draft.keys[item] ?? "";
    if (successor === undefined)
      found.missing.add(region.source, row, attributes.successorColumn, item, key, name);
    else next[item] = successor;
  });
  const passOn = treatmentFor(context.mapping, "superseded") === "pass-on";
  for (let item = 0; item < next.length; item++) {
    if (next[item] === -1) continue;
    const row = attributes.successorRows[item] ?? 0;
    const key = draft.keys[item] ?? "";
    const last = endOfChain(next, item);
    if (last === -1) {
      found.cycles.add(region.source, row, attributes.successorColumn, item, key);
      continue;
    }
    const other = draft.keys[next[item] ?? 0] ?? "";
    found.passed.add(region.source, row, attributes.successorColumn, item, key, other);
    if (passOn) heir[item] = last;
  }
  if (passOn) passHistory(draft, heir, attributes);
  return found;
}

/** Last item of a chain of successors; -1 where the chain runs in a circle. */
function endOfChain(next: Int32Array, start: number): number {
  let item = start;
  for (let steps = 0; steps <= next.length; steps++) {
    const successor = next[item] ?? -1;
    if (successor === -1) return item;
    if (successor === start) return -1;
    item = successor;
  }
  return -1;
}

function passHistory(draft: Draft, heir: Int32Array, attributes: Attributes): void {
  if (heir.every((last, item) => last === item)) return;
  const periods = draft.calendar.labels.length;
  const raw = draft.raw.slice();
  const { onHand, onOrder, backorders, value, picks, returnedQuantity, returnedValue } = attributes.numbers;
  for (let item = 0; item < heir.length; item++) {
    const last = heir[item] ?? item;
    if (last === item) continue;
    for (let period = 0; period < periods; period++) {
      const to = last * periods + period;
      raw[to] = (raw[to] ?? 0) + (raw[item * periods + period] ?? 0);
      raw[item * periods + period] = 0;
    }
    if ((draft.ended[item] ?? 0) > 0) {
      const begun = (draft.ended[last] ?? 0) > 0;
      draft.launched[last] = begun
        ? Math.min(draft.launched[last] ?? 0, draft.launched[item] ?? 0)
        : (draft.launched[item] ?? 0);
      draft.ended[last] = Math.max(draft.ended[last] ?? 0, draft.ended[item] ?? 0);
    }
    if (draft.revenue !== null) {
      draft.revenue[last] = (draft.revenue[last] ?? 0) + (draft.revenue[item] ?? 0);
      draft.revenue[item] = 0;
    }
    for (const sums of [onHand, onOrder, backorders, value, picks, returnedQuantity, returnedValue]) {
      const amount = sums[item] ?? NaN;
      if (Number.isNaN(amount)) continue;
      const known = sums[last] ?? NaN;
      sums[last] = (Number.isNaN(known) ? 0 : known) + amount;
    }
    draft.kept[item] = 0;
  }
  draft.raw = raw;
  draft.history = raw;
}
