import { areaAddress } from "../../../xlsx";
import type { Area, CellValue } from "../../../xlsx/types";
import { intersects, type HostContext } from "../context";
import { checkDefinedName } from "../rules/names";
import { ApiError } from "../wire/api-error";

/** Refuses areas that another table, or merged cells, already take. */
export function checkTableArea(context: HostContext, sheetId: string, area: Area, own?: string): void {
  for (const table of context.store.records("table")) {
    if (table.id !== own && table.sheetId === sheetId && intersects(table.area, area)) {
      throw new ApiError(
        "InvalidArgument",
        `A table can't overlap another table. (${table.name} at ${areaAddress(table.area)})`,
      );
    }
  }
}

/** Headers become texts, each once, as Excel makes them. */
export function settleHeaders(context: HostContext, sheetId: string, area: Area): void {
  const used = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const { value } = context.store.cell(sheetId, area.top, column);
    const wanted = headerText(value, column - area.left + 1);
    let header = wanted;
    for (let count = 2; used.has(header.toLowerCase()); count++) header = `${wanted}${count}`;
    used.add(header.toLowerCase());
    if (header !== value) context.store.setCell(sheetId, area.top, column, header, null);
  }
}

function headerText(value: CellValue, position: number): string {
  if (value === null) return `Column${position}`;
  return typeof value === "object" ? value.error : String(value);
}

/** A table's name, free among tables and names of the workbook. */
export function checkTableName(context: HostContext, value: unknown, own: string): string {
  const others = context.store.records("table").filter(({ id }) => id !== own);
  const names = context.store.records("name").filter(({ sheetId }) => sheetId === undefined);
  return checkDefinedName(
    value,
    [...others, ...names].map(({ name }) => name),
  );
}
