import { orderQuantities, safetyStocksOf } from "./safety-stocks";
import type { StockOptions } from "./options";
import type { StockTable } from "./stock-table";

/** Why a parameter is not what the formula alone would give. */
export type Limit = "minimum-order" | "shelf-life";

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

/** Quotients within this of a whole number are that number: 0.3 / 0.1 is 3, not 4. */
const rounding = 1e-9;
const upTo = (quantity: number, unit: number): number => Math.ceil(quantity / unit - rounding) * unit;

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

interface RowInput {
  readonly method: string;
  readonly mean: number;
  readonly lead: number;
  readonly review: number;
  readonly safetyStock: number;
  readonly quantity: number;
  readonly minimumOrder: number;
  readonly pack: number;
  readonly shelfLife: number;
  readonly isCounted: boolean;
  readonly isDead: boolean;
}

interface RowParameters {
  readonly reorderPoint: number;
  readonly orderUpTo: number;
  readonly orderQuantity: number;
  readonly averageStock: number;
  readonly limits: readonly Limit[];
}

/** Most that may lie in stock so that the last unit is still sold within its shelf life, with what is under way in L. */
const freshLevel = ({ mean, lead, shelfLife }: RowInput): number => mean * (lead + shelfLife);

function parametersOf(input: RowInput): RowParameters {
  const { method, mean, lead, review, safetyStock, isCounted, minimumOrder, pack, shelfLife } = input;
  if (method === "make to order" || input.isDead) {
    return { reorderPoint: NaN, orderUpTo: NaN, orderQuantity: NaN, averageStock: 0, limits: [] };
  }
  const limits: Limit[] = [];
  let level = Math.max(0, mean * (lead + review) + safetyStock);
  if (isCounted) level = Math.ceil(level - rounding);
  // What is ordered at a time: a review's demand under (R,S) and base stock, whose orders follow the demand.
  const follows = method === "(R,S)" || method === "base stock";
  const smallest = Math.max(minimumOrder > 0 ? minimumOrder : 0, pack > 0 ? pack : 0);
  const usual = follows ? mean * (method === "base stock" ? Math.min(1, review) : review) : input.quantity;
  let quantity = Math.max(usual, smallest);
  if (pack > 0) quantity = upTo(quantity, pack);
  else if (isCounted) quantity = Math.ceil(quantity - rounding);
  if (minimumOrder > 0 && minimumOrder > 2 * (follows ? usual : mean * Math.max(1, review)))
    limits.push("minimum-order");
  if (shelfLife > 0 && mean > 0) {
    const most = freshLevel(input);
    const least = pack > 0 ? upTo(smallest, pack) : smallest;
    const peak = level + quantity;
    if (peak > most) {
      limits.push("shelf-life");
      quantity = Math.max(
        least,
        Math.min(quantity, pack > 0 ? Math.floor((most - level) / pack) * pack : most - level),
      );
      if (level + quantity > most) level = Math.max(0, most - quantity);
      if (isCounted) [level, quantity] = [Math.floor(level + rounding), Math.ceil(quantity - rounding)];
    }
  }
  const stock = level - mean * (lead + review);
  return {
    reorderPoint: level,
    orderUpTo: follows ? level : level + quantity,
    orderQuantity: quantity,
    averageStock: Math.max(0, stock + quantity / 2),
    limits,
  };
}

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
  const found = method.map((each, row) =>
    parametersOf({
      method: each,
      mean: Math.max(0, rows.demandMean[row]!),
      lead: rows.leadTimePeriods[row]!,
      review: reviewPeriods[row]!,
      safetyStock: safetyStock[row]!,
      quantity: quantity[row]!,
      minimumOrder: rows.minimumOrder[row]!,
      pack: rows.pack[row]!,
      shelfLife: shelfLife?.[rows.itemIndex[row]!] ?? NaN,
      isCounted: counted[row] === 1,
      isDead: isDead(table, row),
    }),
  );
  const column = (pick: (row: RowParameters) => number): Float64Array => Float64Array.from(found, pick);
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
