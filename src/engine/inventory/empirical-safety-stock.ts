/**
 * Safety stock from the demand that was observed over intervals as long as the protection interval: no family of distributions,
 * and whatever correlation the periods have is kept.
 *
 * Cycle service: the quantile of the overlapping windows of L + R periods less their mean. Fill rate: the formula of fill-rate.ts
 * with the windows of L + R and of L periods in place of the distributions. A target that the sample cannot judge has no answer:
 * with fewer than one window expected beyond it, the largest window would be the answer to every higher target as well.
 * (Overlapping windows: Boylan and Syntetos, Intermittent Demand Forecasting, 2021, chapter 13.)
 */
import { spread, valueAt } from "./columns";
import { empiricalDemand, windowDemands, type EmpiricalDemand } from "./empirical-demand";
import type { ServiceMeasure } from "./safety-stock";
import { checkHistory, type History } from "../history";

/** One item's target and times. */
export interface EmpiricalStockInput {
  /** Target, a fraction in (0, 1). */
  readonly serviceLevel: number;
  /** L in periods, >= 0. */
  readonly leadTime: number;
  /** R in periods, >= 0. Default 0: continuous review. */
  readonly reviewPeriod?: number;
  /** Default cycle. */
  readonly measure?: ServiceMeasure;
  /** Q in units, for a fill rate. Default under periodic review: mean demand x R. */
  readonly orderQuantity?: number;
}

/** Why there is no answer. */
export type EmpiricalProblem =
  | "no interval" // nothing to protect: lead time and review period are 0
  | "too short" // fewer windows than the target needs
  | "no order"; // a fill rate without an order quantity

/** Units; NaN where there is a problem. */
export interface EmpiricalStock {
  /** May be negative. */
  readonly safetyStock: number;
  /** The stock position that protects the interval: mean + safety stock. */
  readonly reorderPoint: number;
  /** Mean demand of the protection interval. */
  readonly meanDemand: number;
  /** Periods that are protected: L + R in whole periods. */
  readonly windowPeriods: number;
  /** Windows observed. */
  readonly windows: number;
  readonly problem?: EmpiricalProblem;
}

/** Intervals within this of a whole number of periods are that number. */
const PERIOD_ROUNDING = 1e-9;

/** An interval in whole periods: a part of a period counts as one, since a history knows no parts. */
const wholePeriods = (interval: number): number => Math.ceil(interval - PERIOD_ROUNDING);

/** Windows that a target needs for one of them to be expected beyond it. */
export const windowsNeeded = (serviceLevel: number): number => Math.ceil(1 / (1 - serviceLevel) - 1e-9);

/**
 * Safety stock of one item from its history.
 *
 * @param demand units per period, oldest first; negative values count as 0
 */
export function empiricalSafetyStock(demand: Float64Array, input: EmpiricalStockInput): EmpiricalStock {
  const { serviceLevel, leadTime, reviewPeriod = 0, measure = "cycle" } = input;
  const windowPeriods = wholePeriods(leadTime + reviewPeriod);
  if (!(windowPeriods > 0)) return without("no interval", windowPeriods, 0);
  const sums = windowDemands(demand, windowPeriods);
  if (!(sums.length >= windowsNeeded(serviceLevel))) return without("too short", windowPeriods, sums.length);
  const protection = empiricalDemand(sums);
  let reorderPoint: number;
  if (measure === "cycle") reorderPoint = protection.quantile(serviceLevel);
  else {
    const reviewed = windowPeriods - wholePeriods(leadTime);
    const quantity = input.orderQuantity ?? (protection.mean / windowPeriods) * reviewed;
    if (!(quantity > 0)) return without("no order", windowPeriods, sums.length);
    const leadTimeDemand =
      reviewed === 0 ? protection : empiricalDemand(windowDemands(demand, windowPeriods - reviewed));
    reorderPoint = fillRateLevel(protection, leadTimeDemand, quantity, (1 - serviceLevel) * quantity);
  }
  return {
    safetyStock: reorderPoint - protection.mean,
    reorderPoint,
    meanDemand: protection.mean,
    windowPeriods,
    windows: sums.length,
  };
}

function without(problem: EmpiricalProblem, windowPeriods: number, windows: number): EmpiricalStock {
  return { safetyStock: NaN, reorderPoint: NaN, meanDemand: NaN, windowPeriods, windows, problem };
}

/**
 * Smallest stock position S with E[(D(P) - S)+] - E[(D(L) - S - carried)+] at the units allowed short: between neighbouring
 * observations the difference is a straight line, so the answer is exact.
 */
function fillRateLevel(
  protection: EmpiricalDemand,
  leadTime: EmpiricalDemand,
  quantity: number,
  allowed: number,
): number {
  const carried = leadTime.mean - protection.mean + quantity;
  const short = (level: number): number =>
    protection.expectedShortage(level) - leadTime.expectedShortage(level + carried);
  const bends = Float64Array.from([
    ...protection.sorted,
    ...leadTime.sorted.map((demand) => demand - carried),
  ]).sort();
  let low = -1;
  let high = bends.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (short(bends[middle] ?? NaN) <= allowed) high = middle;
    else low = middle;
  }
  const reached = bends[high] ?? NaN;
  const before = bends[Math.max(0, low)] ?? NaN;
  const shortBefore = short(before);
  const fall = shortBefore - short(reached);
  return fall > 0 ? before + ((reached - before) * (shortBefore - allowed)) / fall : reached;
}

/** One value per item in each column, or a single value for all; NaN is unknown. */
export interface EmpiricalStockColumns {
  readonly serviceLevel: Float64Array;
  readonly leadTime: Float64Array;
  readonly reviewPeriod?: Float64Array;
  readonly orderQuantity?: Float64Array;
}

/** Units per item; NaN where there is no answer, with the reason in `problems` (by item). */
export interface EmpiricalStocks {
  readonly safetyStock: Float64Array;
  readonly reorderPoint: Float64Array;
  readonly meanDemand: Float64Array;
  readonly windowPeriods: Float64Array;
  readonly windows: Float64Array;
  readonly problems: ReadonlyMap<number, EmpiricalProblem>;
}

/**
 * Safety stock of many items at once; empiricalSafetyStock says how each is found.
 *
 * @param history items x periods
 * @param columns see EmpiricalStockColumns; an unknown order quantity is left to the demand of a review period
 * @param measure what the service levels promise
 * @throws RangeError for a history whose block does not hold items x periods values
 */
export function empiricalSafetyStocks(
  history: History,
  columns: EmpiricalStockColumns,
  measure: ServiceMeasure = "cycle",
): EmpiricalStocks {
  checkHistory(history);
  const { values, items, periods } = history;
  const serviceLevel = spread(columns.serviceLevel, NaN);
  const leadTime = spread(columns.leadTime, NaN);
  const reviewPeriod = spread(columns.reviewPeriod, 0);
  const orderQuantity = spread(columns.orderQuantity, NaN);
  const column = (): Float64Array => new Float64Array(items).fill(NaN);
  const stocks = {
    safetyStock: column(),
    reorderPoint: column(),
    meanDemand: column(),
    windowPeriods: column(),
    windows: column(),
    problems: new Map<number, EmpiricalProblem>(),
  };
  for (let item = 0; item < items; item += 1) {
    const quantity = valueAt(orderQuantity, item);
    const input = {
      serviceLevel: valueAt(serviceLevel, item),
      leadTime: valueAt(leadTime, item),
      reviewPeriod: valueAt(reviewPeriod, item),
      measure,
      ...(Number.isNaN(quantity) ? {} : { orderQuantity: quantity }),
    };
    if (Number.isNaN(input.serviceLevel + input.leadTime + input.reviewPeriod)) continue;
    const stock = empiricalSafetyStock(values.subarray(item * periods, (item + 1) * periods), input);
    stocks.safetyStock[item] = stock.safetyStock;
    stocks.reorderPoint[item] = stock.reorderPoint;
    stocks.meanDemand[item] = stock.meanDemand;
    stocks.windowPeriods[item] = stock.windowPeriods;
    stocks.windows[item] = stock.windows;
    if (stock.problem !== undefined) stocks.problems.set(item, stock.problem);
  }
  return stocks;
}
