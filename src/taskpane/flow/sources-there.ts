import { DataError, type Mapping } from "../../model";
import { say } from "../../text/message";
import type { WorkbookPort } from "../../workbook";

/**
 * Refuses to go on with cells that were read from a sheet or table which is no longer there: Excel tells nobody of a deletion.
 *
 * @throws DataError naming it
 */
export async function checkSourcesThere(workbook: WorkbookPort, mapping: Mapping): Promise<void> {
  const { demand, items, stock } = mapping;
  const [sheets, tables] = [await workbook.sheetNames(), await workbook.tables()];
  for (const { sheet, table } of [demand, ...items, ...(stock === undefined ? [] : [stock])]) {
    const isThere = table === undefined ? sheets.includes(sheet) : tables.some(({ name }) => name === table);
    if (!isThere) throw new DataError(say("pane.error.sourceGone", { source: table ?? sheet }));
  }
}
