import { proposeMapping, readDataset } from "../../../src/model";
import { segment } from "../../../src/tools/strategy/segment";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import type { Column, Report, Table } from "../../../src/report";
import { foldedHeader } from "../../../src/workbook/layout/header";
import { columnValue } from "../../../src/workbook/layout/values";
import { withFindings } from "../../../src/workbook/layout/findings";
import { tableName } from "../../../src/workbook/names";
import type { FileWorkbook } from "../../../src/workbook/file";
import type { RunStamp, WorkbookPort } from "../../../src/workbook";
import { applyPlan, planReport, type Plan } from "../../../src/workbook/writer";
import { keyText } from "../../../src/workbook/writer/match-rows";
import { sameValue } from "../../../src/workbook/writer/same";
import type { CellValue, WorkbookChange } from "../../../src/xlsx/types";
import { emptySheet } from "../xlsx/full-workbook";

const months = 24;

export const itemKeys: readonly string[] = Array.from(
  { length: 14 },
  (_, item) => `P-${String(item + 1).padStart(3, "0")}`,
);

/** Demand that gives every kind of class: falling values, rising variability. */
const quantity = (item: number, month: number): number => {
  const base = Math.round(2000 / (item + 1) ** 1.4) + 1;
  const swing = item % 3 === 0 ? 0.1 : item % 3 === 1 ? 0.7 : 2;
  const wave = Math.sin(month * 1.7 + item) * swing + (item % 3 === 2 && month % 5 === 0 ? 3 : 0);
  return Math.max(0, Math.round(base * (1 + wave)));
};

const sheetOf = (name: string, values: readonly (readonly CellValue[])[]): WorkbookChange => ({
  kind: "add-sheet",
  name,
  content: { ...emptySheet, blocks: [{ row: 1, column: 1, values }] },
});

/** A sheet of demand, an item a row and a month a column. */
export function demandSheet(keys: readonly string[] = itemKeys): WorkbookChange {
  const labels = Array.from({ length: months }, (_, month) => {
    const year = 2024 + Math.floor(month / 12);
    return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
  return sheetOf("Demand", [
    ["Item", ...labels],
    ...keys.map((key, item) => [key, ...labels.map((_, month) => quantity(item, month))]),
  ]);
}

export const masterSheet = (): WorkbookChange =>
  sheetOf("Item master", [
    ["Item", "Lead time (days)", "Unit cost (EUR)"],
    ...itemKeys.map((key, item) => [key, 7 + ((item * 11) % 60), 2 + ((item * 7) % 23)]),
  ]);

export const stockSheet = (): WorkbookChange =>
  sheetOf("Stock", [["Item", "On hand"], ...itemKeys.map((key, item) => [key, (item * 137) % 900])]);

/** A run of the tool over the workbook as it is, not yet written. */
export async function runSegment(book: WorkbookPort, without: readonly string[] = []): Promise<Report> {
  const sources = (await book.sources()).filter(({ sheet }) => !without.includes(sheet));
  const today = "2026-01-15";
  const { mapping } = proposeMapping(sources);
  const data = readDataset(sources, mapping, { today });
  return segment.run(data, segmentOptions.parse({}), { today, seed: 1, progress: () => undefined });
}

export interface Written {
  readonly report: Report;
  readonly plan: Plan;
}

/**
 * Runs the tool and writes what it found.
 *
 * @param without sheets of the user's that the run does not look at
 * @throws WriteError when something of the user's stands against it
 */
export async function writeSegment(
  book: FileWorkbook,
  stamp: RunStamp,
  without: readonly string[] = [],
): Promise<Written> {
  const report = await runSegment(book, without);
  const plan = await planReport(book, report, stamp);
  await applyPlan(book, plan);
  return { report, plan };
}

/** All tables of a report, the findings among them. */
export const tablesOf = (report: Report): Table[] =>
  report.sheets.flatMap((sheet) =>
    withFindings(report, sheet).blocks.filter((block) => block.kind === "table"),
  );

/** A written table as rows of cells by header, in the order of its sheet. */
export async function readTable(
  book: FileWorkbook,
  name: string,
): Promise<{ headers: readonly string[]; rows: CellValue[][] }> {
  const info = (await book.tables()).find((table) => table.name === name);
  if (info === undefined) throw new RangeError(`no table ${name}`);
  const cells = await book.readSheet(info.sheet);
  const { top, bottom, left } = info.area;
  const rows = Array.from({ length: bottom - top }, (_, offset) =>
    info.columns.map((_, column) => cells.values[top + offset]?.[left - 1 + column] ?? null),
  );
  return { headers: info.columns.map(foldedHeader), rows };
}

const shownHeader = (column: Column, headers: readonly string[], columns: Record<string, string>): number =>
  headers.indexOf(foldedHeader(columns[column.id] ?? ""));

/** Cells of the tool's columns that do not hold what the run computed, formulas' results among them. */
export async function staleCells(book: FileWorkbook, report: Report): Promise<string[]> {
  const stale: string[] = [];
  for (const table of tablesOf(report)) {
    const name = tableName(table.id);
    const { headers, rows } = await readTable(book, name);
    const written = JSON.parse((await book.setting(`run:${name}`)) ?? "{}") as {
      columns: Record<string, string>;
    };
    const key = table.columns.find(({ id }) => id === table.key);
    if (key === undefined) throw new RangeError(`${name} has no key`);
    const keyAt = shownHeader(key, headers, written.columns);
    const rowOf = new Map<string, CellValue[]>();
    for (const row of rows) {
      const text = keyText(row[keyAt] ?? null);
      if (text !== "" && !rowOf.has(text)) rowOf.set(text, row);
    }
    for (const column of table.columns) {
      const at = shownHeader(column, headers, written.columns);
      if (at < 0 || (column.owner === "user" && column !== key)) continue;
      for (let row = 0; row < table.rowCount; row++) {
        const id = keyText(columnValue(key, row));
        const found = rowOf.get(id)?.[at] ?? null;
        const wanted = columnValue(column, row);
        if (!sameValue(found, wanted, true))
          stale.push(
            `${name}.${column.id} of ${id}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`,
          );
      }
    }
  }
  return stale;
}
