import type { Source, SourceValue } from "../../../src/model";
import {
  mappingSchema,
  readDataset,
  proposeMapping,
  type Dataset,
  type Mapping,
  type MappingInput,
} from "../../../src/model";
import { render } from "../../../src/text/render";

export type Value = SourceValue | Date;

/** A sheet whose used range begins in A1 unless told; Dates become Excel's serial numbers with a date format. */
export function sheet(
  name: string,
  rows: readonly (readonly Value[])[],
  place: { table?: string; row?: number; column?: number } = {},
): Source {
  const dates = new Set<string>();
  const values = rows.map((cells, row) =>
    cells.map((value, column): SourceValue => {
      if (!(value instanceof Date)) return value;
      dates.add(`${row} ${column}`);
      return value.getTime() / 86_400_000 + 25_569;
    }),
  );
  return {
    sheet: name,
    ...(place.table === undefined ? {} : { table: place.table }),
    row: place.row ?? 1,
    column: place.column ?? 1,
    values,
    isDate: (row, column) => dates.has(`${row} ${column}`),
  };
}

export const date = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** "2024-01", "2024-02" ... */
export function months(count: number, firstYear = 2020): string[] {
  return Array.from({ length: count }, (_, index) => {
    const year = firstYear + Math.floor(index / 12);
    return `${year}-${String((index % 12) + 1).padStart(2, "0")}`;
  });
}

export const today = "2026-11-22";

/** Reads with the proposed mapping, changed as told. */
export function read(sources: readonly Source[], change: Partial<Mapping> = {}, day = today): Dataset {
  const { mapping } = proposeMapping(sources);
  return readDataset(sources, { ...mapping, ...change }, { today: day });
}

/** Reads with a mapping of one's own. */
export function readWith(sources: readonly Source[], mapping: MappingInput, day = today): Dataset {
  return readDataset(sources, mappingSchema.parse(mapping), { today: day });
}

export function row(data: Dataset, key: string, from: "history" | "rawHistory" = "history"): number[] {
  const { values, periods } = data[from];
  const item = data.items.keys.indexOf(key);
  if (item < 0) throw new Error(`no item ${key}`);
  return [...values.slice(item * periods, (item + 1) * periods)];
}

/** "sentence | treatment" of the oddities of a kind. */
export function oddities(data: Dataset, kind: string): string[] {
  return data.oddities
    .filter((oddity) => oddity.kind === kind)
    .map((oddity) => `${render(oddity.sentence)} | ${render(oddity.treatmentText)}`);
}

export const remarks = (data: Dataset): string[] => data.remarks.map(render);
