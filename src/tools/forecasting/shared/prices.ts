import { demandOf } from "../../../engine/history";
import type { Dataset } from "../../../model/dataset";

/** Units of an item from one period of the history on, negative periods as none. */
export function unitsFrom({ history }: Pick<Dataset, "history">, item: number, from: number): number {
  let sum = 0;
  for (let period = Math.max(0, from); period < history.periods; period++) {
    sum += demandOf(history.values[item * history.periods + period]!);
  }
  return sum;
}

/** Money per unit by item, as the history's value tells; NaN where it tells none. */
export function pricesOf(data: Dataset): Float64Array {
  return data.value.map((value, item) => {
    const units = unitsFrom(data, item, 0);
    return data.valueBasis === "units" || !(units > 0) ? NaN : value / units;
  });
}
