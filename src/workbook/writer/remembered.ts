import type { Report, Table } from "../../report";
import type { Chart } from "../../xlsx/types";
import { tableRowHeight } from "../layout/heights";
import type { PlacedTable } from "../layout/place";
import type { DrawingContext } from "../layout/sheet";
import { columnFormulas } from "../layout/table";
import type { TablePlace } from "../references";
import { digest } from "./digest";
import { choicesOf } from "./rules";
import type { TableRun } from "./state";

/** Key of the setting that remembers how a part of a sheet was drawn. */
export const drawnKey = (
  kind: "chart" | "links" | "heights" | "widths" | "footer" | "matrix",
  id: string,
): string => `drawn:${kind}:${id}`;

/** Fingerprint of what a run may change on a chart; its place is the user's once it is drawn. */
export const drawnChart = (chart: Chart): string => digest([chart.title, chart.altText, chart.series]);

/** Fingerprint of the heights of a table's rows, which stand for these rows of the report. */
export const drawnHeights = (placed: PlacedTable, reportRows: Iterable<number>): string =>
  digest(Array.from(reportRows, tableRowHeight(placed)));

/** Fingerprint of a table's formulas as Excel reads them. */
export const drawnFormulas = (table: Table, context: DrawingContext, place: TablePlace): string =>
  digest(columnFormulas(table.columns, context.find, place));

/**
 * What a table remembers of the run that writes it.
 *
 * @param columns column id -> header as written
 * @param lines row offsets after which a class group ends
 */
export function runSetting(
  report: Report,
  context: DrawingContext,
  table: Table,
  place: TablePlace,
  columns: Readonly<Record<string, string>>,
  lines: readonly number[],
): string {
  const run: TableRun = {
    tool: report.tool,
    run: context.stamp.at,
    options: report.options,
    columns: { ...columns },
    lines: [...lines],
    userColumns: table.columns.filter(({ owner }) => owner === "user").map(({ id }) => id),
    formulas: drawnFormulas(table, context, place),
    choices: choicesOf(table),
    meanings: Object.fromEntries(table.columns.map(({ id, meaning }) => [id, meaning])),
  };
  return JSON.stringify(run);
}
