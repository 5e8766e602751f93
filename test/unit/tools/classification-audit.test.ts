import fc from "fast-check";
import type { Dataset } from "../../../src/model/dataset";
import { formerTables } from "../../../src/model/former-tables";
import type { Report } from "../../../src/report";
import { render } from "../../../src/text/render";
import { classificationAudit } from "../../../src/tools/performance/classification-audit";
import { concerns, monthsLater } from "../../../src/tools/performance/classification-audit/due";
import { moveOf } from "../../../src/tools/performance/classification-audit/moves";
import { FileWorkbook } from "../../../src/workbook/file";
import { applyPlan, planReport } from "../../../src/workbook/writer";
import { datasetOf, type DemandRow } from "./dataset";
import { hostileData } from "./hostile";
import { cellsOf, columnOf, rowOf, sentencesOf, tableOf } from "./report-cells";

const steady = (level: number): number[] =>
  Array.from({ length: 12 }, (_, month) => level + (month % 2 === 0 ? 0.1 : -0.1));
/** Values of 400, 250, 200, 100, 50, or others: AX, AX, AX, BX, CX. */
const rows = (values: readonly number[] = [400, 250, 200, 100, 50], items = "PQRST"): DemandRow[] =>
  values.map((value, index) => ({ item: items[index]!, demand: steady(value), cost: 1 }));

/** A workbook in which the audit runs from day to day, as a user would have it. */
class Days {
  readonly workbook = FileWorkbook.open(new TextEncoder().encode("a,b\n1,2\n"), "x.csv");

  async run(today: string, data: Dataset, options: unknown = {}): Promise<Report> {
    const known = { ...data, formerTables: formerTables(await this.workbook.sources()) };
    const report = await classificationAudit.run(known, classificationAudit.options.parse(options), {
      today,
      seed: 1,
      progress: () => undefined,
    });
    const plan = await planReport(this.workbook, report, { user: "ada", at: `${today}T10:00:00` });
    expect(plan.conflicts).toEqual([]);
    await applyPlan(this.workbook, plan);
    return report;
  }

  /** Rows of a table as they stand in the workbook. */
  async rows(table: string): Promise<readonly (readonly unknown[])[]> {
    return formerTables(await this.workbook.sources()).get(table.toLowerCase())?.rows ?? [];
  }
}

const matrixOf = (report: Report, id: string) => {
  for (const { blocks } of report.sheets)
    for (const block of blocks) if (block.kind === "matrix" && block.id === id) return block;
  throw new Error(`no matrix ${id}`);
};
const cell = (report: Report, id: string, from: string, to: string): number => {
  const matrix = matrixOf(report, id);
  const row = matrix.rows.findIndex(({ key }) => key === from);
  const column = matrix.columns.findIndex(({ key }) => key === to);
  return matrix.values[row]![column]!;
};

describe("classification-audit", () => {
  test("keeps every class on the first day, and on later days only what changed", async () => {
    const days = new Days();
    const first = await days.run("2026-01-10", datasetOf(rows()));
    expect(render(first.sheets[0]!.finding)).toBe(
      "First snapshot: the classes of 5 items are kept from today; 0 items are due for an audit.",
    );
    expect(await days.rows("scmClassHistory")).toHaveLength(5);
    await days.run("2026-01-11", datasetOf(rows()));
    expect(await days.rows("scmClassHistory")).toHaveLength(5);
    const third = await days.run("2026-01-12", datasetOf(rows([400, 250, 100, 200, 50])));
    expect(cellsOf(third, "classHistory", "item")).toEqual(["R", "S"]);
    expect(await days.rows("scmClassHistory")).toHaveLength(7);
  });

  test("shows what moved between the latest two days, with its value", async () => {
    const days = new Days();
    await days.run("2026-01-10", datasetOf(rows()));
    const report = await days.run("2026-02-10", datasetOf(rows([400, 250, 100, 200, 50])));
    expect(cell(report, "migrationItems", "AX", "BX")).toBe(1);
    expect(cell(report, "migrationItems", "BX", "AX")).toBe(1);
    expect(cell(report, "migrationItems", "AX", "AX")).toBe(2);
    expect(cell(report, "migrationValue", "BX", "AX")).toBeCloseTo(2400, 6);
    expect(rowOf(report, "auditMoves", "kept")).toMatchObject({ items: 3, share: 0.6 });
    expect(rowOf(report, "auditMoves", "lower value class")["items"]).toBe(1);
    expect(sentencesOf(report)["moved"]).toBe(
      "2 of 5 items (40 %) changed class from 10 Jan 2026 to 10 Feb 2026.".replace(/ %/, "\u00a0%"),
    );
  });

  test("compares any two kept days that the user has chosen", async () => {
    const days = new Days();
    await days.run("2026-01-10", datasetOf(rows()));
    await days.run("2026-02-10", datasetOf(rows([400, 250, 100, 200, 50])));
    await days.run("2026-03-10", datasetOf(rows()));
    const dates = {
      sheet: "Class migration",
      headerRow: 6,
      headers: ["Day", "Your choice", "In use"],
      rows: [
        ["From", 46_032, null],
        ["To", null, null],
      ],
    };
    const tables = new Map([...formerTables(await days.workbook.sources()), ["scmauditdates", dates]]);
    const report = await classificationAudit.run(
      datasetOf(rows(), { formerTables: tables }),
      classificationAudit.options.parse({}),
      { today: "2026-03-10", seed: 1, progress: () => undefined },
    );
    expect(cellsOf(report, "auditDates", "inUse")).toEqual(["2026-01-10", "2026-03-10"]);
    expect(rowOf(report, "auditMoves", "kept")["items"]).toBe(5);
  });

  test("looks classes up by formulas that the steps of the history add up in", async () => {
    const report = await new Days().run("2026-01-10", datasetOf(rows()));
    expect(columnOf(report, "classMigration", "before").formula).toContain(
      "SUMIFS({classHistory.step},{classHistory.number},{.number}",
    );
    expect(matrixOf(report, "migrationItems").formula).toBe(
      "COUNTIFS({classMigration.before},{row},{classMigration.after},{column})",
    );
  });

  test("knows items that came, went and came back", async () => {
    const days = new Days();
    await days.run("2026-01-10", datasetOf(rows()));
    const second = await days.run("2026-02-10", datasetOf(rows([400, 250, 200, 100, 50], "PQRSU")));
    expect(rowOf(second, "auditMoves", "new")["items"]).toBe(1);
    expect(rowOf(second, "auditMoves", "gone")["items"]).toBe(1);
    const third = await days.run("2026-03-10", datasetOf(rows()));
    expect(rowOf(third, "auditMoves", "new")["items"]).toBe(1);
    expect(rowOf(third, "auditMoves", "gone")["items"]).toBe(1);
    expect(cell(third, "migrationItems", "gone", "CX")).toBe(1);
  });

  test("replaces the snapshot of the same day instead of adding a second", async () => {
    const days = new Days();
    await days.run("2026-01-10", datasetOf(rows()));
    await days.run("2026-02-10", datasetOf(rows([400, 250, 100, 200, 50])));
    const again = await days.run("2026-02-10", datasetOf(rows()));
    expect(rowOf(again, "auditMoves", "kept")["items"]).toBe(5);
    expect(await days.rows("scmClassHistory")).toHaveLength(7);
    expect(await days.rows("scmAuditRuns")).toHaveLength(2);
  });

  test("passes over rows of the history that a hand has made unusable", async () => {
    const days = new Days();
    await days.run("2026-01-10", datasetOf(rows()));
    const tables = new Map(formerTables(await days.workbook.sources()));
    const history = tables.get("scmclasshistory")!;
    const spoiled = history.headers.map((header) => (header === "Item number" ? 1e9 : "?"));
    tables.set("scmclasshistory", { ...history, rows: [...history.rows, spoiled] });
    const report = await classificationAudit.run(
      datasetOf(rows(), { formerTables: tables }),
      classificationAudit.options.parse({}),
      { today: "2026-02-10", seed: 1, progress: () => undefined },
    );
    expect(rowOf(report, "auditMoves", "kept")["items"]).toBe(5);
  });

  test("gives each item the class on each day that it had, whatever the days bring", async () => {
    const value = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 2, maxLength: 3 }), async (history) => {
        const days = new Days();
        let report: Report | undefined;
        const classes: unknown[][] = [];
        for (const [index, values] of history.entries()) {
          report = await days.run(`2026-0${index + 1}-10`, datasetOf(rows(values)));
          classes.push(cellsOf(report, "classMigration", "after"));
        }
        expect(cellsOf(report!, "classMigration", "before")).toEqual(classes.at(-2));
      }),
      { numRuns: 6 },
    );
  });

  test("says by how much value and variability have shifted, and when that is over the limit", async () => {
    const days = new Days();
    const many = (scale: (index: number) => number): Dataset =>
      datasetOf(
        Array.from({ length: 40 }, (_, index) => ({
          item: `P${index}`,
          demand: steady(scale(index)),
          cost: 1,
        })),
      );
    await days.run(
      "2026-01-10",
      many((index) => index + 1),
    );
    const same = await days.run(
      "2026-02-10",
      many((index) => (index + 1) * 7),
    );
    expect(rowOf(same, "auditComputed", "Value")["measured"]).toBeCloseTo(0, 12);
    const shifted = await days.run(
      "2026-03-10",
      many((index) => (index < 35 ? 1 : 2000)),
    );
    expect(rowOf(shifted, "auditComputed", "Value")["measured"]).toBeGreaterThan(0.25);
    expect(sentencesOf(shifted)["stability-value"]).toMatch(
      /^The spread of value over the items has shifted/,
    );
  });

  test("calls for an audit where the rules have left the classes in force behind", async () => {
    const data = datasetOf(
      rows().map((row) => ({ ...row, currentClass: "BX" })),
      { formerRun: true },
    );
    const report = await new Days().run("2026-01-10", data);
    expect(rowOf(report, "auditComputed", "Class drift")["measured"]).toBe(0.6);
    expect(sentencesOf(report)["drift"]).toMatch(
      /^3 items have another class by the rules than in force: 60\s%, above the limit of 10\s%\.$/,
    );
    expect(report.findings[0]?.level).toBe("act");
    expect(rowOf(report, "auditItems", "P")["reasons"]).toBe("the rules say AX, BX is in force");
  });

  test("puts the next audit an interval after the last one, or after the first kept day", async () => {
    const days = new Days();
    await days.run("2026-01-31", datasetOf(rows()));
    const report = await days.run("2026-03-01", datasetOf(rows()), { intervalB: 2 });
    expect(rowOf(report, "auditDue", "AX")).toMatchObject({ interval: 1, next: "2026-02-28", status: "due" });
    // What stands in the sheet is kept: the option is only the first proposal.
    expect(rowOf(report, "auditDue", "BX")).toMatchObject({
      interval: 3,
      next: "2026-04-30",
      status: "in 60 days",
    });
    expect(rowOf(report, "auditItems", "P")).toMatchObject({
      since: "2026-02-28",
      reasons: "audit of AX was due 28 Feb 2026",
    });
    expect(sentencesOf(report)["segments-due"]).toBe("1 segment is due for an audit: AX, 3 items.");
  });

  test("lists the items of a trigger that is open, by its scope", async () => {
    const headers = ["Trigger", "Kind", "Scope", "Date", "Audited", "Status"];
    const triggers = [
      ["Merger with Acme", "merger", "A", 46_000, null, null],
      ["New market", "new market", null, 46_000, 46_010, null],
      ["Later", "other", null, 60_000, null, null],
      ["Undated", "other", null, null, null, null],
      [null, null, null, null, null, null],
    ];
    const tables = new Map([
      ["scmaudittriggers", { sheet: "Class audits due", headerRow: 30, headers, rows: triggers }],
    ]);
    const report = await classificationAudit.run(
      datasetOf(rows(), { formerTables: tables }),
      classificationAudit.options.parse({}),
      { today: "2026-01-10", seed: 1, progress: () => undefined },
    );
    expect(cellsOf(report, "auditTriggers", "status")).toEqual(["open", "done", "coming", "no date"]);
    expect(cellsOf(report, "auditItems", "item")).toEqual(["P", "Q", "R"]);
    expect(sentencesOf(report)["trigger-1"]).toBe(
      "Merger with Acme, 9 Dec 2025, calls for an audit of 3 items.",
    );
  });

  test("leaves formulas out where the history is too long for a sheet to calculate, and says so", async () => {
    const data = datasetOf(
      Array.from({ length: 6_000 }, (_, index) => ({ item: `P${index}`, demand: [index, index], cost: 1 })),
    );
    const report = await classificationAudit.run(data, classificationAudit.options.parse({}), {
      today: "2026-01-10",
      seed: 1,
      progress: () => undefined,
    });
    expect(columnOf(report, "classMigration", "before").formula).toBeUndefined();
    const sheet = report.sheets.find(({ id }) => id === "class-migration")!;
    expect(render(sheet.legend!)).toMatch(/^Classes are values of the run/);
    expect(tableOf(report, "classHistory").rowCount).toBe(6_000);
  });

  test.each(hostileData)("survives %s over two days", async (_, data) => {
    const days = new Days();
    await days.run("2026-01-10", data);
    const second = await days.run("2026-02-10", data);
    expect(rowOf(second, "auditMoves", "kept")["items"]).toBe(data.items.keys.length);
    expect(tableOf(second, "classHistory").rowCount).toBe(0);
  });
});

describe("the parts of an audit", () => {
  test("a month after 31 Jan is 28 Feb, and 29 Feb in a leap year", () => {
    expect(monthsLater("2026-01-31", 1)).toBe("2026-02-28");
    expect(monthsLater("2028-01-31", 1)).toBe("2028-02-29");
    expect(monthsLater("2026-11-26", 3)).toBe("2027-02-26");
  });

  test.each([
    [null, true],
    ["all", true],
    ["ax", true],
    ["A", true],
    ["X", true],
    ["z", false],
    ["Valves", true],
    ["Pumps", false],
  ])("a trigger of scope %p concerns an AX item of the family Valves: %p", (scope, expected) => {
    expect(concerns(scope, "AX", "Valves")).toBe(expected);
  });

  test("an item that is on neither day has not moved", () => {
    expect(moveOf(0, 10)).toBe("not there");
    expect(moveOf(10, 10)).toBe("not there");
    expect(moveOf(10, 3)).toBe("new");
    expect(moveOf(1, 2)).toBe("other variability");
  });
});
