import type { OverrideRow } from "../../../model/dataset";
import { protectionDemands } from "./expected-service";
import type { Replenishment } from "./replenishment";
import type { StockTable } from "./stock-table";

/** The override of a row that sets its stock, where one is in force. Overrides are by item: rows at locations have none. */
export function stockOverrideOf({ data, classes, rows }: StockTable, row: number): OverrideRow | null {
  if (data.locations !== null) return null;
  const override = classes.overrides.get(rows.itemIndex[row]!);
  return override === undefined || (override.safetyStock === null && override.reorderPoint === null)
    ? null
    : override;
}

/** Parameters with the safety stocks and reorder points of overrides in force in place of the computed ones. */
export function withStockOverrides(table: StockTable, parameters: Replenishment): Replenishment {
  const protection = protectionDemands(table);
  const [safetyStock, reorderPoint] = [parameters.safetyStock.slice(), parameters.reorderPoint.slice()];
  const [orderUpTo, averageStock] = [parameters.orderUpTo.slice(), parameters.averageStock.slice()];
  safetyStock.forEach((computed, row) => {
    const override = stockOverrideOf(table, row);
    if (override === null || !Number.isFinite(reorderPoint[row]!)) return;
    const before = reorderPoint[row]!;
    const level = override.reorderPoint ?? before + override.safetyStock! - computed;
    safetyStock[row] = override.safetyStock ?? level - protection[row]!;
    reorderPoint[row] = level;
    orderUpTo[row]! += level - before;
    averageStock[row] = Math.max(0, level - protection[row]! + parameters.orderQuantity[row]! / 2);
  });
  return { ...parameters, safetyStock, reorderPoint, orderUpTo, averageStock };
}
