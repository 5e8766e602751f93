import { proposeMapping, readDataset } from "../../../src/model";
import type { Report } from "../../../src/report";
import type { Tool } from "../../../src/tools/tool";
import { FileWorkbook } from "../../../src/workbook/file";
import { applyPlan, planReport } from "../../../src/workbook/writer";
import type { CellValue } from "../../../src/xlsx";
import { demandSheet, masterSheet, readTable, stockSheet } from "./segment-workbook";

const stamp = { user: "R. Okafor", at: "2026-01-15T09:30:00" };
const today = "2026-01-15";

/** A workbook with demand, item master and stock, and nothing of ours. */
export async function usersBook(): Promise<FileWorkbook> {
  const book = FileWorkbook.open(null, "book.xlsx");
  await book.apply([demandSheet(), masterSheet(), stockSheet()]);
  return book;
}

/** Reads the workbook as it stands, runs a tool over it and writes what it reports. */
export async function writeTool(book: FileWorkbook, tool: Tool, options: unknown = {}): Promise<Report> {
  const sources = await book.sources();
  const data = readDataset(sources, proposeMapping(sources).mapping, { today });
  const context = { today, seed: 1, progress: () => undefined };
  const report = await tool.run(data, tool.options.parse(options), context);
  await applyPlan(book, await planReport(book, report, stamp));
  return report;
}

/** Types into a cell of a table: its row counted from 0, its column by the header in small letters. */
export async function typeInto(
  book: FileWorkbook,
  table: string,
  row: number,
  column: string,
  value: CellValue,
): Promise<void> {
  const info = (await book.tables()).find(({ name }) => name === table)!;
  const { headers } = await readTable(book, table);
  const at = { row: info.area.top + 1 + row, column: info.area.left + headers.indexOf(column) };
  await book.apply([
    { kind: "set-cells", sheet: info.sheet, styles: [], blocks: [{ ...at, values: [[value]] }] },
  ]);
}

/** Cells of a column by those of the column that names the row. */
export async function cellsBy(
  book: FileWorkbook,
  table: string,
  key: string,
  column: string,
): Promise<Map<unknown, unknown>> {
  const { headers, rows } = await readTable(book, table);
  const [name, at] = [headers.indexOf(key), headers.indexOf(column)];
  return new Map(rows.map((row) => [row[name], row[at]]));
}
