import { checkHistory, type History } from "../history";
import { automaticForecast } from "./automatic";
import { forecastMethods, type ForecastMethod } from "./method-names";

/** Many items, each with a menu of methods. Plain data, so that parts of it can go to other threads. */
export interface ForecastItemsOf {
  /** Periods of each item stand from the first of its row on; `lengths` says how many are recorded. */
  readonly history: History;
  readonly lengths: Int32Array;
  /** Periods between the last recorded one of each item and the first that is forecast. */
  readonly gaps: Int32Array;
  readonly menus: readonly (readonly ForecastMethod[])[];
  /** Index into `menus` of each item. */
  readonly menuOfItem: Uint8Array;
  /** Periods in a season; 1 for none. */
  readonly season: number;
}

/** Forecasts to make of many items. */
export interface ForecastJob extends ForecastItemsOf {
  /** Periods ahead, from 1. */
  readonly horizon: number;
  /** Probability of the range between the bounds, in (0, 1). */
  readonly level: number;
}

/** By item; errors are those of the back-test behind the choice, NaN where the series was too short for one. */
export interface ItemForecasts {
  /** Index into `forecastMethods`. */
  readonly method: Uint8Array;
  /** items x `forecastMethods`: each method's part in the forecast; a row adds up to 1. */
  readonly weights: Float64Array;
  /** items x horizon, units. */
  readonly point: Float64Array;
  /** items x horizon, units; NaN where the series is too short to tell. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Forecasts that were compared. */
  readonly origins: Uint8Array;
  /** Root mean squared scaled errors, of the forecast (method or combination) and of naive. */
  readonly error: Float64Array;
  readonly naiveError: Float64Array;
  /** Sums over the periods compared, units. */
  readonly absoluteError: Float64Array;
  readonly naiveAbsoluteError: Float64Array;
  readonly overForecast: Float64Array;
  readonly demand: Float64Array;
}

/** Where nothing can be told apart. */
const withoutDemand: ForecastMethod = "naive";

function emptyForecasts(items: number, horizon: number): ItemForecasts {
  const unknown = (): Float64Array => new Float64Array(items).fill(NaN);
  return {
    method: new Uint8Array(items),
    weights: new Float64Array(items * forecastMethods.length),
    point: new Float64Array(items * horizon),
    lower: new Float64Array(items * horizon).fill(NaN),
    upper: new Float64Array(items * horizon).fill(NaN),
    origins: new Uint8Array(items),
    error: unknown(),
    naiveError: unknown(),
    absoluteError: unknown(),
    naiveAbsoluteError: unknown(),
    overForecast: unknown(),
    demand: unknown(),
  };
}

/**
 * Forecasts every item by the methods of its menu, weighted by a rolling-origin back-test: see `automaticForecast`.
 *
 * An item without a recorded period, or without demand, is forecast as no demand.
 *
 * @throws RangeError for a menu without methods, or arrays whose sizes do not agree
 */
export function forecastItems(job: ForecastJob): ItemForecasts {
  checkJob(job);
  const { history, lengths, horizon } = job;
  const result = emptyForecasts(history.items, horizon);
  for (let item = 0; item < history.items; item++) {
    const start = item * history.periods;
    const series = history.values.slice(start, start + (lengths[item] as number));
    if (series.some((value) => value > 0)) {
      forecastItem(job, item, series, result);
    } else {
      const method = forecastMethods.indexOf(withoutDemand);
      result.method[item] = method;
      result.weights[item * forecastMethods.length + method] = 1;
      result.lower.fill(0, item * horizon, (item + 1) * horizon);
      result.upper.fill(0, item * horizon, (item + 1) * horizon);
    }
  }
  return result;
}

/** @throws RangeError for a menu without methods, or arrays whose sizes do not agree */
export function checkJob({ history, lengths, gaps, menus, menuOfItem }: ForecastItemsOf): void {
  checkHistory(history);
  if ([lengths, gaps, menuOfItem].some((array) => array.length !== history.items)) {
    throw new RangeError("A length, a gap and a menu are needed for each item");
  }
  if (menus.some((menu) => menu.length === 0)) throw new RangeError("A menu needs at least one method");
}

function forecastItem(job: ForecastJob, item: number, series: Float64Array, result: ItemForecasts): void {
  const { menus, menuOfItem, gaps, horizon, season, level } = job;
  const gap = gaps[item] as number;
  const methods = menus[menuOfItem[item] as number];
  const forecast = automaticForecast(series, { horizon: gap + horizon, season, methods });
  const { method, members, errors } = forecast;
  for (const member of members) {
    const place = item * forecastMethods.length + forecastMethods.indexOf(member.method);
    result.weights[place] = member.weight;
  }
  const chosen = errors.find((each) => each.method === method);
  const naive = errors.find((each) => each.method === "naive");
  if (chosen !== undefined && naive !== undefined) {
    result.origins[item] = chosen.squaredErrors.length;
    result.error[item] = chosen.rootMeanSquaredScaledError;
    result.naiveError[item] = naive.rootMeanSquaredScaledError;
    result.absoluteError[item] = chosen.absoluteError;
    result.naiveAbsoluteError[item] = naive.absoluteError;
    result.overForecast[item] = chosen.overForecast;
    result.demand[item] = chosen.demand;
  }
  const bounds = forecast.bounds(level);
  result.method[item] = forecastMethods.indexOf(method);
  result.point.set(forecast.point.subarray(gap), item * horizon);
  if (bounds !== null) {
    result.lower.set(bounds.lower.subarray(gap), item * horizon);
    result.upper.set(bounds.upper.subarray(gap), item * horizon);
  }
}

/** The items from one to before another, copied. */
export function itemsOf(
  { history, lengths, gaps, menuOfItem }: ForecastItemsOf,
  from: number,
  until: number,
): Pick<ForecastItemsOf, "history" | "lengths" | "gaps" | "menuOfItem"> {
  const { periods } = history;
  return {
    history: {
      values: history.values.slice(from * periods, until * periods),
      items: until - from,
      periods,
    },
    lengths: lengths.slice(from, until),
    gaps: gaps.slice(from, until),
    menuOfItem: menuOfItem.slice(from, until),
  };
}

/** The items of a job from one to before another, as a job of its own that shares no memory. */
export const partOfJob = (job: ForecastJob, from: number, until: number): ForecastJob => ({
  ...job,
  ...itemsOf(job, from, until),
});

/** Forecasts of parts of a job, one after the other, as those of the whole. */
export function joinForecasts(parts: readonly ItemForecasts[], horizon: number): ItemForecasts {
  const items = parts.reduce((sum, part) => sum + part.method.length, 0);
  const whole = emptyForecasts(items, horizon);
  let first = 0;
  for (const part of parts) {
    for (const name of perItem) whole[name].set(part[name], first);
    for (const name of perPeriod) whole[name].set(part[name], first * horizon);
    whole.weights.set(part.weights, first * forecastMethods.length);
    first += part.method.length;
  }
  return whole;
}

const perPeriod = ["point", "lower", "upper"] as const;
const perItem = [
  "method",
  "origins",
  "error",
  "naiveError",
  "absoluteError",
  "naiveAbsoluteError",
  "overForecast",
  "demand",
] as const;
