import { comingDemand, protectionDemands, shortagesPerCycle } from "../shared/expected-service";
import type { StockOptions } from "../shared/options";
import { isStocked } from "../shared/parameters-in-force";
import type { StockTable } from "../shared/stock-table";
import type { CostRates } from "../shared/yearly-costs";
import type { Side } from "./before";

/** What a year costs, by kind. */
export const costKinds = ["holding", "ordering", "stockout"] as const;
export type CostKind = (typeof costKinds)[number];

/** What parameters come to, by row. NaN where something is not known. */
export interface Effect extends Side {
  /** Units on hand on average: max(0, level - demand over L + R + Q / 2); 0 where nothing is stocked. */
  readonly averageStock: Float64Array;
  readonly orders: Float64Array;
  /** Units. */
  readonly shortPerCycle: Float64Array;
  readonly shortPerYear: Float64Array;
  /** Money. */
  readonly stock: Float64Array;
  /** Money a year. */
  readonly holding: Float64Array;
  readonly ordering: Float64Array;
  readonly stockout: Float64Array;
  readonly total: Float64Array;
}

/** Demand of a year and what it comes in, by row. */
export interface YearlyDemand {
  /** Units. */
  readonly units: Float64Array;
  /** Periods with demand: never are there more orders than demands. */
  readonly occasions: Float64Array;
}

export function yearlyDemand(table: StockTable, yearPeriods: number): YearlyDemand {
  const units = comingDemand(table).map((mean) => mean * yearPeriods);
  return {
    units,
    occasions: units.map((demand, row) => {
      const interval = table.classes.interval[table.rows.itemIndex[row]!]!;
      return demand > 0 && interval > 0 ? yearPeriods / interval : 0;
    }),
  };
}

/** Stock, orders and shortages of a year under the parameters of one side. */
export function effectOf(
  table: StockTable,
  options: Pick<StockOptions, "method">,
  rates: CostRates,
  demand: YearlyDemand,
  side: Side,
): Effect {
  const { level } = side;
  // Without demand to come nothing is ordered, whatever the order quantity.
  const quantity = side.quantity.map((units, row) =>
    Number.isNaN(units) && demand.units[row] === 0 ? 0 : units,
  );
  const isMade = side.method.map((method) => !isStocked(method));
  const protection = protectionDemands(table);
  const shortPerCycle = shortagesPerCycle(table, options, side).map((short, row) =>
    isMade[row] === true || demand.units[row] === 0 ? 0 : short,
  );
  const averageStock = level.map((units, row) =>
    isMade[row] === true ? 0 : Math.max(0, units - protection[row]! + quantity[row]! / 2),
  );
  const cycles = demand.units.map((units, row) => (units > 0 ? units / quantity[row]! : 0));
  const orders = cycles.map((number, row) =>
    isMade[row] === true ? demand.occasions[row]! : Math.min(number, demand.occasions[row]!),
  );
  const shortPerYear = shortPerCycle.map((short, row) =>
    isMade[row] === true || demand.units[row] === 0 ? 0 : short * cycles[row]!,
  );
  const stock = averageStock.map((units, row) => units * table.unitValue[row]!);
  const holding = averageStock.map((units, row) => units * rates.holding[row]!);
  const ordering = orders.map((number, row) => number * rates.order[row]!);
  const stockout = shortPerYear.map((units, row) => units * rates.short[row]!);
  return {
    ...side,
    quantity,
    averageStock,
    orders,
    shortPerCycle,
    shortPerYear,
    stock,
    holding,
    ordering,
    stockout,
    total: holding.map((money, row) => money + ordering[row]! + stockout[row]!),
  };
}
