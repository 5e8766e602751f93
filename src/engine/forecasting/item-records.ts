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
  for (let known = knownAtFirst; known + lag <= series.length; known++) {
    const place = known + lag - 1;
    const at = item * window + place - first;
    records.forecast[at] = forecastAt(series.slice(0, known), members, lag, season);
    records.naive[at] = series[known - 1] as number;
    records.actual[at] = series[place] as number;
  }
}

function forecastAt(known: Float64Array, members: readonly Member[], lag: number, season: number): number {
  const combined = combinedForecast(known, members, lag, memberForecast(season));
  if (combined !== null) return combined.point[lag - 1] as number;
  for (const candidate of fallbacks) {
    const forecast = forecastSeries(candidate, known, { horizon: lag, season });
    if (forecast !== null) return forecast.point[lag - 1] as number;
  }
  return NaN;
}

/** The items of a job from one to before another, as a job of its own that shares no memory. */
export const partOfRecords = (job: RecordJob, from: number, until: number): RecordJob => ({
  ...job,
  ...itemsOf(job, from, until),
});

/** Records of parts of a job, one after the other, as those of the whole. */
export function joinRecords(parts: readonly ItemRecords[]): ItemRecords {
  const joined = (pick: (part: ItemRecords) => Float64Array): Float64Array => {
    const whole = new Float64Array(parts.reduce((sum, part) => sum + pick(part).length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(pick(part), at);
      at += pick(part).length;
    }
    return whole;
  };
  return {
    method: Uint8Array.from(parts.flatMap((part) => [...part.method])),
    forecast: joined((part) => part.forecast),
    naive: joined((part) => part.naive),
    actual: joined((part) => part.actual),
    absoluteScale: joined((part) => part.absoluteScale),
    squaredScale: joined((part) => part.squaredScale),
  };
}
