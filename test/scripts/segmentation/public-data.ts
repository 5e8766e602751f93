import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { proposeMapping, readDataset, type Dataset, type SourceValue } from "../../../src/model";

const files = {
  man: "man_manufacturing_3451x150_weekly_costs_leadtimes.csv",
  hospital: "hospital_767x84_monthly.csv",
  raf: "raf_spares_5000x84_monthly.csv",
  onlineRetail: "online_retail_ii_2009_10_sku_week.csv",
} as const;

/** A public data set that stands beside the project; see the README there. */
export type PublicData = keyof typeof files;

/** The folder of the data sets beside the project, or null where it is absent. */
export function publicData(folder = join(__dirname, "../../../../shared/data")): string | null {
  return existsSync(folder) ? folder : null;
}

/**
 * Reads a data set as the product does: mapping proposed, every treatment at its default.
 *
 * The hospital's first column holds 35 codes for 767 series; each row is a series, so the row's number makes its key.
 */
export function loadPublic(folder: string, name: PublicData): Dataset {
  const parsed = Papa.parse<string[]>(readFileSync(join(folder, files[name]), "utf8"), {
    skipEmptyLines: true,
  });
  if (name === "hospital")
    for (const [row, cells] of parsed.data.entries()) if (row > 0) cells[0] = `${cells[0]} #${row}`;
  const values = parsed.data.map((cells) =>
    cells.map((text): SourceValue =>
      text === "" ? null : /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text,
    ),
  );
  const source = { sheet: "Data", row: 1, column: 1, values, isDate: () => false };
  return readDataset([source], proposeMapping([source]).mapping, { today: "2026-11-22" });
}
