import { areaAddress, maximumColumn, maximumRow } from "../../xlsx";
import type { Area, TableInfo } from "../../xlsx/types";
import { count, say } from "../../text/message";
import { isOwnSheet } from "../file/sources";
import { PlaceError } from "../place-error";
import { tableName } from "../names";
import type { ActiveCell, ActiveRow, SelectedPlace } from "../places";
import { areaOfAddress, rangeOf, sameArea } from "./addresses";
import { errorCode, type OfficeApi } from "./office";
import { readNames } from "./read/names";
import { readTables } from "./read/tables";
import { run } from "./session";

/** Excel names cells by address even where a chart is selected; where no sheet of cells is in sight, there is none. */
const withoutCells = new Set(["InvalidSelection", "ItemNotFound", "InvalidOperation"]);

async function cellsOrNothing<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (withoutCells.has(errorCode(error))) throw new PlaceError(say("workbook.select.noCells"));
    throw error;
  }
}

/** The cell in which typing would begin. @throws PlaceError where no sheet of cells is in sight */
export function activeCell(office: OfficeApi): Promise<ActiveCell> {
  return run(office, (context) =>
    cellsOrNothing(async () => {
      const cell = context.workbook.getActiveCell().load("address,worksheet/name");
      await context.sync();
      const { top, left } = areaOfAddress(cell.address);
      return { sheet: cell.worksheet.name, row: top, column: left };
    }),
  );
}

/** Tables of ours that begin with the item's key. */
const tablesOfItems = new Set(["items", "item-locations", "variability", "overrides"].map(tableName));

/** The row in which typing would begin, and the item that a table of ours names there. @throws PlaceError where no sheet of cells is in sight */
export async function activeRow(office: OfficeApi): Promise<ActiveRow> {
  const { sheet, row } = await activeCell(office);
  return run(office, async (context) => {
    const table = (await readTables(context)).find(
      ({ name, area, sheet: place }) =>
        tablesOfItems.has(name) && place === sheet && area.top < row && row <= area.bottom,
    );
    if (table === undefined) return { sheet, row, key: null };
    const { left } = table.area;
    const target = context.workbook.worksheets.getItem(sheet);
    const cell = rangeOf(target, { top: row, bottom: row, left, right: left }).load("values");
    await context.sync();
    const [[value]] = cell.values as [[unknown]];
    return { sheet, row, key: value === "" ? null : String(value) };
  });
}

/**
 * The cells that the user selected, as data: one cell stands for the table or the block around it, whole rows, columns and
 * sheets for what is filled in them, and all cells of a table for the table, which grows.
 *
 * @throws PlaceError that says what else was selected, and what to select
 */
export function selectedPlace(office: OfficeApi): Promise<SelectedPlace> {
  return run(office, async (context) => {
    const { sheet, area } = await selectedArea(context);
    const tables = await readTables(context);
    const names = await readNames(context);
    if (isOwnSheet(sheet, { tables, names })) throw new PlaceError(say("workbook.select.ours", { sheet }));
    const onSheet = tables.filter((table) => table.sheet === sheet);
    const target = context.workbook.worksheets.getItem(sheet);
    const isOneCell = area.top === area.bottom && area.left === area.right;
    const around = isOneCell ? onSheet.find((table) => holds(table.area, area)) : undefined;
    if (around !== undefined) return { sheet, table: around.name };
    const filled = isOneCell
      ? await surroundings(context, target, area)
      : await filledPart(context, target, area, sheet);
    const same = onSheet.find((table) => isAllOf(table, filled));
    if (same !== undefined) return { sheet, table: same.name };
    await refuseUnfit(context, office, target, filled, sheet);
    if (isWholeSheet(area) && onSheet.length === 0) return { sheet };
    return { sheet, area: areaAddress(filled) };
  });
}

async function selectedArea(
  context: Excel.RequestContext,
): Promise<{ readonly sheet: string; readonly area: Area }> {
  return cellsOrNothing(async () => {
    const selected = context.workbook.getSelectedRanges().load("areaCount,address,worksheet/name");
    await context.sync();
    if (selected.isNullObject) throw new PlaceError(say("workbook.select.noCells"));
    if (selected.areaCount > 1) {
      throw new PlaceError(say("workbook.select.areas", { count: count(selected.areaCount) }));
    }
    return { sheet: selected.worksheet.name, area: areaOfAddress(selected.address) };
  });
}

const holds = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  inner.bottom <= outer.bottom &&
  outer.left <= inner.left &&
  inner.right <= outer.right;

const isWholeSheet = ({ top, left, bottom, right }: Area): boolean =>
  top === 1 && left === 1 && bottom === maximumRow && right === maximumColumn;

/** A table selected with or without its totals row. */
const isAllOf = ({ area, totalsRow }: TableInfo, selected: Area): boolean =>
  sameArea(area, selected) || (totalsRow && sameArea({ ...area, bottom: area.bottom - 1 }, selected));

/** The block of filled cells around a cell. */
async function surroundings(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cell: Area,
): Promise<Area> {
  const region = rangeOf(sheet, cell).getSurroundingRegion().load("address");
  await context.sync();
  return areaOfAddress(region.address);
}

async function filledPart(
  context: Excel.RequestContext,
  target: Excel.Worksheet,
  area: Area,
  sheet: string,
): Promise<Area> {
  const used = rangeOf(target, area).getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  if (used.isNullObject) throw new PlaceError(say("workbook.select.blank", { sheet }));
  return areaOfAddress(used.address);
}

/** Refuses what cannot be a table with headers in its first row. */
async function refuseUnfit(
  context: Excel.RequestContext,
  office: OfficeApi,
  target: Excel.Worksheet,
  area: Area,
  sheet: string,
): Promise<void> {
  const address = areaAddress(area);
  if (area.top === area.bottom && area.left === area.right)
    throw new PlaceError(say("workbook.select.alone", { sheet, cell: address }));
  if (area.top === area.bottom) throw new PlaceError(say("workbook.select.oneRow", { sheet, address }));
  if (area.left === area.right) throw new PlaceError(say("workbook.select.oneColumn", { sheet, address }));
  // Older versions of Excel do not tell; headers under a merged cell are then named by their column.
  if (!office.supports("ExcelApi", "1.13")) return;
  const merged = rangeOf(target, { ...area, bottom: area.top })
    .getMergedAreasOrNullObject()
    .load("address");
  await context.sync();
  if (merged.isNullObject) return;
  const [first = merged.address] = merged.address.split(",");
  throw new PlaceError(
    say("workbook.select.merged", { sheet, cells: first.replace(/^.*!/, ""), row: String(area.top) }),
  );
}
