/**
 * Safety stocks of normal demand over whole columns: the usual case, without an object per item. safety-stock.ts says what each is.
 */
import { spread, valueAt } from "./columns";
import { cycleQuantity } from "./fill-rate";
import { normalFillRateSafetyStock } from "./normal-fill-rate";
import { intervalSd } from "./protection-interval";
import { countItems, type SafetyStockColumns } from "./safety-stock-columns";
import { checkServiceLevel } from "./service-level";
import { standardNormalQuantile } from "../statistics/distributions/normal";

const NEEDS_MEAN = "A lead time that varies needs the mean demand.";

/** For a probability of no stock-out; the quantile is kept while the service level stays the same. */
export function normalCycleSafetyStocks(columns: SafetyStockColumns): Float64Array {
  if (columns.leadTimeSd !== undefined && columns.demandMean === undefined) {
    throw new RangeError(NEEDS_MEAN);
  }
  const result = new Float64Array(countItems(columns));
  const serviceLevel = spread(columns.serviceLevel, NaN);
  const demandSd = spread(columns.demandSd, NaN);
  const leadTime = spread(columns.leadTime, NaN);
  const leadTimeSd = spread(columns.leadTimeSd, 0);
  const demandMean = spread(columns.leadTimeSd === undefined ? undefined : columns.demandMean, 0);
  const reviewPeriod = spread(columns.reviewPeriod, 0);
  let level = NaN;
  let factor = NaN;
  for (let item = 0; item < result.length; item += 1) {
    const itemLevel = valueAt(serviceLevel, item);
    if (itemLevel !== level) {
      if (!Number.isNaN(itemLevel)) checkServiceLevel(itemLevel);
      level = itemLevel;
      factor = standardNormalQuantile(level);
    }
    const duration = valueAt(leadTime, item) + valueAt(reviewPeriod, item);
    result[item] =
      factor *
      intervalSd(valueAt(demandSd, item), valueAt(demandMean, item), duration, valueAt(leadTimeSd, item));
  }
  return result;
}

/** For a fill rate. */
export function normalFillRateSafetyStocks(columns: SafetyStockColumns): Float64Array {
  const result = new Float64Array(countItems(columns));
  const fillRates = spread(columns.serviceLevel, NaN);
  const demandSds = spread(columns.demandSd, NaN);
  const leadTimes = spread(columns.leadTime, NaN);
  const leadTimeSds = spread(columns.leadTimeSd, 0);
  const demandMeans = spread(columns.demandMean, 0);
  const reviewPeriods = spread(columns.reviewPeriod, 0);
  const orderQuantities = spread(columns.orderQuantity, 0);
  for (let item = 0; item < result.length; item += 1) {
    const fillRate = valueAt(fillRates, item);
    const demandSd = valueAt(demandSds, item);
    const leadTime = valueAt(leadTimes, item);
    const leadTimeSd = valueAt(leadTimeSds, item);
    const demandMean = valueAt(demandMeans, item);
    const reviewPeriod = valueAt(reviewPeriods, item);
    const given = valueAt(orderQuantities, item);
    // One unknown value makes their sum unknown.
    if (Number.isNaN(fillRate + demandSd + leadTime + leadTimeSd + demandMean + reviewPeriod + given)) {
      result[item] = NaN;
      continue;
    }
    checkServiceLevel(fillRate);
    if (leadTimeSd > 0 && columns.demandMean === undefined) throw new RangeError(NEEDS_MEAN);
    const orderQuantity = columns.orderQuantity === undefined ? undefined : given;
    const quantity = cycleQuantity(orderQuantity, demandMean, reviewPeriod);
    const leadTimeDemandSd = intervalSd(demandSd, demandMean, leadTime, leadTimeSd);
    const protectionSd =
      reviewPeriod === 0
        ? leadTimeDemandSd
        : intervalSd(demandSd, demandMean, leadTime + reviewPeriod, leadTimeSd);
    result[item] = normalFillRateSafetyStock(fillRate, protectionSd, leadTimeDemandSd, quantity);
  }
  return result;
}
