import type { Block, Chart, Column, Matrix, Note, Sheet, Table } from "../../report";
import type { Message } from "../../text/message";
import { listName, tableName } from "../names";
import { needsCells } from "./choice-list";
import { leastChartRows, shortFindings } from "./text-heights";
import { headerTexts } from "./header";

/** First row under title, finding, basis and spacer. */
const firstBlockRow = 5;
/** Empty columns between the printed page and the helper tables, room for columns of the user's. */
const helperGap = 4;

export interface PlacedColumn {
  readonly column: Column;
  readonly number: number;
  readonly header: string;
}

export interface PlacedTable {
  readonly kind: "table";
  readonly table: Table;
  readonly name: string;
  readonly titleRow: number | null;
  readonly groupRow: number | null;
  readonly headerRow: number;
  readonly firstRow: number;
  /** An Excel table has at least one row, so never above `firstRow`. */
  readonly lastRow: number;
  readonly totalRow: number | null;
  readonly columns: readonly PlacedColumn[];
}

export interface PlacedMatrix {
  readonly kind: "matrix";
  readonly matrix: Matrix;
  readonly titleRow: number;
  readonly left: number;
  /** Place among the sheet's blocks, for the mark that finds it again. */
  readonly index: number;
}

export interface PlacedNote {
  readonly kind: "note";
  readonly text: Message;
  readonly row: number;
  readonly index: number;
}

/** A chart's rows; its columns follow from the widths. */
export interface PlacedChart {
  readonly kind: "chart";
  readonly chart: Chart;
  readonly top: number;
  readonly bottom: number;
  /** Which of how many charts side by side. */
  readonly position: number;
  readonly of: number;
}

/** Values to choose from that a validation cannot hold itself, in cells beside the printed page. */
export interface PlacedList {
  readonly kind: "list";
  readonly name: string;
  readonly header: string;
  readonly values: readonly string[];
  readonly headerRow: number;
  readonly column: number;
}

export type Placed = PlacedTable | PlacedMatrix | PlacedNote | PlacedChart | PlacedList;

export interface PlacedSheet {
  readonly sheet: Sheet;
  readonly blocks: readonly Placed[];
  /** Last printed column and row. */
  readonly right: number;
  readonly bottom: number;
}

export const matrixRight = (placed: PlacedMatrix): number => placed.left + placed.matrix.columns.length + 1;
export const matrixBottom = (placed: PlacedMatrix): number => placed.titleRow + placed.matrix.rows.length + 2;

/** Rows that a table takes in Excel: its own, those left empty for the user, at least one. */
export const tableRows = (table: Table): number => Math.max(1, table.rowCount + (table.emptyRows ?? 0));

function placeTable(
  table: Table,
  top: number,
  left: number,
  first: boolean,
  inFindings: boolean,
): PlacedTable {
  const hasGroups = table.columns.some((column) => column.group !== undefined);
  let row = top;
  const titleRow = table.title === undefined ? null : row++;
  const groupRow = hasGroups ? row++ : null;
  // The header of the first table stands in row 6 on every sheet but Findings, so that all sheets line up.
  const headerRow = first && !inFindings ? Math.max(row, top + 1) : row;
  const headers = headerTexts(table.columns);
  const lastRow = headerRow + tableRows(table);
  return {
    kind: "table",
    table,
    name: tableName(table.id),
    titleRow,
    groupRow,
    headerRow,
    firstRow: headerRow + 1,
    lastRow,
    totalRow: table.totals === undefined || table.totals.length === 0 ? null : lastRow + 1,
    columns: table.columns.map((column, index) => ({
      column,
      number: left + index,
      header: headers[index] ?? "",
    })),
  };
}

/** Columns of a table; those right of the printed page stand last. */
const printedColumns = (placed: PlacedTable): readonly PlacedColumn[] =>
  placed.columns.filter(({ column }) => column.printed !== false);

/** Rows left between a list of findings and a table below it: tables are not moved, and a later run may find more. */
const roomForFindings = 4;

class Cursor {
  readonly blocks: Placed[] = [];
  row = firstBlockRow;
  right = 1;
  bottom = 3;
  /** Last row of the block before, and whether a note may follow without a gap. */
  private notesFollow = false;
  private index = 0;

  constructor(private readonly sheet: Sheet) {}

  add(block: Block): void {
    const index = this.index++;
    switch (block.kind) {
      case "table":
        if (block.helper !== true) this.table(block);
        return;
      case "matrix":
        return this.matrices([block], index);
      case "note":
        return this.note(block, index);
      case "chart":
        return this.charts([block]);
      case "side-by-side":
        this.matrices(
          block.blocks.filter((inner) => inner.kind === "matrix"),
          index,
        );
        return this.charts(block.blocks.filter((inner) => inner.kind === "chart"));
      case "findings":
        throw new RangeError("the list of findings has to be a table before it is placed");
    }
  }

  private table(table: Table): void {
    const before = this.blocks.at(-1);
    if (before?.kind === "table" && before.table.listsFindings === true) this.row += roomForFindings;
    const placed = placeTable(table, this.row, 1, this.row === firstBlockRow, this.sheet.id === "findings");
    this.blocks.push(placed);
    this.end(placed.totalRow ?? placed.lastRow, printedColumns(placed).at(-1)?.number ?? 1);
    this.notesFollow = false;
  }

  private matrices(matrices: readonly Matrix[], index: number): void {
    if (matrices.length === 0) return;
    let left = 1;
    let bottom = this.row;
    matrices.forEach((matrix, offset) => {
      const placed: PlacedMatrix = {
        kind: "matrix",
        matrix,
        titleRow: this.row,
        left,
        index: index * 10 + offset,
      };
      this.blocks.push(placed);
      left = matrixRight(placed) + 2;
      bottom = Math.max(bottom, matrixBottom(placed));
    });
    this.end(bottom, left - 2);
    this.notesFollow = true;
  }

  private note(note: Note, index: number): void {
    const row = this.notesFollow ? this.row - 1 : this.row;
    this.blocks.push({ kind: "note", text: note.text, row, index: index * 10 });
    this.end(row, 1);
    this.notesFollow = true;
  }

  private charts(charts: readonly Chart[]): void {
    if (charts.length === 0) return;
    const top = this.row;
    const rows = Math.max(...charts.map((chart) => chart.rows));
    const bottom = top + (this.isCrowded() ? Math.min(rows, leastChartRows) : rows) - 1;
    charts.forEach((chart, position) => {
      this.blocks.push({ kind: "chart", chart, top, bottom, position, of: charts.length });
    });
    this.end(bottom, 1);
    this.notesFollow = false;
  }

  /** Whether so many findings stand above that the charts give way, for the sheet to print on one page. */
  private isCrowded(): boolean {
    return this.blocks.some(
      (block) =>
        block.kind === "table" && block.table.listsFindings === true && block.table.rowCount > shortFindings,
    );
  }

  private end(bottom: number, right: number): void {
    this.bottom = Math.max(this.bottom, bottom);
    this.right = Math.max(this.right, right);
    this.row = bottom + 2;
  }
}

function rightmost(blocks: readonly Placed[], otherwise: number): number {
  return Math.max(
    otherwise,
    ...blocks.map((block) =>
      block.kind === "table"
        ? (block.columns.at(-1)?.number ?? 1)
        : block.kind === "matrix"
          ? matrixRight(block)
          : 1,
    ),
  );
}

function choiceLists(blocks: readonly Placed[]): Omit<PlacedList, "headerRow" | "column">[] {
  return blocks.flatMap((block) =>
    block.kind !== "table"
      ? []
      : block.columns.flatMap(({ column, header }) =>
          column.choice?.kind === "list" && needsCells(column.choice)
            ? [
                {
                  kind: "list" as const,
                  name: listName(block.table.id, column.id),
                  header,
                  values: column.choice.values,
                },
              ]
            : [],
        ),
  );
}

/** Puts the blocks of a sheet on its grid: one under the other, helper tables to the right of the printed page. */
export function placeSheet(sheet: Sheet): PlacedSheet {
  const cursor = new Cursor(sheet);
  for (const block of sheet.blocks) cursor.add(block);
  const blocks = [...cursor.blocks];
  let left = rightmost(blocks, cursor.right) + helperGap + 1;
  for (const block of sheet.blocks) {
    if (block.kind !== "table" || block.helper !== true) continue;
    const placed = placeTable(block, firstBlockRow, left, true, false);
    blocks.push(placed);
    left += placed.columns.length + 1;
  }
  for (const list of choiceLists(blocks))
    blocks.push({ ...list, headerRow: firstBlockRow + 1, column: left++ });
  // A sheet of charts alone takes the width of a page.
  const right = cursor.right === 1 && blocks.some((block) => block.kind === "chart") ? 12 : cursor.right;
  return { sheet, blocks, right, bottom: cursor.bottom };
}
