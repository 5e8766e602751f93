import { fillRate as fillRateOf } from "../engine/inventory/fill-rate";
import { standardLoss as standardLossOf, standardLossInverse as inverseOf } from "../engine/inventory/loss";
import { evaluate } from "./evaluate";
import { numberColumn } from "./results";
import { at, failuresOf, fillColumns, type Need } from "./row-needs";
import { alignColumns } from "./row-wise";
import { noTimeToProtect } from "./safety-stock-input";

const timeToProtect: Need<"leadTime" | "reviewPeriod"> = {
  unmet: ({ leadTime, reviewPeriod }, row) => at(leadTime, row) + at(reviewPeriod, row) <= 0,
  reason: noTimeToProtect,
};

const noAnswer = "There is no answer for this number.";

/**
 * Returns the share of the units that a safety stock serves at once, demand being normal.
 * @customfunction FILL_RATE FILL_RATE
 * @param safetyStock Units above the mean demand of lead time and review period; may be negative. One number, or a column.
 * @param demandSd Standard deviation of demand (better: of the forecast error) per period. One number, or a column.
 * @param leadTime Lead time in periods. One number, or a column.
 * @param orderQuantity Units per order. One number, or a column.
 * @param [reviewPeriod] Periods between orders; 0 (default) is continuous review.
 * @returns A fraction per row, as a column (or a row, when the input is one).
 */
export function fillRate(
  safetyStock: unknown[][],
  demandSd: unknown[][],
  leadTime: unknown[][],
  orderQuantity: unknown[][],
  reviewPeriod?: unknown[][],
): unknown[][] {
  const raw = [safetyStock, demandSd, leadTime, orderQuantity, reviewPeriod];
  return evaluate("FILL_RATE", raw, (given) => {
    const rows = alignColumns(given);
    const columns = fillColumns(rows, {
      safetyStock: 0,
      demandSd: 0,
      leadTime: 0,
      orderQuantity: 0,
      reviewPeriod: 0,
    });
    const failures = failuresOf(columns, rows, [timeToProtect]);
    const rates = columns.safetyStock.map((stock, row) =>
      failures.has(row)
        ? Number.NaN
        : fillRateOf(stock, {
            demandSd: at(columns.demandSd, row),
            leadTime: at(columns.leadTime, row),
            orderQuantity: at(columns.orderQuantity, row),
            reviewPeriod: at(columns.reviewPeriod, row),
          }),
    );
    return numberColumn(rates, (row) => failures.get(row) ?? noAnswer, rows.direction);
  });
}

/**
 * Returns the standard normal loss: units short per standard deviation with a stock of z standard deviations above mean.
 * @customfunction STANDARD_LOSS STANDARD_LOSS
 * @param z Safety factor: standard deviations above the mean. One number, or a column.
 * @returns A number per row, as a column (or a row, when the input is one).
 */
export function standardLoss(z: unknown[][]): unknown[][] {
  return evaluate("STANDARD_LOSS", [z], ({ z }) => {
    const losses = z.values.map((factor, row) => (z.failures.has(row) ? Number.NaN : standardLossOf(factor)));
    return numberColumn(losses, (row) => z.failures.get(row) ?? noAnswer, z.direction);
  });
}

/**
 * Returns the safety factor whose standard normal loss is the given one.
 * @customfunction STANDARD_LOSS_INVERSE STANDARD_LOSS_INVERSE
 * @param loss Units short per standard deviation, above 0. One number, or a column.
 * @returns A number per row, as a column (or a row, when the input is one); negative for a loss above 0.3989.
 */
export function standardLossInverse(loss: unknown[][]): unknown[][] {
  return evaluate("STANDARD_LOSS_INVERSE", [loss], ({ loss }) => {
    const factors = loss.values.map((units, row) => (loss.failures.has(row) ? Number.NaN : inverseOf(units)));
    return numberColumn(factors, (row) => loss.failures.get(row) ?? noAnswer, loss.direction);
  });
}
