import { economicOrderQuantity } from "../engine/inventory/economic-order";
import { lotSizes as lotSizesOf } from "../engine/inventory/lot-sizes";
import { newsvendorQuantity } from "../engine/inventory/newsvendor";
import { discountedOrder } from "../engine/inventory/quantity-discount";
import { ArgumentError } from "./argument-error";
import { refuseWorkAbove } from "./check/work";
import { evaluate } from "./evaluate";
import { completeDistributionRows } from "./distribution-rows";
import { numberColumn, numberRows } from "./results";
import { at, failuresOf, fillColumns, type Need } from "./row-needs";
import { alignColumns } from "./row-wise";
import { alignWithItems } from "./row-wise-items";

const noQuantity = "There is no order quantity for these numbers.";

const productionAboveDemand: Need<"demandRate" | "productionRate"> = {
  unmet: ({ demandRate, productionRate }, row) =>
    at(productionRate, row) > 0 && at(productionRate, row) <= at(demandRate, row),
  reason:
    "productionRate: is not above demandRate, so production never gets ahead of demand. Enter a higher rate, or leave it out.",
};

/**
 * Returns the economic order quantity, also with planned backorders or production at a finite rate.
 * @customfunction EOQ EOQ
 * @param demandRate Units per period, such as a year. One number, or a column.
 * @param fixedCost Cost of an order, whatever its size. One number, or a column.
 * @param holdingCost Cost of holding a unit for a period. One number, or a column.
 * @param [stockoutCost] Cost of a unit that waits for a period. Default: no unit waits.
 * @param [productionRate] Units produced per period, above demandRate. Default: an order arrives at once.
 * @returns Units per row, as a column (or a row, when the input is one).
 */
export function eoq(
  demandRate: unknown[][],
  fixedCost: unknown[][],
  holdingCost: unknown[][],
  stockoutCost?: unknown[][],
  productionRate?: unknown[][],
): unknown[][] {
  const raw = [demandRate, fixedCost, holdingCost, stockoutCost, productionRate];
  return evaluate("EOQ", raw, (given) => {
    const rows = alignColumns(given);
    const columns = fillColumns(rows, {
      demandRate: 0,
      fixedCost: 0,
      holdingCost: 0,
      stockoutCost: 0,
      productionRate: 0,
    });
    const failures = failuresOf(columns, rows, [productionAboveDemand]);
    const quantities = columns.demandRate.map((demandPerPeriod, row) => {
      if (failures.has(row)) return Number.NaN;
      const stockoutCost = at(columns.stockoutCost, row);
      const productionRate = at(columns.productionRate, row);
      return economicOrderQuantity({
        demandPerPeriod,
        fixedCost: at(columns.fixedCost, row),
        holdingCost: at(columns.holdingCost, row),
        ...(stockoutCost > 0 ? { stockoutCost } : {}),
        ...(productionRate > 0 ? { productionRate } : {}),
      });
    });
    return numberColumn(quantities, (row) => failures.get(row) ?? noQuantity, rows.direction);
  });
}

/**
 * Returns the order quantity of least cost under quantity discounts, and its cost per period with the purchase.
 * @customfunction EOQ_DISCOUNT EOQ_DISCOUNT
 * @param demandRate Units per period, such as a year. One number, or a column.
 * @param fixedCost Cost of an order, whatever its size. One number, or a column.
 * @param holdingRate Share of a unit's cost that holding it for a period costs, such as 0.2. One number, or a column.
 * @param tiers Two columns: the quantity from which a unit cost holds, rising, and that unit cost, falling.
 * @param [type] "all-units" (default: the price holds for the whole order) or "incremental" (for the units above).
 * @returns Two numbers per row: quantity and cost per period.
 */
export function eoqDiscount(
  demandRate: unknown[][],
  fixedCost: unknown[][],
  holdingRate: unknown[][],
  tiers: unknown[][],
  type?: string,
): unknown[][] {
  const raw = [demandRate, fixedCost, holdingRate, tiers, type];
  return evaluate("EOQ_DISCOUNT", raw, ({ tiers, type, ...given }) => {
    const rows = alignColumns(given);
    refuseWorkAbove("tiers", rows.count * tiers.length, mostTiers);
    const columns = fillColumns(rows, { demandRate: 0, fixedCost: 0, holdingRate: 0 });
    const orders = Array.from(columns.demandRate, (demandPerPeriod, row) => {
      if (rows.failures.has(row)) return null;
      const { quantity, costPerPeriod } = discountedOrder(
        {
          demandPerPeriod,
          fixedCost: at(columns.fixedCost, row),
          holdingRate: at(columns.holdingRate, row),
          tiers,
        },
        type,
      );
      return [quantity, costPerPeriod];
    });
    return numberRows(orders, 2, (row) => rows.failures.get(row) ?? noQuantity, rows.direction);
  });
}

/** Tiers of all rows together. */
const mostTiers = 2_000_000;

/** Comparisons of orders, at the most, that a formula may take: about half a second. */
const mostComparisons = 500_000_000;

/**
 * Returns the order quantity per period of least cost for known demand (Wagner and Whitin).
 * @customfunction LOT_SIZES LOT_SIZES
 * @param demand Known demand: a row per item, a column per period, the next one first. A single column is one item.
 * @param fixedCost Cost of an order, whatever its size. One number, or a column with a number per item.
 * @param holdingCost Cost of holding a unit for a period. One number, or a column with a number per item.
 * @returns Units to order in each period, in the shape of demand.
 */
export function lotSizes(demand: unknown[][], fixedCost: unknown[][], holdingCost: unknown[][]): unknown[][] {
  return evaluate("LOT_SIZES", [demand, fixedCost, holdingCost], ({ demand, ...given }) => {
    const { items, periods, values } = demand.history;
    const rows = alignWithItems("demand", items, given);
    if (rows.count * periods * periods > mostComparisons) {
      throw new ArgumentError(
        `demand: ${rows.count} rows of ${periods} periods take a formula too long. Select fewer items or periods for one formula.`,
      );
    }
    const columns = fillColumns(rows, { fixedCost: 0, holdingCost: 0 });
    const plans = Array.from(columns.fixedCost, (fixedCost, row) => {
      if (rows.failures.has(row)) return null;
      const start = rows.itemOf(row) * periods;
      const itemDemand = values.subarray(start, start + periods);
      const plan = lotSizesOf({ demand: itemDemand, fixedCost, holdingCost: at(columns.holdingCost, row) });
      return [...plan.quantities];
    });
    const direction = demand.down ? "across" : "down";
    return numberRows(plans, periods, (row) => rows.failures.get(row) ?? noQuantity, direction);
  });
}

/**
 * Returns the stock of least expected cost for one period, when units short and units left over both cost.
 * @customfunction NEWSVENDOR NEWSVENDOR
 * @param underageCost Cost of a unit short, such as its margin. One number, or a column.
 * @param overageCost Cost of a unit left over, such as its cost less what it still brings. One number, or a column.
 * @param demandMean Mean demand of the period. One number, or a column.
 * @param [demandSd] Standard deviation of demand; "poisson" needs none. One number, or a column.
 * @param [distribution] "normal" (default), "gamma", "poisson" or "negative-binomial".
 * @returns Units per row, as a column (or a row, when the input is one).
 */
export function newsvendor(
  underageCost: unknown[][],
  overageCost: unknown[][],
  demandMean: unknown[][],
  demandSd?: unknown[][],
  distribution?: string,
): unknown[][] {
  const raw = [underageCost, overageCost, demandMean, demandSd, distribution];
  return evaluate("NEWSVENDOR", raw, ({ distribution, ...given }) => {
    const { columns, failures, direction } = completeDistributionRows(
      distribution,
      given,
      { underageCost: 0, overageCost: 0, demandMean: 0, demandSd: 0 },
      ({ underageCost, overageCost, demandMean, demandSd }, row) => ({
        probability: at(underageCost, row) / (at(underageCost, row) + at(overageCost, row)),
        mean: at(demandMean, row),
        standardDeviation: at(demandSd, row),
      }),
    );
    const quantities = columns.underageCost.map((underageCost, row) =>
      failures.has(row)
        ? Number.NaN
        : newsvendorQuantity(
            { underageCost, overageCost: at(columns.overageCost, row) },
            { mean: at(columns.demandMean, row), standardDeviation: at(columns.demandSd, row) },
            distribution,
          ),
    );
    return numberColumn(quantities, (row) => failures.get(row) ?? noQuantity, direction);
  });
}
