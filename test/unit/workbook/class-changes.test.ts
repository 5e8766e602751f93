import { proposeMapping, readDataset } from "../../../src/model";
import type { Report } from "../../../src/report";
import { segment } from "../../../src/tools/strategy/segment";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import { FileWorkbook } from "../../../src/workbook/file";
import { applyPlan, planReport } from "../../../src/workbook/writer";
import { demandSheet, masterSheet, readTable, staleCells, stockSheet } from "./segment-workbook";

const stamp = { user: "R. Okafor", at: "2026-01-15T09:30:00" };
const today = "2026-01-15";

async function write(book: FileWorkbook, options: unknown = {}): Promise<Report> {
  const sources = await book.sources();
  const data = readDataset(sources, proposeMapping(sources).mapping, { today });
  const context = { today, seed: 1, progress: () => undefined };
  const report = await segment.run(data, segmentOptions.parse(options), context);
  await applyPlan(book, await planReport(book, report, stamp));
  return report;
}

async function setCell(book: FileWorkbook, table: string, row: number, column: string, value: string) {
  const info = (await book.tables()).find(({ name }) => name === table)!;
  const { headers } = await readTable(book, table);
  const at = { row: info.area.top + 1 + row, column: info.area.left + headers.indexOf(column) };
  await book.apply([
    { kind: "set-cells", sheet: info.sheet, styles: [], blocks: [{ ...at, values: [[value]] }] },
  ]);
}

/** Cells of a table by the row's item. */
async function byItem(book: FileWorkbook, table: string, header: string): Promise<Map<unknown, unknown>> {
  const { headers, rows } = await readTable(book, table);
  const [item, at] = [headers.indexOf("item"), headers.indexOf(header)];
  return new Map(rows.map((row) => [row[item], row[at]]));
}

async function segmented(): Promise<FileWorkbook> {
  const book = FileWorkbook.open(null, "book.xlsx");
  await book.apply([demandSheet(), masterSheet(), stockSheet()]);
  await write(book);
  return book;
}

test("a change that is marked on Class changes is final on the next run and in force after a commit", async () => {
  const book = await segmented();
  const cuts = { abcCuts: [0.5, 0.7] };
  const proposed = await write(book, cuts);
  const { headers, rows } = await readTable(book, "scmClassChanges");
  expect(rows.length).toBeGreaterThan(1);
  const [item, to] = ["item", "class recommended"].map((name) => rows[0]![headers.indexOf(name)]);
  expect((await byItem(book, "scmItems", "class final")).get(item)).not.toBe(to);
  expect(await staleCells(book, proposed)).toEqual([]);

  await setCell(book, "scmClassChanges", 0, "accept", "accept");
  const accepted = await write(book, cuts);
  expect((await byItem(book, "scmItems", "class final")).get(item)).toBe(to);
  expect((await byItem(book, "scmItems", "class current")).get(item)).not.toBe(to);
  expect((await byItem(book, "scmClassChanges", "accept")).get(item)).toBe("accept");
  expect(await staleCells(book, accepted)).toEqual([]);

  await write(book, { ...cuts, commit: true });
  expect((await byItem(book, "scmItems", "class current")).get(item)).toBe(to);
  expect((await byItem(book, "scmClassChanges", "accept")).has(item)).toBe(false);
  const audit = await readTable(book, "scmAudit");
  const [what, subject] = ["what", "item or segment"].map((name) => audit.headers.indexOf(name));
  expect(audit.rows.filter((row) => row[what!] === "commit").map((row) => row[subject!])).toEqual([item]);
});
