import type { PeriodUnit } from "../../../model/dataset";
import type { SegmentOptions } from "./options";

/** Periods in the season that people mean by a period of this length; years and nameless periods have none. */
const calendarSeasons: Readonly<Partial<Record<PeriodUnit, number>>> = {
  day: 7,
  week: 52,
  month: 12,
  quarter: 4,
};

/** The season that the options name, else the calendar's; undefined where neither tells one. */
export function seasonOf(options: Pick<SegmentOptions, "season">, unit: PeriodUnit): number | undefined {
  return options.season ?? calendarSeasons[unit];
}
