import type { Sheet, SheetId } from "../../report";
import { say, type Message } from "../../text/message";
import { render } from "../../text/render";
import type { CellValue, SheetCells } from "../../xlsx/types";
import type { FindSheet } from "../layout/links";
import type { ReadColumn } from "../layout/charts";
import { placeSheet, type PlacedSheet, type PlacedTable } from "../layout/place";
import { placeOf } from "../layout/table";
import { columnValue } from "../layout/values";
import { freeSheetName, isOwnTable, tableName } from "../names";
import type { FindTable, TablePlace } from "../references";
import { freeTable } from "./free-place";
import { lostTable } from "./lost-table";
import { matchTable, mergedColumn, type MatchedTable } from "./match-table";
import type { Mark, TableRun, WorkbookState } from "./state";

/** A sheet of the report with its place in the workbook. */
export interface ArrangedSheet {
  readonly placed: PlacedSheet;
  readonly name: string;
  /** Where the sheet stands already; null for one to add. */
  readonly existing: { readonly mark: Mark; readonly cells: SheetCells } | null;
  readonly matches: readonly MatchedTable[];
  /** Tables that the existing sheet gains, where they will stand. */
  readonly addedTables: readonly PlacedTable[];
}

/** All sheets of a report arranged in a workbook: names, places of tables, and how to find them. */
export interface Arrangement {
  readonly sheets: readonly ArrangedSheet[];
  readonly find: FindTable;
  readonly findSheet: FindSheet;
  readonly readColumn: ReadColumn;
  readonly conflicts: readonly Message[];
  readonly remarks: readonly Message[];
}

export const sheetTitle = (id: SheetId): string => render(say(`workbook.sheet.${id}`));

const tablesIn = (placed: PlacedSheet): PlacedTable[] =>
  placed.blocks.filter((block) => block.kind === "table");

interface SheetMatch {
  readonly matches: MatchedTable[];
  readonly addedTables: PlacedTable[];
  readonly conflicts: Message[];
}

function matchSheet(placed: PlacedSheet, mark: Mark, cells: SheetCells, state: WorkbookState): SheetMatch {
  const matches: MatchedTable[] = [];
  const conflicts: Message[] = [];
  const absent: PlacedTable[] = [];
  const onSheet = [...state.tables.values()].filter((table) => table.sheet === mark.sheet);
  for (const table of tablesIn(placed)) {
    const info = state.tables.get(table.name);
    if (info === undefined && state.runOf(table.name) === null) {
      absent.push(table);
      continue;
    }
    if (info === undefined || info.sheet !== mark.sheet) {
      conflicts.push(lostTable(table.name, mark.sheet, info?.sheet));
      continue;
    }
    const others = onSheet.filter((other) => other !== info);
    const match = matchTable(table, info, cells, state.runOf(info.name), others);
    if ("placed" in match) matches.push(match);
    else conflicts.push(match);
  }
  // Where no table is remembered, what the workbook knew of earlier runs is lost: then it is not said that a table is a new one.
  if (!matches.some((match) => match.run !== null)) {
    conflicts.push(...absent.map((table) => lostTable(table.name, mark.sheet, undefined)));
    return { matches, addedTables: [], conflicts };
  }
  const addedTables = absent.map((table) => freeTable(table, mark, cells, matches));
  return { matches, addedTables, conflicts };
}

/** Places of tables that an earlier run wrote and this one does not. */
function formerPlaces(state: WorkbookState, known: ReadonlySet<string>): Map<string, TablePlace> {
  const places = new Map<string, TablePlace>();
  for (const info of state.tables.values()) {
    const run: TableRun | null =
      isOwnTable(info.name) && !known.has(info.name) ? state.runOf(info.name) : null;
    if (run === null) continue;
    const columns = Object.entries(run.columns).flatMap(([id, header]) => {
      const index = info.columns.indexOf(header);
      return index < 0 ? [] : [[id, { header, number: info.area.left + index }] as const];
    });
    places.set(info.name, {
      name: info.name,
      sheet: info.sheet,
      firstRow: info.area.top + 1,
      lastRow: info.totalsRow ? info.area.bottom - 1 : info.area.bottom,
      columns: new Map(columns),
    });
  }
  return places;
}

/** Finds a name and a place for every sheet of a report, and matches its tables with those that exist. */
export async function arrange(sheets: readonly Sheet[], state: WorkbookState): Promise<Arrangement> {
  const taken = [...state.sheetNames];
  const conflicts: Message[] = [];
  const remarks: Message[] = [];
  const arranged: ArrangedSheet[] = [];
  for (const sheet of sheets) {
    const placed = placeSheet(sheet);
    const mark = state.sheets.get(sheet.id);
    if (mark === undefined) {
      const wanted = sheetTitle(sheet.id);
      const name = freeSheetName(wanted, taken);
      if (name !== wanted) remarks.push(say("workbook.nameTaken", { name: wanted, ours: name }));
      taken.push(name);
      arranged.push({ placed, name, existing: null, matches: [], addedTables: [] });
      for (const table of tablesIn(placed)) {
        const info = state.tables.get(table.name);
        if (info === undefined) continue;
        conflicts.push(
          state.isUsers(info.name)
            ? say("workbook.tableNameTaken", { table: info.name, sheet: info.sheet })
            : lostTable(table.name, name, info.sheet),
        );
      }
    } else {
      const cells = await state.cells(mark.sheet);
      const matched = matchSheet(placed, mark, cells, state);
      conflicts.push(...matched.conflicts);
      const { matches, addedTables } = matched;
      arranged.push({ placed, name: mark.sheet, existing: { mark, cells }, matches, addedTables });
    }
  }
  return { sheets: arranged, conflicts, remarks, ...finders(arranged, state) };
}

function finders(
  arranged: readonly ArrangedSheet[],
  state: WorkbookState,
): Pick<Arrangement, "find" | "findSheet" | "readColumn"> {
  const places = new Map<string, TablePlace>();
  const columns = new Map<string, (columnId: string) => readonly CellValue[]>();
  for (const { placed, name, existing, matches, addedTables } of arranged) {
    for (const table of existing === null ? tablesIn(placed) : addedTables) {
      places.set(table.name, placeOf(table, name));
      columns.set(table.name, (id) => newColumn(table, id));
    }
    for (const match of matches) {
      places.set(match.info.name, match.place);
      columns.set(match.info.name, (id) => mergedColumn(match, id));
    }
  }
  const former = formerPlaces(state, new Set(places.keys()));
  const names = new Map(arranged.map(({ placed, name }) => [placed.sheet.id, name]));
  return {
    find: (id) => places.get(tableName(id)) ?? former.get(tableName(id)),
    findSheet: (id) => names.get(id) ?? state.sheets.get(id)?.sheet,
    readColumn: (table, column) => columns.get(tableName(table))?.(column) ?? [],
  };
}

function newColumn({ table }: PlacedTable, columnId: string): CellValue[] {
  const column = table.columns.find(({ id }) => id === columnId);
  if (column === undefined) return [];
  return Array.from({ length: table.rowCount }, (_, row) => columnValue(column, row));
}
