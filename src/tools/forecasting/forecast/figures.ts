import type { ForecastJob, ItemForecasts } from "../../../engine/forecasting/forecast-items";
import { forecastMethods, type ForecastMethod } from "../../../engine/forecasting/method-names";
import { descendingOrder } from "../../../engine/segmentation/abc";
import type { Dataset } from "../../../model/dataset";
import { count, say } from "../../../text/message";
import { seasonOf } from "../../strategy/segment/calendar-season";
import { segments } from "../../strategy/segment/presets";
import type { ToolContext } from "../../tool";
import { computeInTurn } from "../../part-work";
import { comingPeriods, type ComingPeriods } from "../shared/coming-periods";
import { applyForecastOverrides, forecastOverrides } from "../shared/forecast-overrides";
import { forecastInParts } from "../shared/forecast-work";
import { menusInForce, type Menu } from "../shared/menus";
import { menusOfItems } from "../shared/menus-of-items";
import type { JudgedOverride } from "../shared/overrides/judge";
import { pricesOf, unitsFrom } from "../shared/prices";
import { recordedSeries } from "../shared/recorded-series";
import { segmentsInForce } from "../shared/segments-in-force";
import { usualHorizon, type ForecastOptions } from "./options";

/** What the forecasts of a group of items come to. Errors pool the back-tests of its items. */
export interface ForecastSums {
  readonly items: number;
  /** Units over the last and the coming `horizon` periods. */
  readonly before: number;
  readonly coming: number;
  /** Sum of |error| / sum of demand over the back-test, of the methods chosen and of naive; NaN without demand in it. */
  readonly error: number;
  readonly naiveError: number;
  /** (forecast - demand) / demand over the back-test; positive is over-forecast. */
  readonly bias: number;
  /** Items with a back-test, and those whose method beats naive in it. */
  readonly tested: number;
  readonly better: number;
}

/** How much a method is used. */
export interface MethodUse {
  readonly method: ForecastMethod;
  readonly items: number;
  readonly weight: number;
}

export interface ForecastFigures {
  readonly data: Dataset;
  readonly options: ForecastOptions;
  readonly horizon: number;
  /** Periods in a season; 1 for none. */
  readonly season: number;
  readonly coming: ComingPeriods;
  /** By item. */
  readonly segments: readonly string[];
  readonly menus: ReadonlyMap<string, Menu & { readonly text: string }>;
  /** The plan: statistical forecasts after the overrides that count; bounds and errors are those of the statistics. */
  readonly forecasts: ItemForecasts;
  /** items x horizon, before overrides. */
  readonly statistical: Float64Array;
  /** By item: overrides that changed its plan. */
  readonly overrides: ReadonlyMap<number, readonly JudgedOverride[]>;
  /** By item: units over the last `horizon` periods, and whether there was demand at all (1). */
  readonly unitsBefore: Float64Array;
  readonly hasDemand: Uint8Array;
  /** Items by value, highest first. */
  readonly order: readonly number[];
  /** Money per unit by item, as the history's value tells; NaN where it tells none. */
  readonly price: Float64Array;
  readonly bySegment: readonly (ForecastSums & { readonly segment: string })[];
  readonly total: ForecastSums;
  /** By method: items that it is part of, and its mean weight in them. */
  readonly byMethod: readonly MethodUse[];
}

/** The methods that an item is forecast by, largest weight first. */
export function membersOf(
  { weights }: Pick<ItemForecasts, "weights">,
  item: number,
): { readonly method: ForecastMethod; readonly weight: number }[] {
  return forecastMethods
    .map((method, index) => ({ method, weight: weights[item * forecastMethods.length + index]! }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

/** How often each method is used, and with which weight. */
function usesOf({ weights }: Pick<ItemForecasts, "weights">): MethodUse[] {
  const count = forecastMethods.length;
  return forecastMethods
    .map((method, index) => {
      const parts = weights.filter((weight, at) => at % count === index && weight > 0);
      const sum = parts.reduce((total, weight) => total + weight, 0);
      return { method, items: parts.length, weight: sum / parts.length };
    })
    .filter(({ items }) => items > 0)
    .sort((a, b) => b.items - a.items);
}

function sumsOf(
  data: Dataset,
  forecasts: ItemForecasts,
  horizon: number,
  items: readonly number[],
): ForecastSums {
  const tested = items.filter((item) => forecasts.origins[item]! > 0);
  const sum = (of: readonly number[], amount: (item: number) => number): number =>
    of.reduce((total, item) => total + amount(item), 0);
  const demand = sum(tested, (item) => forecasts.demand[item]!);
  const share = (amount: (item: number) => number): number =>
    demand > 0 ? sum(tested, amount) / demand : NaN;
  return {
    items: items.length,
    before: sum(items, (item) => unitsFrom(data, item, data.history.periods - horizon)),
    coming: sum(items, (item) => comingUnits(forecasts, horizon, item)),
    error: share((item) => forecasts.absoluteError[item]!),
    naiveError: share((item) => forecasts.naiveAbsoluteError[item]!),
    bias: share((item) => forecasts.overForecast[item]!),
    tested: tested.length,
    better: tested.filter((item) => forecasts.error[item]! < forecasts.naiveError[item]!).length,
  };
}

/** Units of an item over the coming periods, of values items x horizon. */
export function sumAhead(values: Float64Array, horizon: number, item: number): number {
  let sum = 0;
  for (let ahead = 0; ahead < horizon; ahead++) sum += values[item * horizon + ahead]!;
  return sum;
}

/** Units of an item over the coming periods, after overrides. */
export const comingUnits = ({ point }: ItemForecasts, horizon: number, item: number): number =>
  sumAhead(point, horizon, item);

/** Puts forecasts of periods of mean length back to the length that each period has. */
function toPeriodLengths(forecasts: ItemForecasts, { lengths }: ComingPeriods): ItemForecasts {
  if (lengths.every((length) => length === 1)) return forecasts;
  const scaled = (values: Float64Array): Float64Array =>
    values.map((value, index) => value * lengths[index % lengths.length]!);
  return {
    ...forecasts,
    point: scaled(forecasts.point),
    lower: scaled(forecasts.lower),
    upper: scaled(forecasts.upper),
  };
}

/** Forecasts every item, and adds up what they come to. */
export async function forecastFigures(
  data: Dataset,
  options: ForecastOptions,
  context: ToolContext,
): Promise<ForecastFigures> {
  const { calendar, items } = data;
  const horizon = options.horizon ?? usualHorizon[calendar.unit];
  const season = seasonOf(options, calendar.unit) ?? 1;
  const coming = comingPeriods(calendar, horizon);
  const segmentOfItem = segmentsInForce(data, context.today);
  const menus = menusInForce(data);
  const series = recordedSeries(data, coming.historyLengths);
  const total = items.keys.length;
  const step = say("forecast.step", { count: count(total) });
  const job: ForecastJob = {
    ...series,
    ...menusOfItems(series, options.menu === "segments" ? { menus, segments: segmentOfItem } : null, season),
    horizon,
    season,
    level: options.level,
  };
  context.progress(step, 0, total);
  const perMeanPeriod = await forecastInParts(job, context.compute ?? computeInTurn, (done) =>
    context.progress(step, done, total),
  );
  const statistics = toPeriodLengths(perMeanPeriod, coming);
  const judged = forecastOverrides(data, { today: context.today, segments: segmentOfItem, season });
  const plan = applyForecastOverrides(statistics.point, horizon, judged, data.history.periods);
  const forecasts = { ...statistics, point: plan.values };
  const all = Array.from(items.keys.keys());
  const bySegment = segments
    .map((segment) => ({
      segment,
      ...sumsOf(
        data,
        forecasts,
        horizon,
        all.filter((item) => segmentOfItem[item] === segment),
      ),
    }))
    .filter((sums) => sums.items > 0);
  return {
    data,
    options,
    horizon,
    season,
    coming,
    segments: segmentOfItem,
    menus,
    forecasts,
    statistical: statistics.point,
    overrides: plan.applied,
    unitsBefore: Float64Array.from(all, (item) => unitsFrom(data, item, data.history.periods - horizon)),
    hasDemand: Uint8Array.from(all, (item) => (unitsFrom(data, item, 0) > 0 ? 1 : 0)),
    order: [...descendingOrder(data.value)],
    price: pricesOf(data),
    bySegment,
    total: sumsOf(data, forecasts, horizon, all),
    byMethod: usesOf(forecasts),
  };
}
