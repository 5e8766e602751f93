import { demandModel } from "../../../engine/inventory/demand-model";
import { fillRate, type FillRateInput } from "../../../engine/inventory/fill-rate";
import { protectionDemand } from "../../../engine/inventory/protection-interval";
import type { StockOptions } from "./options";
import { familiesOf, hasDemandModel } from "./safety-stocks";
import { isDead } from "./replenishment";
import type { StockTable } from "./stock-table";

/** Levels and orders of a stock policy, by row. Units. */
export interface StockLevels {
  /** Stock position that the protection interval L + R has to live on: r, or S where each review orders up to it. */
  readonly level: Float64Array;
  readonly quantity: Float64Array;
}

/** Mean demand to come, by row, units per period: none where demand has stopped. */
export const comingDemand = (table: StockTable): Float64Array =>
  table.rows.demandMean.map((mean, row) => (isDead(table, row) ? 0 : Math.max(0, mean)));

/** Mean demand over L + R by row, units; NaN where no lead time is known. */
export const protectionDemands = (table: StockTable): Float64Array =>
  comingDemand(table).map((mean, row) =>
    mean === 0 ? 0 : mean * (table.rows.leadTimePeriods[row]! + table.reviewPeriods[row]!),
  );

function inputOf(table: StockTable, row: number): FillRateInput {
  const { rows, reviewPeriods, deviation } = table;
  return {
    demandMean: rows.demandMean[row]!,
    demandSd: deviation[row]!,
    leadTime: rows.leadTimePeriods[row]!,
    leadTimeSd: rows.leadTimeSdPeriods[row]! || 0,
    reviewPeriod: reviewPeriods[row]!,
  };
}

/** `found` by row; `idle` without demand, NaN where no lead time is known or the numbers lie beyond what a family can carry. */
function byRow(
  table: StockTable,
  level: Float64Array,
  idle: number,
  found: (row: number) => number,
): Float64Array {
  return level.map((units, row) => {
    if (!Number.isFinite(units)) return NaN;
    if (!(table.rows.demandMean[row]! > 0) || isDead(table, row)) return idle;
    return hasDemandModel(table, row) ? found(row) : NaN;
  });
}

/**
 * Probability of no stock-out before the next order arrives, by row, for levels that need not follow from a target.
 *
 * @returns fractions; 1 without demand, NaN where it is not known
 */
export function cycleServices(
  table: StockTable,
  { method }: Pick<StockOptions, "method">,
  level: Float64Array,
): Float64Array {
  const families = familiesOf(table, method);
  return byRow(table, level, 1, (row) => {
    const model = demandModel(families[row]!, protectionDemand(inputOf(table, row)));
    return 1 - model.upperTail(level[row]!);
  });
}

/**
 * Share of units served from stock, by row.
 *
 * @returns fractions; 1 without demand, NaN where it is not known
 */
export function fillRates(
  table: StockTable,
  { method }: Pick<StockOptions, "method">,
  { level, quantity }: StockLevels,
): Float64Array {
  const families = familiesOf(table, method);
  const protection = protectionDemands(table);
  return byRow(table, level, 1, (row) =>
    quantity[row]! > 0
      ? fillRate(level[row]! - protection[row]!, {
          ...inputOf(table, row),
          orderQuantity: quantity[row]!,
          distribution: families[row]!,
        })
      : NaN,
  );
}

/** Units short per order cycle, by row: the loss of the demand's family at the end of a cycle less that at its start. */
export function shortagesPerCycle(
  table: StockTable,
  options: Pick<StockOptions, "method">,
  levels: StockLevels,
): Float64Array {
  return fillRates(table, options, levels).map((served, row) => {
    // Without demand there is no cycle.
    if (served === 1) return 0;
    return (1 - served) * levels.quantity[row]!;
  });
}
