/**
 * Minimum and maximum of min/max replenishment: an order lifts the inventory position from the minimum or below to the maximum.
 *
 * minimum = reorder point; maximum = minimum + max(minimum order, mean_d max(1, R)), the difference in whole packs: the policy
 * ("time supply" order size) of Silver, Pyke and Peterson (1998), chapter 7, with the supplier's minimum and pack.
 */
import { itemCount, spread, valueAt } from "./columns";
import { orderQuantity, wholePacks } from "./order-quantity";
import { reorderPoints, type ReorderPointColumns } from "./reorder-points";
import type { StockOptions } from "./policy";

/** One value per item in each column, or a single value for all; NaN is unknown. */
export interface MinMaxColumns extends ReorderPointColumns {
  /** Least quantity that the supplier accepts (MOQ), units. */
  readonly minimumOrder?: Float64Array;
  /** Units per pack. */
  readonly pack?: Float64Array;
  /** Periods for which stock may be sold. */
  readonly shelfLife?: Float64Array;
}

/** Units per item; NaN where one of the item's values is unknown. */
export interface MinMaxLevels {
  readonly minimum: Float64Array;
  readonly maximum: Float64Array;
  /** Maximum less minimum: whole packs where there are packs. */
  readonly orderQuantity: Float64Array;
  /** 1 where the maximum is more than is sold within the shelf life even with the smallest order, else 0. */
  readonly beyondShelfLife: Uint8Array;
}

/**
 * Minimum and maximum of every item.
 *
 * A shelf life bounds the maximum by what is sold within it, mean_d x shelf life, as far as the minimum and the smallest order that
 * the supplier accepts (the minimum order, one pack at least) leave room; where they do not, `beyondShelfLife` says so.
 *
 * @param columns see MinMaxColumns
 * @param options the promise (default cycle service) and the family of demand (default normal)
 * @throws RangeError as reorderPoints
 */
export function minMaxLevels(columns: MinMaxColumns, options: StockOptions = {}): MinMaxLevels {
  const { measure = "cycle", distribution = "normal" } = options;
  const { minimumOrder, pack, shelfLife, ...service } = columns;
  const items = itemCount([...Object.values(service), minimumOrder, pack, shelfLife]);
  const points = spread(reorderPoints(service, measure, distribution), NaN);
  const mean = spread(columns.demandMean, NaN);
  const review = spread(columns.reviewPeriod, 0);
  const least = spread(minimumOrder, NaN);
  const packs = spread(pack, NaN);
  const life = spread(shelfLife, NaN);
  const minimum = new Float64Array(items).map((_, item) => valueAt(points, item));
  const beyondShelfLife = new Uint8Array(items);
  const quantities = minimum.map((level, item) => {
    const demandMean = valueAt(mean, item);
    const pack = valueAt(packs, item);
    const minimumOrder = valueAt(least, item);
    const wanted = orderQuantity({ demandMean, reviewPeriod: valueAt(review, item), minimumOrder, pack });
    const room = demandMean * valueAt(life, item) - level;
    if (!(wanted > room)) return wanted;
    const smallest = wholePacks(Math.max(orZero(minimumOrder), orZero(pack)), pack);
    if (smallest > room) beyondShelfLife[item] = 1;
    const fitting = pack > 0 ? Math.floor(room / pack) * pack : room;
    return Math.max(smallest, fitting);
  });
  const maximum = minimum.map((level, item) => level + (quantities[item] ?? NaN));
  return { minimum, maximum, orderQuantity: quantities, beyondShelfLife };
}

const orZero = (units: number): number => (units > 0 ? units : 0);
