import { DataError, type Dataset, type PeriodUnit } from "../../../model/dataset";
import { count, say } from "../../../text/message";
import { seasonOf } from "./calendar-season";
import type { SegmentOptions } from "./options";

/** Why no season can be taken out: none is known, or the history does not hold two. */
export type SeasonLack =
  { readonly kind: "missing" } | { readonly kind: "short"; readonly season: number; readonly needed: number };

/** @returns null where a history of so many periods carries a season */
export function seasonLack(
  periods: number,
  unit: PeriodUnit,
  options: Pick<SegmentOptions, "season">,
): SeasonLack | null {
  const season = seasonOf(options, unit);
  if (season === undefined) return { kind: "missing" };
  return periods >= 2 * season ? null : { kind: "short", season, needed: 2 * season };
}

/** Refuses to take a season out that is not known, or that the history does not hold twice. @throws DataError that says what to enter */
export function checkSeason(
  { history, calendar }: Pick<Dataset, "history" | "calendar">,
  options: SegmentOptions,
): void {
  if (options.variability !== "deseasonalized") return;
  const { periods } = history;
  const lack = seasonLack(periods, calendar.unit, options);
  if (lack === null) return;
  if (lack.kind === "missing") throw new DataError(say("segment.error.seasonMissing"));
  const { season, needed } = lack;
  throw new DataError(
    say("segment.error.seasonTooShort", {
      season: count(season),
      needed: count(needed),
      periods: count(periods),
    }),
  );
}
