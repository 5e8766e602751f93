import { count, nested, say } from "../../text/message";
import type { Dataset } from "../dataset";
import type { Attributes } from "./attributes";
import type { ReadContext } from "./context";
import type { Draft } from "./draft";

/** Cost or price must be known for at least this share of the items with demand, or the next basis is taken. */
const leastCoverage = 0.5;

/** Units of each item over all periods, returns clipped to 0 by period. */
export function unitsOf(history: Float64Array, items: number, periods: number): Float64Array {
  const units = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    let total = 0;
    for (let at = item * periods, end = at + periods; at < end; at++) {
      const demand = history[at] ?? 0;
      if (demand > 0) total += demand;
    }
    units[item] = total;
  }
  return units;
}

/** Value of each item: revenue, else demand x unit cost, else demand x unit price, else units. */
export function valueOf(
  draft: Draft,
  attributes: Attributes,
  context: ReadContext,
  unitsMixed: boolean,
): { readonly value: Float64Array; readonly basis: Dataset["valueBasis"] } {
  const items = draft.keys.length;
  const units = unitsOf(draft.history, items, draft.calendar.labels.length);
  if (context.money.mixed || unitsMixed) return { value: units, basis: "units" };
  if (draft.revenue?.some((value) => value > 0)) return { value: draft.revenue, basis: "revenue" };
  const stated = attributes.numbers.value;
  if (draft.revenue === null && stated.some((value) => value > 0)) {
    return { value: stated.map((value) => (value > 0 ? value : 0)), basis: "revenue" };
  }
  const ways = [
    { basis: "cost", perUnit: attributes.numbers.unitCost },
    { basis: "price", perUnit: attributes.numbers.unitPrice },
  ] as const;
  for (const { basis, perUnit } of ways) {
    let demanded = 0;
    let missing = 0;
    for (let item = 0; item < items; item++) {
      if (draft.kept[item] === 0 || (units[item] ?? 0) <= 0) continue;
      demanded++;
      if (Number.isNaN(perUnit[item] ?? NaN)) missing++;
    }
    const covered = demanded - missing;
    const anyKnown = demanded > 0 ? covered > 0 : perUnit.some((money) => !Number.isNaN(money));
    if (!anyKnown || covered < leastCoverage * demanded) continue;
    if (missing > 0) {
      const name = nested(say(`model.remark.basis.${basis}`));
      context.remarks.push(say("model.remark.value-missing", { count: count(missing), basis: name }));
    }
    return {
      basis,
      value: units.map((amount, item) => {
        const money = perUnit[item] ?? NaN;
        return Number.isNaN(money) ? 0 : amount * money;
      }),
    };
  }
  return { value: units, basis: "units" };
}
