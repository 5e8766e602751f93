import {
  analogueLevel,
  expectedLevel,
  launchCurve,
  launchForecast,
  ownLevel,
  withoutShape,
  type LaunchCurve,
  type LaunchLevel,
} from "../../../engine/forecasting/new-product";
import type { Dataset } from "../../../model/dataset";
import { periodsPerYear } from "../../strategy/segment/classify";
import { seasonOf } from "../../strategy/segment/calendar-season";
import { boundsLevel, itemForecastAsOf } from "../shared/statistics-as-of";
import { segmentsInForce } from "../shared/segments-in-force";
import { launchesOf, type Launches } from "./launches";
import type { NewProductOptions } from "./options";
import { similarityOf, type Similarity } from "./similarity";
import { typedChoices, type TypedChoice } from "./typed";

/** "analogues": too early for statistics; "analogues are better": they were tried; "statistics": handed over. */
export type HandOver = "analogues" | "analogues are better" | "statistics" | "no analogue";
export type Confidence = "high" | "medium" | "low";
export type LevelSource = "your total" | "own sales" | "analogues" | "–";

export interface Analogue {
  readonly item: number;
  readonly similarity: Similarity;
}

export interface NewProduct {
  readonly item: number;
  /** Period of the launch by index; beyond the history for items to come. */
  readonly launch: number;
  /** Periods since the launch that are history. */
  readonly age: number;
  readonly sold: number;
  readonly analogues: readonly Analogue[];
  readonly isOwnChoice: boolean;
  readonly confidence: Confidence;
  readonly state: HandOver;
  readonly level: LevelSource;
  /** Mean absolute errors one period ahead over the same periods, units; NaN where not compared. */
  readonly curveError: number;
  readonly statisticsError: number;
  /** By period ahead, units; bounds NaN where they cannot be told. */
  readonly point: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly typed: TypedChoice | null;
}

/** Everything that the run has computed; sheets and findings only arrange it. */
export interface NewProductFigures {
  readonly data: Dataset;
  readonly options: NewProductOptions;
  readonly launches: Launches;
  /** Periods that an item counts as new. */
  readonly newFor: number;
  readonly handOver: number;
  /** Items whose whole curve the history shows. */
  readonly seen: readonly number[];
  /** Whether those are enough; else items on offer for long stand in, without a launch. */
  readonly hasLaunches: boolean;
  readonly products: readonly NewProduct[];
  /** The mean curve of all launches seen; null without any. */
  readonly curve: LaunchCurve | null;
}

/** Fewer launches than this make no curve of their own. */
const fewestLaunches = 3;
/** Own periods from which the level is the item's own. */
const fewestOwn = 3;
const high = { analogues: 5, similarity: 0.6 };
const medium = { analogues: 3, similarity: 0.4 };

function periodsSettings({ calendar, history }: Dataset, options: NewProductOptions) {
  const year = Math.max(2, Math.round(periodsPerYear[calendar.unit]));
  const newFor = Math.max(1, Math.min(options.curvePeriods ?? year, Math.floor(history.periods / 2)));
  return { newFor, handOver: options.handOver ?? Math.max(3, Math.round(year / 2)) };
}

/** Demand of an item from a period on, padded with nothing. */
const demandFrom = ({ history }: Dataset, item: number, from: number, periods: number): Float64Array => {
  const row = item * history.periods;
  const found = new Float64Array(periods);
  found.set(history.values.subarray(row + from, row + Math.min(history.periods, from + periods)));
  return found;
};

/** Whether the history shows an item's launch and the whole curve after it. */
const isLaunchShown = (
  { history }: Dataset,
  { period }: Launches,
  item: number,
  curvePeriods: number,
): boolean => period[item]! >= 0 && period[item]! + curvePeriods <= history.periods;

/** Where the curve of an analogue begins: at its launch, else so that it ends with the history. */
const startOf = (data: Dataset, launches: Launches, item: number, curvePeriods: number): number =>
  isLaunchShown(data, launches, item, curvePeriods)
    ? launches.period[item]!
    : Math.max(0, data.history.periods - curvePeriods);

function curveOf(
  data: Dataset,
  launches: Launches,
  analogues: readonly Analogue[],
  curvePeriods: number,
): LaunchCurve | null {
  const values = new Float64Array(analogues.length * curvePeriods);
  analogues.forEach(({ item }, row) => {
    const start = startOf(data, launches, item, curvePeriods);
    values.set(demandFrom(data, item, start, curvePeriods), row * curvePeriods);
  });
  const curve = launchCurve(
    { values, items: analogues.length, periods: curvePeriods },
    // An analogue that shares nothing but is all there is still counts a little.
    Float64Array.from(analogues, ({ similarity }) => Math.max(similarity.all, 0.01)),
  );
  const showsLaunches = analogues.every(({ item }) => isLaunchShown(data, launches, item, curvePeriods));
  return curve === null || showsLaunches ? curve : withoutShape(curve);
}

function confidenceOf(analogues: readonly Analogue[], hasLaunches: boolean): Confidence {
  const mean = analogues.reduce((sum, { similarity }) => sum + similarity.all / analogues.length, 0);
  const reaches = (bar: typeof high): boolean =>
    hasLaunches && analogues.length >= bar.analogues && mean >= bar.similarity;
  return reaches(high) ? "high" : reaches(medium) ? "medium" : "low";
}

/** Errors one period ahead of both ways, from the third own period on. */
function compare(
  sold: Float64Array,
  curve: LaunchCurve,
  statisticsAfter: (known: number) => number,
): { readonly curveError: number; readonly statisticsError: number } {
  let [curveError, statisticsError, count] = [0, 0, 0];
  for (let known = fewestOwn; known < sold.length && known < curve.periods; known++) {
    const actual = Math.max(0, sold[known]!);
    const level = ownLevel(curve, sold.subarray(0, known));
    curveError += Math.abs(actual - launchForecast(curve, level, known, 1).point[0]!);
    statisticsError += Math.abs(actual - statisticsAfter(known));
    count++;
  }
  return count === 0
    ? { curveError: Number.NaN, statisticsError: Number.NaN }
    : { curveError: curveError / count, statisticsError: statisticsError / count };
}

/** @param done told how many new items are done */
export function newProductFigures(
  data: Dataset,
  options: NewProductOptions,
  today: string,
  done: (products: number, of: number) => void = () => undefined,
): NewProductFigures {
  const { periods, items } = data.history;
  const { horizon } = options;
  const launches = launchesOf(data, options.upcoming);
  const { newFor, handOver } = periodsSettings(data, options);
  const curvePeriods = Math.min(newFor + horizon, Math.max(1, periods));
  const ages = launches.period.map((launch) => (launch < 0 ? -1 : Math.max(0, periods - launch)));
  const all = Array.from({ length: items }, (_, item) => item);
  const fresh = all.filter((item) => ages[item]! >= 0 && ages[item]! < newFor);
  const isFresh = new Set(fresh);
  const seen = all.filter((item) => ages[item]! >= curvePeriods && launches.sold[item]! > 0);
  const hasLaunches = seen.length >= fewestLaunches;
  const pool = hasLaunches ? seen : all.filter((item) => !isFresh.has(item) && launches.sold[item]! > 0);
  const similarity = similarityOf(data, options);
  const typed = typedChoices(data, (item) => !isFresh.has(item) && launches.sold[item]! > 0);
  const season = seasonOf({}, data.calendar.unit) ?? 1;
  // Zeros before a launch are no history of the item.
  const since = {
    ...data,
    launched: data.launched.map((first, item) => Math.max(first, launches.period[item]!)),
  };
  const statistics = itemForecastAsOf(since, fresh.length === 0 ? [] : segmentsInForce(data, today), season);

  const productOf = (item: number): NewProduct => {
    const choice = typed.get(item) ?? null;
    const chosen = choice?.analogues ?? [];
    const isOwnChoice = chosen.length > 0;
    const candidates = isOwnChoice ? chosen : pool;
    const ranked = candidates
      .map((each) => ({ item: each, similarity: similarity(item, each) }))
      .sort((a, b) => b.similarity.all - a.similarity.all || a.item - b.item);
    const analogues = isOwnChoice ? ranked : ranked.slice(0, options.analogues);
    const launch = launches.period[item]!;
    const age = ages[item]!;
    const curve = curveOf(data, launches, analogues, curvePeriods);
    const sold = demandFrom(data, item, Math.min(launch, periods), age);
    const compared =
      curve === null || age < handOver
        ? { curveError: Number.NaN, statisticsError: Number.NaN }
        : compare(sold, curve, (known) => statistics(item, launch + known, 1).point[0]!);
    const isHandedOver = curve === null ? age > 0 : compared.statisticsError < compared.curveError;
    const shared = {
      item,
      launch,
      age,
      sold: launches.sold[item]!,
      analogues: curve === null ? [] : analogues,
      isOwnChoice,
      confidence: confidenceOf(analogues, hasLaunches || isOwnChoice),
      typed: choice,
      ...compared,
    };
    if (curve === null || isHandedOver) {
      const state = curve === null ? ("no analogue" as const) : ("statistics" as const);
      const { point, lower, upper } = statistics(item, periods, horizon);
      return { ...shared, state, level: "–", point, lower, upper };
    }
    const firstYear = curve.curve.subarray(0, newFor).reduce((sum, share) => sum + share, 0);
    const level: { source: LevelSource; of: LaunchLevel } =
      choice?.total != null
        ? {
            source: "your total",
            of: expectedLevel(curve, firstYear > 0 ? choice.total / firstYear : choice.total),
          }
        : age >= fewestOwn
          ? { source: "own sales", of: ownLevel(curve, sold) }
          : { source: "analogues", of: analogueLevel(curve) };
    // A short history shows less of the curve than is asked for: what lies beyond is left as its last period.
    const within = Math.max(0, Math.min(horizon, curvePeriods - age));
    const forecast = launchForecast(curve, level.of, Math.min(age, curvePeriods - within), within);
    const bounds = forecast.bounds(boundsLevel);
    const stretched = (values: Float64Array | undefined): Float64Array =>
      Float64Array.from({ length: horizon }, (_, ahead) =>
        values === undefined || values.length === 0
          ? Number.NaN
          : values[Math.min(ahead, values.length - 1)]!,
      );
    return {
      ...shared,
      state: age < handOver ? "analogues" : "analogues are better",
      level: level.source,
      point: stretched(forecast.point),
      lower: stretched(bounds?.lower),
      upper: stretched(bounds?.upper),
    };
  };
  const products = fresh.map((item, index) => {
    done(index, fresh.length);
    return productOf(item);
  });
  const alike = { all: 1, parts: { family: 1, words: 1, price: 1, leadTime: 1, channel: 1 } };
  return {
    data,
    options,
    launches,
    newFor,
    handOver,
    seen,
    hasLaunches,
    products: products.sort((a, b) => a.launch - b.launch || a.item - b.item),
    curve: curveOf(
      data,
      launches,
      seen.map((item) => ({ item, similarity: alike })),
      curvePeriods,
    ),
  };
}

export const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
