import { endOfPeriod } from "../calendar";
import type { Calendar } from "../dataset";
import { dayOfIso } from "../dates";
import { columnOf } from "../lookup";
import { readPeriod } from "../period-label";
import type { Region } from "../region";
import type { SalesEvents } from "../sales";
import { keyText } from "../text-cells";
import type { SalesPlace } from "./sales-place";

/** A row that was dated, but in no period of the history. */
const outside = -1;
/** A row whose date or period cannot be read. */
const undated = -2;

/** A table of more days would be read from a date that nobody meant. */
const mostDays = 400_000;

/** The period of each day from the first start on; null where the calendar has no dates. */
function daysToPeriods(calendar: Calendar): { readonly first: number; readonly periods: Int32Array } | null {
  const spans = calendar.starts.flatMap((start, period) => {
    const day = start === null ? NaN : dayOfIso(start);
    if (Number.isNaN(day)) return [];
    const end = endOfPeriod(calendar, period);
    // The last of periods without a unit is as long as the one before it.
    const before = dayOfIso(calendar.starts[period - 1] ?? "");
    return [{ period, day, end: Number.isNaN(end) ? day + (day - before) : end }];
  });
  const [earliest] = spans;
  const latest = spans.at(-1);
  if (earliest === undefined || latest === undefined || Number.isNaN(latest.end)) return null;
  const length = latest.end - earliest.day;
  if (!(length > 0 && length <= mostDays)) return null;
  const periods = new Int32Array(length).fill(outside);
  for (const { period, day, end } of spans) periods.fill(period, day - earliest.day, end - earliest.day);
  return { first: earliest.day, periods };
}

/** Periods that rows name themselves ("2024-05", 17), by the ways in which the calendar's labels can be read as well. */
function labelsToPeriods(calendar: Calendar): (cell: unknown, isDate: boolean) => number {
  const byText = new Map(calendar.labels.map((label, period) => [label, period]));
  const byReading = new Map<string, number>();
  const dates = daysToPeriods(calendar);
  calendar.labels.forEach((label, period) => {
    for (const { series, ordinal } of readPeriod(label, false)) byReading.set(`${series} ${ordinal}`, period);
  });
  const known = new Map<string, number>();
  const find = (text: string): number => {
    const same = byText.get(text);
    if (same !== undefined) return same;
    const readings = readPeriod(text, false);
    if (readings.length === 0) return undated;
    for (const { series, ordinal } of readings) {
      const period = byReading.get(`${series} ${ordinal}`);
      if (period !== undefined) return period;
    }
    return outside;
  };
  return (cell, isDate) => {
    if (typeof cell === "number" && isDate) {
      const day = readPeriod(cell, true)[0]?.ordinal ?? NaN;
      return dates?.periods[day - dates.first] ?? outside;
    }
    const text = typeof cell === "number" || typeof cell === "string" ? keyText(cell) : "";
    if (text === "") return undated;
    let period = known.get(text);
    if (period === undefined) known.set(text, (period = find(text)));
    return period;
  };
}

/**
 * The period of the history that each row of sales falls in.
 *
 * @param days day number by row; null without a date column
 * @param periodColumn name of the column that names periods, read where there are no dates
 * @returns by row from region.first, below 0 for a row in none; null where nothing tells
 */
export function periodsOfSales(
  region: Region,
  days: Float64Array | null,
  periodColumn: string | undefined,
  role: SalesPlace["role"],
  calendar: Calendar,
): Int32Array | null {
  if (days !== null) {
    const table = daysToPeriods(calendar);
    if (table === null) return null;
    const { first, periods } = table;
    const found = new Int32Array(days.length);
    // A loop: Int32Array.from takes several times as long, and there may be a million rows.
    for (let row = 0; row < days.length; row++) {
      const day = days[row] ?? NaN;
      found[row] = Number.isNaN(day) ? undated : (periods[day - first] ?? outside);
    }
    return found;
  }
  if (periodColumn === undefined) return null;
  const { index } = columnOf(region, periodColumn, role);
  const { source } = region;
  const periodOf = labelsToPeriods(calendar);
  const found = new Int32Array(Math.max(0, region.end - region.first));
  for (let row = region.first; row < region.end; row++) {
    found[row - region.first] = periodOf(source.values[row]?.[index], source.isDate(row, index));
  }
  return found;
}

/** Keeps, in the one pass over the rows of sales, those that have an item, a period and a quantity. */
export class EventRecorder {
  private readonly row: Int32Array;
  private readonly period: Int32Array;
  private readonly quantity: Float64Array;
  private size = 0;
  private outsideRows = 0;
  private undatedRows = 0;

  private constructor(
    private readonly periods: Int32Array,
    private readonly itemsFromOne: Int32Array,
  ) {
    this.row = new Int32Array(periods.length);
    this.period = new Int32Array(periods.length);
    this.quantity = new Float64Array(periods.length);
  }

  /**
   * @param periods by row of the sheet, below 0 for none; null where nothing tells them
   * @param itemsFromOne by row of `Sales`, index of the item + 1; 0 for none
   */
  static over(periods: Int32Array | null, itemsFromOne: Int32Array): EventRecorder | null {
    return periods === null ? null : new EventRecorder(periods, itemsFromOne);
  }

  /**
   * @param offset of the row of the sheet
   * @param row of `Sales`
   * @param quantity units; what is no number, or 0, is no event
   */
  record(offset: number, row: number, quantity: number): void {
    if ((this.itemsFromOne[row] ?? 0) === 0 || !Number.isFinite(quantity) || quantity === 0) return;
    const period = this.periods[offset] ?? undated;
    if (period === outside) this.outsideRows++;
    else if (period === undated) this.undatedRows++;
    else {
      this.row[this.size] = row;
      this.period[this.size] = period;
      this.quantity[this.size++] = quantity;
    }
  }

  recorded(): SalesEvents {
    const { size, outsideRows, undatedRows } = this;
    return {
      row: this.row.slice(0, size),
      period: this.period.slice(0, size),
      quantity: this.quantity.slice(0, size),
      outsideRows,
      undatedRows,
    };
  }
}
