import { parseAreaAddress, parseSheetReference } from "../../xlsx";
import type { Area } from "../../xlsx/types";

/** Area of an address as Excel says it: "Sheet1!A1:B2". */
export function areaOfAddress(address: string): Area {
  const area = parseSheetReference(address)?.area ?? parseAreaAddress(address.replace(/^.*!/, ""));
  if (!area) throw new RangeError(`no address: ${address}`);
  return area;
}

/** Areas of "Sheet1!A1:B2,Sheet1!D4"; a sheet's name may hold a comma too. */
export const areasOfAddresses = (addresses: string): Area[] =>
  (addresses.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []).map(areaOfAddress);

export const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
