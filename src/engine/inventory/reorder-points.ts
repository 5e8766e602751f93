/**
 * Reorder points of many items at once; reorderPoint in safety-stock.ts says how each is found.
 */
import { spread, valueAt } from "./columns";
import { isDiscrete, type DemandDistribution } from "./demand-model";
import { safetyStocks, type SafetyStockColumns, type ServiceMeasure } from "./safety-stock";

/** As for safety stocks, with the mean demand that a reorder point adds. */
export interface ReorderPointColumns extends SafetyStockColumns {
  readonly demandMean: Float64Array;
}

/**
 * Reorder points, or order-up-to levels, which are the same stock position.
 *
 * @param columns one value per item in each column, or a single value for all; NaN is unknown
 * @param measure what the service levels promise
 * @param distribution family of the demand of all items
 * @returns units per item: mean demand of the protection interval + safety stock, whole for discrete demand; NaN where one of the
 *   item's values is unknown
 * @throws RangeError as safetyStocks
 */
export function reorderPoints(
  columns: ReorderPointColumns,
  measure: ServiceMeasure = "cycle",
  distribution: DemandDistribution = "normal",
): Float64Array {
  const stocks = safetyStocks(columns, measure, distribution);
  return reorderPointsOf(stocks, columns, distribution);
}

/** The same from safety stocks that are known already. */
export function reorderPointsOf(
  safetyStock: Float64Array,
  columns: Pick<ReorderPointColumns, "demandMean" | "leadTime" | "reviewPeriod">,
  distribution: DemandDistribution,
): Float64Array {
  const mean = spread(columns.demandMean, NaN);
  const leadTime = spread(columns.leadTime, NaN);
  const reviewPeriod = spread(columns.reviewPeriod, 0);
  const discrete = isDiscrete(distribution);
  return safetyStock.map((stock, item) => {
    const level = valueAt(mean, item) * (valueAt(leadTime, item) + valueAt(reviewPeriod, item)) + stock;
    return discrete ? Math.round(level) : level;
  });
}
