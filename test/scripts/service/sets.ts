import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { proposeMapping, readDataset, type Dataset, type SourceValue } from "../../../src/model";
import type { ServiceCase } from "./windows";

/** A set with its name and what was read of it. */
export interface ServiceSet {
  readonly name: string;
  readonly notes: readonly string[];
  readonly case: ServiceCase;
}

/** Every period is a review. */
const reviewPeriods = 1;

const publicSets = [
  { name: "raf", file: "raf_spares_5000x84_monthly.csv", leadTime: "3" },
  { name: "carparts", file: "carparts_2674x51_monthly.csv", leadTime: "3" },
  { name: "man", file: "man_manufacturing_3451x150_weekly_costs_leadtimes.csv", leadTime: "lead_time_weeks" },
] as const;

/** The names of the public sets. */
export const serviceSetNames: readonly string[] = publicSets.map(({ name }) => name);

/** Reads a public set; lead times are those of the reference study. */
export function readPublicSet(folder: string, name: string): ServiceSet {
  const set = publicSets.find((each) => each.name === name);
  if (set === undefined)
    throw new RangeError(`There is no set "${name}"; there are ${serviceSetNames.join(", ")}`);
  return { ...readServiceFile(join(folder, set.file), set.leadTime), name };
}

/**
 * Reads a CSV file as the product does: mapping proposed, every treatment at its default. Rows with a blank within the
 * history are left out, since it is not known whether they were periods without demand.
 *
 * @param leadTime periods for all items, or the header of a column that holds them; by default the mapped lead time
 */
export function readServiceFile(file: string, leadTime: string | undefined): ServiceSet {
  const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(file, "utf8"), {
    skipEmptyLines: true,
  }).data;
  const proposed = datasetOf([header, ...rows]);
  const periodColumns = new Set(proposed.calendar.labels);
  const whole = rows.filter((row) =>
    header.every((title, column) => !periodColumns.has(title) || row[column] !== ""),
  );
  const data = whole.length === rows.length ? proposed : datasetOf([header, ...whole]);
  const notes =
    whole.length === rows.length
      ? []
      : [`${rows.length - whole.length} series with blank periods are left out`];
  const leadTimes = leadTimesOf(data, header, whole, leadTime);
  const { unitCost, unitPrice } = data.items;
  const money = [unitCost, unitPrice].find((column) => column.some((value) => value > 0));
  return {
    name: basename(file),
    notes,
    case: {
      history: data.history,
      launched: data.launched,
      protection: leadTimes.map((periods) => periods + reviewPeriods),
      unitValue: money,
    },
  };
}

function datasetOf(rows: readonly (readonly string[])[]): Dataset {
  const values = rows.map((cells) =>
    cells.map((text): SourceValue =>
      text === "" ? null : /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text,
    ),
  );
  const source = { sheet: "Data", row: 1, column: 1, values, isDate: () => false };
  return readDataset([source], proposeMapping([source]).mapping, { today: "2026-11-26" });
}

function leadTimesOf(
  data: Dataset,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  leadTime: string | undefined,
): Float64Array {
  const { leadTimePeriods, origins } = data.items;
  if (leadTime === undefined) {
    if (leadTimePeriods.some((periods) => periods >= 0)) return leadTimePeriods;
    throw new RangeError(
      "The file has no column of lead times; give one, or a number of periods, by --lead-time",
    );
  }
  const periods = Number(leadTime);
  if (leadTime.trim() !== "" && periods >= 0) return new Float64Array(data.items.keys.length).fill(periods);
  const column = header.indexOf(leadTime);
  if (column < 0)
    throw new RangeError(
      `The file has no column "${leadTime}"; its columns begin ${header.slice(0, 8).join(", ")}`,
    );
  // Rows of the source start at 1, with the header.
  return Float64Array.from(origins, ({ row }) => Number.parseFloat(rows[row - 2]?.[column] ?? ""));
}
