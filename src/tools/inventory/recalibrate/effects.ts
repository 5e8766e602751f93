import type { StockParameterSet } from "../../../engine/inventory/parameter-band";
import { comingDemand, cycleServices, fillRates, protectionDemands } from "../shared/expected-service";
import { isStocked } from "../shared/parameters-in-force";
import type { StockTable } from "../shared/stock-table";
import type { RecalibrateOptions } from "./options";

/** What a change comes to under today's demand. */
export interface Effect {
  /** Average stock in money, in units where no value of a unit is known; NaN where nothing was in force. */
  readonly stockBefore: number;
  readonly stockAfter: number;
  /** Expected service by the measure of the targets, a fraction; NaN where nothing is stocked or known. */
  readonly serviceBefore: number;
  readonly serviceAfter: number;
  /** Demand per period in the same measure: what service is weighted by. */
  readonly weight: number;
}

/** Value of a unit by row: 1 where nothing has a value, so that stock is counted in units. */
export const worthOf = ({ unitValue, valuation }: StockTable): Float64Array =>
  valuation === "none" ? unitValue.map(() => 1) : unitValue;

/** Average stock of parameters in units. */
export const averageStockOf = (
  { method, reorderPoint, orderQuantity }: StockParameterSet,
  protection: number,
): number => (!isStocked(method) ? 0 : Math.max(0, reorderPoint - protection + orderQuantity / 2));

/** Stock and service before and after each change. */
export function effectsOf(
  table: StockTable,
  options: RecalibrateOptions,
  changes: readonly {
    readonly row: number;
    readonly before: StockParameterSet | null;
    readonly after: StockParameterSet;
  }[],
): Effect[] {
  const protection = protectionDemands(table);
  const worth = worthOf(table);
  const demand = comingDemand(table);
  const serviceOf = (side: "before" | "after"): Float64Array => {
    const level = new Float64Array(table.keys.length).fill(NaN);
    const quantity = level.slice();
    for (const change of changes) {
      const parameters = change[side];
      if (parameters === null || !isStocked(parameters.method)) continue;
      level[change.row] = parameters.reorderPoint;
      quantity[change.row] = parameters.orderQuantity;
    }
    return options.measure === "cycle"
      ? cycleServices(table, options, level)
      : fillRates(table, options, { level, quantity });
  };
  const [serviceBefore, serviceAfter] = [serviceOf("before"), serviceOf("after")];
  return changes.map(({ row, before, after }) => ({
    stockBefore: before === null ? NaN : averageStockOf(before, protection[row]!) * worth[row]!,
    stockAfter: averageStockOf(after, protection[row]!) * worth[row]!,
    serviceBefore: serviceBefore[row]!,
    serviceAfter: serviceAfter[row]!,
    weight: demand[row]! * worth[row]!,
  }));
}

/** Sums of changes: stock, and service weighted by demand over those whose service is known on both sides. */
export interface EffectSum {
  readonly changes: number;
  readonly stockBefore: number;
  readonly stockAfter: number;
  readonly serviceBefore: number;
  readonly serviceAfter: number;
}

const known = (value: number): number => (Number.isFinite(value) ? value : 0);

/** Weight of a change in a mean of services; 0 where one side is not known. */
export const serviceWeight = ({ serviceBefore, serviceAfter, weight }: Effect): number =>
  Number.isFinite(serviceBefore) && Number.isFinite(serviceAfter) ? known(weight) : 0;

export function addUp(effects: readonly Effect[]): EffectSum {
  const sum = (pick: (effect: Effect) => number): number =>
    effects.reduce((total, effect) => total + known(pick(effect)), 0);
  const weight = sum(serviceWeight);
  const mean = (pick: (effect: Effect) => number): number =>
    weight > 0 ? sum((effect) => known(pick(effect)) * serviceWeight(effect)) / weight : NaN;
  return {
    changes: effects.length,
    stockBefore: sum(({ stockBefore }) => stockBefore),
    stockAfter: sum(({ stockAfter }) => stockAfter),
    serviceBefore: mean(({ serviceBefore }) => serviceBefore),
    serviceAfter: mean(({ serviceAfter }) => serviceAfter),
  };
}
