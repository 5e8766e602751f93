import type { CellValue } from "../../xlsx/types";
import type { ChartRecord, SeriesRecord } from "../host";
import type { ReferencedCells } from "./references";
import { textSetting } from "./settings";

/** A series with what its references hold. */
export interface ChartSeries {
  readonly record: SeriesRecord;
  readonly name: string;
  /** Null where nothing is drawn. */
  readonly values: readonly (number | null)[];
  readonly valueFormat: string;
  readonly categories: readonly CellValue[];
  readonly categoryFormat: string;
}

/** Texts and errors are no points: Excel draws texts as zero and leaves errors and, unless told otherwise, empty cells out. */
function point(value: CellValue, emptyIsZero: boolean): number | null {
  if (typeof value === "number") return value;
  if (value === null) return emptyIsZero ? 0 : null;
  return typeof value === "object" ? null : 0;
}

export function seriesOf(record: ChartRecord, cells: ReferencedCells): readonly ChartSeries[] {
  const emptyIsZero = record.properties["DisplayBlanksAs"] === "Zero";
  const valuesOf = (reference: string | null) => (reference === null ? [] : cells.values(reference));
  const formatOf = (reference: string | null) =>
    reference === null ? "General" : cells.numberFormat(reference);
  return record.series.map((series, index) => ({
    record: series,
    name: textSetting(series.properties, "Name") ?? `Series${index + 1}`,
    values: valuesOf(series.values).map((value) => point(value, emptyIsZero)),
    valueFormat: formatOf(series.values),
    categories: valuesOf(series.categories),
    categoryFormat: formatOf(series.categories),
  }));
}
