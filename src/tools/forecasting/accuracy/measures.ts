import {
  meanAbsoluteError,
  periodsInStock,
  rootMeanSquaredError,
  type ForecastRecord,
} from "../../../engine/forecasting/accuracy";
import { trackingSignal } from "../../../engine/forecasting/tracking-signal";
import type { Records } from "../shared/records";

/** Demand, forecast and naive's forecast of one period, summed over items; errors are summed item by item. */
export interface PeriodSums {
  readonly demand: number;
  readonly forecast: number;
  readonly absoluteError: number;
  readonly naiveAbsoluteError: number;
}

/** How good forecasts were, of one item or of several together. NaN where nothing can be said. */
export interface Measures {
  readonly demand: number;
  /** Sum of |error| / sum of demand. */
  readonly wape: number;
  readonly naiveWape: number;
  /** Sum of (forecast - demand) / sum of demand: positive is over-forecast. */
  readonly bias: number;
  /** Means over items of the errors scaled by naive's before the window. */
  readonly mase: number;
  readonly rmsse: number;
  readonly naiveRmsse: number;
  /** Sum over periods of cumulated (forecast - demand), in periods of demand. */
  readonly periodsInStock: number;
  /** Cumulated error / mean absolute error at the end of the window: positive when demand exceeded the forecast. */
  readonly tracking: number;
  /** Periods behind the tracking signal. */
  readonly periods: number;
}

/** 95 % of unbiased normal errors stay within: 1.96 x sqrt(periods) x 1.2533, a deviation being 1.2533 mean absolute errors. */
export function trackingLimitOf(periods: number): number {
  return 1.96 * Math.sqrt(Math.PI / 2) * Math.sqrt(periods);
}

/** Records of one item: its measured periods alone. */
interface ItemRecord {
  readonly record: ForecastRecord;
  readonly naive: ForecastRecord;
  readonly scale: { readonly absolute: number; readonly squared: number };
}

function itemRecord(records: Records, item: number): ItemRecord | null {
  const { window } = records;
  const measured: number[] = [];
  for (let at = item * window; at < (item + 1) * window; at++) {
    if (!Number.isNaN(records.actual[at]!)) measured.push(at);
  }
  if (measured.length === 0) return null;
  const pick = (values: Float64Array): Float64Array => Float64Array.from(measured, (at) => values[at]!);
  const actual = pick(records.actual);
  return {
    record: { actual, forecast: pick(records.forecast) },
    naive: { actual, forecast: pick(records.naive) },
    scale: { absolute: records.absoluteScale[item]!, squared: records.squaredScale[item]! },
  };
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : NaN);

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

const absoluteError = (record: ForecastRecord): number => meanAbsoluteError(record) * record.actual.length;

/** Mean of what is known; NaN where nothing is. */
function meanOf(values: readonly number[]): number {
  const known = values.filter(Number.isFinite);
  return known.length === 0 ? NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Measures of one item; null where it was never forecast. */
export function measuresOfItem(records: Records, item: number): Measures | null {
  const found = itemRecord(records, item);
  if (found === null) return null;
  const { record, naive, scale } = found;
  const demand = total(record.actual);
  const deviation = Math.sqrt(scale.squared);
  return {
    demand,
    wape: share(absoluteError(record), demand),
    naiveWape: share(absoluteError(naive), demand),
    bias: share(total(record.forecast) - demand, demand),
    mase: meanAbsoluteError(record) / scale.absolute,
    rmsse: rootMeanSquaredError(record) / deviation,
    naiveRmsse: rootMeanSquaredError(naive) / deviation,
    periodsInStock: share(periodsInStock(record), demand),
    tracking: trackingSignal(record).at(-1) ?? NaN,
    periods: record.actual.length,
  };
}

/** Sums by period of the window over some items. */
export function periodSums(records: Records, items: readonly number[]): PeriodSums[] {
  const { window, actual, forecast, naive } = records;
  return Array.from({ length: window }, (_, period) => {
    const sums = { demand: 0, forecast: 0, absoluteError: 0, naiveAbsoluteError: 0 };
    for (const item of items) {
      const at = item * window + period;
      const value = actual[at]!;
      if (Number.isNaN(value)) continue;
      sums.demand += value;
      sums.forecast += forecast[at]!;
      sums.absoluteError += Math.abs(value - forecast[at]!);
      sums.naiveAbsoluteError += Math.abs(value - naive[at]!);
    }
    return sums;
  });
}

/** Measures of several items together: errors item by item, the tracking signal of their sum. */
export function measuresOf(sums: readonly PeriodSums[], items: readonly (Measures | null)[]): Measures {
  const sum = (pick: (period: PeriodSums) => number): number =>
    sums.reduce((whole, period) => whole + pick(period), 0);
  const demand = sum((period) => period.demand);
  const measured = items.filter((item) => item !== null);
  const record = {
    actual: Float64Array.from(sums, (period) => period.demand),
    forecast: Float64Array.from(sums, (period) => period.forecast),
  };
  return {
    demand,
    wape: share(
      sum((period) => period.absoluteError),
      demand,
    ),
    naiveWape: share(
      sum((period) => period.naiveAbsoluteError),
      demand,
    ),
    bias: share(sum((period) => period.forecast) - demand, demand),
    mase: meanOf(measured.map(({ mase }) => mase)),
    rmsse: meanOf(measured.map(({ rmsse }) => rmsse)),
    naiveRmsse: meanOf(measured.map(({ naiveRmsse }) => naiveRmsse)),
    periodsInStock: share(periodsInStock(record), demand),
    tracking: trackingSignal(record).at(-1) ?? NaN,
    periods: sums.length,
  };
}
