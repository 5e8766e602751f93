import type { SheetContent, TableContent } from "../../../xlsx/types";
import { rangeOf } from "../addresses";
import { operationBytes, type Batch } from "../session";
import { looksOf, writeBlock, blockLooks } from "./blocks";
import { addChart } from "./charts";
import { writeConditionalFormats } from "./conditional-formats";
import { writeLinks, type LinkLook } from "./links";
import type { Look } from "./look";
import { writePage } from "./page";
import { widthInPoints } from "./sizes";
import { writeValidations } from "./validations";

/** Adds an empty sheet, after another one or as the last. */
export function addSheet(
  context: Excel.RequestContext,
  name: string,
  position: number | null,
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  if (position !== null) sheet.position = position;
  return sheet;
}

/**
 * Writes all that a new sheet holds but its conditional formats, validations and charts, which may speak of names and sheets
 * that come later.
 */
export async function fillSheet(
  batch: Batch,
  sheet: Excel.Worksheet,
  content: SheetContent,
  bodySize: number,
): Promise<void> {
  const looks = looksOf(content.styles, bodySize);
  for (const block of content.blocks) await writeBlock(batch, sheet, block, looks, { kind: "new", bodySize });
  for (const table of content.tables) await addTable(batch, sheet, table);
  await writeSizes(batch, sheet, content);
  await writeLinks(batch, sheet, content.links, lookFinder(content, looks, bodySize));
  await batch.room(20 * operationBytes);
  if (content.freeze !== undefined) freeze(sheet, content.freeze);
  sheet.showGridlines = content.gridlines;
  if (content.tabColor !== undefined) sheet.tabColor = `#${content.tabColor}`;
  if (content.page !== undefined) writePage(sheet, content.page);
}

/** What speaks of other places in the workbook, after those exist. */
export async function finishSheet(
  batch: Batch,
  sheet: Excel.Worksheet,
  content: SheetContent,
): Promise<void> {
  await writeConditionalFormats(batch, sheet, content.conditionalFormats);
  await writeValidations(batch, sheet, content.validations);
  for (const chart of content.charts) await addChart(batch, sheet, chart);
  if (content.hidden === true) sheet.visibility = "Hidden";
}

/** The plainest style that Excel's documentation names; `dropTableStyles` goes on from there. */
const plainTableStyle = "TableStyleLight1";

/**
 * Takes the style from new tables, since our cells bring their own look. Whether Excel takes "" for none is not documented, so this
 * stands outside the transaction, and a refusal only leaves the plainest style.
 */
export async function dropTableStyles(
  context: Excel.RequestContext,
  tables: readonly TableContent[],
): Promise<void> {
  if (tables.length === 0) return;
  try {
    for (const { name } of tables) context.workbook.tables.getItem(name).style = "";
    await context.sync();
  } catch {
    // The tables are written; how their edges look is no reason to fail.
  }
}

/** Makes a table of cells whose first row holds its headers. */
export async function addTable(
  batch: Batch,
  sheet: Excel.Worksheet,
  { name, area }: TableContent,
): Promise<void> {
  await batch.room(6 * operationBytes);
  const table = sheet.tables.add(rangeOf(sheet, area), true);
  table.name = name;
  table.style = plainTableStyle;
  table.showBandedRows = false;
  table.showFilterButton = true;
}

async function writeSizes(
  batch: Batch,
  sheet: Excel.Worksheet,
  { widths, heights }: SheetContent,
): Promise<void> {
  for (const { from, to, size } of sameSizes(widths)) {
    await batch.room(2 * operationBytes);
    rangeOf(sheet, { top: 1, bottom: 1, left: from, right: to }).format.columnWidth = widthInPoints(size);
  }
  for (const { from, to, size } of sameSizes(heights)) {
    await batch.room(2 * operationBytes);
    rangeOf(sheet, { top: from, bottom: to, left: 1, right: 1 }).format.rowHeight = size;
  }
}

/** Neighbours of equal size, joined. */
function sameSizes(sizes: ReadonlyMap<number, number>): { from: number; to: number; size: number }[] {
  const joined: { from: number; to: number; size: number }[] = [];
  for (const [index, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last?.size === size && last.to === index - 1) last.to = index;
    else joined.push({ from: index, to: index, size });
  }
  return joined;
}

function freeze(
  sheet: Excel.Worksheet,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeOf(sheet, { top: 1, left: 1, bottom: rows, right: columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Finds the look of a cell with a link, which the link would change. */
function lookFinder(
  content: SheetContent,
  looks: readonly Look[],
  bodySize: number,
): (row: number, column: number) => LinkLook {
  const all = content.links.length === 0 ? [] : content.blocks.flatMap((block) => blockLooks(block, looks));
  const plain = looksOf([{}], bodySize)[0];
  return (row, column) => {
    const found = all.findLast(
      ({ area }) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
    );
    const { color, underline } = found?.shared ?? plain ?? { color: "#000000", underline: "None" };
    return { color, underline };
  };
}
