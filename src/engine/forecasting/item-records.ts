import { demandOf } from "../history";
import { absoluteScale, squaredScale } from "./accuracy";
import { automaticForecast, fallbacks } from "./automatic";
import { combinedForecast, type Member } from "./combined-forecast";
import { checkJob, itemsOf, type ForecastItemsOf } from "./forecast-items";
import { forecastMethods } from "./method-names";
import { forecastSeries, memberForecast } from "./methods";

/** Forecasts of the past to make for many items, each from what was known then. */
export interface RecordJob extends ForecastItemsOf {
  /** Latest periods that are forecast. */
  readonly window: number;
  /** Periods between a forecast and the one that it is for, from 1. */
  readonly lag: number;
  /** Runs of consecutive periods to forecast as well, each from what was known before it began. */
  readonly runs?: RunsToForecast;
}

/** How long the runs of each item are. */
export interface RunsToForecast {
  /** By item, from 1. */
  readonly periods: Int32Array;
  /** Of each period of the history by the mean length: a run adds up demand, and forecasts are per period of mean length. */
  readonly periodLengths: Float64Array;
}

/**
 * Demand over runs and what was forecast of it when each began, units; items x window, at the run's first period. NaN where no run
 * begins that ends within the record.
 */
export interface RunRecords {
  readonly demand: Float64Array;
  readonly forecast: Float64Array;
  readonly naive: Float64Array;
}

/** By item, and items x window where it is by period. */
export interface ItemRecords {
  /** Index into `forecastMethods`: what was chosen before the window began, or once enough was known. */
  readonly method: Uint8Array;
  /** Units; NaN where too little was known or the period was not recorded. */
  readonly forecast: Float64Array;
  readonly naive: Float64Array;
  /** Demand, 0 for net returns, where there is a forecast; else NaN. */
  readonly actual: Float64Array;
  /** Mean absolute and mean squared error of naive (lag 1) before the window, by which errors are scaled; NaN where unknown. */
  readonly absoluteScale: Float64Array;
  readonly squaredScale: Float64Array;
  /** Null where none were asked for. */
  readonly runs: RunRecords | null;
}

/** Periods that a forecast must know at least to say anything of its method. */
const fewestKnown = 2;

/**
 * Makes the forecasts of each item's latest periods as they would have been made `lag` periods before: methods are weighted
 * by what was known before the first of them (see `automaticForecast`) and kept, their parameters are fitted anew each time. Nothing looks ahead.
 *
 * @throws RangeError for a menu without methods, or arrays whose sizes do not agree
 * @see Tashman 2000, IJF 16:437-450
 */
export function itemRecords(job: RecordJob): ItemRecords {
  checkJob(job);
  const { items, periods } = job.history;
  const empty = (size: number): Float64Array => new Float64Array(size).fill(NaN);
  const records: ItemRecords = {
    method: new Uint8Array(items),
    forecast: empty(items * job.window),
    naive: empty(items * job.window),
    actual: empty(items * job.window),
    absoluteScale: empty(items),
    squaredScale: empty(items),
    runs:
      job.runs === undefined
        ? null
        : {
            demand: empty(items * job.window),
            forecast: empty(items * job.window),
            naive: empty(items * job.window),
          },
  };
  for (let item = 0; item < items; item++) {
    const start = item * periods;
    const series = job.history.values.slice(start, start + (job.lengths[item] as number)).map(demandOf);
    recordItem(job, item, series, records);
  }
  return records;
}

function recordItem(job: RecordJob, item: number, series: Float64Array, records: ItemRecords): void {
  const { window, lag, gaps, menus, menuOfItem, season } = job;
  // Place in the series of the first period of the window: before its begin where the item is younger than the window.
  const first = series.length + (gaps[item] as number) - window;
  const knownAtFirst = Math.max(fewestKnown, first - lag + 1);
  if (knownAtFirst > series.length - lag) return;
  const before = series.subarray(0, Math.max(0, first));
  records.absoluteScale[item] = absoluteScale(before);
  records.squaredScale[item] = squaredScale(before);
  const methods = menus[menuOfItem[item] as number];
  const { method, members } = automaticForecast(series.slice(0, knownAtFirst), {
    horizon: lag,
    season,
    methods,
  });
  records.method[item] = forecastMethods.indexOf(method);
  const runPeriods = job.runs?.periods[item] ?? Infinity;
  for (let known = knownAtFirst; known < series.length; known++) {
    const isMeasured = known + lag <= series.length;
    const isRun = known >= first && known + runPeriods <= series.length;
    if (!isMeasured && !isRun) continue;
    const horizon = Math.max(isMeasured ? lag : 1, isRun ? runPeriods : 1);
    const point = forecastAt(series.slice(0, known), members, horizon, season);
    const naive = series[known - 1] as number;
    if (isMeasured) {
      const place = known + lag - 1;
      const at = item * window + place - first;
      records.forecast[at] = point?.[lag - 1] ?? NaN;
      records.naive[at] = naive;
      records.actual[at] = series[place] as number;
    }
    if (isRun) recordRun(job, item, series, known, point, records);
  }
}

/** Records the run that begins after `known` periods of a series. */
function recordRun(
  job: RecordJob,
  item: number,
  series: Float64Array,
  known: number,
  point: Float64Array | null,
  records: ItemRecords,
): void {
  const { runs, window } = job;
  if (runs === undefined || records.runs === null) return;
  const recordEnd = job.history.periods - (job.gaps[item] as number);
  const begin = recordEnd - series.length + known;
  const at = item * window + begin - (job.history.periods - window);
  const sums = { demand: 0, forecast: 0, naive: 0 };
  for (let ahead = 0; ahead < (runs.periods[item] as number); ahead++) {
    const length = runs.periodLengths[begin + ahead] as number;
    sums.demand += (series[known + ahead] as number) * length;
    sums.forecast += (point?.[ahead] ?? NaN) * length;
    sums.naive += (series[known - 1] as number) * length;
  }
  records.runs.demand[at] = sums.demand;
  records.runs.forecast[at] = sums.forecast;
  records.runs.naive[at] = sums.naive;
}

function forecastAt(
  known: Float64Array,
  members: readonly Member[],
  horizon: number,
  season: number,
): Float64Array | null {
  const combined = combinedForecast(known, members, horizon, memberForecast(season));
  if (combined !== null) return combined.point;
  for (const candidate of fallbacks) {
    const forecast = forecastSeries(candidate, known, { horizon, season });
    if (forecast !== null) return forecast.point;
  }
  return null;
}

/** The items of a job from one to before another, as a job of its own that shares no memory. */
export const partOfRecords = (job: RecordJob, from: number, until: number): RecordJob => ({
  ...job,
  ...itemsOf(job, from, until),
  ...(job.runs === undefined ? {} : { runs: { ...job.runs, periods: job.runs.periods.slice(from, until) } }),
});

/** Records of parts of a job, one after the other, as those of the whole. */
export function joinRecords(parts: readonly ItemRecords[]): ItemRecords {
  const joined = (pick: (part: ItemRecords) => Float64Array): Float64Array => joinArrays(parts.map(pick));
  const runs = parts.flatMap((part) => (part.runs === null ? [] : [part.runs]));
  return {
    method: Uint8Array.from(parts.flatMap((part) => [...part.method])),
    forecast: joined((part) => part.forecast),
    naive: joined((part) => part.naive),
    actual: joined((part) => part.actual),
    absoluteScale: joined((part) => part.absoluteScale),
    squaredScale: joined((part) => part.squaredScale),
    runs:
      runs.length === 0
        ? null
        : {
            demand: joinArrays(runs.map((part) => part.demand)),
            forecast: joinArrays(runs.map((part) => part.forecast)),
            naive: joinArrays(runs.map((part) => part.naive)),
          },
  };
}

function joinArrays(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
