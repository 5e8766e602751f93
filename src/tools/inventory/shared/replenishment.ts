import type { OrderRule } from "../../../engine/inventory/order-rule";
import {
  replenishmentLevels,
  type Limit,
  type ReplenishmentLevels,
} from "../../../engine/inventory/replenishment";
import { orderQuantities, safetyStocksOf } from "./safety-stocks";
import type { StockOptions } from "./options";
import type { StockTable } from "./stock-table";

/**
 * What a planning system is told, by row. Units; NaN where it is unknown, and where the method has no such parameter.
 *
 * Protection is L + R for every method. (r,Q): order Q, or several, when the position is at or below r. (R,S): each review orders
 * up to S. min/max: at or below the minimum orders up to the maximum. base stock: every demand is ordered at once, S is the
 * level. make to order, and items without demand for long: nothing is stocked.
 */
export interface Replenishment {
  readonly method: readonly string[];
  readonly safetyStock: Float64Array;
  /** r, or the minimum; S of (R,S) and base stock, which order below it. */
  readonly reorderPoint: Float64Array;
  /** S, or the maximum; r + Q under (r,Q). */
  readonly orderUpTo: Float64Array;
  /** Q; a usual order of the methods whose orders vary. */
  readonly orderQuantity: Float64Array;
  /** Expected stock on hand: safety stock plus half an order, at least 0. */
  readonly averageStock: Float64Array;
  /** By row: what has bent the parameters. */
  readonly limits: readonly (readonly Limit[])[];
}

/** No demand for three times the usual interval and half a year, or none at all. */
export function isDead({ classes, rows }: StockTable, row: number): boolean {
  const pattern = classes.pattern[rows.itemIndex[row]!]!;
  return pattern === "no demand" || pattern === "stopped";
}

/** Whether all demand of a row came in whole units, so that its levels are whole as well. */
function countedRows({ data, rows }: StockTable): Uint8Array {
  const { values, periods } = data.locations?.history ?? data.history;
  return Uint8Array.from(rows.itemIndex, (_, row) => {
    for (let at = row * periods; at < (row + 1) * periods; at++) {
      const value = values[at]!;
      if (value > 0 && !Number.isInteger(value)) return 0;
    }
    return 1;
  });
}

/** How a method orders; null where nothing is stocked. */
export function orderRuleOf(method: string): OrderRule | null {
  switch (method) {
    case "make to order":
      return null;
    case "(R,S)":
    case "base stock":
      return "order-up-to";
    case "(r,Q)":
      return "reorder-quantity";
    default:
      return "reorder-up-to";
  }
}

const nothingStocked: ReplenishmentLevels = {
  reorderPoint: NaN,
  orderUpTo: NaN,
  orderQuantity: NaN,
  averageStock: 0,
  limits: [],
};

/**
 * Replenishment parameters of every row by its segment's method, with MOQ, pack and shelf life respected.
 *
 * @param safetyStock units by row, where they do not follow from the options: of another method, or approved by hand
 */
export function replenishment(
  table: StockTable,
  options: StockOptions,
  safetyStock: Float64Array = safetyStocksOf(table, options),
): Replenishment {
  const { rows, reviewPeriods, policies, segment, data } = table;
  const quantity = orderQuantities(table);
  const counted = countedRows(table);
  const shelfLife = data.items.shelfLifePeriods;
  const method = segment.map((each) => policies.get(each)!.method);
  const found = method.map((each, row) => {
    const rule = isDead(table, row) ? null : orderRuleOf(each);
    if (rule === null) return nothingStocked;
    const demandMean = Math.max(0, rows.demandMean[row]!);
    const reviewPeriod = reviewPeriods[row]!;
    // Under base stock each demand is ordered at once, and a period's demand is no less.
    const follows = demandMean * (each === "base stock" ? Math.min(1, reviewPeriod) : reviewPeriod);
    return replenishmentLevels({
      rule,
      demandMean,
      leadTime: rows.leadTimePeriods[row]!,
      reviewPeriod,
      safetyStock: safetyStock[row]!,
      orderQuantity: rule === "order-up-to" ? follows : quantity[row]!,
      minimumOrder: rows.minimumOrder[row]!,
      pack: rows.pack[row]!,
      shelfLife: shelfLife?.[rows.itemIndex[row]!] ?? NaN,
      isCounted: counted[row] === 1,
    });
  });
  const column = (pick: (row: ReplenishmentLevels) => number): Float64Array => Float64Array.from(found, pick);
  return {
    method,
    safetyStock,
    reorderPoint: column((row) => row.reorderPoint),
    orderUpTo: column((row) => row.orderUpTo),
    orderQuantity: column((row) => row.orderQuantity),
    averageStock: column((row) => row.averageStock),
    limits: found.map((row) => row.limits),
  };
}
