import {
  areaAddress,
  maximumColumn,
  maximumRow,
  parseAreaAddress,
  parseSheetReference,
  sheetReference,
} from "../../../xlsx";
import type { Area } from "../../../xlsx/types";
import { findSheet, sheetOf, type CellRange, type HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../wire/api-error";

/** Cells of a sheet. Sheets are held by id, so that a range survives a renaming. */
export type RangeState = CellRange;

export const wholeSheet: Area = { top: 1, left: 1, bottom: maximumRow, right: maximumColumn };

export const rowCount = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnCount = ({ left, right }: Area): number => right - left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);

/** An area checked against the sheet's edges. */
export function checkedArea(top: number, left: number, bottom: number, right: number): Area {
  const inside =
    top >= 1 && left >= 1 && bottom >= top && right >= left && bottom <= maximumRow && right <= maximumColumn;
  if (!inside || ![top, left, bottom, right].every(Number.isInteger))
    throw invalidArgument(`outside the sheet: rows ${top} to ${bottom}, columns ${left} to ${right}`);
  return { top, left, bottom, right };
}

/** "'Item master'!A1:B2", as Range.address says it. */
export const addressOf = ({ context, sheetId, area }: RangeState): string =>
  sheetReference(sheetOf(context, sheetId).name, area, false);

/** Cells of an address as an add-in may write it: with or without sheet, a defined name or a table. */
export function rangeAt(context: HostContext, sheetId: string | null, address: unknown): RangeState {
  if (typeof address !== "string") throw invalidArgument("address");
  const text = address.startsWith("=") ? address.slice(1) : address;
  const reference = parseSheetReference(text);
  if (reference) {
    const sheet = findSheet(context, reference.sheet);
    if (!sheet) throw itemNotFound(`sheet ${reference.sheet}`);
    return { context, sheetId: sheet.id, area: reference.area };
  }
  const area = parseAreaAddress(text);
  if (area && sheetId !== null) return { context, sheetId, area };
  const named = namedRange(context, sheetId, text);
  if (!named) throw invalidArgument(`address ${address}`);
  return named;
}

/** Cells of a defined name or of a table's body, null when there is none. */
export function namedRange(context: HostContext, sheetId: string | null, name: string): RangeState | null {
  const key = name.toLowerCase();
  const names = context.store.records("name").filter((record) => record.name.toLowerCase() === key);
  const found =
    names.find((record) => record.sheetId === sheetId) ??
    names.find((record) => record.sheetId === undefined);
  if (found) return rangeAt(context, null, found.formula);
  const table = context.store.records("table").find((record) => record.name.toLowerCase() === key);
  return table ? { context, sheetId: table.sheetId, area: { ...table.area, top: table.area.top + 1 } } : null;
}

/** "A1:B2 D4" -> areas of one sheet; the separator may also be a comma. */
export function areasAt(context: HostContext, sheetId: string, addresses: unknown): readonly Area[] {
  if (typeof addresses !== "string" || addresses === "") throw invalidArgument("addresses");
  if (addresses.length > 8192) throw invalidArgument("addresses longer than 8,192 characters");
  return addresses.split(",").map((address) => rangeAt(context, sheetId, address.trim()).area);
}

export const areasAddress = (sheet: string, areas: readonly Area[]): string =>
  areas.map((area) => sheetReference(sheet, area, false)).join(",");

export const localAddress = (area: Area): string => areaAddress(area);
