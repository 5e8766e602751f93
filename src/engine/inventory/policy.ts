/**
 * Stock parameters of a whole table of items under a service target: what the ERP system is told, and the stock it leads to.
 *
 * Protection is L + R for all three replenishment rules: (r, Q) and min/max are looked at once a review period as (R, S) is.
 */
import { itemCount, spread, valueAt } from "./columns";
import type { DemandDistribution } from "./demand-model";
import { orderQuantity } from "./order-quantity";
import { reorderPointsOf } from "./reorder-points";
import type { SafetyStockColumns, ServiceMeasure } from "./safety-stock";
import { safetyStocks } from "./safety-stock";

/** One value per item in each column, or a single value for all; NaN is unknown. Units per period, periods, money. */
export interface StockColumns {
  /** Fractions in (0, 1). */
  readonly serviceLevel: Float64Array;
  readonly demandMean: Float64Array;
  readonly demandSd: Float64Array;
  /** NaN where unknown: the item's parameters are NaN then, but for its order quantity. */
  readonly leadTime: Float64Array;
  readonly leadTimeSd?: Float64Array;
  readonly reviewPeriod?: Float64Array;
  readonly lot?: Float64Array;
  readonly fixedCost?: Float64Array;
  readonly holdingCost?: Float64Array;
  readonly minimumOrder?: Float64Array;
  readonly pack?: Float64Array;
}

/** Units per item. */
export interface StockParameters {
  /** May be negative. */
  readonly safetyStock: Float64Array;
  /** r of (r, Q), minimum of min/max: mean demand over L + R, plus safety stock. */
  readonly reorderPoint: Float64Array;
  /** S of (R, S): equal to the reorder point, since both have to live through L + R. */
  readonly orderUpTo: Float64Array;
  /** Maximum of min/max: reorder point plus order quantity. */
  readonly maximum: Float64Array;
  /** Q of (r, Q); also known where the lead time is not. */
  readonly orderQuantity: Float64Array;
  /** Expected stock on hand: safety stock plus half an order, never below 0. */
  readonly averageStock: Float64Array;
}

/** The promise and the family of demand; by default cycle service under normal demand. */
export interface StockOptions {
  readonly measure?: ServiceMeasure;
  readonly distribution?: DemandDistribution;
}

/** The order quantities of all items; see orderQuantity. */
function orderQuantities(columns: StockColumns, items: number): Float64Array {
  const demandMean = spread(columns.demandMean, NaN);
  const reviewPeriod = spread(columns.reviewPeriod, NaN);
  const lot = spread(columns.lot, NaN);
  const fixedCost = spread(columns.fixedCost, NaN);
  const holdingCost = spread(columns.holdingCost, NaN);
  const minimumOrder = spread(columns.minimumOrder, NaN);
  const pack = spread(columns.pack, NaN);
  return new Float64Array(items).map((_, item) =>
    orderQuantity({
      demandMean: valueAt(demandMean, item),
      reviewPeriod: valueAt(reviewPeriod, item),
      lot: valueAt(lot, item),
      fixedCost: valueAt(fixedCost, item),
      holdingCost: valueAt(holdingCost, item),
      minimumOrder: valueAt(minimumOrder, item),
      pack: valueAt(pack, item),
    }),
  );
}

/** The columns of safetyStocks; a lead time's or review's unknown deviation is none, and an order of 0 has no fill rate. */
function serviceColumns(
  columns: StockColumns,
  quantity: Float64Array,
  measure: ServiceMeasure,
): SafetyStockColumns {
  const { serviceLevel, demandMean, demandSd, leadTime, leadTimeSd, reviewPeriod } = columns;
  return {
    serviceLevel,
    demandMean,
    demandSd,
    leadTime,
    ...(leadTimeSd === undefined ? {} : { leadTimeSd: leadTimeSd.map(zeroWhereUnknown) }),
    ...(reviewPeriod === undefined ? {} : { reviewPeriod: reviewPeriod.map(zeroWhereUnknown) }),
    ...(measure === "fill" ? { orderQuantity: quantity.map((units) => (units > 0 ? units : NaN)) } : {}),
  };
}

const zeroWhereUnknown = (value: number): number => (Number.isNaN(value) ? 0 : value);

/**
 * Safety stock, reorder point, order-up-to level, order quantity and expected average stock of every item.
 *
 * @param columns one row per item; an unknown standard deviation of the lead time or review period counts as 0
 * @param options the promise (default cycle service) and the family of demand (default normal)
 * @returns units per item; NaN where the lead time, the demand or the service level is unknown, and for a fill rate where
 *   nothing is ordered
 * @throws RangeError for columns of unequal height, and for service levels outside (0, 1)
 */
export function stockParameters(columns: StockColumns, options: StockOptions = {}): StockParameters {
  const { measure = "cycle", distribution = "normal" } = options;
  const { serviceLevel, demandMean, demandSd, leadTime, leadTimeSd, reviewPeriod, lot } = columns;
  const { fixedCost, holdingCost, minimumOrder, pack } = columns;
  const items = itemCount([
    ...[serviceLevel, demandMean, demandSd, leadTime, leadTimeSd, reviewPeriod, lot],
    ...[fixedCost, holdingCost, minimumOrder, pack],
  ]);
  const quantity = orderQuantities(columns, items);
  const service = { ...serviceColumns(columns, quantity, measure), demandMean };
  // Columns of one value each still have to give one result per item.
  const stock = safetyStocks(
    { ...service, serviceLevel: filled(serviceLevel, items) },
    measure,
    distribution,
  );
  const reorderPoint = reorderPointsOf(stock, service, distribution);
  return {
    safetyStock: stock,
    reorderPoint,
    orderUpTo: reorderPoint.slice(),
    maximum: reorderPoint.map((level, item) => level + (quantity[item] ?? NaN)),
    orderQuantity: quantity,
    averageStock: stock.map((safety, item) => Math.max(0, safety + 0.5 * (quantity[item] ?? NaN))),
  };
}

function filled(column: Float64Array, items: number): Float64Array {
  return column.length === 1 ? new Float64Array(items).fill(column[0] ?? NaN) : column;
}
