import type { Calendar } from "./dataset";
import { calendarOf } from "./calendar";
import { readPeriod } from "./period-label";
import type { Region, RegionColumn } from "./region";

/** Adjacent columns whose headers are periods of one series, oldest first. */
export interface PeriodRun {
  readonly columns: readonly RegionColumn[];
  readonly series: string;
  readonly ordinals: readonly number[];
  readonly calendar: Calendar;
  /** A header that means another day when read month first, and nothing tells which is right. */
  readonly ambiguous: string | null;
}

/** Fewer periods than this are no history in wide layout. */
export const leastPeriods = 6;

interface Candidate {
  readonly start: number;
  readonly series: string;
  readonly ordinals: number[];
}

/** Between readings of the same columns the one with a regular calendar is right; months come before weeks. */
function preference(series: string, ordinals: readonly number[]): number {
  const regular = calendarOf(series, ordinals, []).unit !== "period" ? 0 : 10;
  const order = ["day", "day-month-first", "month", "week", "quarter", "year", "fiscal"].indexOf(series);
  return regular + (order < 0 ? 8 : order);
}

/** Irregular gaps between days mean that days and months were read the wrong way round. */
function irregularity(candidate: Candidate): number {
  if (!candidate.series.startsWith("day")) return 0;
  const gaps = candidate.ordinals.slice(1).map((day, index) => day - (candidate.ordinals[index] ?? day));
  const mean = gaps.reduce((total, gap) => total + gap, 0) / Math.max(1, gaps.length);
  return Math.sqrt(gaps.reduce((total, gap) => total + (gap - mean) ** 2, 0)) / Math.max(1, mean);
}

function better(a: Candidate, b: Candidate): boolean {
  if (a.ordinals.length !== b.ordinals.length) return a.ordinals.length > b.ordinals.length;
  if (a.start !== b.start) return a.start < b.start;
  if (a.series.startsWith("day") && b.series.startsWith("day") && irregularity(a) !== irregularity(b)) {
    return irregularity(a) < irregularity(b);
  }
  return preference(a.series, a.ordinals) < preference(b.series, b.ordinals);
}

function candidates(
  columns: readonly RegionColumn[],
  accepts: (column: RegionColumn) => boolean,
): Candidate[] {
  const done: Candidate[] = [];
  let open = new Map<string, Candidate>();
  columns.forEach((column, index) => {
    const next = new Map<string, Candidate>();
    const readings = readPeriod(column.header, column.isDate);
    const usable = readings.length > 0 && accepts(column);
    for (const { series, ordinal } of usable ? readings : []) {
      const before = open.get(series);
      if (before && (before.ordinals.at(-1) ?? ordinal) < ordinal) {
        before.ordinals.push(ordinal);
        next.set(series, before);
      } else {
        next.set(series, { start: index, series, ordinals: [ordinal] });
      }
    }
    for (const candidate of open.values()) if (next.get(candidate.series) !== candidate) done.push(candidate);
    open = next;
  });
  return [...done, ...open.values()];
}

function labelOf(column: RegionColumn, unit: Calendar["unit"]): string {
  // A real date shows as the user's format has it, which we do not see: a month's column is named by its month.
  return column.isDate && unit === "month" ? column.name.slice(0, 7) : column.name;
}

/** The longest run of columns whose headers form one growing sequence; null where there is none. */
export function findRun(
  columns: readonly RegionColumn[],
  accepts: (column: RegionColumn) => boolean,
): PeriodRun | null {
  const all = candidates(columns, accepts);
  let best: Candidate | null = null;
  for (const candidate of all) if (best === null || better(candidate, best)) best = candidate;
  if (best === null) return null;
  const chosen = columns.slice(best.start, best.start + best.ordinals.length);
  const rival = all.find(
    (other) =>
      other !== best &&
      other.series.startsWith("day") &&
      best.series.startsWith("day") &&
      other.start === best.start &&
      other.ordinals.length === best.ordinals.length &&
      irregularity(other) === irregularity(best) &&
      other.ordinals.some((day, index) => day !== best.ordinals[index]),
  );
  const { unit } = calendarOf(best.series, best.ordinals, []);
  const labels = chosen.map((column) => labelOf(column, unit));
  return {
    columns: chosen,
    series: best.series,
    ordinals: best.ordinals,
    calendar: calendarOf(best.series, best.ordinals, labels),
    ambiguous: rival === undefined ? null : (chosen[0]?.name ?? null),
  };
}

/** The run between two columns that a mapping names; columns between them that are no periods are left out. */
export function runBetween(region: Region, first: RegionColumn, last: RegionColumn): PeriodRun | null {
  const from = region.columns.indexOf(first);
  const to = region.columns.indexOf(last);
  const series = new Set(readPeriod(first.header, first.isDate).map((reading) => reading.series));
  const between = region.columns
    .slice(from, to + 1)
    .filter((column) =>
      readPeriod(column.header, column.isDate).some((reading) => series.has(reading.series)),
    );
  const run = findRun(between, () => true);
  return run !== null && run.columns[0] === first && run.columns.at(-1) === last ? run : null;
}
