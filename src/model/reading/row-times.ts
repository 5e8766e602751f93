import { count, say, type Message } from "../../text/message";
import { calendarOf, labelOfOrdinal, ordinalOfDay } from "../calendar";
import type { Calendar, PeriodUnit } from "../dataset";
import { DataError } from "../dataset";
import { dayOfSerial, OrderEvidence, parseDate } from "../dates";
import { columnOf, indexOf, rowText } from "../lookup";
import type { LongMapping } from "../mapping/schema";
import { readPeriod, type PeriodReading } from "../period-label";
import type { Region } from "../region";
import { keyText, referenceOf, sourceName } from "../text-cells";
import { readHeader } from "../header-text";
import { bucketOf } from "./bucket";
import { Tally } from "./tally";

/** The period of each row of a long table. */
export interface RowTimes {
  readonly calendar: Calendar;
  /** By row from region.first; -1 where the row has no time. */
  readonly periods: Int32Array;
  /** Last day with a row by period, NaN where rows carry no days. */
  readonly lastDays: Float64Array;
}

/** Serial numbers of days that anybody means; without a date format such a number is still a date in a date column. */
const isSerial = (value: number): boolean => value >= 20_000 && value < 80_000;

/** Day numbers of a date column; NaN where a cell holds no date. */
export function daysOf(region: Region, column: number, name: string, remarks: Message[]): Float64Array {
  const { source, first, end } = region;
  const evidence = new OrderEvidence();
  for (let row = first; row < end; row++) {
    const value = source.values[row]?.[column];
    if (typeof value === "string") evidence.see(value);
  }
  const { order, ambiguous } = evidence;
  if (ambiguous !== null) {
    const values = { text: ambiguous, sheet: sourceName(source), column: name };
    remarks.push(say(`model.remark.date-order.${order}`, values));
  }
  const known = new Map<string, number>();
  const days = new Float64Array(end - first).fill(NaN);
  for (let row = first; row < end; row++) {
    const value = source.values[row]?.[column];
    if (typeof value === "number") {
      days[row - first] =
        isSerial(value) || source.isDate(row, column) ? dayOfSerial(value) : parseDate(String(value), order);
    } else if (typeof value === "string") {
      let day = known.get(value);
      if (day === undefined) known.set(value, (day = parseDate(value, order)));
      days[row - first] = day;
    }
  }
  return days;
}

function noTimes(region: Region, column: number, name: string): DataError {
  const { source, first, end } = region;
  return new DataError(
    say("model.error.no-dates", {
      column: name,
      first: rowText(source.row + first),
      last: rowText(source.row + end - 1),
      sheet: sourceName(source),
      cell: referenceOf(source, first, column),
      text: keyText(source.values[first]?.[column]),
    }),
  );
}

/** Rows without a time are left out; the remark says how many. */
function remarkUndated(region: Region, column: number, periods: Int32Array, remarks: Message[]): void {
  const tally = new Tally();
  periods.forEach((period, offset) => {
    const row = region.first + offset;
    if (period < 0 && (region.source.values[row]?.length ?? 0) > 0)
      tally.add(region.source, row, column, null);
  });
  if (tally.count === 0) return;
  remarks.push(say("model.remark.undated", { count: count(tally.count), place: tally.placeValue() }));
}

function fromDays(region: Region, days: Float64Array, bucket: PeriodUnit): RowTimes | null {
  let least = Infinity;
  let most = -Infinity;
  const ordinals = days.map((day) => {
    if (Number.isNaN(day)) return NaN;
    const ordinal = ordinalOfDay(day, bucket);
    if (ordinal < least) least = ordinal;
    if (ordinal > most) most = ordinal;
    return ordinal;
  });
  if (least > most) return null;
  const all = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const series = bucket === "period" ? "day" : bucket;
  const labels = all.map((ordinal) => labelOfOrdinal(ordinal, bucket));
  const calendar =
    series === "day"
      ? { ...calendarOf("day", all, labels), unit: "day" as const, daysPerPeriod: 1 }
      : calendarOf(series, all, labels);
  const lastDays = new Float64Array(all.length).fill(NaN);
  const periods = new Int32Array(days.length).fill(-1);
  ordinals.forEach((ordinal, offset) => {
    if (Number.isNaN(ordinal)) return;
    const period = ordinal - least;
    periods[offset] = period;
    const day = days[offset] ?? NaN;
    if (!((lastDays[period] ?? NaN) >= day)) lastDays[period] = day;
  });
  return { calendar, periods, lastDays };
}

/** Gathers dates into periods of the bucket that the mapping names, or that their span asks for. */
export function timesOfDates(
  region: Region,
  demand: LongMapping,
  name: string,
  remarks: Message[],
): RowTimes {
  const column = columnOf(region, name, "demand");
  const days = daysOf(region, column.index, column.name, remarks);
  const times = fromDays(region, days, demand.bucket ?? bucketOf(days));
  if (times === null) throw noTimes(region, column.index, column.name);
  remarkUndated(region, column.index, times.periods, remarks);
  return times;
}

/** The series that most of the distinct periods can be read in; months before weeks. */
function commonSeries(readings: Iterable<readonly PeriodReading[]>): string | null {
  const votes = new Map<string, number>();
  for (const each of readings) {
    for (const { series } of each) votes.set(series, (votes.get(series) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [series, many] of votes) if (best === null || many > (votes.get(best) ?? 0)) best = series;
  return best;
}

const continuous: ReadonlySet<string> = new Set(["month", "week", "quarter", "year"]);

/** A bare number says nothing of its length, but the header above it may: "week". */
function unitOfHeader(header: string): string | undefined {
  return /\b(day|week|month|quarter|year)\b/.exec(readHeader(header).full)?.[1];
}

/** "5" of 2024 under "Month" is "2024-05"; "May" is "May 2024". */
function withYear(period: string, year: string, unit: string | undefined): string {
  if (period === "" || year === "" || period.includes(year)) return period;
  if (!/^\d{1,2}$/.test(period)) return `${period} ${year}`;
  const two = period.padStart(2, "0");
  if (unit === "month") return `${year}-${two}`;
  if (unit === "week") return `${year}-W${two}`;
  return unit === "quarter" ? `${year}-Q${period}` : `P${two} ${year}`;
}

/** Periods that rows name themselves, such as "2024-05" or 17. */
export function timesOfPeriods(
  region: Region,
  demand: LongMapping,
  name: string,
  remarks: Message[],
): RowTimes {
  const column = columnOf(region, name, "demand");
  const { source, first, end } = region;
  const readings = new Map<string, readonly PeriodReading[]>();
  const yearColumn = indexOf(region, demand.columns.year, "demand");
  const unit = unitOfHeader(column.name);
  const keyAt = (row: number): string => {
    const value = source.values[row]?.[column.index];
    const text = keyText(value);
    if (typeof value === "number" && source.isDate(row, column.index)) return `date ${text}`;
    return yearColumn < 0 ? text : withYear(text, keyText(source.values[row]?.[yearColumn]), unit);
  };
  for (let row = first; row < end; row++) {
    const key = keyAt(row);
    if (key === "" || readings.has(key)) continue;
    const value = source.values[row]?.[column.index];
    readings.set(key, key.startsWith("date ") ? readPeriod(value, true) : readPeriod(key, false));
  }
  const series = commonSeries(readings.values());
  if (series === null) throw noTimes(region, column.index, column.name);
  if (series.startsWith("day")) return timesOfDates(region, demand, name, remarks);
  const ordinalOf = new Map<string, number>();
  const labelOf = new Map<number, string>();
  for (const [key, each] of readings) {
    const reading = each.find((candidate) => candidate.series === series);
    if (reading === undefined) continue;
    ordinalOf.set(key, reading.ordinal);
    if (!labelOf.has(reading.ordinal)) labelOf.set(reading.ordinal, key);
  }
  const calendar = periodCalendar(series, labelOf, column.name);
  const position = new Map([...calendar.ordinals].map((ordinal, index) => [ordinal, index]));
  const periods = new Int32Array(end - first).fill(-1);
  for (let row = first; row < end; row++) {
    const ordinal = ordinalOf.get(keyAt(row));
    if (ordinal !== undefined) periods[row - first] = position.get(ordinal) ?? -1;
  }
  remarkUndated(region, column.index, periods, remarks);
  return {
    calendar: calendar.calendar,
    periods,
    lastDays: new Float64Array(calendar.ordinals.length).fill(NaN),
  };
}

/** All periods from the first to the last, those without rows among them where the series tells which they are. */
function periodCalendar(
  series: string,
  labelOf: ReadonlyMap<number, string>,
  header: string,
): { readonly calendar: Calendar; readonly ordinals: readonly number[] } {
  const known = [...labelOf.keys()].sort((a, b) => a - b);
  const least = known[0] ?? 0;
  const most = known.at(-1) ?? 0;
  const fills = series !== "fiscal" && most - least < 5000;
  const ordinals = fills ? Array.from({ length: most - least + 1 }, (_, index) => least + index) : known;
  const labels = ordinals.map((ordinal) => {
    const label = labelOf.get(ordinal);
    if (label !== undefined) return label;
    return continuous.has(series) ? labelOfOrdinal(ordinal, series as PeriodUnit) : String(ordinal);
  });
  const unit = unitOfHeader(header);
  const named = series === "sequence " && unit !== undefined ? `sequence ${unit}` : series;
  return { calendar: calendarOf(named, ordinals, labels), ordinals };
}

/** One period for all rows, where nothing says when they were. */
export function timesOfNothing(region: Region, remarks: Message[]): RowTimes {
  remarks.push(say("model.remark.no-date", { sheet: sourceName(region.source) }));
  return {
    calendar: { unit: "period", labels: ["1"], starts: [null], daysPerPeriod: NaN },
    periods: new Int32Array(region.end - region.first),
    lastDays: Float64Array.of(NaN),
  };
}
