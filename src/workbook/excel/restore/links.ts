import type { Area, SheetLink } from "../../../xlsx/types";
import { areaOfAddress, rangeOf } from "../addresses";
import { pieces, ReadBudget } from "../read/budget";
import { operationBytes, type Batch } from "../session";
import { writeLinks, type LinkLook } from "../write/links";
import { rank, type Restorer } from "./restorer";

interface LinkCell extends LinkLook {
  readonly row: number;
  readonly column: number;
  /** Place in the workbook; null for none. */
  readonly target: string | null;
  /** A link to elsewhere is the user's own. */
  readonly isOutside: boolean;
}

/** What a change of links does: only cells whose link differs are touched. */
export interface LinkPlan {
  /** Null for links of a new sheet, which go with it. */
  readonly restorer: Restorer | null;
  readonly write: (batch: Batch) => Promise<void>;
  /** Links that are set: Excel gives an empty cell its link's place as text. */
  readonly set: readonly SheetLink[];
}

const cellsPerPiece = 4_000;

/**
 * Reads a sheet's links in the columns that will have some, in all columns when none will, and plans what to change: links inside
 * the workbook that are no longer wanted go, others are set.
 */
export async function planLinks(
  context: Excel.RequestContext,
  sheetName: string,
  links: readonly SheetLink[],
): Promise<LinkPlan> {
  const known = await readLinks(context, sheetName, links);
  const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
    `${row},${column}`;
  const wanted = new Map(links.map((link) => [keyOf(link), link]));
  const before = new Map(known.map((cell) => [keyOf(cell), cell]));
  const gone = known.filter((cell) => cell.target !== null && !cell.isOutside && !wanted.has(keyOf(cell)));
  const changed = links.filter((link) => before.get(keyOf(link))?.target !== link.target);
  const touched = [...gone, ...changed.map((link) => before.get(keyOf(link)) ?? blank(link))];
  const lookAt = (row: number, column: number): LinkLook =>
    before.get(keyOf({ row, column })) ?? blankAt(row, column);
  return {
    set: changed,
    write: async (batch) => {
      const sheet = batch.context.workbook.worksheets.getItem(sheetName);
      await clearLinks(batch, sheet, gone);
      await writeLinks(batch, sheet, changed, lookAt);
    },
    restorer: {
      place: `links of ${sheetName}`,
      rank: rank.links,
      restore: async (batch) => {
        const sheet = batch.context.workbook.worksheets.getItem(sheetName);
        await clearLinks(
          batch,
          sheet,
          touched.filter(({ target }) => target === null),
        );
        const targets = touched.flatMap(({ row, column, target, isOutside }) =>
          target === null || isOutside ? [] : [{ row, column, target }],
        );
        await writeLinks(batch, sheet, targets, lookAt);
      },
    },
  };
}

/** Sets links of a sheet that is added in the same transaction. */
export const planNewLinks = (sheetName: string, links: readonly SheetLink[]): LinkPlan => ({
  restorer: null,
  set: [],
  write: (batch) => writeLinks(batch, batch.context.workbook.worksheets.getItem(sheetName), links, blankAt),
});

const blankAt = (row: number, column: number): LinkLook => blank({ row, column });

const blank = (cell: { readonly row: number; readonly column: number }): LinkCell => ({
  row: cell.row,
  column: cell.column,
  target: null,
  isOutside: false,
  color: "#000000",
  underline: "None",
});

async function clearLinks(batch: Batch, sheet: Excel.Worksheet, cells: readonly LinkCell[]): Promise<void> {
  for (const { row, column, color, underline } of cells) {
    await batch.room(4 * operationBytes);
    const cell = sheet.getCell(row - 1, column - 1);
    cell.clear("Hyperlinks");
    cell.format.font.color = color;
    cell.format.font.underline = underline as "None";
  }
}

async function readLinks(
  context: Excel.RequestContext,
  sheetName: string,
  links: readonly SheetLink[],
): Promise<readonly LinkCell[]> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const used = sheet.getUsedRangeOrNullObject().load("address");
  await context.sync();
  if (used.isNullObject) return [];
  const area = areaOfAddress(used.address);
  const columns = [...new Set(links.map(({ column }) => column))];
  const areas: Area[] =
    columns.length === 0 ? [area] : columns.map((column) => ({ ...area, left: column, right: column }));
  const budget = new ReadBudget(context);
  const read: { piece: Area; cells: OfficeExtension.ClientResult<Excel.CellProperties[][]> }[] = [];
  for (const piece of areas.flatMap((one) => [...pieces(one, cellsPerPiece)])) {
    await budget.room((piece.bottom - piece.top + 1) * (piece.right - piece.left + 1));
    const options = { hyperlink: true, format: { font: { color: true, underline: true } } };
    read.push({ piece, cells: rangeOf(sheet, piece).getCellProperties(options) });
  }
  await budget.finish();
  return read.flatMap(({ piece, cells }) =>
    cells.value.flatMap((row, rowIndex) =>
      row.map((cell, columnIndex) => linkCell(cell, piece.top + rowIndex, piece.left + columnIndex)),
    ),
  );
}

function linkCell({ hyperlink, format }: Excel.CellProperties, row: number, column: number): LinkCell {
  return {
    row,
    column,
    target: hyperlink?.documentReference ?? hyperlink?.address ?? null,
    isOutside: hyperlink?.documentReference == null && hyperlink?.address != null,
    color: format?.font?.color ?? "#000000",
    underline: format?.font?.underline ?? "None",
  };
}
