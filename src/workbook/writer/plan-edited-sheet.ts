import type { Report } from "../../report";
import type { WorkbookChange } from "../../xlsx/types";
import { footerLeft } from "../layout/page";
import type { DrawingContext } from "../layout/sheet";
import { runSettingKey, sheetMark } from "../names";
import type { ArrangedSheet } from "./arrange";
import { digest } from "./digest";
import { editSheet, type EditedSheet } from "./edit-sheet";
import { markOfSheet, movedMark } from "./marks";
import type { MatchedTable } from "./match-table";
import { matrixMeanings } from "./merge-matrices";
import { emptiedRemarks } from "./missing-columns";
import { movedHeights, rowMoves } from "./moved-rows";
import { cellCount, type PlannedTable } from "./plan";
import { newPlannedTable, newRunSetting, type SheetPlan } from "./plan-sheet";
import { changedPrintArea } from "./print-area";
import { drawnChart, drawnFormulas, drawnHeights, drawnKey, runSetting } from "./remembered";
import { addedFormats, changedValidations, columnChanges } from "./rules";
import type { WorkbookState } from "./state";
import { grownWidths, remembered, widthsNeeded } from "./widths-needed";

/** Plans what changes on a sheet of ours that exists. */
export async function planEditedSheet(
  arranged: ArrangedSheet,
  existing: NonNullable<ArrangedSheet["existing"]>,
  context: DrawingContext,
  report: Report,
  state: WorkbookState,
): Promise<SheetPlan> {
  const { placed, name, matches, addedTables } = arranged;
  const edited = await editSheet(arranged, existing, report.tool, state, context);
  const settings = new Map<string, string>();
  for (const match of matches)
    settings.set(runSettingKey(match.info.name), mergedRun(match, edited, report, context));
  for (const table of addedTables)
    settings.set(runSettingKey(table.name), newRunSetting(report, context, table));
  /** Remembers how a part is drawn; says whether that is new. */
  const isNew = (key: string, drawn: string): boolean => {
    settings.set(key, drawn);
    return state.setting(key) !== drawn;
  };

  const changes: WorkbookChange[] = matches.flatMap((match) => resized(match, context));
  if (edited.count > 0) {
    const { styles, blocks, before } = edited.edit;
    changes.push({ kind: "set-cells", sheet: name, styles, blocks, before });
  }
  for (const table of edited.added.tables) changes.push({ kind: "add-table", sheet: name, table });
  const needed = await widthsNeeded(arranged, edited.added, state);
  const widthsKey = drawnKey("widths", placed.sheet.id);
  const formerWidths = state.setting(widthsKey);
  const widths = grownWidths(needed, formerWidths);
  settings.set(widthsKey, remembered(needed, formerWidths));
  if (widths.size > 0) changes.push({ kind: "set-widths", sheet: name, widths });
  for (const [key, meaning] of matrixMeanings(placed)) settings.set(key, meaning);
  changes.push(...lookChanges(arranged, edited), ...heightChanges(arranged, edited, isNew));
  const moves = rowMoves(placed, matches);
  for (const chart of edited.charts) {
    const differs = isNew(drawnKey("chart", chart.id), drawnChart(chart));
    if (moves.length > 0) changes.push({ kind: "set-chart", sheet: name, chart, moves });
    else if (differs) changes.push({ kind: "set-chart", sheet: name, chart });
  }
  if (isNew(drawnKey("links", placed.sheet.id), digest(edited.links)))
    changes.push({ kind: "set-links", sheet: name, links: edited.links });
  changes.push(...changedPrintArea(name, matches, moves, edited.added, state));
  const { dataAsOf } = context;
  if (dataAsOf !== null) {
    const left = footerLeft(name, dataAsOf);
    if (isNew(drawnKey("footer", placed.sheet.id), left))
      changes.push({ kind: "set-footer", sheet: name, left });
  }
  const names = [...edited.movedMarks].map(([mark, at]) => movedMark(mark, at));
  names.push(...edited.added.marks, ...edited.lists);
  if (state.workbookName(sheetMark(placed.sheet.id)) === undefined)
    names.push(markOfSheet(placed.sheet.id, name));
  return {
    sheet: {
      id: placed.sheet.id,
      name,
      kind: edited.count > 0 ? "changed" : "unchanged",
      cells: cellCount(edited.edit.blocks),
    },
    tables: [...matches.map(plannedTable), ...addedTables.map((table) => newPlannedTable(table, name))],
    edit: edited.count > 0 ? edited.edit : null,
    changes,
    names,
    settings,
    conflicts: edited.conflicts,
    remarks: [...edited.remarks, ...matches.flatMap(emptiedRemarks)],
  };
}

/** What a merged table remembers; of columns that the user took out too, so that they stay out. */
function mergedRun(
  match: MatchedTable,
  edited: EditedSheet,
  report: Report,
  context: DrawingContext,
): string {
  const headers: Record<string, string> = {};
  for (const { column, header } of match.missing)
    headers[column.id] = match.run?.columns[column.id] ?? header;
  for (const [id, column] of match.place.columns) headers[id] = column.header;
  const lines = edited.lines.get(match.info.name) ?? [];
  return runSetting(report, context, match.placed.table, match.place, headers, lines);
}

/** The table's new size, with its columns where they or their formulas changed. */
function resized(match: MatchedTable, context: DrawingContext): WorkbookChange[] {
  const { info, newLastRow, oldLastRow, added, emptied, placed, run } = match;
  const isWider = added.size > 0;
  const formulas = run?.formulas ?? null;
  const differs = formulas !== null && formulas !== drawnFormulas(placed.table, context, match.place);
  if (newLastRow === oldLastRow && !isWider && emptied.size === 0 && !differs) return [];
  return [
    {
      kind: "resize-table",
      table: info.name,
      bottom: newLastRow + (info.totalsRow ? 1 : 0),
      ...(isWider ? { right: info.area.right + added.size } : {}),
      ...(isWider || emptied.size > 0 || differs ? { columns: columnChanges(match, context.find) } : {}),
    },
  ];
}

/** Formats and entry rules of what a sheet gains. */
function lookChanges({ name, matches }: ArrangedSheet, { added }: EditedSheet): WorkbookChange[] {
  const formats = [...matches.flatMap(addedFormats), ...added.formats];
  const validations = [...matches.flatMap(changedValidations), ...added.validations];
  return [
    ...(formats.length > 0 ? [{ kind: "add-conditional-formats", sheet: name, formats } as const] : []),
    ...(validations.length > 0 ? [{ kind: "set-validations", sheet: name, validations } as const] : []),
  ];
}

function heightChanges(
  { name, matches }: ArrangedSheet,
  { added }: EditedSheet,
  isNew: (key: string, drawn: string) => boolean,
): WorkbookChange[] {
  const heights = new Map<number, number | null>(added.heights);
  for (const match of matches) {
    // Findings differ in height by their text, and change their rows from run to run.
    const { placed, rows } = match;
    const redraw =
      placed.table.listsFindings === true &&
      isNew(drawnKey("heights", placed.table.id), drawnHeights(placed, rows.reportRow));
    for (const [row, height] of movedHeights(match, redraw)) heights.set(row, height);
  }
  return heights.size === 0 ? [] : [{ kind: "set-heights", sheet: name, heights }];
}

const plannedTable = ({ info, rows }: MatchedTable): PlannedTable => ({
  name: info.name,
  sheet: info.sheet,
  rows: rows.fates.length,
  added: rows.added,
  gone: rows.gone,
  removed: rows.removed,
});
