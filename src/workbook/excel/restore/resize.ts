import type { Area } from "../../../xlsx/types";
import { areaOfAddress, rangeOf } from "../addresses";
import { operationBytes, type Batch } from "../session";
import { captureCells } from "./cells";
import { readValidation, setValidation, type KnownValidation } from "./column-validation";
import { rank, type Restorer } from "./restorer";
import { moveRules, readRules, type KnownRule } from "./rules";

/** How a table gets another last row, with all that ends with it, and back. */
export interface ResizePlan {
  readonly sheet: string;
  /** Rows and columns that the table gains; its header row may be among them. */
  readonly gained: readonly Area[];
  /** Row of the header. */
  readonly headerRow: number;
  /** Empties the header cells of columns that the table gained. */
  readonly headers: readonly Restorer[];
  readonly restorer: Restorer;
  readonly write: (batch: Batch) => Promise<void>;
}

interface Column {
  /** Body of the column before. */
  readonly area: Area;
  readonly validation: KnownValidation | null | undefined;
  /** Rows that come or go, and what may be entered there before; null for none. */
  readonly difference: Area | null;
  readonly before: KnownValidation | null | undefined;
}

/** Reads a table and what ends with its last row. @throws RangeError when there is no such table or no such row */
export async function planResize(
  context: Excel.RequestContext,
  name: string,
  bottom: number,
  right?: number,
): Promise<ResizePlan> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  const range = table.getRange().load("address");
  const home = table.worksheet.load("name");
  await context.sync();
  if (table.isNullObject) throw new RangeError(`There is no table named "${name}".`);
  const area = areaOfAddress(range.address);
  if (bottom <= area.top)
    throw new RangeError(
      `Table ${name} cannot end with row ${bottom}: its header stands in row ${area.top}.`,
    );
  const sheetName = home.name;
  const columns = await readColumns(context, context.workbook.worksheets.getItem(sheetName), area, bottom);
  const rules = (await readRules(context, context.workbook.worksheets.getItem(sheetName)))
    .map(({ rule }) => rule)
    .filter((rule) => rule.areas.some((one) => endsWith(one, area)));
  const followed = rules.map((rule) => ({
    rule,
    to: rule.areas.map((one) => (endsWith(one, area) ? { ...one, bottom } : one)),
  }));
  // Excel names new columns itself until their headers are written.
  const headers =
    right === undefined || right <= area.right
      ? null
      : await captureCells(context, sheetName, [
          {
            row: area.top,
            column: area.right + 1,
            values: [Array.from({ length: right - area.right }, () => null)],
          },
        ]);
  const lastColumn = Math.max(area.right, right ?? 0);
  const gained = [
    ...(bottom > area.bottom ? [{ ...area, top: area.bottom + 1, bottom, right: lastColumn }] : []),
    ...(lastColumn > area.right ? [{ ...area, left: area.right + 1, bottom, right: lastColumn }] : []),
  ];
  headers?.guard.expect({ ...area, right: lastColumn }, () => true);
  const resize = (batch: Batch, last: number, to: number): Excel.Worksheet => {
    const sheet = batch.context.workbook.worksheets.getItem(sheetName);
    batch.context.workbook.tables.getItem(name).resize(rangeOf(sheet, { ...area, bottom: last, right: to }));
    return sheet;
  };
  return {
    sheet: sheetName,
    gained,
    headerRow: area.top,
    headers: headers?.restorers ?? [],
    write: async (batch) => {
      await batch.room(3 * operationBytes);
      const sheet = resize(batch, bottom, lastColumn);
      await moveRules(batch, sheet, followed);
      for (const column of columns) await followColumn(batch, sheet, column, bottom);
    },
    restorer: {
      place: `table ${name}`,
      rank: rank.tables,
      restore: async (batch) => {
        await batch.room(3 * operationBytes);
        const sheet = resize(batch, area.bottom, area.right);
        await moveRules(
          batch,
          sheet,
          rules.map((rule: KnownRule) => ({ rule, to: rule.areas })),
        );
        for (const column of columns) await restoreColumn(batch, sheet, column);
      },
    },
  };
}

const endsWith = (one: Area, table: Area): boolean =>
  one.bottom === table.bottom && one.top >= table.top && one.left >= table.left && one.right <= table.right;

async function readColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: Area,
  bottom: number,
): Promise<Column[]> {
  const queued = Array.from({ length: table.right - table.left + 1 }, (_, index) => {
    const edges = { left: table.left + index, right: table.left + index };
    const area = { top: table.top + 1, bottom: table.bottom, ...edges };
    const difference =
      bottom === table.bottom
        ? null
        : { top: Math.min(bottom, table.bottom) + 1, bottom: Math.max(bottom, table.bottom), ...edges };
    return {
      area,
      difference,
      validation: readValidation(sheet, area),
      before: difference === null ? null : readValidation(sheet, difference),
    };
  });
  await context.sync();
  return queued.map(({ area, difference, validation, before }) => ({
    area,
    difference,
    validation: validation(),
    before: before?.() ?? null,
  }));
}

async function followColumn(
  batch: Batch,
  sheet: Excel.Worksheet,
  column: Column,
  bottom: number,
): Promise<void> {
  const { area, validation, difference } = column;
  if (validation == null || difference === null) return;
  if (bottom < area.bottom) await setValidation(batch, sheet, difference, null);
  await setValidation(batch, sheet, { ...area, bottom }, validation);
}

async function restoreColumn(
  batch: Batch,
  sheet: Excel.Worksheet,
  { area, validation, difference, before }: Column,
): Promise<void> {
  if (validation == null || difference === null) return;
  if (difference.top > area.bottom && before !== undefined)
    await setValidation(batch, sheet, difference, before);
  await setValidation(batch, sheet, area, validation);
}
