import fc from "fast-check";
import { abcClasses } from "../../../src/engine/segmentation/abc";
import type { Dataset, FormerTables } from "../../../src/model/dataset";
import type { Report } from "../../../src/report";
import { render } from "../../../src/text/render";
import { review } from "../../../src/tools/performance/review";
import { segment } from "../../../src/tools/strategy/segment";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import { FileWorkbook } from "../../../src/workbook/file";
import { applyPlan, planReport } from "../../../src/workbook/writer";
import { datasetOf, type DemandRow } from "./dataset";
import { cellsOf, columnOf, rowOf, sentencesOf } from "./report-cells";

const context = { today: "2026-11-26", seed: 1, progress: () => undefined };
const stamp = { user: "ada", at: "2026-11-26T10:00:00" };

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  review.run(data, review.options.parse(options), context);

const steady = (level: number): number[] =>
  Array.from({ length: 12 }, (_, month) => level + (month % 2 === 0 ? 0.1 : -0.1));

/** Values of 400, 250, 200, 100, 50: shares before each 0, 0.40, 0.65, 0.85, 0.95. */
const five: DemandRow[] = [400, 250, 200, 100, 50].map((value, index) => ({
  item: `P${index + 1}`,
  demand: steady(value),
  cost: 1,
  leadTimePeriods: 1,
}));

const numbers = (report: Report, table: string, column: string): number[] =>
  cellsOf(report, table, column) as number[];

describe("review", () => {
  test("says what a shift of a cut moves: items, value, and between which classes", async () => {
    const report = await run(datasetOf(five), { abcShifts: [0.1, 0.2], xyzShifts: [0.1] });
    // With the first cut at 0.6 the third item (0.65 before it) is no longer A.
    expect(rowOf(report, "reviewShifts", "A | B −20")).toMatchObject({
      items: 1,
      value: 2400,
      moves: "1 AX to BX",
    });
    expect(rowOf(report, "reviewShifts", "A | B +10")).toMatchObject({ items: 1, moves: "1 BX to AX" });
    expect(rowOf(report, "reviewShifts", "X | Y −0.10")).toMatchObject({
      items: 0,
      value: 0,
      stockChange: 0,
      moves: null,
    });
  });

  test("takes the stock that moves from the policies in force, as segment computes it for either class", async () => {
    const data = datasetOf(five);
    const report = await run(data, { abcShifts: [0.1], preset: "importance" });
    const stockOf = async (cuts: [number, number]): Promise<number> => {
      const sheets = await segment.run(data, segmentOptions.parse({ abcCuts: cuts }), context);
      return numbers(sheets, "policies", "averageStock").reduce((sum, money) => sum + money, 0);
    };
    const change = (await stockOf([0.9, 0.95])) - (await stockOf([0.8, 0.95]));
    expect(change).toBeGreaterThan(0);
    expect(rowOf(report, "reviewShifts", "A | B +10")["stockChange"]).toBeCloseTo(change, 6);
  });

  test("leaves out a shift that would pass the other cut", async () => {
    const report = await run(datasetOf(five), { abcShifts: [0.05, 0.2] });
    expect(cellsOf(report, "reviewShifts", "shift")).not.toContain("A | B +20");
    expect(cellsOf(report, "reviewShifts", "shift")).toContain("A | B −20");
  });

  test("moves as many items as the classes differ in, for any values", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 }),
        async (values) => {
          const data = datasetOf(
            values.map((value, index) => ({ item: `P${index}`, demand: steady(value), cost: 1 })),
          );
          const report = await run(data, { abcShifts: [0.05], xyzShifts: [0.1] });
          const classes = (first: number) => abcClasses(data.value, [first, 0.95]);
          const [now, then] = [classes(0.8), classes(0.85)];
          const moved = now.filter((code, item) => code !== then[item]).length;
          expect(rowOf(report, "reviewShifts", "A | B +5")["items"]).toBe(moved);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("shows what a point of service costs in each segment, and adds it up", async () => {
    const report = await run(datasetOf(five), { targetShift: 0.01 });
    const up = numbers(report, "reviewTargets", "cashUp");
    expect(rowOf(report, "reviewTargets", "AX")["cashUp"]).toBeGreaterThan(0);
    expect(rowOf(report, "reviewTargets", "AX")["cashDown"]).toBeLessThan(0);
    expect(rowOf(report, "reviewTargets", "AZ")["cashUp"]).toBe(0);
    expect(columnOf(report, "reviewTargets", "cashUp").formula).toBe("{.stockUp}-{.stock}");
    expect(sentencesOf(report)["targets"]).toContain("1 point more service in every segment");
    expect(up.every((money) => money >= 0)).toBe(true);
  });

  test("lists items near a cut, with the value at which each crosses it", async () => {
    const report = await run(datasetOf(five), { nearShare: 0.06 });
    // 0.85 before the fourth, five points from 0.80. With v before it stand 850 (850 + 50 + v): v above 162.5 joins A.
    const fourth = rowOf(report, "reviewItems", "P4 · A | B");
    expect(fourth).toMatchObject({ class: "BX", across: "AX" });
    expect(fourth["distance"]).toBeCloseTo(5, 9);
    expect(fourth["crosses"]).toMatch(/^EUR\s750 more value: then AX$/);
    expect(cellsOf(report, "reviewItems", "key")).not.toContain("P1 · A | B");
  });

  test("states the distance to an XYZ cut as a coefficient of variation", async () => {
    const demand = Array.from({ length: 12 }, (_, month) => (month % 2 === 0 ? 148 : 52));
    const report = await run(datasetOf([{ item: "P1", demand, cost: 1 }]), { nearVariability: 0.05 });
    expect(rowOf(report, "reviewItems", "P1 · X | Y")).toMatchObject({
      across: "AX",
      crosses: "a CV lower by 0.0013: then AX",
    });
  });

  test("leaves stock out where none can be computed", async () => {
    const report = await run(datasetOf(five.map(({ item, demand }) => ({ item, demand }))));
    expect(() => columnOf(report, "reviewShifts", "stock")).toThrow();
    expect(() => columnOf(report, "reviewTargets", "cashUp")).toThrow();
    expect(cellsOf(report, "reviewShifts", "items")).not.toHaveLength(0);
  });

  test("refuses a season that the history does not hold twice, by the numbers", async () => {
    await expect(run(datasetOf(five), { variability: "deseasonalized", season: 12 })).rejects.toMatchObject({
      report: { id: "segment.error.seasonTooShort" },
    });
  });
});

describe("the votes of a review", () => {
  const rules = "ABC 80\u00a0% / 95\u00a0%, XYZ 0.50 / 1.00 by cv, targets: Importance";
  const headers = [
    "Function",
    "Vote",
    "Dissent",
    "Name",
    "Date",
    "Sign-off",
    "Status",
    "Rules voted on",
    "Rules now",
  ];
  const former = (...rows: (string | number | null)[][]): FormerTables =>
    new Map([["scmreviewvotes", { sheet: "Review votes", headerRow: 6, headers, rows }]]);
  const statuses = async (...rows: (string | number | null)[][]): Promise<unknown[]> =>
    cellsOf(await run(datasetOf(five, { formerTables: former(...rows) })), "reviewVotes", "status");

  test("begin with five functions, all open", async () => {
    const report = await run(datasetOf(five));
    expect(cellsOf(report, "reviewVotes", "function")).toEqual([
      "Sales",
      "Operations",
      "Finance",
      "Purchasing",
      "Quality",
    ]);
    expect(sentencesOf(report)["sign-offs"]).toBe("5 of 5 sign-offs are open.");
    expect(cellsOf(report, "reviewVotes", "rules")[0]).toBe(rules);
  });

  test("count as signed with a vote, a name and a date, for the rules of now", async () => {
    const signed = ["Sales", "agree", null, "Ada", 46_000, "yes", "signed", rules, rules];
    expect(
      await statuses(
        signed,
        ["Finance", "agree", null, null, 46_000, "yes", null, rules, rules],
        ["Logistics", "disagree", null, "Bo", 46_000, "yes", null, rules, rules],
        ["Quality", "disagree", "Z is seasonal", "Cy", 46_000, "yes", null, rules, rules],
        ["Purchasing", "agree", null, "Di", 46_000, "no", null, rules, rules],
        ["Operations", "agree", null, "Ed", 46_000, "yes", null, "ABC 70 / 90", rules],
      ),
    ).toEqual(["signed", "incomplete", "dissent not stated", "signed", "open", "rules changed"]);
  });

  test("are counted in the findings, dissent first", async () => {
    const tables = former(
      ["Sales", "agree", null, "Ada", 46_000, "yes", null, rules, rules],
      ["Finance", "Disagree", "too much stock", "Bo", 46_000, "yes", null, rules, rules],
      ["Quality", null, null, null, null, null, null, rules, rules],
    );
    const report = await run(datasetOf(five, { formerTables: tables }));
    expect(sentencesOf(report)).toMatchObject({
      dissent: "1 function disagrees with the rules.",
      "sign-offs": "1 of 3 sign-offs are open.",
    });
    expect(report.findings[0]?.id).toBe("dissent");
    expect(render(report.sheets[0]!.finding)).toContain("1 of 3 sign-offs are open");
  });

  test("reopen when the rules change", async () => {
    const tables = former(["Sales", "agree", null, "Ada", 46_000, "yes", null, rules, rules]);
    const report = await run(datasetOf(five, { formerTables: tables }), { abcCuts: [0.7, 0.95] });
    expect(cellsOf(report, "reviewVotes", "status")).toEqual(["rules changed"]);
    expect(sentencesOf(report)["rules-changed"]).toBe("1 sign-off was given for other rules than these.");
  });

  test("stay in the workbook on a re-run, with a function that the user has added", async () => {
    const workbook = FileWorkbook.open(new TextEncoder().encode("a,b\n1,2\n"), "x.csv");
    await applyPlan(workbook, await planReport(workbook, await run(datasetOf(five)), stamp));
    const sources = await workbook.sources();
    const votes = sources.find(({ table }) => table === "scmReviewVotes");
    expect(votes?.values[1]?.[0]).toBe("Sales");
    const tables = former(
      ["Sales", "agree", null, "Ada", 46_000, "yes", null, rules, rules],
      ["Legal", "agree", null, null, null, null, null, null, null],
    );
    const again = await run(datasetOf(five, { formerTables: tables }));
    expect(cellsOf(again, "reviewVotes", "function")).toEqual(["Sales", "Legal"]);
    expect(cellsOf(again, "reviewVotes", "date")[0]).toBe("2025-12-09");
  });
});
