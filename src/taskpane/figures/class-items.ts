import type { Cell, Report, Table } from "../../report";
import type { DataSummary } from "../../worker";
import { tableOf } from "./home-view";
import { valueMeasure } from "./measure";

export interface ClassItem {
  readonly key: string;
  readonly description: string;
  /** With its unit; empty where no item has a value. */
  readonly value: string;
}

/** The items of one class, largest first. */
export interface ClassList {
  readonly segment: string;
  readonly items: readonly ClassItem[];
  /** How many there are; `items` holds the first few. */
  readonly total: number;
}

/** So many stand under the grid; the rest is in the sheet. */
const itemsShown = 5;

const cell = (table: Table, id: string, row: number): Cell | undefined =>
  table.columns.find((column) => column.id === id)?.values[row];

const textOf = (value: Cell | undefined): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** The items that a run put into a class; null where the report has no table of items. */
export function classList(report: Report, data: DataSummary, segment: string): ClassList | null {
  const table = tableOf(report, "items");
  if (table === undefined) return null;
  const measure = valueMeasure(data);
  const items: ClassItem[] = [];
  let total = 0;
  for (let row = 0; row < table.rowCount; row++) {
    if (cell(table, "final", row) !== segment) continue;
    total++;
    if (items.length === itemsShown) continue;
    const value = cell(table, "value", row);
    items.push({
      key: textOf(cell(table, table.key, row)),
      description: textOf(cell(table, "description", row)),
      value: typeof value === "number" ? measure.full(value) : "",
    });
  }
  return { segment, items, total };
}
