import type { SheetId } from "../../report";
import { parseSheetReference } from "../../xlsx";
import type { DefinedName, SheetCells, TableInfo } from "../../xlsx/types";
import { holdsOwnSheets, runSettingKey, sheetMark, sheetOrder } from "../names";
import type { WorkbookPort } from "../port";

/** A place that a hidden name remembers. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What the workbook holds of ours before a run. */
export interface WorkbookState {
  readonly sheetNames: readonly string[];
  readonly tables: ReadonlyMap<string, TableInfo>;
  readonly names: readonly DefinedName[];
  /** Sheets of ours that still exist. */
  readonly sheets: ReadonlyMap<SheetId, Mark>;
  mark(name: string): Mark | null;
  workbookName(name: string): DefinedName | undefined;
  cells(sheet: string): Promise<SheetCells>;
  runOf(table: string): TableRun | null;
  /** Whether a table that is named like one of ours is the user's. */
  isUsers(table: string): boolean;
  setting(key: string): string | null;
}

/** What a table of ours remembers of the run that wrote it. */
export interface TableRun {
  readonly tool: string;
  readonly run: string;
  readonly options?: unknown;
  /** Column id -> header as written. */
  readonly columns: Readonly<Record<string, string>>;
  /** Row offsets after which a class group ends, as drawn. */
  readonly lines: readonly number[];
  /** Ids of the columns that are the user's. */
  readonly userColumns?: readonly string[] | undefined;
  /** Fingerprint of the columns' formulas. */
  readonly formulas?: string | undefined;
  /** Column id -> fingerprint of what may be entered. */
  readonly choices?: Readonly<Record<string, string>> | undefined;
  /** Column id -> meaning, which says how its numbers are shown. */
  readonly meanings?: Readonly<Record<string, string>> | undefined;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isText);
const orAbsent = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);

/** Whether a setting holds what a run remembers; one that was changed by hand, or is of another version, does not. */
function isTableRun(json: unknown): json is TableRun {
  if (typeof json !== "object" || json === null) return false;
  const { tool, run, columns, lines, userColumns, formulas, choices, meanings } = json as Record<
    string,
    unknown
  >;
  return (
    isText(tool) &&
    isText(run) &&
    isTexts(columns) &&
    Array.isArray(lines) &&
    lines.every((line) => typeof line === "number") &&
    orAbsent(userColumns, (value) => Array.isArray(value) && value.every(isText)) &&
    orAbsent(formulas, isText) &&
    orAbsent(choices, isTexts) &&
    orAbsent(meanings, isTexts)
  );
}

function parsedRun(text: string | null): TableRun | null {
  if (text === null) return null;
  try {
    const json: unknown = JSON.parse(text);
    return isTableRun(json) ? json : null;
  } catch {
    return null;
  }
}

/** Reads what the workbook holds of ours. Sheets are recognised by their mark, else by one of our tables on them. */
export async function readState(
  port: WorkbookPort,
  tablesOf: ReadonlyMap<SheetId, readonly string[]>,
): Promise<WorkbookState> {
  const [sheetNames, tables, names, settings] = await Promise.all([
    port.sheetNames(),
    port.tables(),
    port.names(),
    port.settings(),
  ]);
  const setting = (key: string): string | null => settings.get(key) ?? null;
  const byName = new Map(tables.map((table) => [table.name, table]));
  const workbookNames = new Map(
    names.filter((name) => name.sheet === undefined).map((name) => [name.name.toLowerCase(), name]),
  );
  const mark = (name: string): Mark | null => {
    const reference = parseSheetReference(workbookNames.get(name.toLowerCase())?.formula ?? "");
    return reference === null || !sheetNames.includes(reference.sheet)
      ? null
      : { sheet: reference.sheet, row: reference.area.top, column: reference.area.left };
  };
  const isUsers = (table: string): boolean =>
    !holdsOwnSheets(names) && setting(runSettingKey(table)) === null;
  const sheets = new Map<SheetId, Mark>();
  for (const id of sheetOrder) {
    const marked = mark(sheetMark(id));
    const holder = (tablesOf.get(id) ?? [])
      .map((name) => byName.get(name))
      .find((table) => table !== undefined && !isUsers(table.name));
    if (marked !== null) sheets.set(id, marked);
    else if (holder !== undefined) sheets.set(id, { sheet: holder.sheet, row: 1, column: 1 });
  }
  const read = new Map<string, Promise<SheetCells>>();
  return {
    sheetNames,
    tables: byName,
    names,
    sheets,
    mark,
    workbookName: (name) => workbookNames.get(name.toLowerCase()),
    cells: (sheet) => {
      const known = read.get(sheet) ?? port.readSheet(sheet);
      read.set(sheet, known);
      return known;
    },
    setting,
    isUsers,
    runOf: (table) => parsedRun(setting(runSettingKey(table))),
  };
}
