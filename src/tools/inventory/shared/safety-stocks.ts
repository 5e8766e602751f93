import {
  safetyStocks,
  type DemandDistribution,
  type ServiceMeasure,
} from "../../../engine/inventory/safety-stock";
import { empiricalSafetyStock } from "../../../engine/inventory/empirical-safety-stock";
import { orderQuantity } from "../../../engine/inventory/order-quantity";
import type { SafetyStockMethod, StockOptions } from "./options";
import { aboveMean, promisesOf } from "./promises";
import type { StockTable } from "./stock-table";

/** The family that suits a demand pattern: spread within demands decides smooth or erratic, gaps the counted family. */
const familyOf: Readonly<Record<string, DemandDistribution>> = {
  smooth: "normal",
  erratic: "gamma",
  intermittent: "negative-binomial",
  lumpy: "negative-binomial",
};

/** By row: the family of demand that a method takes, or that stands in for it. Items without a pattern (new, stopped) count as intermittent. */
export function familiesOf({ classes, rows }: StockTable, method: SafetyStockMethod): DemandDistribution[] {
  return Array.from(rows.itemIndex, (item) =>
    method === "pattern" || method === "calibrated" || method === "empirical"
      ? (familyOf[classes.pattern[item]!] ?? "negative-binomial")
      : method,
  );
}

/** Beyond these the far tails are no numbers of this world; such rows stay empty. */
const leastMean = 1e-6;
const mostMean = 1e12;
const mostSpread = 1000;

/** Whether a row has demand, a lead time and a spread that a family of demand can carry. */
export function hasDemandModel({ rows, reviewPeriods, deviation }: StockTable, row: number): boolean {
  const mean = rows.demandMean[row]!;
  const total = mean * (rows.leadTimePeriods[row]! + reviewPeriods[row]!);
  return total >= leastMean && total <= mostMean && deviation[row]! <= mostSpread * mean;
}

/** Order quantities by row: lot, else economic quantity, else the demand of a review, at least the MOQ, in whole packs. */
export function orderQuantities({ rows, reviewPeriods }: StockTable): Float64Array {
  return rows.demandMean.map((demandMean, row) =>
    orderQuantity({
      demandMean,
      reviewPeriod: reviewPeriods[row]!,
      lot: rows.lot[row]!,
      fixedCost: rows.fixedOrderCost[row]!,
      holdingCost: rows.holdingCost[row]!,
      minimumOrder: rows.minimumOrder[row]!,
      pack: rows.pack[row]!,
    }),
  );
}

/** Stock positions by the item's own past: quantiles of the demand of its windows; NaN where they are too few for the target. */
function empiricalLevels(
  { data, rows, reviewPeriods }: StockTable,
  measure: ServiceMeasure,
  target: Float64Array,
  quantity: Float64Array,
): Float64Array {
  const { values, periods } = data.locations?.history ?? data.history;
  const launched = data.locations?.launched ?? data.launched;
  return Float64Array.from(rows.itemIndex, (item, row) => {
    const leadTime = rows.leadTimePeriods[row]!;
    if (!Number.isFinite(leadTime)) return NaN;
    if (!(rows.demandMean[row]! > 0)) return 0;
    const end = row * periods + (data.locations === null ? (data.ended?.[item] ?? periods) : periods);
    return empiricalSafetyStock(values.subarray(row * periods + launched[row]!, end), {
      serviceLevel: target[row]!,
      leadTime,
      reviewPeriod: reviewPeriods[row]!,
      measure,
      ...(quantity[row]! > 0 ? { orderQuantity: quantity[row]! } : {}),
    }).reorderPoint;
  });
}

/**
 * Safety stock of every row in units, for its target. Calibration promises cycle service: a fill rate takes the pattern's family.
 *
 * @returns 0 without demand; NaN where the lead time is unknown, the numbers lie beyond what a family can carry, or an item's own
 *   past is too short for the target
 */
export function safetyStocksOf(
  table: StockTable,
  { method, measure }: Pick<StockOptions, "method" | "measure">,
  target: Float64Array = table.target,
  quantity: Float64Array = orderQuantities(table),
): Float64Array {
  if (method === "calibrated" && measure === "cycle")
    return aboveMean(table, promisesOf(table, target).orderUpTo);
  if (method === "empirical") return aboveMean(table, empiricalLevels(table, measure, target, quantity));
  const { rows, reviewPeriods } = table;
  const result = new Float64Array(rows.itemIndex.length).fill(NaN);
  const byFamily = new Map<DemandDistribution, number[]>();
  familiesOf(table, method).forEach((family, row) => {
    const mean = rows.demandMean[row]!;
    const protection = rows.leadTimePeriods[row]! + reviewPeriods[row]!;
    if (!Number.isFinite(protection)) return;
    if (!(mean > 0)) {
      result[row] = 0;
      return;
    }
    if (!hasDemandModel(table, row)) return;
    if (measure === "fill" && !(quantity[row]! > 0)) return;
    const group = byFamily.get(family);
    if (group === undefined) byFamily.set(family, [row]);
    else group.push(row);
  });
  for (const [family, group] of byFamily) {
    stocksOfFamily(table, family, measure, target, quantity, group).forEach((stock, at) => {
      result[group[at]!] = stock;
    });
  }
  return result;
}

function stocksOfFamily(
  { rows, reviewPeriods, deviation }: StockTable,
  family: DemandDistribution,
  measure: ServiceMeasure,
  target: Float64Array,
  quantity: Float64Array,
  group: readonly number[],
): Float64Array {
  const pick = (values: Float64Array): Float64Array => Float64Array.from(group, (row) => values[row]!);
  return safetyStocks(
    {
      serviceLevel: pick(target),
      demandSd: pick(deviation),
      leadTime: pick(rows.leadTimePeriods),
      demandMean: pick(rows.demandMean),
      leadTimeSd: pick(rows.leadTimeSdPeriods).map((sd) => (Number.isNaN(sd) ? 0 : sd)),
      reviewPeriod: pick(reviewPeriods),
      ...(measure === "fill" ? { orderQuantity: pick(quantity) } : {}),
    },
    measure,
    family,
  );
}
