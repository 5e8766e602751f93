import { columnLetters, type Source, type SourceValue } from "./cells";
import { dayOfSerial, isoOfDay } from "./dates";
import { foldSpace } from "./header-text";
import { fieldScores } from "./field-score";
import { readPeriod } from "./period-label";
import { isBlankCell, isErrorCell, keyText } from "./text-cells";

/** A column of a region, named so that each name is there once. */
export interface RegionColumn {
  /** Index into a row of the source's values. */
  readonly index: number;
  /** The header; "Column D" where it is empty, "Qty (2)" for the second of a name. Dates are ISO days. */
  readonly name: string;
  readonly header: SourceValue;
  readonly isDate: boolean;
}

/** The table within a source: its header row, its columns and its rows of data. */
export interface Region {
  readonly source: Source;
  /** Index of the header row in the source's values. */
  readonly headerIndex: number;
  readonly columns: readonly RegionColumn[];
  /** Rows of data: indexes from `first` up to but without `end`. */
  readonly first: number;
  readonly end: number;
}

/** Titles above a table rarely take more rows than this. */
const rowsSearched = 40;
const rowsBelow = 12;

function filled(row: readonly SourceValue[] | undefined): number {
  return row?.reduce<number>((total, value) => total + (isBlankCell(value) ? 0 : 1), 0) ?? 0;
}

/** How much a row looks like the header of what stands below it. */
function headerScore(source: Source, rowIndex: number): number {
  const row = source.values[rowIndex] ?? [];
  let score = 0;
  let labels = 0;
  let run = 0;
  let previous = NaN;
  row.forEach((value, column) => {
    if (isBlankCell(value)) return;
    const below = belowFilled(source, rowIndex, column);
    const period = readPeriod(value, typeof value === "number" && source.isDate(rowIndex, column))[0];
    if (period !== undefined) {
      run = period.ordinal > previous ? run + 1 : 1;
      previous = period.ordinal;
      if (run >= 6) score += run === 6 ? 6 : 1;
      return;
    }
    previous = NaN;
    if (typeof value === "string") {
      labels++;
      score += below ? 1 : 0.25;
      if (fieldScores(value).some((match) => match.score >= 0.85)) score += 3;
    } else if (!isErrorCell(value)) {
      score -= 2;
    }
  });
  return labels === 0 && score < 6 ? -1 : score;
}

function belowFilled(source: Source, rowIndex: number, column: number): boolean {
  for (let row = rowIndex + 1; row <= rowIndex + rowsBelow; row++) {
    if (!isBlankCell(source.values[row]?.[column])) return true;
  }
  return false;
}

/** The first row that is more than a title; null where no row is. */
function firstOfSeveral({ values }: Source): number | null {
  const row = values.findIndex((cells) => filled(cells) > 1);
  return row < 0 ? null : row;
}

/**
 * Index of the header row: the first row of a table, the first row with several cells in an area that a user chose, else the
 * row that looks most like one; null in an empty source.
 */
export function findHeader(source: Source): number | null {
  if (source.table !== undefined) return source.values.length > 0 ? 0 : null;
  if (source.area !== undefined) return firstOfSeveral(source);
  let best: number | null = null;
  let bestScore = 0;
  let searched = 0;
  for (let row = 0; row < source.values.length && searched < rowsSearched; row++) {
    if (filled(source.values[row]) === 0) continue;
    searched++;
    const score = headerScore(source, row);
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  return best;
}

/** Name of a header cell. */
export function headerName(value: SourceValue | undefined, isDate: boolean): string {
  if (typeof value === "number" && isDate) return isoOfDay(dayOfSerial(value));
  return foldSpace(keyText(value));
}

function nameColumns(source: Source, headerIndex: number, first: number, end: number): RegionColumn[] {
  const header = source.values[headerIndex] ?? [];
  let width = header.length;
  for (let row = first; row < Math.min(end, first + 200); row++) {
    width = Math.max(width, source.values[row]?.length ?? 0);
  }
  const seen = new Map<string, number>();
  const columns: RegionColumn[] = [];
  for (let index = 0; index < width; index++) {
    const value = header[index] ?? null;
    const isDate = typeof value === "number" && source.isDate(headerIndex, index);
    const text = headerName(value, isDate);
    // A column without header and data is only space between others.
    if (text === "" && !columnHasData(source, index, first, end)) continue;
    const name = text === "" ? `Column ${columnLetters(source.column + index)}` : text;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    columns.push({ index, name: times === 1 ? name : `${name} (${times})`, header: value, isDate });
  }
  return columns;
}

function columnHasData(source: Source, column: number, first: number, end: number): boolean {
  for (let row = first; row < Math.min(end, first + 200); row++) {
    if (!isBlankCell(source.values[row]?.[column])) return true;
  }
  return false;
}

/** Last row with anything in it, plus one; notes that stand apart under the table do not belong to it. */
function endOfData(source: Source, first: number): number {
  let end = source.values.length;
  while (end > first && filled(source.values[end - 1]) === 0) end--;
  const width = filled(source.values[first - 1]);
  if (width < 3) return end;
  let note = end;
  while (note > first && filled(source.values[note - 1]) === 1) note--;
  // The notes must be set off by an empty row, or a sparse item could be taken for one.
  if (note === end || note <= first || filled(source.values[note - 1]) !== 0) return end;
  while (note > first && filled(source.values[note - 1]) === 0) note--;
  return note;
}

/** The table of a source under the header row with that index. */
export function regionAt(source: Source, headerIndex: number): Region {
  const first = headerIndex + 1;
  const end = endOfData(source, first);
  return { source, headerIndex, first, end, columns: nameColumns(source, headerIndex, first, end) };
}

export function findRegion(source: Source): Region | null {
  const header = findHeader(source);
  return header === null ? null : regionAt(source, header);
}
