import type { Area, SheetCells } from "../../xlsx/types";
import { matrixBottom, matrixRight, type PlacedMatrix, type PlacedTable } from "../layout/place";
import { isBlank } from "./cell-edits";
import type { MatchedTable } from "./match-table";
import type { Mark } from "./state";

/** Rows left empty above a block that finds no place where a new sheet would have it. */
const gap = 2;

export function isFree(cells: SheetCells, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (!isBlank(cells, row, column)) return false;
  return true;
}

/** Rows that the tables of a sheet take in addition, those beside the printed page left out. */
export const growthOf = (matches: readonly MatchedTable[]): number =>
  matches.reduce(
    (rows, { placed, newLastRow, oldLastRow }) =>
      placed.table.helper === true ? rows : rows + Math.max(0, newLastRow - oldLastRow),
    0,
  );

/** First row below everything that a sheet holds or will hold. */
export const rowBelow = (cells: SheetCells, matches: readonly MatchedTable[]): number =>
  Math.max(cells.rowCount, ...matches.map(({ newLastRow }) => newLastRow + 1)) + gap;

function moved(placed: PlacedTable, rows: number, columns: number): PlacedTable {
  const down = (row: number | null): number | null => (row === null ? null : row + rows);
  return {
    ...placed,
    titleRow: down(placed.titleRow),
    groupRow: down(placed.groupRow),
    headerRow: placed.headerRow + rows,
    firstRow: placed.firstRow + rows,
    lastRow: placed.lastRow + rows,
    totalRow: down(placed.totalRow),
    columns: placed.columns.map((column) => ({ ...column, number: column.number + columns })),
  };
}

export const tableArea = ({
  titleRow,
  groupRow,
  headerRow,
  lastRow,
  totalRow,
  columns,
}: PlacedTable): Area => ({
  top: titleRow ?? groupRow ?? headerRow,
  left: columns[0]?.number ?? 1,
  bottom: totalRow ?? lastRow,
  right: columns.at(-1)?.number ?? 1,
});

/** A place on an existing sheet for a table that it lacks: as on a new sheet where that is free, else below or right of all. */
export function freeTable(
  placed: PlacedTable,
  mark: Mark,
  cells: SheetCells,
  matches: readonly MatchedTable[],
): PlacedTable {
  const isHelper = placed.table.helper === true;
  const wanted = moved(placed, mark.row - 1 + (isHelper ? 0 : growthOf(matches)), 0);
  const area = tableArea(wanted);
  const overTable = matches.some(
    ({ info, newLastRow, added }) =>
      area.top <= newLastRow + 1 &&
      info.area.top <= area.bottom &&
      area.left <= info.area.right + added.size &&
      info.area.left <= area.right,
  );
  if (!overTable && isFree(cells, area)) return wanted;
  return isHelper
    ? moved(wanted, 0, cells.columnCount + gap + 1 - area.left)
    : moved(wanted, rowBelow(cells, matches) - area.top, 0);
}

/** A place for a matrix beside one that the sheet has, as on a new sheet; null when the user filled it. */
export function freeMatrix(
  placed: PlacedMatrix,
  sibling: { readonly fresh: PlacedMatrix; readonly at: Mark },
  cells: SheetCells,
): PlacedMatrix | null {
  const here: PlacedMatrix = {
    ...placed,
    titleRow: placed.titleRow + sibling.at.row - sibling.fresh.titleRow,
    left: placed.left + sibling.at.column - sibling.fresh.left,
  };
  const area = {
    top: here.titleRow,
    left: here.left,
    bottom: matrixBottom(here),
    right: matrixRight(here),
  };
  return here.titleRow >= 1 && here.left >= 1 && isFree(cells, area) ? here : null;
}
