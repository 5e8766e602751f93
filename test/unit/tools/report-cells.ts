import type { Column, Report, Table } from "../../../src/report";
import { render } from "../../../src/text/render";

/** A table of a report by its id. */
export function tableOf(report: Report, id: string): Table {
  for (const sheet of report.sheets) {
    for (const block of sheet.blocks) if (block.kind === "table" && block.id === id) return block;
  }
  throw new Error(`no table ${id}`);
}

export function columnOf(report: Report, tableId: string, id: string): Column {
  const found = tableOf(report, tableId).columns.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no column ${tableId}.${id}`);
  return found;
}

export const cellsOf = (report: Report, tableId: string, id: string): unknown[] =>
  Array.from(columnOf(report, tableId, id).values as ArrayLike<unknown>);

/** One row of a table as a record, found by its key. */
export function rowOf(report: Report, tableId: string, key: unknown): Record<string, unknown> {
  const table = tableOf(report, tableId);
  const row = cellsOf(report, tableId, table.key).indexOf(key);
  if (row < 0) throw new Error(`no row ${String(key)} in ${tableId}`);
  return Object.fromEntries(table.columns.map((column) => [column.id, column.values[row]]));
}

export const sentencesOf = (report: Report): Record<string, string> =>
  Object.fromEntries(report.findings.map((finding) => [finding.id, render(finding.sentence)]));
