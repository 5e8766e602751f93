import { demandOf } from "../history";
import type { ForecastMethod } from "./method-names";
import { forecastSeries, type ForecastSettings } from "./methods";
import { methodMenu, selectMethod } from "./selection";
import type { SeriesForecast } from "./series-forecast";

/** Origins of the back-test behind the automatic choice. */
export const automaticOrigins = 6;
/** The back-test looks no further ahead than this, so that a long horizon does not leave it without origins. */
export const longestTestHorizon = 12;

/** A forecast by the method chosen for the series. */
export interface AutomaticForecast extends SeriesForecast {
  readonly method: ForecastMethod;
}

/**
 * Forecasts a series by the method of its menu that a rolling-origin back-test chooses: see `methodMenu` and `selectMethod`.
 *
 * @param values periods of demand, units, oldest first, at least one
 */
export function automaticForecast(
  values: Float64Array,
  { horizon, season = 1 }: Pick<ForecastSettings, "horizon" | "season">,
): AutomaticForecast {
  const demand = values.map(demandOf);
  const test = { horizon: Math.min(horizon, longestTestHorizon), origins: automaticOrigins, season };
  const { method } = demand.some((value) => value > 0)
    ? selectMethod(demand, { ...test, methods: methodMenu(demand, season) })
    : { method: "naive" as const };
  const forecast = forecastSeries(method, demand, { horizon, season });
  if (forecast === null) throw new RangeError(`"${method}" was chosen but cannot be used`);
  return { ...forecast, method };
}
