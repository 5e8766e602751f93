import { minMaxLevels } from "../engine/inventory/min-max";
import { reorderPoints } from "../engine/inventory/reorder-points";
import { safetyStocks, type DemandDistribution, type ServiceMeasure } from "../engine/inventory/safety-stock";
import type { ColumnInput } from "./check";
import { withoutDemandSd } from "./distribution-rows";
import { evaluate } from "./evaluate";
import { numberColumn, numberRows, type Cell } from "./results";
import { at } from "./row-needs";
import { alignColumns } from "./row-wise";
import { completeSafetyStockInput } from "./safety-stock-input";

const noAnswer = "There is no safety stock for these numbers.";
const noLevel = "There is no stock level for these numbers.";

/**
 * Returns the safety stock for a cycle service level or a fill rate.
 * @customfunction SAFETY_STOCK SAFETY_STOCK
 * @param serviceLevel Target as a fraction, such as 0.95 for 95 %. One number, or a column.
 * @param demandSd Standard deviation of demand (better: of the forecast error) per period. One number, or a column.
 * @param leadTime Lead time in periods. One number, or a column.
 * @param [demandMean] Mean demand per period. Needed with leadTimeSd and for all distributions but "normal".
 * @param [leadTimeSd] Standard deviation of the lead time in periods. Default 0.
 * @param [reviewPeriod] Periods between orders; 0 (default) is continuous review.
 * @param [measure] "cycle" (default: probability of no stock-out in a cycle) or "fill" (units served at once).
 * @param [orderQuantity] Order quantity in units, for "fill". Default under periodic review: demandMean x reviewPeriod.
 * @param [distribution] "normal" (default), "gamma", "poisson" or "negative-binomial".
 * @returns Units per row, as a column (or a row, when the input is one).
 */
export function safetyStock(
  serviceLevel: unknown[][],
  demandSd: unknown[][],
  leadTime: unknown[][],
  demandMean?: unknown[][],
  leadTimeSd?: unknown[][],
  reviewPeriod?: unknown[][],
  measure?: string,
  orderQuantity?: unknown[][],
  distribution?: string,
): unknown[][] {
  const raw = [
    serviceLevel,
    demandSd,
    leadTime,
    demandMean,
    leadTimeSd,
    reviewPeriod,
    measure,
    orderQuantity,
    distribution,
  ];
  return evaluate("SAFETY_STOCK", raw, ({ measure, distribution, ...given }) => {
    const rows = alignColumns(distribution === "poisson" ? withoutDemandSd(given) : given);
    const { columns, failures } = completeSafetyStockInput(rows, measure, distribution);
    const stocks = safetyStocks(columns, measure, distribution);
    return numberColumn(stocks, (row) => failures.get(row) ?? noAnswer, rows.direction);
  });
}

/** The arguments of REORDER_POINT and ORDER_UP_TO after their check. */
interface StockPositionInput {
  readonly serviceLevel: ColumnInput;
  readonly demandMean: ColumnInput;
  readonly demandSd: ColumnInput | null;
  readonly leadTime: ColumnInput;
  readonly leadTimeSd: ColumnInput | null;
  readonly reviewPeriod: ColumnInput | null;
  readonly measure: ServiceMeasure;
  readonly orderQuantity: ColumnInput | null;
  readonly distribution: DemandDistribution;
}

/** The stock position that starts an order, and the one that each order fills up to, are the same number. */
function stockPositions({ measure, distribution, ...given }: StockPositionInput): Cell[][] {
  const rows = alignColumns(distribution === "poisson" ? withoutDemandSd(given) : given);
  const { columns, failures } = completeSafetyStockInput(rows, measure, distribution);
  const points = reorderPoints(columns, measure, distribution);
  return numberColumn(points, (row) => failures.get(row) ?? noLevel, rows.direction);
}

/**
 * Returns the inventory position at which to order, for a cycle service level or a fill rate.
 * @customfunction REORDER_POINT REORDER_POINT
 * @param serviceLevel Target as a fraction, such as 0.95 for 95 %. One number, or a column.
 * @param demandMean Mean demand per period. One number, or a column.
 * @param demandSd Standard deviation of demand (better: of the forecast error) per period. One number, or a column.
 * @param leadTime Lead time in periods. One number, or a column.
 * @param [leadTimeSd] Standard deviation of the lead time in periods. Default 0.
 * @param [reviewPeriod] Periods between looks at the stock; 0 (default) is continuous review.
 * @param [measure] "cycle" (default: probability of no stock-out in a cycle) or "fill" (units served at once).
 * @param [orderQuantity] Order quantity in units, for "fill". Default under periodic review: demandMean x reviewPeriod.
 * @param [distribution] "normal" (default), "gamma", "poisson" or "negative-binomial".
 * @returns Units per row, as a column (or a row, when the input is one).
 */
export function reorderPoint(
  serviceLevel: unknown[][],
  demandMean: unknown[][],
  demandSd: unknown[][],
  leadTime: unknown[][],
  leadTimeSd?: unknown[][],
  reviewPeriod?: unknown[][],
  measure?: string,
  orderQuantity?: unknown[][],
  distribution?: string,
): unknown[][] {
  const times = [leadTime, leadTimeSd, reviewPeriod];
  const raw = [serviceLevel, demandMean, demandSd, ...times, measure, orderQuantity, distribution];
  return evaluate("REORDER_POINT", raw, stockPositions);
}

/**
 * Returns the inventory position that each order fills up to, for a cycle service level or a fill rate.
 * @customfunction ORDER_UP_TO ORDER_UP_TO
 * @param serviceLevel Target as a fraction, such as 0.95 for 95 %. One number, or a column.
 * @param demandMean Mean demand per period. One number, or a column.
 * @param demandSd Standard deviation of demand (better: of the forecast error) per period. One number, or a column.
 * @param leadTime Lead time in periods. One number, or a column.
 * @param [leadTimeSd] Standard deviation of the lead time in periods. Default 0.
 * @param [reviewPeriod] Periods between orders; 0 (default) is continuous review.
 * @param [measure] "cycle" (default: probability of no stock-out in a cycle) or "fill" (units served at once).
 * @param [orderQuantity] Order quantity in units, for "fill". Default under periodic review: demandMean x reviewPeriod.
 * @param [distribution] "normal" (default), "gamma", "poisson" or "negative-binomial".
 * @returns Units per row, as a column (or a row, when the input is one).
 */
export function orderUpTo(
  serviceLevel: unknown[][],
  demandMean: unknown[][],
  demandSd: unknown[][],
  leadTime: unknown[][],
  leadTimeSd?: unknown[][],
  reviewPeriod?: unknown[][],
  measure?: string,
  orderQuantity?: unknown[][],
  distribution?: string,
): unknown[][] {
  const times = [leadTime, leadTimeSd, reviewPeriod];
  const raw = [serviceLevel, demandMean, demandSd, ...times, measure, orderQuantity, distribution];
  return evaluate("ORDER_UP_TO", raw, stockPositions);
}

/**
 * Returns minimum and maximum of min/max replenishment, with the supplier's minimum order and packs.
 * @customfunction MIN_MAX MIN_MAX
 * @param serviceLevel Cycle service level as a fraction, such as 0.95 for 95 %. One number, or a column.
 * @param demandMean Mean demand per period. One number, or a column.
 * @param demandSd Standard deviation of demand (better: of the forecast error) per period. One number, or a column.
 * @param leadTime Lead time in periods. One number, or a column.
 * @param [leadTimeSd] Standard deviation of the lead time in periods. Default 0.
 * @param [reviewPeriod] Periods between looks at the stock; 0 (default) is continuous review.
 * @param [minimumOrder] Least quantity that the supplier accepts, in units. Default none.
 * @param [pack] Units per pack: the maximum is whole packs above the minimum. Default none.
 * @returns Two numbers per row: minimum and maximum, in units.
 */
export function minMax(
  serviceLevel: unknown[][],
  demandMean: unknown[][],
  demandSd: unknown[][],
  leadTime: unknown[][],
  leadTimeSd?: unknown[][],
  reviewPeriod?: unknown[][],
  minimumOrder?: unknown[][],
  pack?: unknown[][],
): unknown[][] {
  const raw = [serviceLevel, demandMean, demandSd, leadTime, leadTimeSd, reviewPeriod, minimumOrder, pack];
  return evaluate("MIN_MAX", raw, (given) => {
    const { columns: all, ...rows } = alignColumns(given);
    const { minimumOrder, pack, ...service } = all;
    const input = completeSafetyStockInput({ ...rows, columns: service }, "cycle", "normal");
    const { minimum, maximum } = minMaxLevels({
      ...input.columns,
      ...(minimumOrder === undefined ? {} : { minimumOrder }),
      ...(pack === undefined ? {} : { pack }),
    });
    const levels = Array.from(minimum, (level, row) => [level, at(maximum, row)]);
    return numberRows(levels, 2, (row) => input.failures.get(row) ?? noLevel, rows.direction);
  });
}
