import type { Column } from "../../report";
import { breathe } from "../../model/slices";
import { render } from "../../text/render";
import type { CellBlock, CellValue, SheetLink, TableContent } from "../../xlsx/types";
import { resolveFormula, type FindTable, type TablePlace } from "../references";
import { rowStyles } from "./column-style";
import { groupEnds } from "./group-lines";
import { linkTarget, type FindSheet } from "./links";
import type { PlacedTable } from "./place";
import { blockTitleStyle, groupStyle, type StyleBook } from "./styles";
import { cellValue, columnValue } from "./values";

/** A placed table as references see it. */
export function placeOf(placed: PlacedTable, sheet: string): TablePlace {
  return {
    name: placed.name,
    sheet,
    firstRow: placed.firstRow,
    lastRow: placed.lastRow,
    columns: new Map(placed.columns.map(({ column, header, number }) => [column.id, { header, number }])),
  };
}

/** A table's formulas, one per column or null, as Excel reads them. */
export function columnFormulas(
  columns: readonly Column[],
  find: FindTable,
  own: TablePlace,
): (string | null)[] {
  return columns.map((column) =>
    column.formula === undefined ? null : resolveFormula(column.formula, find, own),
  );
}

function titleBlocks(placed: PlacedTable, book: StyleBook): CellBlock[] {
  const blocks: CellBlock[] = [];
  const left = placed.columns[0]?.number ?? 1;
  if (placed.titleRow !== null && placed.table.title !== undefined) {
    blocks.push({
      row: placed.titleRow,
      column: left,
      values: [[render(placed.table.title)]],
      styles: [[book.index(blockTitleStyle)]],
    });
  }
  if (placed.groupRow !== null) {
    const groups = placed.columns.map(({ column }) =>
      column.group === undefined ? "" : render(column.group),
    );
    blocks.push({
      row: placed.groupRow,
      column: left,
      values: [groups.map((group, index) => (group === "" || group === groups[index - 1] ? null : group))],
      styles: [groups.map(() => book.index(groupStyle))],
    });
  }
  return blocks;
}

export interface DrawnTable {
  readonly blocks: readonly CellBlock[];
  readonly content: TableContent;
  readonly links: readonly SheetLink[];
}

/** Draws a new table with its titles, header, rows and totals. */
export async function drawTable(
  placed: PlacedTable,
  sheet: string,
  book: StyleBook,
  find: FindTable,
  findSheet: FindSheet,
): Promise<DrawnTable> {
  const { table, columns } = placed;
  const left = columns[0]?.number ?? 1;
  const styles = rowStyles(placed, book);
  const formulas = columnFormulas(table.columns, find, placeOf(placed, sheet));
  const rowCount = placed.lastRow - placed.firstRow + 1;
  const values: CellValue[][] = [];
  for (let row = 0; row < rowCount; row++) {
    await breathe();
    values.push(table.columns.map((column) => (row < table.rowCount ? columnValue(column, row) : null)));
  }
  const ends = new Set(groupEndsOf(placed, values));
  const blocks = titleBlocks(placed, book);
  blocks.push({
    row: placed.headerRow,
    column: left,
    values: [columns.map(({ header }) => header)],
    styles: [styles.header],
  });
  const hasFormulas = formulas.some((formula) => formula !== null);
  const none = formulas.map(() => null);
  blocks.push({
    row: placed.firstRow,
    column: left,
    values,
    ...(hasFormulas ? { formulas: values.map((_, row) => (row < table.rowCount ? formulas : none)) } : {}),
    styles: values.map((_, row) => (ends.has(row) ? styles.groupEnd : styles.ordinary)),
  });
  const totals = drawTotals(placed, styles.total, find);
  if (totals !== null) blocks.push(totals);
  return {
    blocks,
    content: {
      name: placed.name,
      area: { top: placed.headerRow, left, bottom: placed.lastRow, right: left + columns.length - 1 },
      columns: columns.map(({ header }, index) => {
        const formula = formulas[index];
        return formula === null || formula === undefined ? { name: header } : { name: header, formula };
      }),
    },
    links: tableLinks(placed, findSheet),
  };
}

function groupEndsOf({ table }: PlacedTable, values: readonly (readonly CellValue[])[]): number[] {
  const index = table.columns.findIndex((column) => column.id === table.groupBy);
  return index < 0 ? [] : groupEnds(values.map((row) => row[index] ?? null));
}

/** The row of totals under a table; cells without a total carry only its line. */
export function drawTotals(
  placed: PlacedTable,
  styles: readonly number[],
  find: FindTable,
): CellBlock | null {
  if (placed.totalRow === null) return null;
  const totals = placed.columns.map(({ column }) =>
    placed.table.totals?.find((total) => total.column === column.id),
  );
  return {
    row: placed.totalRow,
    column: placed.columns[0]?.number ?? 1,
    values: [
      totals.map((total, index) => cellValue(total?.value, placed.columns[index]?.column.meaning ?? "text")),
    ],
    formulas: [
      totals.map((total) => (total?.formula === undefined ? null : resolveFormula(total.formula, find))),
    ],
    styles: [styles],
  };
}

/** Links of the columns that lead somewhere. */
export function tableLinks(placed: PlacedTable, findSheet: FindSheet): SheetLink[] {
  return placed.columns.flatMap(({ column, number }) =>
    (column.targets ?? []).flatMap((where, row) => {
      const target = where === null ? null : linkTarget(where, findSheet);
      return target === null ? [] : [{ row: placed.firstRow + row, column: number, target }];
    }),
  );
}
