/**
 * Safety stock, reorder point and order-up-to level of one item.
 *
 * Cycle service level: probability that no stock-out occurs before the next order arrives; the stock position is that quantile of the
 * demand over the protection interval (L, or L + R). Fill rate: see fill-rate.ts. Safety stock is the stock position less the
 * mean demand of the interval. Sources: Silver, Pyke and Peterson, Inventory Management and Production Planning and
 * Scheduling (1998), chapter 7; King, Crack the code, APICS Magazine, July 2011 (varying lead time).
 */
import { spread, valueAt } from "./columns";
import type { DemandDistribution } from "./demand-model";
import { demandModel, isDiscrete } from "./demand-model";
import type { FillRateInput } from "./fill-rate";
import { fillRateSafetyStock } from "./fill-rate";
import { normalCycleSafetyStocks, normalFillRateSafetyStocks } from "./normal-safety-stocks";
import { protectionDemand } from "./protection-interval";
import { countItems, safetyStockColumnNames, type SafetyStockColumns } from "./safety-stock-columns";
import { checkServiceLevel } from "./service-level";
import { standardNormalQuantile } from "../statistics/distributions/normal";

export type { DemandDistribution } from "./demand-model";
export type { SafetyStockColumns } from "./safety-stock-columns";
export { protectionDemand } from "./protection-interval";

/** What a service level promises: no stock-out in a cycle, or a share of the units. */
export type ServiceMeasure = "cycle" | "fill";

/** One item: demand per period, times in periods, quantities in units. */
export interface SafetyStockInput extends FillRateInput {
  /** Target, a fraction in (0, 1). */
  readonly serviceLevel: number;
  /** Default cycle. */
  readonly measure?: ServiceMeasure;
}

function check(input: SafetyStockInput): void {
  const { serviceLevel, distribution = "normal" } = input;
  checkServiceLevel(serviceLevel);
  if (distribution !== "normal" && input.demandMean === undefined) {
    throw new RangeError(`The ${distribution} distribution needs the mean demand.`);
  }
}

/** A number of standard deviations in units; never the negative zero of a negative factor and no variation. */
const deviations = (factor: number, sd: number): number => factor * sd + 0;

/**
 * Safety stock of an item.
 *
 * @returns units above the mean demand of the protection interval. NEGATIVE is an answer: the mean alone serves more than asked.
 *   For discrete demand (Poisson, negative binomial) it is the smallest whole stock position that reaches the target less the mean
 *   demand, so that mean + safety stock is that whole number; it is a whole number itself only where the mean is one, and
 *   rounding it would either break the target or hold a unit too many.
 * @throws RangeError for a service level outside (0, 1), a missing mean demand (needed by every distribution but the normal, and
 *   where the lead time varies), a missing order quantity of a fill rate
 */
export function safetyStock(input: SafetyStockInput): number {
  check(input);
  if (input.measure === "fill") return fillRateSafetyStock(input.serviceLevel, input);
  const demand = protectionDemand(input);
  const distribution = input.distribution ?? "normal";
  // Not the model's quantile less the mean: adding and taking off a large mean costs digits.
  if (distribution === "normal")
    return deviations(standardNormalQuantile(input.serviceLevel), demand.standardDeviation);
  return demandModel(distribution, demand).quantile(input.serviceLevel) - demand.mean;
}

/**
 * Reorder point of an item: order when the inventory position (on hand + on order - owed) is at or below it.
 *
 * @returns units: mean demand of the protection interval + safety stock; a whole number for discrete demand
 * @throws RangeError as safetyStock, and without the mean demand
 */
export function reorderPoint(input: SafetyStockInput): number {
  if (input.demandMean === undefined) throw new RangeError("A reorder point needs the mean demand.");
  const level = protectionDemand(input).mean + safetyStock(input);
  return isDiscrete(input.distribution ?? "normal") ? Math.round(level) : level;
}

/**
 * Order-up-to level of an item: each review orders what lifts the inventory position to it.
 *
 * Equal to the reorder point: both are the stock position that the protection interval has to live on. They differ in use: a
 * reorder point starts an order of fixed size, an order-up-to level sets the size of each order.
 *
 * @returns units; a whole number for discrete demand
 * @throws RangeError as reorderPoint
 */
export function orderUpToLevel(input: SafetyStockInput): number {
  return reorderPoint(input);
}

/**
 * Safety stock of many items at once; safetyStock says how each is found.
 *
 * @param columns a column left out is a value left out of SafetyStockInput; NaN in a row is an unknown value
 * @param measure what the service levels promise
 * @param distribution family of the demand of all items
 * @returns units per item; NaN where one of the item's values is unknown
 * @throws RangeError for columns of unequal height, and as safetyStock
 */
export function safetyStocks(
  columns: SafetyStockColumns,
  measure: ServiceMeasure = "cycle",
  distribution: DemandDistribution = "normal",
): Float64Array {
  if (distribution !== "normal") return itemwiseSafetyStocks(columns, measure, distribution);
  return measure === "cycle" ? normalCycleSafetyStocks(columns) : normalFillRateSafetyStocks(columns);
}

/** One row of columns; the same object serves every item. */
type Row = { -readonly [Name in keyof SafetyStockInput]: SafetyStockInput[Name] };

function itemwiseSafetyStocks(
  columns: SafetyStockColumns,
  measure: ServiceMeasure,
  distribution: DemandDistribution,
): Float64Array {
  const result = new Float64Array(countItems(columns));
  const present = safetyStockColumnNames.filter((name) => columns[name] !== undefined);
  const spreads = present.map((name) => spread(columns[name], NaN));
  const row: Row = { serviceLevel: NaN, demandSd: NaN, leadTime: NaN, measure, distribution };
  for (let item = 0; item < result.length; item += 1) {
    let known = true;
    present.forEach((name, index) => {
      const column = spreads[index];
      const value = column === undefined ? NaN : valueAt(column, item);
      row[name] = value;
      known &&= !Number.isNaN(value);
    });
    result[item] = known ? safetyStock(row) : NaN;
  }
  return result;
}
