import { breathe } from "../../model/slices";
import type { Column } from "../../report";
import type { CellValue } from "../../xlsx/types";
import { rowStyles } from "../layout/column-style";
import { groupEnds } from "../layout/group-lines";
import type { StyleBook } from "../layout/styles";
import { columnFormulas } from "../layout/table";
import { columnValue } from "../layout/values";
import type { FindTable } from "../references";
import { valueAt, type CellEdits } from "./cell-edits";
import { mergedColumn, type MatchedTable } from "./match-table";
import { movedFormula } from "./moved-formula";

interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
}

const empty: Content = { value: null, formula: null };

/** Meanings that still say what a vanished row was; its figures go, or sums would count them. */
const keptWhenGone = new Set(["key", "text", "note", "sentence"]);

/** Writes a run into an existing table; returns the row offsets that now end a class group. */
export async function mergeTable(
  match: MatchedTable,
  edits: CellEdits,
  book: StyleBook,
  find: FindTable,
): Promise<number[]> {
  const { placed, rows, firstRow } = match;
  const lines = linesOf(match);
  const styles = rowStyles(placed, book);
  const formulas = columnFormulas(placed.table.columns, find, match.place);
  const positions = new Map(placed.table.columns.map((column, index) => [column.id, index]));
  const changedLines = differing(lines, match.run?.lines ?? []);
  const ends = new Set(lines);
  const rowAfter = rowsAfter(match);
  const fills = new Map(match.ownColumns.map((number) => [number, uniformFormula(match, number)]));

  for (const [number, header] of match.headers) {
    const position = positions.get(match.columns.get(number)?.id ?? "") ?? 0;
    const style = match.redrawn.has(number) ? (styles.header[position] ?? -1) : -1;
    edits.set(match.info.area.top, number, header, null, style, style >= 0);
  }
  for (let offset = 0; offset < rows.fates.length; offset++) {
    await breathe();
    const isNew = rows.oldRow[offset] === -1;
    const restyle = isNew || changedLines.has(offset);
    const style = ends.has(offset) ? styles.groupEnd : styles.ordinary;
    const row = firstRow + offset;
    for (const [number, column] of match.columns) {
      const position = positions.get(column.id) ?? 0;
      const { value, formula } = contentOf(
        match,
        offset,
        number,
        column,
        formulas[position] ?? null,
        rowAfter,
      );
      const draws = restyle || match.redrawn.has(number);
      edits.set(row, number, value, formula, draws ? (style[position] ?? -1) : -1, draws);
    }
    for (const number of match.emptied.keys()) edits.set(row, number, null, null);
    for (const number of match.ownColumns) {
      const fill = fills.get(number) ?? null;
      const { value, formula } = isNew
        ? { value: null, formula: fill }
        : kept(match, offset, number, rowAfter);
      edits.set(row, number, value, formula);
    }
  }
  await clearBelow(match, edits, book);
  return lines;
}

function contentOf(
  match: MatchedTable,
  offset: number,
  number: number,
  column: Column,
  formula: string | null,
  rowAfter: (row: number) => number,
): Content {
  const { rows, placed } = match;
  const fate = rows.fates[offset];
  const isOld = (rows.oldRow[offset] ?? -1) >= 0;
  const filledSpareRow = fate === "run" && isOld && wasEmpty(match, offset);
  const hadCell = isOld && !match.added.has(number);
  if (hadCell && !filledSpareRow && (column.owner === "user" || fate === "keep")) {
    return kept(match, offset, number, rowAfter);
  }
  if (fate === "run") return { value: columnValue(column, rows.reportRow[offset] ?? -1), formula };
  const { vanished } = placed.table;
  if (vanished.kind === "mark" && vanished.column === column.id)
    return { value: vanished.text, formula: null };
  return hadCell && (column.id === placed.table.key || keptWhenGone.has(column.meaning))
    ? kept(match, offset, number, rowAfter)
    : empty;
}

/** Whether a row that takes a new key stood empty before, so that the user's columns take their proposals. */
function wasEmpty(match: MatchedTable, offset: number): boolean {
  const key = match.place.columns.get(match.placed.table.key);
  const old = match.rows.oldRow[offset] ?? -1;
  return key !== undefined && (valueAt(match.cells, match.firstRow + old, key.number) ?? "") === "";
}

function kept(
  match: MatchedTable,
  offset: number,
  number: number,
  rowAfter: (row: number) => number,
): Content {
  const row = match.firstRow + (match.rows.oldRow[offset] ?? 0);
  const formula = match.cells.formula(row, number);
  return {
    value: valueAt(match.cells, row, number),
    formula: formula === null || match.rows.removed === 0 ? formula : movedFormula(formula, rowAfter),
  };
}

/** Where each row of the table stands after rows above it were taken out. */
function rowsAfter({ rows, firstRow }: MatchedTable): (row: number) => number {
  const after = new Map<number, number>();
  rows.oldRow.forEach((old, offset) => {
    if (old >= 0) after.set(firstRow + old, firstRow + offset);
  });
  return (row) => after.get(row) ?? row;
}

/** The formula of a user's column when every row has the same, as Excel fills it into new rows. */
function uniformFormula({ cells, firstRow, oldLastRow }: MatchedTable, number: number): string | null {
  const first = cells.formula(firstRow, number);
  if (first === null) return null;
  for (let row = firstRow + 1; row <= oldLastRow; row++)
    if (cells.formula(row, number) !== first) return null;
  return first;
}

function linesOf(match: MatchedTable): number[] {
  const { groupBy } = match.placed.table;
  return groupBy === undefined ? [] : groupEnds(mergedColumn(match, groupBy));
}

function differing(a: readonly number[], b: readonly number[]): Set<number> {
  const [left, right] = [new Set(a), new Set(b)];
  return new Set([...a.filter((line) => !right.has(line)), ...b.filter((line) => !left.has(line))]);
}

/** Empties the rows that a shorter table leaves behind; formats of the user's own columns stay. */
async function clearBelow(match: MatchedTable, edits: CellEdits, book: StyleBook): Promise<void> {
  const plain = book.index({});
  const firstFree = match.firstRow + match.rows.fates.length;
  for (let row = firstFree; row <= match.oldLastRow; row++) {
    await breathe();
    const outside = row > match.newLastRow;
    for (const number of match.columns.keys()) {
      edits.set(row, number, null, null, outside ? plain : -1, outside);
    }
    for (const number of [...match.ownColumns, ...match.emptied.keys()]) edits.set(row, number, null, null);
  }
}
