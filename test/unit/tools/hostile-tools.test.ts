import { DataError, type Dataset } from "../../../src/model";
import { formerTables } from "../../../src/model/former-tables";
import type { Report, Table } from "../../../src/report";
import { render } from "../../../src/text/render";
import { tools } from "../../../src/tools/registry";
import type { Tool } from "../../../src/tools/tool";
import { FileWorkbook } from "../../../src/workbook/file";
import { tableName } from "../../../src/workbook/names";
import { applyPlan, planReport } from "../../../src/workbook/writer";
import type { CellValue } from "../../../src/xlsx";
import { hostileCodes, hostileData } from "./hostile";

/** No figure and no word: what must reach nobody. */
const unsound = /\b(NaN|Infinity|undefined)\b/;
/** The same among sentences, where a brace is a value that was not filled in. */
const unsaid = /NaN|Infinity|undefined|\{/;

/** A workbook in which a tool runs from day to day, and reads what it wrote before. */
class Book {
  private readonly workbook = FileWorkbook.open(new TextEncoder().encode("a,b\n1,2\n"), "x.csv");

  async write(tool: Tool, data: Dataset, today: string): Promise<Report> {
    const known = { ...data, formerTables: formerTables(await this.workbook.sources()) };
    const context = { today, seed: 1, progress: () => undefined };
    const report = await tool.run(known, tool.options.parse({}), context);
    const plan = await planReport(this.workbook, report, { user: "ada", at: `${today}T10:00:00` });
    expect(plan.conflicts).toEqual([]);
    await applyPlan(this.workbook, plan);
    return report;
  }

  tables(): Promise<string[]> {
    return this.workbook.tables().then((tables) => tables.map(({ name }) => name));
  }

  /** Every cell, as somebody finds it who opens the saved file. */
  async cells(): Promise<{ readonly value: CellValue; readonly formula: string | null }[]> {
    const saved = FileWorkbook.open(this.workbook.toBytes(), "saved.xlsx");
    const sheets = await Promise.all((await saved.sheetNames()).map((name) => saved.readSheet(name)));
    return sheets.flatMap((sheet) =>
      sheet.values.flatMap((line, row) =>
        line.map((value, column) => ({ value, formula: sheet.formula(row + 1, column + 1) })),
      ),
    );
  }
}

const tablesOf = (report: Report): Table[] =>
  report.sheets.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));

/** Texts that stand in tables as they are, not as results of formulas. */
const textsOf = (report: Report): unknown[] =>
  tablesOf(report).flatMap(({ columns }) =>
    columns.flatMap(({ formula, values }) => (formula === undefined ? Array.from<unknown>(values) : [])),
  );

const sentencesOf = (report: Report): string[] => [
  ...report.sheets.flatMap(({ finding, basis }) => [render(finding), render(basis)]),
  ...report.findings.flatMap(({ sentence, whatNow, evidence }) => [
    render(sentence),
    render(whatNow),
    ...(evidence === undefined ? [] : [render(evidence)]),
  ]),
];

const cases = tools.flatMap((tool) =>
  hostileData.map(([name, data]) => [tool.id, name, tool, data] as const),
);

test.each(cases)("%s survives %s, on the first day and on the next", async (_, __, tool, data) => {
  const book = new Book();
  try {
    await book.write(tool, data, "2026-11-25");
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    // What cannot be computed is refused, in words.
    expect(render(error.report)).not.toMatch(unsaid);
    return;
  }
  const report = await book.write(tool, data, "2026-11-26");
  for (const sentence of sentencesOf(report)) expect(sentence).not.toMatch(unsaid);
  expect(await book.tables()).toEqual(
    expect.arrayContaining(tablesOf(report).map(({ id }) => tableName(id))),
  );
  const cells = await book.cells();
  expect(cells.filter(({ value }) => typeof value !== "object" && unsound.test(String(value)))).toEqual([]);
  for (const code of hostileCodes) {
    const asText = cells.filter(({ value, formula }) => value === code && formula === null).length;
    expect(asText).toBeGreaterThanOrEqual(textsOf(report).filter((text) => text === code).length);
    expect(cells.filter(({ formula }) => formula !== null && `=${formula}` === code)).toEqual([]);
  }
});
