import type { Report } from "../../report";
import type { Message } from "../../text/message";
import type { DefinedName, WorkbookChange } from "../../xlsx/types";
import { groupEnds } from "../layout/group-lines";
import type { PlacedTable } from "../layout/place";
import { drawSheet, type DrawingContext } from "../layout/sheet";
import { placeOf } from "../layout/table";
import { columnValue } from "../layout/values";
import { runSettingKey } from "../names";
import type { ArrangedSheet } from "./arrange";
import { digest } from "./digest";
import { newMarks } from "./marks";
import { cellCount, type PlannedSheet, type PlannedTable, type SheetEdit } from "./plan";
import { matrixMeanings } from "./merge-matrices";
import { drawnChart, drawnHeights, drawnKey, runSetting } from "./remembered";
import { widthsText } from "./widths-needed";

/** What a run does to one sheet. */
export interface SheetPlan {
  readonly sheet: PlannedSheet;
  readonly tables: readonly PlannedTable[];
  readonly edit: SheetEdit | null;
  readonly changes: readonly WorkbookChange[];
  readonly names: readonly DefinedName[];
  readonly settings: ReadonlyMap<string, string>;
  readonly conflicts: readonly Message[];
  readonly remarks: readonly Message[];
}

const newHeaders = (placed: PlacedTable): Record<string, string> =>
  Object.fromEntries(placed.columns.map(({ column, header }) => [column.id, header]));

function newLines({ table }: PlacedTable): number[] {
  const column = table.columns.find(({ id }) => id === table.groupBy);
  if (column === undefined) return [];
  return groupEnds(Array.from({ length: table.rowCount }, (_, row) => columnValue(column, row)));
}

/** What a table remembers that is drawn anew. */
export const newRunSetting = (report: Report, context: DrawingContext, placed: PlacedTable): string =>
  runSetting(
    report,
    context,
    placed.table,
    placeOf(placed, context.name),
    newHeaders(placed),
    newLines(placed),
  );

/** What a plan says of a table that is drawn anew. */
export const newPlannedTable = ({ name, table }: PlacedTable, sheet: string): PlannedTable => ({
  name,
  sheet,
  rows: table.rowCount,
  added: table.rowCount,
  gone: 0,
  removed: 0,
});

/**
 * Plans a sheet that the workbook does not have yet.
 *
 * @param active whether it is the one in sight when the workbook is opened
 */
export async function planNewSheet(
  { placed, name }: ArrangedSheet,
  context: DrawingContext,
  report: Report,
  after: string | undefined,
  active: boolean,
): Promise<SheetPlan> {
  const content = await drawSheet(placed, context);
  const tables = placed.blocks.filter((block) => block.kind === "table");
  const settings = new Map(
    tables.map((table) => [runSettingKey(table.name), newRunSetting(report, context, table)]),
  );
  for (const table of tables) {
    if (table.table.listsFindings !== true) continue;
    const rows = Array.from({ length: table.table.rowCount }, (_, row) => row);
    settings.set(drawnKey("heights", table.table.id), drawnHeights(table, rows));
  }
  for (const [key, meaning] of matrixMeanings(placed)) settings.set(key, meaning);
  settings.set(drawnKey("widths", placed.sheet.id), widthsText(content.widths));
  for (const chart of content.charts) settings.set(drawnKey("chart", chart.id), drawnChart(chart));
  settings.set(drawnKey("links", placed.sheet.id), digest(content.links));
  settings.set(drawnKey("footer", placed.sheet.id), content.page?.footerLeft ?? "");
  return {
    sheet: { id: placed.sheet.id, name, kind: "new", cells: cellCount(content.blocks) },
    tables: tables.map((table) => newPlannedTable(table, name)),
    edit: null,
    changes: [
      {
        kind: "add-sheet",
        name,
        content,
        ...(after === undefined ? {} : { after }),
        ...(active ? { active } : {}),
      },
    ],
    names: newMarks(placed, name),
    settings,
    conflicts: [],
    remarks: [],
  };
}
