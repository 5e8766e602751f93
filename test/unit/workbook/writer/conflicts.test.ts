import { render } from "../../../../src/text/render";
import { applyPlan, planReport, WriteError } from "../../../../src/workbook/writer";
import type { Report } from "../../../../src/report";
import { MemoryWorkbook } from "../memory-workbook";
import { fullReport, later, someItems, stamp } from "../reports";

let book: MemoryWorkbook;
const grown = (): Report => fullReport([...someItems, { item: "NEW", value: 1, class: "CZ" }]);

beforeEach(async () => {
  book = new MemoryWorkbook();
  book.addSheet("Demand", [["Item"]]);
  await applyPlan(book, await planReport(book, fullReport(), stamp));
});

/** The sentence of the refusal, after checking that the workbook stayed as it was. */
async function refusal(report: Report): Promise<string> {
  const before = book.dump();
  const plan = await planReport(book, report, later);
  expect(plan.changes).toEqual([]);
  const failure = await applyPlan(book, plan).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WriteError);
  expect((failure as WriteError).kind).toBe("refused");
  expect(book.dump()).toEqual(before);
  return (failure as WriteError).message;
}

describe("nothing is written, and the message says where and what now", () => {
  test("when a sheet is protected", async () => {
    book.sheet("Items").protected = true;
    expect(await refusal(fullReport())).toBe(
      "The sheet Items is protected. Nothing was written. Unprotect Items (Review, Unprotect Sheet), then try again.",
    );
  });

  test("when a cell of the user's stands where the table has to grow", async () => {
    book.type("Items", 13, 3, "my total");
    expect(await refusal(grown())).toBe(
      'Items!C13 holds "my total", where the table scmItems has to grow. Nothing was written. Move that cell, then run again.',
    );
  });

  test("when a formula of the user's stands there", async () => {
    book.type("Items", 13, 2, 5, "SUM(B7:B12)");
    expect(await refusal(grown())).toContain("Items!B13 holds 5");
  });

  test("when our table was renamed or made a range", async () => {
    book.state.tables = book.state.tables.map((table) =>
      table.name === "scmItems" ? { ...table, name: "Parts" } : table,
    );
    expect(await refusal(fullReport())).toContain("The sheet Items no longer holds the table scmItems.");
  });

  test("when a table of the user's has the name of one of ours", async () => {
    book = new MemoryWorkbook();
    book.addSheet("Parts", [["Item"], ["mine"]]);
    const area = { top: 1, left: 1, bottom: 2, right: 1 };
    book.state.tables = [{ name: "scmItems", sheet: "Parts", area, columns: ["Item"], totalsRow: false }];
    expect(await refusal(fullReport())).toBe(
      "Your table scmItems on the sheet Parts has a name that Stratify needs. Nothing was written. Give your table another name (Table Design, Table Name), then run again.",
    );
  });

  test("when our table stands on another sheet", async () => {
    book.state.tables = book.state.tables.map((table) =>
      table.name === "scmItems" ? { ...table, sheet: "Demand" } : table,
    );
    expect(await refusal(fullReport())).toContain(
      "The table scmItems stands on the sheet Demand instead of Items.",
    );
  });

  test("when the header of the key column is gone", async () => {
    book.state.tables = book.state.tables.map((table) =>
      table.name === "scmItems" ? { ...table, columns: ["Part", ...table.columns.slice(1)] } : table,
    );
    expect(await refusal(fullReport())).toBe(
      'The table scmItems on the sheet Items has no column "Item" any more. Nothing was written. Give the column its header back, or delete the sheet Items, then run again.',
    );
  });

  test("when a column that formulas read is gone", async () => {
    book.state.tables = book.state.tables.map((table) =>
      table.name === "scmItems"
        ? { ...table, columns: table.columns.map((header) => (header === "Class final" ? "Mine" : header)) }
        : table,
    );
    expect(await refusal(fullReport())).toContain('has no column "Class final" any more');
  });

  test("all reasons are in the plan, not the first alone", async () => {
    book.sheet("Items").protected = true;
    book.sheet("Policies").protected = true;
    const plan = await planReport(book, fullReport(), later);
    expect(plan.conflicts.map(render).join(" ")).toMatch(/Items is protected.*Policies is protected/);
  });
});

test("a cell of the user's outside the table's columns is no hindrance", async () => {
  book.type("Items", 13, 12, "aside");
  await applyPlan(book, await planReport(book, grown(), later));
  expect(book.at("Items", 13, 1).value).toBe("NEW");
  expect(book.at("Items", 13, 12).value).toBe("aside");
});
