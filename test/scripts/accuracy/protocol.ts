import { demandOf } from "../../../src/engine/history";
import { periodsInStock, squaredScale } from "../../../src/engine/forecasting/accuracy";
import {
  automaticForecast,
  automaticOrigins,
  longestTestHorizon,
} from "../../../src/engine/forecasting/automatic";
import { forecastMethods, type ForecastMethod } from "../../../src/engine/forecasting/method-names";
import { fewestPeriods, forecastSeries } from "../../../src/engine/forecasting/methods";
import { methodMenu, selectMethod } from "../../../src/engine/forecasting/selection";
import { runScale, type ServiceRuns } from "../../../src/engine/forecasting/stock-for-service";

/** Which periods of a series are forecast, and from where. */
export interface Protocol {
  /** Periods at the end of which nothing is known at the first origin. */
  readonly heldOut: number;
  /** Periods ahead of each origin that are compared. */
  readonly horizon: number;
  /** Periods known at each origin, earliest first. */
  readonly origins: readonly number[];
}

const mostOrigins = 7;

/**
 * Holds out the periods asked for, or a quarter of the series where that is fewer; the horizon is half of them, and seven
 * origins are spread evenly so that the last one's horizon ends with the series.
 */
export function protocolOf(periods: number, mostHeldOut: number): Protocol {
  const heldOut = Math.min(mostHeldOut, Math.floor(periods / 4));
  const horizon = Math.max(1, Math.floor(heldOut / 2));
  const room = heldOut - horizon;
  const origins = Array.from(
    { length: mostOrigins },
    (_, index) => periods - heldOut + Math.round((index * room) / (mostOrigins - 1)),
  );
  return { heldOut, horizon, origins: [...new Set(origins)] };
}

/** What is compared: every method, and the two automatic choices. */
export const candidates = [...forecastMethods, "best of menu", "automatic"] as const;
export type Candidate = (typeof candidates)[number];

/**
 * One candidate's forecast from the periods known, and from nothing else: fit and selection see `known` alone.
 *
 * @returns null where the method cannot be used
 */
export function forecastFrom(
  candidate: Candidate,
  known: Float64Array,
  horizon: number,
  season: number,
): Float64Array | null {
  if (candidate === "automatic") return automaticForecast(known, { horizon, season }).point;
  const method = candidate === "best of menu" ? chosenMethod(known, horizon, season) : candidate;
  if (known.length < fewestPeriods(method, season)) return null;
  return forecastSeries(method, known, { horizon, season })?.point ?? null;
}

function chosenMethod(known: Float64Array, horizon: number, season: number): ForecastMethod {
  return selectMethod(known, {
    methods: methodMenu(known, season),
    horizon: Math.min(horizon, longestTestHorizon),
    origins: automaticOrigins,
    season,
  }).method;
}

/** How far off a candidate was on one item, over all origins and periods ahead. */
export interface ItemErrors {
  readonly rmsse: number;
  /** Mean of forecast - demand, by the mean demand before the first origin. */
  readonly bias: number;
  /** Mean over the origins of the periods in stock of one horizon, by the mean demand before the first origin. */
  readonly periodsInStock: number;
  /** A run an origin, its horizon long, in periods of the mean demand before the first origin. */
  readonly runs: ServiceRuns;
}

/** An item's errors by candidate; null where it cannot be used at every origin. */
export type ItemResult = Readonly<Record<Candidate, ItemErrors | null>>;

/** The scales of an item's errors; null where demand before the first origin gives none: there is none, or it never changes. */
export function scalesOf(
  demand: Float64Array,
  firstOrigin: number,
): { squared: number; mean: number } | null {
  const insample = demand.subarray(0, firstOrigin);
  const squared = squaredScale(insample);
  return Number.isNaN(squared)
    ? null
    : { squared, mean: insample.reduce((sum, value) => sum + value, 0) / insample.length };
}

/** Time spent on automatic forecasts, and how many; demand within the 90 % bounds of the last origin, and how much was compared. */
export interface AutomaticTotals {
  milliseconds: number;
  forecasts: number;
  within: number;
  compared: number;
}

export const boundsLevel = 0.9;

/** @returns null for an item that has no scale */
export function judgeItem(
  values: Float64Array,
  mostHeldOut: number,
  season: number,
  totals: AutomaticTotals,
): ItemResult | null {
  const demand = values.map(demandOf);
  const { horizon, origins } = protocolOf(demand.length, mostHeldOut);
  const scales = scalesOf(demand, origins[0] ?? 0);
  if (scales === null) return null;
  const judged = candidates.map((candidate) => {
    const begin = performance.now();
    const forecasts = origins.map((known) =>
      forecastFrom(candidate, demand.slice(0, known), horizon, season),
    );
    if (candidate === "automatic") {
      totals.milliseconds += performance.now() - begin;
      totals.forecasts += origins.length;
    }
    const whole = forecasts.filter((forecast) => forecast !== null);
    return [candidate, whole.length < origins.length ? null : errorsOf(demand, origins, whole, scales)];
  });
  countWithinBounds(demand, origins.at(-1) ?? 0, horizon, season, totals);
  return Object.fromEntries(judged) as ItemResult;
}

function errorsOf(
  demand: Float64Array,
  origins: readonly number[],
  forecasts: readonly Float64Array[],
  scales: { readonly squared: number; readonly mean: number },
): ItemErrors {
  let squares = 0;
  let over = 0;
  let stock = 0;
  forecasts.forEach((forecast, index) => {
    const known = origins[index] as number;
    const actual = demand.subarray(known, known + forecast.length);
    stock += periodsInStock({ actual, forecast }) / origins.length;
    forecast.forEach((expected, ahead) => {
      const difference = expected - (actual[ahead] as number);
      squares += difference ** 2 / forecast.length / origins.length;
      over += difference / forecast.length / origins.length;
    });
  });
  return {
    rmsse: Math.sqrt(squares / scales.squared),
    bias: over / scales.mean,
    periodsInStock: stock / scales.mean,
    runs: horizonRuns(demand, origins, forecasts, scales),
  };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function horizonRuns(
  demand: Float64Array,
  origins: readonly number[],
  forecasts: readonly Float64Array[],
  { squared, mean }: { readonly squared: number; readonly mean: number },
): ServiceRuns {
  const horizon = forecasts[0]?.length ?? 0;
  return {
    demand: Float64Array.from(origins, (known) => sumOf(demand.subarray(known, known + horizon)) / mean),
    forecast: Float64Array.from(forecasts, (forecast) => sumOf(forecast) / mean),
    scale: runScale(squared, horizon) / mean,
  };
}

function countWithinBounds(
  demand: Float64Array,
  known: number,
  horizon: number,
  season: number,
  totals: AutomaticTotals,
): void {
  const bounds = automaticForecast(demand.slice(0, known), { horizon, season }).bounds(boundsLevel);
  if (bounds === null) return;
  for (let ahead = 0; ahead < horizon; ahead++) {
    const actual = demand[known + ahead] as number;
    const isWithin = actual >= (bounds.lower[ahead] as number) && actual <= (bounds.upper[ahead] as number);
    totals.compared++;
    if (isWithin) totals.within++;
  }
}
