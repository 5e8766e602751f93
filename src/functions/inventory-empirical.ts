import {
  empiricalSafetyStock,
  windowsNeeded,
  type EmpiricalStock,
} from "../engine/inventory/empirical-safety-stock";
import { ArgumentError } from "./argument-error";
import { counted } from "./check/cell";
import { evaluate } from "./evaluate";
import { numberColumn } from "./results";
import { at, fillColumns } from "./row-needs";
import { alignWithItems } from "./row-wise-items";
import { noTimeToProtect } from "./safety-stock-input";

/** Additions that a formula may take: about half a second. */
const mostAdditions = 300_000_000;

/** Why a row has no answer, or null. */
function reasonOf({ problem, windows, windowPeriods }: EmpiricalStock, serviceLevel: number): string | null {
  if (problem === undefined) return null;
  switch (problem) {
    case "no interval":
      return noTimeToProtect;
    case "no order":
      return 'orderQuantity: is 0 or blank, but measure "fill" needs it. Enter units per order, or a reviewPeriod for an item with demand.';
    case "too short":
      return (
        `history: has ${counted(windows, "run")} of ${counted(windowPeriods, "period")} to protect, but a serviceLevel of ${serviceLevel} ` +
        `needs ${windowsNeeded(serviceLevel)}. Enter a longer history, or a lower target.`
      );
  }
}

/**
 * Returns the safety stock from demand as it was observed over the protection interval, without a distribution.
 * @customfunction SAFETY_STOCK_EMPIRICAL SAFETY_STOCK_EMPIRICAL
 * @param serviceLevel Target as a fraction, such as 0.95 for 95 %. One number, or a column.
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param leadTime Lead time in periods. One number, or a column.
 * @param [reviewPeriod] Periods between orders; 0 (default) is continuous review.
 * @param [measure] "cycle" (default: probability of no stock-out in a cycle) or "fill" (units served at once).
 * @param [orderQuantity] Order quantity in units, for "fill". Default under periodic review: mean demand x reviewPeriod.
 * @returns Units per row, as a column (or a row, when the input is one).
 */
export function safetyStockEmpirical(
  serviceLevel: unknown[][],
  history: unknown[][],
  leadTime: unknown[][],
  reviewPeriod?: unknown[][],
  measure?: string,
  orderQuantity?: unknown[][],
): unknown[][] {
  const raw = [serviceLevel, history, leadTime, reviewPeriod, measure, orderQuantity];
  return evaluate("SAFETY_STOCK_EMPIRICAL", raw, ({ history: { history }, measure, ...given }) => {
    const rows = alignWithItems("history", history.items, given);
    const columns = fillColumns(rows, { serviceLevel: 0, leadTime: 0, reviewPeriod: 0, orderQuantity: 0 });
    requireSummable(history.periods, columns.leadTime, columns.reviewPeriod);
    const failures = new Map(rows.failures);
    const stocks = columns.serviceLevel.map((target, row) => {
      if (failures.has(row)) return Number.NaN;
      const quantity = at(columns.orderQuantity, row);
      const start = rows.itemOf(row) * history.periods;
      const stock = empiricalSafetyStock(history.values.subarray(start, start + history.periods), {
        serviceLevel: target,
        leadTime: at(columns.leadTime, row),
        reviewPeriod: at(columns.reviewPeriod, row),
        measure,
        ...(quantity > 0 ? { orderQuantity: quantity } : {}),
      });
      const reason = reasonOf(stock, target);
      if (reason === null) return stock.safetyStock;
      // A short history is an answer about the item; the others are arguments to be entered.
      if (rows.count === 1 && stock.problem !== "too short") throw new ArgumentError(reason);
      failures.set(row, reason);
      return stock.safetyStock;
    });
    return numberColumn(stocks, (row) => failures.get(row) ?? "", rows.direction);
  });
}

/** Every window is added up by itself: many long ones would hold Excel up. */
function requireSummable(periods: number, leadTime: Float64Array, reviewPeriod: Float64Array): void {
  const additions = leadTime.reduce((sum, lead, row) => {
    const window = Math.min(periods, lead + at(reviewPeriod, row));
    return sum + window * (periods - window + 1) + periods;
  }, 0);
  if (additions <= mostAdditions) return;
  throw new ArgumentError(
    `history: ${leadTime.length} rows of ${periods} periods take a formula too long. Select fewer items for one formula.`,
  );
}
