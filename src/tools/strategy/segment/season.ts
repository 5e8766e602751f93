import { DataError, type Dataset } from "../../../model/dataset";
import { count, say } from "../../../text/message";
import { seasonOf } from "./calendar-season";
import type { SegmentOptions } from "./options";

/** Refuses to take a season out that is not known, or that the history does not hold twice. @throws DataError that says what to enter */
export function checkSeason(
  { history, calendar }: Pick<Dataset, "history" | "calendar">,
  options: SegmentOptions,
): void {
  if (options.variability !== "deseasonalized") return;
  const season = seasonOf(options, calendar.unit);
  if (season === undefined) throw new DataError(say("segment.error.seasonMissing"));
  if (history.periods >= 2 * season) return;
  throw new DataError(
    say("segment.error.seasonTooShort", {
      season: count(season),
      needed: count(2 * season),
      periods: count(history.periods),
    }),
  );
}
