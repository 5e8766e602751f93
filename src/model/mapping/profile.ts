import { parseDate } from "../dates";
import { leadingNumber, parseNumber } from "../numbers";
import type { Region } from "../region";
import { isBlankCell } from "../text-cells";

/** What a column's cells hold, from a sample of its rows. */
export interface ColumnProfile {
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
  readonly texts: number;
  readonly distinct: number;
}

const sampleRows = 200;

/** Looks at rows spread evenly over the region, so that sorted data shows all of its kinds. */
export function profileColumn(region: Region, column: number): ColumnProfile {
  const { source, first, end } = region;
  const step = Math.max(1, Math.floor((end - first) / sampleRows));
  let filled = 0;
  let numbers = 0;
  let dates = 0;
  let texts = 0;
  const distinct = new Set<string | number | boolean>();
  for (let row = first; row < end; row += step) {
    const value = source.values[row]?.[column];
    if (isBlankCell(value) || value === null || value === undefined || typeof value === "object") continue;
    filled++;
    distinct.add(value);
    if (typeof value === "number") {
      if (source.isDate(row, column)) dates++;
      else numbers++;
    } else if (typeof value === "string") {
      if (!Number.isNaN(parseNumber(value)) || !Number.isNaN(leadingNumber(value))) numbers++;
      else if (!Number.isNaN(parseDate(value, "day-first")) || !Number.isNaN(parseDate(value, "month-first")))
        dates++;
      else texts++;
    }
  }
  return { filled, numbers, dates, texts, distinct: distinct.size };
}

/** Whether numbers can be read from the column: most of what it holds, or it holds nothing yet. */
export const isNumeric = (profile: ColumnProfile): boolean => profile.numbers * 2 >= profile.filled;
export const isDates = (profile: ColumnProfile): boolean =>
  profile.filled > 0 && profile.dates * 5 >= profile.filled * 4;
