import type { TableInfo } from "../../../xlsx/types";
import { areaOfAddress } from "../addresses";

/** All tables of the workbook. */
export async function readTables(context: Excel.RequestContext): Promise<TableInfo[]> {
  const tables = context.workbook.tables.load(
    "items/name,items/showTotals,items/showHeaders,items/worksheet/name",
  );
  await context.sync();
  const parts = tables.items.map((table) => ({
    table,
    range: table.getRange().load("address"),
    columns: table.columns.load("items/name"),
  }));
  if (parts.length > 0) await context.sync();
  return parts
    .filter(({ table }) => table.showHeaders)
    .map(({ table, range, columns }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      area: areaOfAddress(range.address),
      columns: columns.items.map(({ name }) => name),
      totalsRow: table.showTotals,
    }));
}
