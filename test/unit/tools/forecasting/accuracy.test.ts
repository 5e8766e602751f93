import type { Dataset, PolicyRow } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { accuracy } from "../../../../src/tools/forecasting/accuracy";
import { trackingLimitOf } from "../../../../src/tools/forecasting/accuracy/measures";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf, tableOf } from "../report-cells";

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  accuracy.run(data, accuracy.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });

/** Everything by the moving average of one period, which is naive: figures can be worked out by hand. */
const movingAverage: PolicyRow[] = ["AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ"].map((segment) => ({
  segment,
  serviceTarget: null,
  reviewDays: null,
  method: null,
  forecastMenu: "naive",
  owner: null,
  note: null,
  origin: { sheet: "Policies", row: 6 },
}));

/** Sixteen months, of which the last four are measured: 10, 14, 8, 8 after 12. */
const known: DemandRow = {
  item: "P1",
  demand: [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 14, 8, 8],
  cost: 1,
};

describe("accuracy", () => {
  test("measures each item as its definitions say, worked out by hand", async () => {
    const report = await run(datasetOf([known], { policies: movingAverage }));
    const row = rowOf(report, "accuracyItems", "P1");
    // Forecasts 12, 10, 14, 8 of demands 10, 14, 8, 8: errors (demand - forecast) -2, 4, -6, 0.
    expect(row["demand"]).toBe(40);
    expect(row["wape"]).toBeCloseTo(12 / 40, 12);
    expect(row["naiveWape"]).toBeCloseTo(12 / 40, 12);
    expect(row["bias"]).toBeCloseTo(4 / 40, 12);
    // Before the window every step of naive errs by 2.
    expect(row["mase"]).toBeCloseTo(3 / 2, 12);
    expect(row["rmsse"]).toBeCloseTo(Math.sqrt(56 / 4) / 2, 12);
    // Cumulated forecast - demand: 2, -2, 4, 4.
    expect(row["periodsInStock"]).toBeCloseTo(8 / 40, 12);
    expect(row["tracking"]).toBeCloseTo(-4 / 3, 12);
    expect(row["limit"]).toBeCloseTo(1.96 * 1.2533141 * 2, 5);
    expect(row["control"]).toBe("in control");
    // Naive itself adds nothing to naive.
    expect(render(report.findings.find(({ id }) => id.startsWith("no-value"))!.sentence)).toMatch(
      /forecasting adds nothing: the error is 30\.0\s% of demand, naive's is 30\.0\s%\.$/,
    );
  });

  test("adds errors up item by item, so that what is too much here does not make up for too little there", async () => {
    const mirrored = { ...known, item: "P2", demand: known.demand.map((value) => 22 - value) };
    const report = await run(datasetOf([known, mirrored], { policies: movingAverage }));
    const { totals = [] } = tableOf(report, "accuracySegments");
    const total = Object.fromEntries(totals.map(({ column, value }) => [column, Number(value)]));
    expect(total["wape"]).toBeCloseTo(24 / 88, 12);
    // Their sum is 22 in every period and is forecast as 22.
    expect(total["bias"]).toBeCloseTo(0, 12);
    const periods = cellsOf(report, "accuracyPeriods", "absoluteError") as number[];
    expect(periods.reduce((sum, value) => sum + value, 0)).toBeCloseTo(24, 12);
  });

  test("finds a forecast that stays too low, and says so of item and segment", async () => {
    const steps = Array.from({ length: 48 }, (_, month) =>
      month < 36 ? 10 + (month % 2) : 40 * 1.2 ** (month - 36),
    );
    const policies = movingAverage.map((row) => ({ ...row, forecastMenu: "mean" }));
    const quiet = Array.from({ length: 9 }, (_, at) => ({
      item: `Q${at}`,
      demand: steps.map((_, month) => 1 + ((month + at) % 2)),
      cost: 1,
    }));
    const report = await run(datasetOf([{ item: "UP", demand: steps, cost: 1 }, ...quiet], { policies }));
    expect(rowOf(report, "accuracyItems", "UP")["control"]).toBe("out of control");
    expect(sentencesOf(report)["outside"]).toMatch(/^1 item has a tracking signal out of the limits/);
    const bias = report.findings.find(({ id }) => id.startsWith("bias-"));
    expect(render(bias!.sentence)).toMatch(
      /^[ABC][XYZ]: forecasts are \d+\.\d\s% too low, and the tracking signal/,
    );
  });

  test("leaves MASE of intermittent items empty, and says why", async () => {
    const lumpy = Array.from({ length: 48 }, (_, month) => (month % 4 === 1 ? 9 : 0));
    const report = await run(datasetOf([known, { item: "L", demand: lumpy.slice(0, 16), cost: 1 }]));
    expect(rowOf(report, "accuracyItems", "L")["mase"]).toBeNull();
    expect(rowOf(report, "accuracyItems", "L")["rmsse"]).not.toBeNull();
    expect(sentencesOf(report)["mase"]).toMatch(/^MASE is left out for 1 intermittent item/);
  });

  test("measures a quarter of the history at most, and says what it could not measure", async () => {
    const report = await run(
      datasetOf([
        known,
        { item: "NEW", demand: [...new Array<number>(15).fill(0), 4], cost: 1, launched: 15 },
      ]),
    );
    expect(new Set(cellsOf(report, "accuracyPeriods", "period"))).toEqual(
      new Set(["M13", "M14", "M15", "M16"]),
    );
    expect(sentencesOf(report)["unmeasured"]).toMatch(/^1 item is too young/);
    const none = await run(datasetOf([{ item: "ONE", demand: [5] }]));
    expect(render(none.sheets[0]!.finding)).toBe(
      "No item has enough history to repeat a forecast and measure it.",
    );
  });

  test("limits widen with the root of the periods", () => {
    expect(trackingLimitOf(16) / trackingLimitOf(4)).toBeCloseTo(2, 12);
  });
});
