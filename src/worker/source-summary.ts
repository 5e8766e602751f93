import { columnLetters, type Source } from "../model";
import { examine, likelyKey } from "../model/mapping/candidate";
import { leastPeriods } from "../model/period-run";
import type { SourceSummary } from "./messages";

/** What a list of sheets and tables says of one; null for one without a table in it. */
export function summarize(source: Source): SourceSummary | null {
  const candidate = examine(source);
  if (candidate === null) return null;
  const { region, run } = candidate;
  const key = candidate.fits.get("item")?.[0] ?? likelyKey(candidate);
  const isHistory = run !== null && run.columns.length >= leastPeriods;
  const lastColumn = Math.max(0, ...region.columns.map(({ index }) => index));
  const top = source.row + region.headerIndex;
  const bottom = source.row + Math.max(region.headerIndex, region.end - 1);
  return {
    sheet: source.sheet,
    ...(source.table === undefined ? {} : { table: source.table }),
    ...(source.area === undefined ? {} : { area: source.area }),
    headerRow: top,
    rows: Math.max(0, region.end - region.first),
    columns: region.columns.map(({ name }) => name),
    keyColumn: key?.name ?? null,
    periods: isHistory ? { unit: run.calendar.unit, columns: run.columns.map(({ name }) => name) } : null,
    address: `${columnLetters(source.column)}${top}:${columnLetters(source.column + lastColumn)}${bottom}`,
  };
}
