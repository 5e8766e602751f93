import { demandOf } from "../history";
import { adidaRate } from "./adida";
import { equalWeights, medianForecast } from "./combination";
import { combinedForecast, type MemberForecaster } from "./combined-forecast";
import { crostonForecasts, type CrostonMethod } from "./croston";
import { driftForecast } from "./drift";
import { empiricalForecast } from "./empirical-bounds";
import { meanForecast } from "./historical-mean";
import { methodMenu } from "./menu";
import { constantOf, fixedSmoothing, type FixedSmoothing, type ForecastMethod } from "./method-names";
import { fewestPeriods } from "./method-needs";
import { imapaRate } from "./imapa";
import { intermittentForecast } from "./intermittent-forecast";
import { movingAverageForecast } from "./moving-average";
import { naiveForecast } from "./naive";
import { seasonalNaiveForecast } from "./seasonal-naive";
import { flat, inUnits, type ForecastBounds, type SeriesForecast } from "./series-forecast";
import { scaleOf } from "./smoothing/fit";
import {
  additiveEtsForecast,
  constantNames,
  etsForecast,
  smoothingMethodForecast,
  type SmoothingMethod,
} from "./smoothing-methods";
import { optimisedThetaForecast } from "./theta/optimised-theta";
import { thetaForecast } from "./theta/theta";

export interface ForecastSettings {
  /** Periods ahead, from 1. */
  readonly horizon: number;
  /** Periods in a season; 1 (default) for none. */
  readonly season?: number | undefined;
  /** Fixed parameters, as `parameterNames` lists them; optimised where left out. */
  readonly parameters?: readonly number[] | undefined;
}

interface Settings {
  readonly horizon: number;
  readonly season: number;
  readonly parameters: readonly number[];
}

type Forecaster = (demand: Float64Array, settings: Settings) => SeriesForecast | null;

const smoothing =
  (method: SmoothingMethod): Forecaster =>
  (demand, { horizon, season, parameters }) =>
    smoothingMethodForecast(method, demand, horizon, season, parameters);

const intermittent =
  (method: CrostonMethod): Forecaster =>
  (demand, { horizon, parameters: [size, interval] }) => {
    const history = { values: demand, items: 1, periods: demand.length };
    const constants = { alphaSize: size ?? "auto", alphaInterval: interval ?? size ?? "auto" } as const;
    const [rate = 0] = crostonForecasts(history, { method, ...constants });
    return intermittentForecast(rate, demand, horizon);
  };

const fixed = Object.fromEntries(
  fixedSmoothing.map((method): [FixedSmoothing, Forecaster] => [
    method,
    (demand, { horizon }) => smoothingMethodForecast("ses", demand, horizon, 1, [constantOf(method)]),
  ]),
) as Record<FixedSmoothing, Forecaster>;

const forecasters: Readonly<Record<ForecastMethod, Forecaster>> = {
  naive: (demand, { horizon }) => naiveForecast(demand, horizon),
  "seasonal-naive": (demand, { horizon, season }) => seasonalNaiveForecast(demand, horizon, season),
  drift: (demand, { horizon }) => driftForecast(demand, horizon),
  mean: (demand, { horizon }) => meanForecast(demand, horizon),
  "moving-average": (demand, { horizon, parameters }) =>
    movingAverageForecast(demand, horizon, parameters[0]),
  ses: smoothing("ses"),
  holt: smoothing("holt"),
  damped: smoothing("damped"),
  "holt-winters": smoothing("holt-winters"),
  "holt-winters-multiplicative": smoothing("holt-winters-multiplicative"),
  ets: (demand, { horizon, season }) => etsForecast(demand, horizon, season),
  theta: (demand, { horizon, season, parameters }) => thetaForecast(demand, horizon, season, parameters[0]),
  croston: intermittent("croston"),
  sba: intermittent("sba"),
  sbj: intermittent("sbj"),
  tsb: intermittent("tsb"),
  adida: (demand, { horizon, parameters }) =>
    intermittentForecast(adidaRate(demand, { alpha: parameters[0] }), demand, horizon),
  imapa: (demand, { horizon, parameters }) =>
    intermittentForecast(imapaRate(demand, { alpha: parameters[0] }), demand, horizon),
  "optimised-theta": (demand, { horizon, season }) => optimisedThetaForecast(demand, horizon, season),
  "median-of-three": (demand, { horizon, season }) =>
    empiricalForecast(medianOfThree(demand, horizon, season), demand, (known, ahead) =>
      memberForecast(season)("median-of-three", known, ahead),
    ),
  "ets-additive": (demand, { horizon, season }) => additiveEtsForecast(demand, horizon, season),
  combination: (demand, { horizon, season }) => {
    const methods = methodMenu(demand, season);
    const weights = equalWeights(methods.length);
    const members = methods.map((method, index) => ({ method, weight: weights[index] as number }));
    return combinedForecast(demand, members, horizon, memberForecast(season));
  },
  ...fixed,
};

function medianOfThree(demand: Float64Array, horizon: number, season: number): Float64Array {
  const members = [
    smoothingMethodForecast("ses", demand, horizon, 1)?.point,
    smoothingMethodForecast("damped", demand, horizon, 1)?.point,
    optimisedThetaForecast(demand, horizon, season).point,
  ];
  return medianForecast(members.filter((member) => member !== undefined));
}

/** Forecasts as `forecastSeries` makes them; null also where the known periods are too few. */
export function memberForecast(season: number): MemberForecaster {
  return (method, known, horizon) =>
    known.length < fewestPeriods(method, season)
      ? null
      : (forecastSeries(method, known, { horizon, season })?.point ?? null);
}

/** The names of a method's parameters, in their order. */
export function parameterNames(method: ForecastMethod): readonly string[] {
  if (method in constantNames) return constantNames[method as SmoothingMethod];
  switch (method) {
    case "moving-average":
      return ["window"];
    case "croston":
    case "sba":
    case "sbj":
      return ["size", "interval"];
    case "tsb":
      return ["size", "probability"];
    case "theta":
    case "adida":
    case "imapa":
      return ["alpha"];
    default:
      return [];
  }
}

export { fewestPeriods, isSeasonalSmoothing } from "./method-needs";

/**
 * Forecasts the demand of one item.
 *
 * Negative values count as no demand, and no forecast or bound is below 0. The series is scaled to a mean of 1 before, so
 * that nothing leaves the range of numbers; what still would is the largest number.
 *
 * @param values periods of demand, units, oldest first, as many as `fewestPeriods` says
 * @returns null where the method cannot be used on this item: a multiplicative season with a period without demand
 * @throws RangeError when there are too few periods or a parameter is out of its range
 */
export function forecastSeries(
  method: ForecastMethod,
  values: Float64Array,
  { horizon, season = 1, parameters = [] }: ForecastSettings,
): SeriesForecast | null {
  const least = fewestPeriods(method, season);
  if (values.length < least) {
    throw new RangeError(`"${method}" needs at least ${least} periods, but the series has ${values.length}`);
  }
  const demand = values.map(demandOf);
  const scale = scaleOf(demand);
  const scaled = demand.map((value) => value / scale);
  if (!scaled.some((value) => value > 0)) {
    return { point: new Float64Array(horizon), bounds: () => noDemand(horizon) };
  }
  const forecast = forecasters[method](scaled, { horizon, season, parameters });
  return forecast === null ? null : inUnits(forecast, scale);
}

function noDemand(horizon: number): ForecastBounds {
  return { lower: flat(0, horizon), upper: flat(0, horizon) };
}
