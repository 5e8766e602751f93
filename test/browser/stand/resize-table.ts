import type { ExcelHost, MemoryStore } from "../../../src/workbench/host";
import type { CellValue } from "../../../src/xlsx";

/** Resizes a table as the user would: fills its last row from the left, or empties the rows that it loses. */
export function resizeTable(
  host: ExcelHost,
  store: MemoryStore,
  name: string,
  bottom: number,
  lastRow: readonly CellValue[],
): void {
  const table = store.records("table").find((record) => record.name === name);
  const sheet = store.sheets().find(({ id }) => id === table?.sheetId);
  if (table === undefined || sheet === undefined) throw new RangeError(`no table ${name}`);
  const { area } = table;
  const edit = (row: number, column: number, value: CellValue): void =>
    host.edit("user", sheet.name, row, column, value);
  for (let row = bottom + 1; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) edit(row, column, null);
  store.put("table", { ...table, area: { ...area, bottom } });
  if (lastRow.length === 0) return;
  for (let column = area.left; column <= area.right; column++)
    edit(bottom, column, lastRow[column - area.left] ?? null);
}
