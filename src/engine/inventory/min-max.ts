/**
 * Minimum and maximum of min/max replenishment: an order lifts the inventory position from the minimum or below to the maximum.
 *
 * minimum = reorder point; maximum = minimum + max(minimum order, mean_d max(1, R)), the difference in whole packs: the policy
 * ("time supply" order size) of Silver, Pyke and Peterson (1998), chapter 7, with the supplier's minimum and pack.
 */
import { itemCount, spread, valueAt } from "./columns";
import { orderQuantity } from "./order-quantity";
import { reorderPoints, type ReorderPointColumns } from "./reorder-points";
import type { StockOptions } from "./policy";

/** One value per item in each column, or a single value for all; NaN is unknown. */
export interface MinMaxColumns extends ReorderPointColumns {
  /** Least quantity that the supplier accepts (MOQ), units. */
  readonly minimumOrder?: Float64Array;
  /** Units per pack. */
  readonly pack?: Float64Array;
}

/** Units per item; NaN where one of the item's values is unknown. */
export interface MinMaxLevels {
  readonly minimum: Float64Array;
  readonly maximum: Float64Array;
  /** Maximum less minimum: whole packs where there are packs. */
  readonly orderQuantity: Float64Array;
}

/**
 * Minimum and maximum of every item.
 *
 * @param columns see MinMaxColumns
 * @param options the promise (default cycle service) and the family of demand (default normal)
 * @throws RangeError as reorderPoints
 */
export function minMaxLevels(columns: MinMaxColumns, options: StockOptions = {}): MinMaxLevels {
  const { measure = "cycle", distribution = "normal" } = options;
  const { minimumOrder, pack, ...service } = columns;
  const items = itemCount([...Object.values(service), minimumOrder, pack]);
  const points = spread(reorderPoints(service, measure, distribution), NaN);
  const mean = spread(columns.demandMean, NaN);
  const review = spread(columns.reviewPeriod, 0);
  const least = spread(minimumOrder, NaN);
  const packs = spread(pack, NaN);
  const minimum = new Float64Array(items).map((_, item) => valueAt(points, item));
  const quantities = minimum.map((_, item) =>
    orderQuantity({
      demandMean: valueAt(mean, item),
      reviewPeriod: valueAt(review, item),
      minimumOrder: valueAt(least, item),
      pack: valueAt(packs, item),
    }),
  );
  const maximum = minimum.map((level, item) => level + (quantities[item] ?? NaN));
  return { minimum, maximum, orderQuantity: quantities };
}
