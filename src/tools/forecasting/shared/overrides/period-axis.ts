import type { SourceValue } from "../../../../model/cells";
import { endOfPeriod, firstOfMonth } from "../../../../model/calendar";
import type { Calendar } from "../../../../model/dataset";
import { dayNumber, dayOfIso, dayOfSerial } from "../../../../model/dates";
import { mondayOfOrdinal, readPeriod, type PeriodReading } from "../../../../model/period-label";
import { comingPeriods, type ComingPeriods } from "../coming-periods";

/** Periods of the history by index, going on after its end: what users name by label or date. */
export interface PeriodAxis {
  /**
   * The period that a cell names: by its label, or by a date or a longer period that holds it.
   *
   * @param end which end of a longer period is meant: of "2025" in months the first or the last
   * @returns index from 0, beyond the history for periods to come; null where the cell names none
   */
  indexOf(value: SourceValue, end: "first" | "last"): number | null;
  /** How many periods of the history were over on an ISO day; null where the labels tell no days. */
  knownOn(day: string): number | null;
  /** First day of a period as a day number; NaN where the labels tell no days. */
  startOf(index: number): number;
  /** "2026-11" as the history writes it, or as a period to come is called; "" beyond those. */
  labelOf(index: number): string;
}

/** Periods after the history that can be named. */
const furthestAhead = 400;
/** Serial numbers of Excel that are read as dates: 1954 to 2119. Smaller numbers are labels such as 202401 or 3. */
const dateSerials = { from: 20_000, to: 80_000 };

/** First days of the history's periods and of those that follow; null where a label tells none. */
function startsWithFuture(calendar: Calendar, coming: ComingPeriods): number[] | null {
  const starts = calendar.starts.map((start) => dayOfIso(start ?? ""));
  const last = starts.at(-1);
  if (last === undefined || starts.some((start) => Number.isNaN(start))) return null;
  // Nameless periods go on at the distance of the last two.
  const gap = last - (starts.at(-2) ?? last - 1);
  coming.starts.forEach((start, ahead) => {
    starts.push(start === null ? last + gap * (ahead + 1) : dayOfIso(start));
  });
  return starts;
}

/** First day of a period as written, and the first day after it; null for numbered periods without a year. */
function daysOf({ series, ordinal }: PeriodReading): readonly [number, number] | null {
  switch (series) {
    case "day":
    case "day-month-first":
      return [ordinal, ordinal + 1];
    case "week":
      return [mondayOfOrdinal(ordinal), mondayOfOrdinal(ordinal + 1)];
    case "month":
      return [firstOfMonth(ordinal), firstOfMonth(ordinal + 1)];
    case "quarter":
      return [firstOfMonth(ordinal * 3), firstOfMonth(ordinal * 3 + 3)];
    case "year":
      return [dayNumber(ordinal, 1, 1), dayNumber(ordinal + 1, 1, 1)];
    default:
      return null;
  }
}

function readingsOf(value: SourceValue): readonly PeriodReading[] {
  const isDate = typeof value === "number" && value >= dateSerials.from && value < dateSerials.to;
  if (isDate) return [{ series: "day", ordinal: dayOfSerial(value) }];
  return readPeriod(value, false);
}

/** The way to read every label as one growing series, for labels without days. */
function seriesOf(labels: readonly string[]): { series: string; ordinals: readonly number[] } | null {
  const readings = labels.map((label) => readPeriod(label, false));
  for (const { series } of readings[0] ?? []) {
    const ordinals = readings.map((of) => of.find((each) => each.series === series)?.ordinal ?? Number.NaN);
    if (ordinals.every((ordinal, at) => at === 0 || ordinal > ordinals[at - 1]!)) return { series, ordinals };
  }
  return null;
}

/** Distance in periods; fiscal ordinals are year * 100 + number. */
function stepsBetween(series: string, from: number, to: number, perYear: number): number {
  if (series !== "fiscal") return to - from;
  return (Math.floor(to / 100) - Math.floor(from / 100)) * perYear + (to % 100) - (from % 100);
}

export function periodAxis(calendar: Calendar): PeriodAxis {
  const { labels } = calendar;
  const coming = comingPeriods(calendar, furthestAhead);
  const all = [...labels, ...coming.labels];
  const byLabel = new Map(all.map((label, index) => [label.trim().toLowerCase(), index]));
  const starts = startsWithFuture(calendar, coming);
  const numbered = starts === null ? seriesOf(labels) : null;
  const perYear = calendar.unit === "month" ? 12 : 13;

  const indexOfDay = (day: number): number | null => {
    if (starts === null || !(day >= starts[0]!) || day >= starts.at(-1)!) return null;
    let [low, high] = [0, starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= day) low = middle;
      else high = middle;
    }
    return low;
  };

  const indexOfNumber = (readings: readonly PeriodReading[]): number | null => {
    if (numbered === null) return null;
    const found = readings.find(({ series }) => series === numbered.series);
    if (found === undefined) return null;
    const known = numbered.ordinals.indexOf(found.ordinal);
    if (known >= 0) return known;
    const ahead = stepsBetween(numbered.series, numbered.ordinals.at(-1)!, found.ordinal, perYear);
    return ahead > 0 && ahead <= furthestAhead ? labels.length - 1 + ahead : null;
  };

  return {
    indexOf(value, end) {
      if (value === null || typeof value === "object" || typeof value === "boolean") return null;
      const known = byLabel.get(String(value).trim().toLowerCase());
      if (known !== undefined) return known;
      const readings = readingsOf(typeof value === "string" ? value.trim() : value);
      if (starts === null) return indexOfNumber(readings);
      for (const reading of readings) {
        const days = daysOf(reading);
        const index = days && indexOfDay(end === "first" ? days[0] : days[1] - 1);
        if (index !== null) return index;
      }
      return null;
    },
    knownOn(day) {
      if (starts === null) return null;
      const on = dayOfIso(day);
      let known = 0;
      while (known < labels.length && endOfPeriod(calendar, known) <= on) known++;
      // A calendar of nameless periods does not tell the end of its last one: the next start does.
      if (known === labels.length - 1 && starts[labels.length]! <= on) known++;
      return known;
    },
    startOf: (index) => starts?.[index] ?? Number.NaN,
    labelOf: (index) => all[index] ?? "",
  };
}
