import type { Report } from "../../report";
import type { Message } from "../../text/message";
import type { Chart, DefinedName, WorkbookChange } from "../../xlsx/types";
import type { PlacedTable } from "../layout/place";
import { drawSheet, type DrawingContext } from "../layout/sheet";
import { groupEnds } from "../layout/group-lines";
import { columnValue } from "../layout/values";
import { runSettingKey, sheetMark } from "../names";
import type { WorkbookPort } from "../port";
import type { ArrangedSheet } from "./arrange";
import { digest } from "./digest";
import { editSheet } from "./edit-sheet";
import { markOfSheet, movedMark, newMarks } from "./marks";
import type { MatchedTable } from "./match-table";
import { cellCount, type PlannedSheet, type PlannedTable, type SheetEdit } from "./plan";
import { changedPrintArea } from "./print-area";
import type { TableRun, WorkbookState } from "./state";

/** What a run does to one sheet. */
export interface SheetPlan {
  readonly sheet: PlannedSheet;
  readonly tables: readonly PlannedTable[];
  readonly edit: SheetEdit | null;
  readonly changes: readonly WorkbookChange[];
  readonly names: readonly DefinedName[];
  readonly settings: ReadonlyMap<string, string>;
  readonly conflicts: readonly Message[];
}

const drawnKey = (kind: "chart" | "links", id: string): string => `drawn:${kind}:${id}`;

/** Fingerprint of what a run may change on a chart; its place is the user's once it is drawn. */
const drawnChart = (chart: Chart): string => digest([chart.title, chart.altText, chart.series]);

function runSetting(
  report: Report,
  context: DrawingContext,
  columns: Readonly<Record<string, string>>,
  lines: readonly number[],
): string {
  const run: TableRun = {
    tool: report.tool,
    run: context.stamp.at,
    options: report.options,
    columns: { ...columns },
    lines: [...lines],
  };
  return JSON.stringify(run);
}

const newHeaders = (placed: PlacedTable): Record<string, string> =>
  Object.fromEntries(placed.columns.map(({ column, header }) => [column.id, header]));

function newLines({ table }: PlacedTable): number[] {
  const column = table.columns.find(({ id }) => id === table.groupBy);
  if (column === undefined) return [];
  return groupEnds(Array.from({ length: table.rowCount }, (_, row) => columnValue(column, row)));
}

/** Plans a sheet that the workbook does not have yet. */
export function planNewSheet(
  { placed, name }: ArrangedSheet,
  context: DrawingContext,
  report: Report,
  after: string | undefined,
): SheetPlan {
  const content = drawSheet(placed, context);
  const tables = placed.blocks.filter((block) => block.kind === "table");
  const settings = new Map(
    tables.map((table) => [
      runSettingKey(table.name),
      runSetting(report, context, newHeaders(table), newLines(table)),
    ]),
  );
  for (const chart of content.charts) settings.set(drawnKey("chart", chart.id), drawnChart(chart));
  settings.set(drawnKey("links", placed.sheet.id), digest(content.links));
  return {
    sheet: { id: placed.sheet.id, name, kind: "new", cells: cellCount(content.blocks) },
    tables: tables.map((table) => ({
      name: table.name,
      sheet: name,
      rows: table.table.rowCount,
      added: table.table.rowCount,
      gone: 0,
      removed: 0,
    })),
    edit: null,
    changes: [{ kind: "add-sheet", name, content, ...(after === undefined ? {} : { after }) }],
    names: newMarks(placed, name),
    settings,
    conflicts: [],
  };
}

/** Plans what changes on a sheet of ours that exists. */
export async function planEditedSheet(
  arranged: ArrangedSheet,
  existing: NonNullable<ArrangedSheet["existing"]>,
  context: DrawingContext,
  report: Report,
  state: WorkbookState,
  port: WorkbookPort,
): Promise<SheetPlan> {
  const { placed, name, matches } = arranged;
  const edited = editSheet(placed, existing.mark, existing.cells, matches, state, context);
  const changes: WorkbookChange[] = matches.flatMap(resized);
  if (edited.count > 0) {
    const { styles, blocks } = edited.edit;
    changes.push({ kind: "set-cells", sheet: name, styles, blocks });
  }
  const settings = new Map<string, string>();
  for (const match of matches) {
    const headers = Object.fromEntries([...match.place.columns].map(([id, column]) => [id, column.header]));
    const lines = edited.lines.get(match.info.name) ?? [];
    settings.set(runSettingKey(match.info.name), runSetting(report, context, headers, lines));
  }
  for (const chart of edited.charts) {
    const drawn = drawnChart(chart);
    settings.set(drawnKey("chart", chart.id), drawn);
    if ((await port.setting(drawnKey("chart", chart.id))) !== drawn) {
      changes.push({ kind: "set-chart", sheet: name, chart });
    }
  }
  const links = digest(edited.links);
  settings.set(drawnKey("links", placed.sheet.id), links);
  if ((await port.setting(drawnKey("links", placed.sheet.id))) !== links) {
    changes.push({ kind: "set-links", sheet: name, links: edited.links });
  }
  changes.push(...changedPrintArea(name, matches, state));
  const names = [...edited.movedMarks].map(([mark, at]) => movedMark(mark, at));
  if (state.workbookName(sheetMark(placed.sheet.id)) === undefined) {
    names.push(markOfSheet(placed.sheet.id, name));
  }
  return {
    sheet: {
      id: placed.sheet.id,
      name,
      kind: edited.count > 0 ? "changed" : "unchanged",
      cells: cellCount(edited.edit.blocks),
    },
    tables: matches.map(plannedTable),
    edit: edited.count > 0 ? edited.edit : null,
    changes,
    names,
    settings,
    conflicts: edited.conflicts,
  };
}

const resized = ({ info, newLastRow, oldLastRow }: MatchedTable): WorkbookChange[] =>
  newLastRow === oldLastRow
    ? []
    : [{ kind: "resize-table", table: info.name, bottom: newLastRow + (info.totalsRow ? 1 : 0) }];

const plannedTable = ({ info, rows }: MatchedTable): PlannedTable => ({
  name: info.name,
  sheet: info.sheet,
  rows: rows.fates.length,
  added: rows.added,
  gone: rows.gone,
  removed: rows.removed,
});
