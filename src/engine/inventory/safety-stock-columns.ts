import { itemCount } from "./columns";

/** SafetyStockInput for many items: one value per item in each column, or a single value that holds for all. */
export interface SafetyStockColumns {
  readonly serviceLevel: Float64Array;
  readonly demandSd: Float64Array;
  readonly leadTime: Float64Array;
  readonly demandMean?: Float64Array;
  readonly leadTimeSd?: Float64Array;
  readonly reviewPeriod?: Float64Array;
  readonly orderQuantity?: Float64Array;
}

export const safetyStockColumnNames = [
  "serviceLevel",
  "demandSd",
  "leadTime",
  "demandMean",
  "leadTimeSd",
  "reviewPeriod",
  "orderQuantity",
] as const satisfies readonly (keyof SafetyStockColumns)[];

/**
 * Number of items that the columns describe.
 *
 * @throws RangeError for columns of unequal height
 */
export function countItems(columns: SafetyStockColumns): number {
  return itemCount(safetyStockColumnNames.map((name) => columns[name]));
}
