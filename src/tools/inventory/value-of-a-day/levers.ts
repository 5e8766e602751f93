import { replenishment, type Replenishment } from "../shared/replenishment";
import type { StockTable } from "../shared/stock-table";
import type { ValueOfADayOptions } from "./options";

export const levers = ["lead", "review", "minimum"] as const;
/** What can be made shorter or smaller. */
export type Lever = (typeof levers)[number];

/** What a policy holds and orders by row; NaN where a lever cannot be pulled. */
export interface Holding {
  /** Average stock on hand, units. */
  readonly stock: Float64Array;
  readonly ordersPerYear: Float64Array;
}

/** Days within this of each other are the same: a lead time of a week in a calendar of weeks is 7 days. */
const rounding = 1e-9;

function holdingOf({ rows }: StockTable, found: Replenishment, yearPeriods: number): Holding {
  return {
    stock: found.averageStock,
    ordersPerYear: found.orderQuantity.map((quantity, row) =>
      quantity > 0 ? (Math.max(0, rows.demandMean[row]!) * yearPeriods) / quantity : 0,
    ),
  };
}

/** A holding with nothing said of the rows whose input is not known after the change. */
const where = ({ stock, ordersPerYear }: Holding, changed: Float64Array): Holding => ({
  stock: stock.map((units, row) => (Number.isFinite(changed[row]!) ? units : NaN)),
  ordersPerYear: ordersPerYear.map((orders, row) => (Number.isFinite(changed[row]!) ? orders : NaN)),
});

/** Lead times in periods, shorter by the days; NaN where they are shorter than that. */
export const shorterLeadTimes = ({ rows, daysPerPeriod }: StockTable, days: number): Float64Array =>
  rows.leadTimePeriods.map((lead) => {
    const left = lead * daysPerPeriod - days;
    return left >= -rounding ? Math.max(0, left) / daysPerPeriod : NaN;
  });

/** Review intervals in periods, shorter by the days; NaN where nothing would be left between two reviews. */
export const shorterReviews = ({ reviewPeriods, daysPerPeriod }: StockTable, days: number): Float64Array =>
  reviewPeriods.map((review) => {
    const left = review * daysPerPeriod - days;
    return left > rounding ? left / daysPerPeriod : NaN;
  });

/** Minimum orders, smaller as the option says; NaN where there is none above a pack. 0 stands for none at all. */
export const smallerMinimums = ({ rows }: StockTable, by: ValueOfADayOptions["minimumOrder"]): Float64Array =>
  rows.minimumOrder.map((minimum, row) => {
    const pack = rows.pack[row]! > 0 ? rows.pack[row]! : 0;
    if (!(minimum > pack)) return NaN;
    return by === "one-pack" ? pack : Math.max(pack, minimum * (1 - tenth));
  });

const tenth = 0.1;

/**
 * What is held now, and what would be held with each lever pulled by itself: the parameters are computed anew with the changed
 * input, so the difference is exact for whole units, packs and minimum orders.
 */
export function holdings(
  table: StockTable,
  options: ValueOfADayOptions,
  yearPeriods: number,
): Readonly<Record<Lever | "now", Holding>> {
  const current = replenishment(table, options);
  const lead = shorterLeadTimes(table, options.days);
  const review = shorterReviews(table, options.days);
  const minimum = smallerMinimums(table, options.minimumOrder);
  const { rows } = table;
  const withRows = (change: Partial<StockTable["rows"]>): StockTable => ({
    ...table,
    rows: { ...rows, ...change },
  });
  const withLead = withRows({ leadTimePeriods: lead });
  const withReview = { ...table, reviewPeriods: review };
  const withMinimum = withRows({ minimumOrder: minimum });
  // A cycle service level does not depend on how much is ordered at a time; a fill rate does.
  const stocked =
    options.measure === "cycle"
      ? replenishment(withMinimum, options, current.safetyStock)
      : replenishment(withMinimum, options);
  return {
    now: holdingOf(table, current, yearPeriods),
    lead: where(holdingOf(withLead, replenishment(withLead, options), yearPeriods), lead),
    review: where(holdingOf(withReview, replenishment(withReview, options), yearPeriods), review),
    minimum: where(holdingOf(withMinimum, stocked, yearPeriods), minimum),
  };
}
