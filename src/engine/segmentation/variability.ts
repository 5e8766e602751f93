import { checkHistory, type History } from "../history";
import { historyMoments, type HistoryMoments } from "../statistics/history-moments";
import { deseasonalizedVariability } from "./deseasonalized-variability";
import { forecastErrorVariability } from "./forecast-error-variability";

/** The spread that is divided by the mean: see `variability`. */
export type VariabilityMeasure = "cv" | "cv-population" | "deseasonalized" | "forecast-error";

/**
 * Coefficient of variation of every item's demand: a spread divided by the mean, zero periods included.
 *
 * - "cv": sample standard deviation (divisor n - 1); "cv-population": divisor n
 * - "deseasonalized": sample standard deviation without the season, see `deseasonalizedVariability`
 * - "forecast-error": error of a back-tested forecast, see `forecastErrorVariability`
 *
 * @param history items x periods, units per period; negative values count as zero
 * @param measure default "cv"
 * @param season periods in a season, for "deseasonalized"
 * @returns one ratio per item, >= 0; NaN for an item without demand
 * @throws RangeError when the history is too short for the measure (2 periods; 1 for "cv-population"; two seasons; 4 periods)
 */
export function variability(
  history: History,
  measure: VariabilityMeasure = "cv",
  season?: number,
): Float64Array {
  checkHistory(history);
  switch (measure) {
    case "cv":
    case "cv-population":
      checkPeriods(history, measure);
      return coefficients(historyMoments(history), history.periods, measure);
    case "deseasonalized":
      return deseasonalizedVariability(history, season);
    case "forecast-error":
      return forecastErrorVariability(history);
  }
}

/** Refuses a history whose periods are too few for a standard deviation. */
export function checkPeriods({ items, periods }: History, measure: "cv" | "cv-population"): void {
  const needed = measure === "cv" ? 2 : 1;
  if (items > 0 && periods < needed) {
    throw new RangeError(
      `The coefficient of variation needs at least ${needed} periods, but the history has ${periods}`,
    );
  }
}

/** Coefficients of variation from moments that are already known; NaN for an item without demand. */
export function coefficients(
  moments: HistoryMoments,
  periods: number,
  measure: "cv" | "cv-population",
): Float64Array {
  const { total, deviation } = moments;
  const factor = periods / Math.sqrt(measure === "cv" ? periods - 1 : periods);
  const ratios = new Float64Array(total.length);
  for (let item = 0; item < ratios.length; item++) {
    const sum = total[item] as number;
    ratios[item] = sum > 0 ? ((deviation[item] as number) / sum) * factor : NaN;
  }
  return ratios;
}
