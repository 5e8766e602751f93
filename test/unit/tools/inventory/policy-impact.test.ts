import { DataError, type Dataset } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { policyImpact } from "../../../../src/tools/inventory/policy-impact";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf } from "../report-cells";

const run = (data: Dataset, options: unknown = {}): Report =>
  policyImpact.run(data, policyImpact.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  }) as Report;

const row = (item: string, level: number, more: Partial<DemandRow> = {}): DemandRow => ({
  item,
  demand: Array.from({ length: 36 }, (_, month) => level + ((month * 7) % 5)),
  cost: 4,
  leadTimePeriods: 2,
  ...more,
});
const data = datasetOf([
  row("P1", 100),
  row("P2", 50),
  row("P3", 0, { demand: Array(36).fill(0) as number[] }),
]);
const withReorderPoints = (...points: readonly number[]): Dataset => ({
  ...data,
  items: { ...data.items, currentReorderPoint: Float64Array.from(points) },
});

describe("policy-impact", () => {
  test("ties up more stock and is short of less the higher the target", () => {
    const low = run(data, { against: "one-target", target: 0.6 });
    const { stockBefore, stockAfter, stockoutBefore, stockoutAfter } = rowOf(low, "policyImpactItems", "P1");
    expect(Number(stockAfter)).toBeGreaterThan(Number(stockBefore));
    expect(Number(stockoutAfter)).toBeLessThan(Number(stockoutBefore));
    expect(render(low.sheets[0]!.finding)).toMatch(/tie up .* more working capital/);
  });

  test("compares with the reorder points of the planning system where they are mapped", () => {
    const report = run(withReorderPoints(1000, NaN, NaN));
    expect(cellsOf(report, "policyImpactItems", "item")).toEqual(["P1"]);
    expect(rowOf(report, "policyImpactItems", "P1")["levelBefore"]).toBe(1000);
    expect(sentencesOf(report)["left-out"]).toMatch(/^2 items are left out: .* 2 without parameters before/);
    expect(render(report.sheets[0]!.finding)).toMatch(/policies release/);
  });

  test("adds cost up by kind, item and segment, and leads from before to after in both waterfalls", () => {
    const report = run(withReorderPoints(400, 120, 5));
    const sum = (table: string, column: string): number =>
      (cellsOf(report, table, column) as number[]).reduce((total, value) => total + value, 0);
    for (const side of ["Before", "After"]) {
      for (const kind of ["stock", "holding", "ordering", "stockout", "total"])
        expect(sum("policyImpactSegments", kind + side)).toBeCloseTo(
          sum("policyImpactItems", kind + side),
          6,
        );
      expect(sum("policyImpactItems", `total${side}`)).toBeCloseTo(
        ["holding", "ordering", "stockout"].reduce(
          (total, kind) => total + sum("policyImpactItems", kind + side),
          0,
        ),
        6,
      );
    }
    for (const [table, total] of [
      ["policyImpactCapital", "stock"],
      ["policyImpactCost", "total"],
    ] as const) {
      const last = (cellsOf(report, table, "total") as number[]).at(-1);
      expect(last).toBeCloseTo(sum("policyImpactItems", `${total}After`), 6);
      for (const base of cellsOf(report, table, "base") as number[]) expect(base).toBeGreaterThanOrEqual(0);
    }
  });

  test("finds no change where both sides have the same targets", () => {
    const report = run(data, { against: "importance" });
    expect(render(report.sheets[0]!.finding)).toMatch(/change neither stock nor cost/);
  });

  test("says which rates were assumed, and what stands in for parameters in force", () => {
    const found = sentencesOf(run(data));
    expect(found["rates"]).toContain("holding 20\u00a0% of value a year");
    expect(found["no-reference"]).toContain("targets by cost of service");
  });

  test.each([
    ["no cost", datasetOf([row("P1", 100, { cost: NaN })], { value: new Float64Array(1) })],
    ["no lead time", datasetOf([row("P1", 100, { leadTimePeriods: NaN })])],
  ])("refuses data with %s, in words", (_, bare) => {
    expect(() => run(bare)).toThrow(DataError);
  });
});
