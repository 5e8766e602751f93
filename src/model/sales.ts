/** Who bought: a customer, through a channel, in a region. What is not known is null. */
export interface Buyer {
  readonly customer: string | null;
  readonly name: string | null;
  readonly channel: string | null;
  readonly region: string | null;
  readonly tier: string | null;
  /** Service level agreed with the customer, as a fraction; NaN where none is. */
  readonly requiredService: number;
}

/**
 * The rows of sales that name an item of the data set and fall in a period of its history, one by one: what histories of an
 * item by customer, region or channel are made of.
 */
export interface SalesEvents {
  /** Index into the rows of `Sales`: which buyer, which item. */
  readonly row: Int32Array;
  /** Index into the calendar's periods. */
  readonly period: Int32Array;
  /** Units; below 0 for a return. */
  readonly quantity: Float64Array;
  /** Rows with a date that no period of the history holds. */
  readonly outsideRows: number;
  /** Rows whose date or period cannot be read. */
  readonly undatedRows: number;
}

/**
 * Rows of sales, orders or deliveries, gathered by buyer and item in one pass. A row of the arrays is one buyer with one item;
 * amounts cover the whole sheet and are never negative: returns stand on their own.
 */
export interface Sales {
  /** Sheet or table that was read. */
  readonly source: string;
  readonly buyers: readonly Buyer[];
  /** Index into `buyers`. */
  readonly buyer: Int32Array;
  /** Index into the data set's items; -1 where the row names none of them. */
  readonly item: Int32Array;
  /** Units sold, before returns. */
  readonly quantity: Float64Array;
  /** Money sold, before returns; all 0 where `valueBasis` is "none". */
  readonly value: Float64Array;
  /** Order lines; all 0 where `hasLines` is false. */
  readonly lines: Float64Array;
  /** Drops (deliveries): the lines of one order share one drop evenly; all 0 where `hasDrops` is false. */
  readonly drops: Float64Array;
  readonly returnLines: Float64Array;
  readonly returnedQuantity: Float64Array;
  readonly returnedValue: Float64Array;
  /** Excel's serial number of the last day of each row of the arrays; NaN without dates. */
  readonly lastDay: Float64Array;
  /** Whether money was read: from a value column, or as quantity x price. */
  readonly valueBasis: "value" | "price" | "none";
  readonly hasItems: boolean;
  readonly hasCustomers: boolean;
  readonly hasLines: boolean;
  readonly hasDrops: boolean;
  readonly hasReturns: boolean;
  /** Periods of the history that the rows span by their dates; those of the history where they have none. */
  readonly spanPeriods: number;
  /** Rows whose item is not among the data set's items. */
  readonly unknownItemRows: number;
  /** By period; absent where the rows have neither dates nor periods, or the history's periods have no dates. */
  readonly events?: SalesEvents;
}
