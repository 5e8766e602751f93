import { demandOf } from "../history";
import {
  backtestForecasts,
  errorsOf,
  fewestKnown,
  originsOf,
  type MethodErrors,
  type MethodForecasts,
} from "./backtest";
import { equalWeights, weightedForecast, weightsByError } from "./combination";
import { combinedForecast, type Member } from "./combined-forecast";
import { methodMenu } from "./menu";
import type { ForecastMethod } from "./method-names";
import { fewestPeriods } from "./method-needs";
import { forecastSeries, memberForecast, type ForecastSettings } from "./methods";
import type { SeriesForecast } from "./series-forecast";

/** Origins of the back-test behind the automatic choice. */
export const automaticOrigins = 6;
/** The back-test looks no further ahead than this, so that a long horizon does not leave it without origins. */
export const longestTestHorizon = 12;
/** Nor further than a sixth of the series: three years of months then know two seasons at every origin. */
const testShare = 1 / 6;
/** A method that needs many periods may cost origins, but not below these. */
const fewestOrigins = 3;
/** Where no method of a menu can be used on a series, these are tried in turn. */
export const fallbacks: readonly ForecastMethod[] = ["ses", "naive"];

export interface AutomaticSettings extends Pick<ForecastSettings, "horizon" | "season"> {
  /** Methods to choose from, in place of `methodMenu`; one alone stands for itself. */
  readonly methods?: readonly ForecastMethod[] | undefined;
}

/** A forecast by what was chosen for the series. */
export interface AutomaticForecast extends SeriesForecast {
  /** "combination", unless only one method can be used. */
  readonly method: ForecastMethod;
  /** What the forecast is made of. */
  readonly members: readonly Member[];
  /**
   * Errors in the back-test: of naive, each member, and their combination; none when the series is too short to
   * compare. The weights were learnt from the same origins, so the combination's errors are a little too good.
   */
  readonly errors: readonly MethodErrors[];
}

/** What a back-test of several methods came to. */
interface Comparison {
  /** Periods known at each origin. */
  readonly known: readonly number[];
  /** Forecasts of the methods that can be used at every origin. */
  readonly rolled: readonly MethodForecasts[];
  /** Their errors, in their order. */
  readonly errors: readonly MethodErrors[];
  /** Errors of naive; none without an origin, or where it is one of the methods. */
  readonly naive: readonly MethodErrors[];
}

/**
 * Forecasts a series by the methods of its menu together, each weighted by 1 / its mean squared error in a rolling-origin
 * back-test (see `weightsByError`).
 *
 * A combination, and no single method, since six origins of one item say little about which method is best:
 * docs/forecasting.md has the figures. Methods that three origins have too few periods for are left out where others have
 * enough; where nothing can be compared, weights are equal.
 *
 * @param values periods of demand, units, oldest first, at least one
 * @throws RangeError without values, or for a menu without methods
 * @see Bates and Granger 1969, "The combination of forecasts", Operational Research Quarterly 20:451-468
 */
export function automaticForecast(values: Float64Array, settings: AutomaticSettings): AutomaticForecast {
  const { horizon, season = 1 } = settings;
  const demand = values.map(demandOf);
  if (!demand.some((value) => value > 0)) return forecastAlone(["naive"], demand, horizon, season, []);
  const menu = settings.methods ?? methodMenu(demand, season);
  if (menu.length === 0) throw new RangeError("A choice needs at least one method");
  const usable = menu.filter((method) => demand.length >= fewestPeriods(method, season));
  const reach = Math.max(1, Math.floor(demand.length * testShare));
  const testHorizon = Math.min(horizon, longestTestHorizon, reach);
  const { known, rolled, naive, errors } = compare(demand, usable, testHorizon, season);
  const members = membersOf(usable, errors);
  const [first] = members;
  if (first === undefined) return forecastAlone(fallbacks, demand, horizon, season, naive);
  if (members.length === 1) {
    return forecastAlone([first.method, ...fallbacks], demand, horizon, season, [...naive, ...errors]);
  }
  const forecast = combinedForecast(demand, members, horizon, memberForecast(season));
  if (forecast === null) return forecastAlone(fallbacks, demand, horizon, season, naive);
  const combined = rolled.length < 2 ? [] : [errorsOf(demand, known, combine(rolled, members))];
  return { ...forecast, method: "combination", members, errors: [...naive, ...errors, ...combined] };
}

function compare(
  demand: Float64Array,
  usable: readonly ForecastMethod[],
  horizon: number,
  season: number,
): Comparison {
  const earliest = Math.max(fewestKnown, demand.length - horizon - fewestOrigins + 1);
  const early = usable.filter((method) => fewestPeriods(method, season) <= earliest);
  const methods = early.length > 0 ? early : usable;
  const known = originsOf(demand.length, { methods, horizon, origins: automaticOrigins, season });
  const rolled = backtestForecasts(demand, methods, known, horizon, season);
  const naive = methods.includes("naive") ? [] : backtestForecasts(demand, ["naive"], known, horizon, season);
  const measured = (each: MethodForecasts): MethodErrors => errorsOf(demand, known, each);
  return { known, rolled, errors: rolled.map(measured), naive: naive.map(measured) };
}

/** Methods that were compared, weighted by their errors; where there are none, all that can be used, in equal parts. */
function membersOf(usable: readonly ForecastMethod[], errors: readonly MethodErrors[]): Member[] {
  const methods = errors.length > 0 ? errors.map(({ method }) => method) : usable;
  const weights =
    errors.length > 0
      ? weightsByError(errors.map(({ meanSquaredError }) => meanSquaredError))
      : equalWeights(usable.length);
  return methods.map((method, index) => ({ method, weight: weights[index] as number }));
}

/** The combination's forecasts at each origin. */
function combine(rolled: readonly MethodForecasts[], members: readonly Member[]): MethodForecasts {
  const origins = rolled[0]?.forecasts.length ?? 0;
  return {
    method: "combination",
    forecasts: Array.from({ length: origins }, (_, origin) =>
      weightedForecast(
        rolled.map(({ forecasts }) => forecasts[origin] as Float64Array),
        members.map(({ weight }) => weight),
      ),
    ),
  };
}

/** The forecast of the first of the methods that can be used. */
function forecastAlone(
  methods: readonly ForecastMethod[],
  demand: Float64Array,
  horizon: number,
  season: number,
  errors: readonly MethodErrors[],
): AutomaticForecast {
  for (const method of methods) {
    const forecast = forecastSeries(method, demand, { horizon, season });
    if (forecast !== null) return { ...forecast, method, members: [{ method, weight: 1 }], errors };
  }
  throw new RangeError(`None of ${methods.join(", ")} can be used`);
}
