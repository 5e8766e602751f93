import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

/** One of the public data sets on which forecasts are judged. */
export interface AccuracySet {
  readonly name: string;
  /** Periods in a season. */
  readonly season: 12 | 52;
  /** Periods at the end that are held out, unless a quarter of a series is fewer. */
  readonly heldOut: number;
}

/** The series of a set, oldest period first. */
export interface SetSeries {
  readonly series: readonly Float64Array[];
  /** What was left out of the file, and why: sentences for the table's head. */
  readonly notes: readonly string[];
}

interface FileSet extends AccuracySet {
  readonly file: string;
  readonly read: (rows: readonly (readonly string[])[], header: readonly string[]) => SetSeries;
}

const monthly = { season: 12, heldOut: 12 } as const;
const weekly = { season: 52, heldOut: 26 } as const;

const sets: readonly FileSet[] = [
  { name: "raf", ...monthly, file: "raf_spares_5000x84_monthly.csv", read: wide("JAN96") },
  { name: "carparts", ...monthly, file: "carparts_2674x51_monthly.csv", read: wide("1998-01") },
  {
    name: "man",
    ...weekly,
    file: "man_manufacturing_3451x150_weekly_costs_leadtimes.csv",
    read: wide("w001"),
  },
  { name: "m3", ...monthly, file: "m3_monthly_204_subset.csv", read: readCompetition },
  { name: "hospital", ...monthly, file: "hospital_767x84_monthly.csv", read: wide("2000-01") },
  {
    name: "retail",
    ...weekly,
    file: "online_retail_ii_2009_10_sku_week.csv",
    // The file ends on its 374th day.
    read: wide("w01", {
      lastColumn: "w53",
      note: "week 54 is left out, since the file ends on its third day",
    }),
  },
];

export const accuracySets: readonly AccuracySet[] = sets;

/** Reads a set from the folder of public data. */
export function readSet(folder: string, name: string): SetSeries {
  const set = sets.find((each) => each.name === name);
  if (set === undefined) {
    throw new RangeError(`There is no set "${name}"; there are ${sets.map((each) => each.name).join(", ")}`);
  }
  const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(join(folder, set.file), "utf8"), {
    skipEmptyLines: true,
  }).data;
  return set.read(rows, header);
}

/** A row a series: the columns from one header on, up to the last one or a given one. Series with blanks are left out. */
function wide(firstColumn: string, partial?: { readonly lastColumn: string; readonly note: string }) {
  return (rows: readonly (readonly string[])[], header: readonly string[]): SetSeries => {
    const first = header.indexOf(firstColumn);
    const end = partial === undefined ? header.length : header.indexOf(partial.lastColumn) + 1;
    const cells = rows.map((row) => row.slice(first, end));
    const whole = cells.filter((row) => row.every((cell) => cell !== ""));
    const notes = partial === undefined ? [] : [partial.note];
    if (whole.length < rows.length)
      notes.push(`${rows.length - whole.length} series with blank periods are left out`);
    return { series: whole.map((row) => Float64Array.from(row, Number)), notes };
  };
}

/** The M3 file: two rows a series, its training and its test part, each with its values in one cell. */
function readCompetition(rows: readonly (readonly string[])[], header: readonly string[]): SetSeries {
  const name = header.indexOf("sn");
  const values = header.indexOf("values_semicolon_separated");
  const parts = new Map<string, number[]>();
  for (const row of rows) {
    const key = row[name] ?? "";
    parts.set(key, [...(parts.get(key) ?? []), ...(row[values] ?? "").split(";").map(Number)]);
  }
  return { series: [...parts.values()].map((part) => Float64Array.from(part)), notes: [] };
}
