import type { SheetId, Where } from "../../report";
import { parseAreaAddress, sheetReference } from "../../xlsx";

/** Name of a sheet of ours, where the workbook has it. */
export type FindSheet = (id: SheetId) => string | undefined;

/** Where a link leads inside the workbook, such as "Items!A1"; null when that place does not exist. */
export function linkTarget(where: Where, findSheet: FindSheet): string | null {
  if (where.kind === "report") {
    const sheet = findSheet(where.sheet);
    return sheet === undefined
      ? null
      : sheetReference(sheet, { top: 1, left: 1, bottom: 1, right: 1 }, false);
  }
  const area = parseAreaAddress(where.address.replace(/^.*!/, ""));
  return area === null ? null : sheetReference(where.sheet, area, false);
}
