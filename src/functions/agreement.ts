import type { VariabilityMeasure } from "../engine/segmentation/variability";
import { ArgumentError } from "./argument-error";
import { counted } from "./check/cell";
import type { ColumnInput, HistoryInput } from "./check";

const fewestPeriods = { cv: 2, "cv-population": 1, "forecast-error": 4 } as const;

/**
 * A measure of variability must fit the history: enough periods, or two full cycles of a season.
 *
 * @throws ArgumentError naming `season` or `history`
 */
export function requireMeasurable(
  { history }: HistoryInput,
  measure: VariabilityMeasure,
  season: number,
): void {
  if (measure === "deseasonalized") return requireTwoSeasons(history.periods, season);
  if (history.periods < fewestPeriods[measure]) {
    throw new ArgumentError(
      `history: has ${counted(history.periods, "period")}, but variability "${measure}" needs at least ` +
        `${fewestPeriods[measure]}. Select more periods.`,
    );
  }
}

function requireTwoSeasons(periods: number, season: number): void {
  if (season < 2) {
    throw new ArgumentError(
      'season: variability "deseasonalized" needs the number of periods in a season, such as 12 for months. ' +
        "Enter a whole number from 2.",
    );
  }
  if (periods < 2 * season) {
    throw new ArgumentError(
      `season: two full seasons of ${season} need ${2 * season} periods, but history has ${periods}. ` +
        "Enter a shorter season, or select a longer history.",
    );
  }
}

/**
 * The values beside a history, or null to rank by total demand.
 *
 * @throws ArgumentError when there is not one value per item
 */
export function valuesBeside(
  value: ColumnInput | null,
  { history, down }: HistoryInput,
): Float64Array | null {
  if (value === null) return null;
  const count = value.values.length;
  if (count === history.items) return value.values;
  // A required argument that is left empty may arrive as one 0: with several items it cannot be anything else.
  if (count === 1 && value.values[0] === 0) return null;
  const items = down ? "1 item (a single column is one item)" : counted(history.items, "row");
  throw new ArgumentError(
    `value: holds ${counted(count, "cell")}, but history has ${items}. Select one value per item.`,
  );
}
