import type { Source } from "../../model/cells";
import { readBackTables } from "../../model/read-back";
import { parseSheetReference } from "../../xlsx";
import type { Area, CellValue, DefinedName, SheetCells, TableInfo } from "../../xlsx/types";
import { holdsOwnSheets, isOwnTable, isSheetMark } from "../names";

const readBack = new Set<string>(readBackTables);

/** Fewer cells than these beside the tables of a sheet are titles and notes, not data. */
const leastLooseCells = 20;

/** What `sourcesOf` needs to know of a workbook. */
export interface WorkbookContents {
  readonly sheetNames: readonly string[];
  readonly tables: readonly TableInfo[];
  readonly names: readonly DefinedName[];
  isHidden(sheet: string): boolean;
  readSheet(sheet: string): SheetCells;
}

/**
 * The tables and sheets that may hold the user's data, and the tables of ours that a run reads back. Hidden sheets are left
 * out. A sheet with tables is itself a source only when much of it lies outside them.
 */
export function sourcesOf(contents: WorkbookContents): Source[] {
  const own = ownSheets(contents);
  const sources: Source[] = [];
  for (const sheet of contents.sheetNames) {
    const tables = contents.tables.filter((table) => table.sheet === sheet);
    const wanted = tables.filter((table) => !isOurs(table.name, contents) || readBack.has(table.name));
    const isOwn = own.has(sheet);
    if (contents.isHidden(sheet) && !isOwn) continue;
    if (isOwn && wanted.length === 0) continue;
    const cells = contents.readSheet(sheet);
    for (const table of wanted) {
      const source = tableSource(table, cells);
      sources.push(
        withSheetLook(isUsersOwn(table.name, contents) ? { ...source, isUsers: true } : source, cells),
      );
    }
    if (isOwn) continue;
    const loose = tables.length === 0 ? cells.values : outside(cells.values, tables);
    const enough = tables.length === 0 ? 1 : leastLooseCells;
    if (hasFilled(loose, enough)) sources.push(withSheetLook(sheetSource(sheet, loose, cells), cells));
  }
  return sources;
}

/** Whether the product wrote a sheet. */
export const isOwnSheet = (sheet: string, contents: Pick<WorkbookContents, "names" | "tables">): boolean =>
  ownSheets(contents).has(sheet);

/** Whether the product wrote a table. */
const isOurs = (table: string, { names }: Pick<WorkbookContents, "names">): boolean =>
  isOwnTable(table) && holdsOwnSheets(names);

/** Whether a table has a name like ours, and is the user's. */
const isUsersOwn = (table: string, contents: Pick<WorkbookContents, "names">): boolean =>
  /^scm/i.test(table) && !isOurs(table, contents);

function ownSheets(contents: Pick<WorkbookContents, "names" | "tables">): Set<string> {
  const { names, tables } = contents;
  const own = new Set(tables.filter((table) => isOurs(table.name, contents)).map((table) => table.sheet));
  for (const { name, formula } of names) {
    const sheet = isSheetMark(name) ? parseSheetReference(formula)?.sheet : undefined;
    if (sheet !== undefined) own.add(sheet);
  }
  return own;
}

/** All cells of a source. */
export function wholeArea({ row, column, values }: Source): Area {
  const width = values.reduce((widest, line) => Math.max(widest, line.length), 0);
  return { top: row, left: column, bottom: row + values.length - 1, right: column + width - 1 };
}

/** The cells of a source that rows may be hidden of: without a table's header. */
export function dataArea(source: Source): Area {
  const area = wholeArea(source);
  return source.table === undefined ? area : { ...area, top: area.top + 1 };
}

/** A source with what its sheet tells of its rows, columns and merged cells. */
function withSheetLook(source: Source, cells: SheetCells): Source {
  return withMerged(withHidden(source, cells), cells.merged ?? []);
}

/** A source with the merged cells of its sheet that touch it. */
export function withMerged(source: Source, merged: readonly Area[]): Source {
  if (merged.length === 0) return source;
  const { top, left, bottom, right } = wholeArea(source);
  const touching = merged.filter(
    (area) => area.top <= bottom && top <= area.bottom && area.left <= right && left <= area.right,
  );
  return touching.length === 0 ? source : { ...source, merged: touching };
}

function withHidden(source: Source, { hiddenRows, hiddenColumns }: SheetCells): Source {
  const { top, left, bottom, right } = dataArea(source);
  const inside = (numbers: ReadonlySet<number> | undefined, first: number, last: number): number =>
    [...(numbers ?? [])].filter((number) => first <= number && number <= last).length;
  const [rows, columns] = [inside(hiddenRows, top, bottom), inside(hiddenColumns, left, right)];
  return rows + columns === 0 ? source : { ...source, hidden: { rows, columns } };
}

const sheetSource = (
  sheet: string,
  values: readonly (readonly CellValue[])[],
  cells: SheetCells,
): Source => ({
  sheet,
  row: 1,
  column: 1,
  values,
  isDate: (rowIndex, columnIndex) => cells.isDate(rowIndex + 1, columnIndex + 1),
});

function tableSource({ name, sheet, area, totalsRow }: TableInfo, cells: SheetCells): Source {
  const bottom = totalsRow ? area.bottom - 1 : area.bottom;
  const values: CellValue[][] = [];
  for (let row = area.top; row <= bottom; row++) {
    const line = cells.values[row - 1] ?? [];
    const cut = line.slice(area.left - 1, area.right);
    while (cut.length < area.right - area.left + 1) cut.push(null);
    values.push(cut);
  }
  return {
    sheet,
    table: name,
    row: area.top,
    column: area.left,
    values,
    isDate: (rowIndex, columnIndex) => cells.isDate(area.top + rowIndex, area.left + columnIndex),
  };
}

/** The cells of a sheet that no table covers. */
function outside(
  values: readonly (readonly CellValue[])[],
  tables: readonly { readonly area: Area }[],
): CellValue[][] {
  return values.map((line, rowIndex) => {
    const loose = [...line];
    for (const { area } of tables)
      if (area.top <= rowIndex + 1 && rowIndex + 1 <= area.bottom)
        loose.fill(null, area.left - 1, area.right);
    return loose;
  });
}

/** Whether so many cells hold something; a large sheet says so in its first rows. */
function hasFilled(values: readonly (readonly CellValue[])[], enough: number): boolean {
  let filled = 0;
  for (const line of values)
    for (const value of line) if (value !== null && value !== "" && ++filled >= enough) return true;
  return false;
}
