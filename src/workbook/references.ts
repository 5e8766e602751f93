import type { ColumnReference } from "../report";
import { sheetReference, structuredReference } from "../xlsx";
import type { Area } from "../xlsx/types";
import { definedName } from "./names";

/** Where a table of ours stands, or will stand once the plan is applied. */
export interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** By column id. */
  readonly columns: ReadonlyMap<string, { readonly header: string; readonly number: number }>;
}

/** Finds tables by report id: those of this report, and those that an earlier run wrote. */
export type FindTable = (tableId: string) => TablePlace | undefined;

const token = /\{name:([\w-]+)\}|\{([A-Za-z][\w-]*)?\.([A-Za-z_][\w-]*)\}/g;

/** A report refers to a column that no table of the workbook has. */
export class UnresolvedReference extends RangeError {
  constructor(
    readonly tableId: string,
    readonly columnId: string,
  ) {
    super(`the report refers to {${tableId}.${columnId}}, which no table has`);
    this.name = "UnresolvedReference";
  }
}

function columnOf(place: TablePlace | undefined, tableId: string, columnId: string) {
  const column = place?.columns.get(columnId);
  if (place === undefined || column === undefined) {
    throw new UnresolvedReference(tableId, columnId);
  }
  return { place, column };
}

/**
 * A report's formula as Excel reads it: ids become structured references by the header texts.
 *
 * @param formula with `{items.value}` for a whole column, `{.value}` for this row, `{name:today}` for a defined name
 * @param own the table whose rows the formula stands in; absent outside tables
 * @throws RangeError when a table or column is not known
 */
export function resolveFormula(formula: string, find: FindTable, own?: TablePlace): string {
  return formula.replace(token, (_, name?: string, tableId?: string, columnId?: string) => {
    if (name !== undefined) return definedName(name);
    if (tableId === undefined) {
      const { place, column } = columnOf(own, own?.name ?? "", columnId ?? "");
      return structuredReference(place.name, column.header, "this-row");
    }
    const { place, column } = columnOf(find(tableId), tableId, columnId ?? "");
    return structuredReference(place.name, column.header, "column");
  });
}

/** Cells of a column named "table.column": Excel refuses structured references in charts, lists and conditional formats. */
export function columnCells(
  reference: ColumnReference,
  find: FindTable,
): { readonly sheet: string; readonly area: Area } {
  const dot = reference.indexOf(".");
  const [tableId, columnId] = [reference.slice(0, dot), reference.slice(dot + 1)];
  const { place, column } = columnOf(find(tableId), tableId, columnId);
  return {
    sheet: place.sheet,
    area: { top: place.firstRow, bottom: place.lastRow, left: column.number, right: column.number },
  };
}

/** Address of a column's cells with its sheet: "Items!$D$7:$D$506". */
export function columnAddress(reference: ColumnReference, find: FindTable): string {
  const { sheet, area } = columnCells(reference, find);
  return sheetReference(sheet, area, true);
}
