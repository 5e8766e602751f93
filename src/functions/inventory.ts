import { safetyStocks } from "../engine/inventory/safety-stock";
import type { ColumnInput } from "./check";
import { evaluate } from "./evaluate";
import { numberColumn } from "./results";
import { alignColumns } from "./row-wise";
import { completeSafetyStockInput } from "./safety-stock-input";

/** Poisson's distribution ignores the standard deviation, so whatever stands in its cells does no harm. */
function withoutDemandSd<Given extends { readonly demandSd: ColumnInput | null }>(given: Given): Given {
  if (given.demandSd === null) return given;
  const values = new Float64Array(given.demandSd.values.length);
  return { ...given, demandSd: { ...given.demandSd, values, failures: new Map() } };
}

const noAnswer = "There is no safety stock for these numbers.";

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
