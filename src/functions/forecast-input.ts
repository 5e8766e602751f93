import { automaticForecast } from "../engine/forecasting/automatic";
import {
  fewestPeriods,
  forecastSeries,
  isSeasonalSmoothing,
  parameterNames,
} from "../engine/forecasting/methods";
import type { ForecastMethod } from "../engine/forecasting/method-names";
import type { SeriesForecast } from "../engine/forecasting/series-forecast";
import type { History } from "../engine/history";
import { ArgumentError } from "./argument-error";

/** Why a cell of a method with multiplicative season has no answer. */
export const needsDemandEverywhere =
  "A multiplicative season needs demand above 0 in every period. Use an additive one.";

/**
 * Refuses a season that the method cannot do without, or that the history is too short for.
 *
 * @throws ArgumentError naming the argument to change
 */
export function requireSeason(method: ForecastMethod | "auto", season: number, { periods }: History): void {
  if (method === "auto") return;
  if (isSeasonalSmoothing(method) && season < 2) {
    throw new ArgumentError(
      `season: is ${season}. Enter the periods in a season for "${method}", such as 12.`,
    );
  }
  const least = fewestPeriods(method, season);
  if (periods < least) {
    throw new ArgumentError(
      `history: holds ${periods} periods, but "${method}" with a season of ${season} needs ${least}. ` +
        "Select more periods, or enter a shorter season.",
    );
  }
}

/**
 * Refuses parameters that the method does not have or that are out of their range.
 *
 * @throws ArgumentError naming the parameter
 */
export function requireParameters(
  method: ForecastMethod | "auto",
  parameters: readonly number[],
  { periods }: History,
): void {
  if (parameters.length === 0) return;
  const names = method === "auto" ? [] : parameterNames(method);
  if (parameters.length > names.length) {
    const accepted = names.length === 0 ? "none" : names.join(", ");
    throw new ArgumentError(
      `parameters: holds ${parameters.length} numbers, but "${method}" has ${accepted}. Clear the others.`,
    );
  }
  parameters.forEach((value, index) => {
    const name = names[index] ?? "";
    if (name === "window" ? Number.isInteger(value) && value >= 1 : value <= 1) return;
    const accepted = name === "window" ? "a whole number from 1" : "a number from 0 up to 1";
    throw new ArgumentError(`parameters: ${name} is ${value}. Enter ${accepted}.`);
  });
  const needsTwo = method === "holt" || method === "damped";
  if (needsTwo && periods < 2) {
    throw new ArgumentError(`history: holds 1 period, but "${method}" with parameters starts from 2.`);
  }
}

/** One item's forecast by the method asked for; null where that cannot be used on it. */
export function forecastItem(
  method: ForecastMethod | "auto",
  { values, periods }: History,
  item: number,
  settings: { readonly horizon: number; readonly season: number; readonly parameters?: readonly number[] },
): SeriesForecast | null {
  const series = values.subarray(item * periods, (item + 1) * periods);
  return method === "auto" ? automaticForecast(series, settings) : forecastSeries(method, series, settings);
}
