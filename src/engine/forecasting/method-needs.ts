import type { ForecastMethod } from "./method-names";

/** Periods that a method needs at least. */
export function fewestPeriods(method: ForecastMethod, season: number): number {
  if (method === "seasonal-naive") return season;
  return isSeasonalSmoothing(method) ? 2 * season : 1;
}

/** Methods that are nothing without a season of two periods or more. */
export function isSeasonalSmoothing(method: ForecastMethod): boolean {
  return method === "holt-winters" || method === "holt-winters-multiplicative";
}
