import { periodsPerYear } from "../../strategy/segment/classify";
import type { CostOptions } from "./options";
import type { StockTable } from "./stock-table";

/** Rates that turn stock into money a year, by row; NaN where no value of a unit is known. */
export interface CostRates {
  /** Money per unit held for a year. */
  readonly holding: Float64Array;
  /** Money per order. */
  readonly order: Float64Array;
  /** Money per unit that cannot be served from stock. */
  readonly short: Float64Array;
  readonly yearPeriods: number;
  /** Which rates rest on the options for at least one row. */
  readonly assumed: { readonly holding: boolean; readonly order: boolean; readonly short: boolean };
}

/** The rates of the data, and of the options where the data have none. */
export function costRates(table: StockTable, options: CostOptions): CostRates {
  const { data, rows, unitValue } = table;
  const yearPeriods = periodsPerYear[data.calendar.unit];
  const assumed = { holding: false, order: false, short: false };
  const holding = rows.holdingCost.map((cost, row) => {
    if (Number.isFinite(cost)) return cost * yearPeriods;
    assumed.holding = true;
    return options.holdingRate * unitValue[row]!;
  });
  const order = rows.fixedOrderCost.map((cost) => {
    if (Number.isFinite(cost)) return cost;
    assumed.order = true;
    return options.orderCost;
  });
  const known = data.items.stockoutCost;
  const short = unitValue.map((value, row) => {
    const cost = known?.[rows.itemIndex[row]!] ?? NaN;
    if (Number.isFinite(cost)) return cost;
    assumed.short = true;
    return options.shortShare * value;
  });
  return { holding, order, short, yearPeriods, assumed };
}
