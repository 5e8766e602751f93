import type { Dataset, PolicyRow } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { accuracy } from "../../../../src/tools/forecasting/accuracy";
import { runPeriods } from "../../../../src/tools/forecasting/accuracy/run-periods";
import { segments } from "../../../../src/tools/strategy/segment/presets";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf, tableOf } from "../report-cells";

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  accuracy.run(data, accuracy.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });

const forecastBy = (forecastMenu: string): PolicyRow[] =>
  segments.map((segment) => ({
    segment,
    serviceTarget: null,
    reviewDays: null,
    method: null,
    forecastMenu,
    owner: null,
    note: null,
    origin: { sheet: "Policies", row: 6 },
  }));

const months = (count: number, demandOf: (month: number) => number): number[] =>
  Array.from({ length: count }, (_, month) => demandOf(month));

/** 10 and 12 in turn: naive errs by 2, now too high and now too low. */
const inTurn: DemandRow = { item: "P1", demand: months(84, (month) => 10 + 2 * (month % 2)), cost: 3 };

const totalsOf = (report: Report): Record<string, unknown> =>
  Object.fromEntries(
    (tableOf(report, "accuracySegments").totals ?? []).map(({ column, value }) => [column, value]),
  );

describe("stock needed for 95 % achieved service", () => {
  test("is worked out by hand over runs of one period, where no lead time is known", async () => {
    const report = await run(datasetOf([inTurn], { policies: forecastBy("naive") }), { window: 20 });
    // Scale 2, scores (demand - forecast) / 2 are 1 and -1 in turn: S = forecast + 2 leaves 0 or 4 units of 3 EUR.
    expect(rowOf(report, "accuracyItems", "P1")).toMatchObject({ runPeriods: 1, stock: 6, naiveStock: 6 });
    expect(rowOf(report, "accuracySegments", "AX")).toMatchObject({
      runs: 20,
      stock: 6,
      naiveStock: 6,
      stockChange: 0,
    });
    expect(totalsOf(report)).toMatchObject({ runs: 20, stock: 6, naiveStock: 6, stockChange: 0 });
    expect(sentencesOf(report)["stock"]).toMatch(/call for stock of EUR\s6, as naive's do\.$/);
  });

  test("is that of forecasts made when lead time and review began, though later ones know more", async () => {
    const slow = { ...inTurn, leadTimePeriods: 2 };
    const report = await run(datasetOf([slow], { policies: forecastBy("naive") }), { window: 21 });
    // Two periods bring 22; naive says 20 or 24 before them. With S = forecast + 2 there are 0 or 4 left.
    // One-step forecasts, made anew within the run, would add up to 22 and need nothing.
    const row = rowOf(report, "accuracySegments", "AX");
    expect(row["runs"]).toBe(20);
    expect(row["stock"]).toBeCloseTo(6, 9);
    expect(rowOf(report, "accuracyItems", "P1")["runPeriods"]).toBe(2);
  });

  test("can be more than naive's where errors are less by RMSSE, and says so", async () => {
    // Rises by 2 and falls by 18: the mean errs less by its squares, but naive is never far too low.
    const sawtooth: DemandRow = { item: "S", demand: months(80, (month) => (month % 10) * 2) };
    const report = await run(datasetOf([sawtooth], { policies: forecastBy("mean") }), { window: 20 });
    const [row] = cellsOf(report, "accuracySegments", "segment").map((segment) =>
      rowOf(report, "accuracySegments", segment),
    );
    expect(Number(row?.["rmsse"])).toBeLessThan(Number(row?.["naiveRmsse"]));
    // Naive + 2 covers each rise; after a fall 20 are left, twice in 20 runs.
    expect(row?.["naiveStock"]).toBeCloseTo(2, 9);
    expect(Number(row?.["stock"])).toBeGreaterThan(8);
    expect(sentencesOf(report)["stock"]).toMatch(/stock of 9 units, 7 units more than naive's\.$/);
    expect(sentencesOf(report)["stock-despite-error"]).toMatch(
      /^[ABC][XYZ]: forecasts err less than naive by RMSSE, but need more stock/,
    );
    expect(report.findings.find(({ id }) => id === "stock")?.level).toBe("check");
  });

  test("is blank where fewer than 20 runs were measured, and nothing is said of it", async () => {
    const report = await run(datasetOf([inTurn], { policies: forecastBy("naive") }), { window: 19 });
    expect(rowOf(report, "accuracySegments", "AX")).toMatchObject({ runs: 19, stock: "", stockChange: "" });
    expect(totalsOf(report)).toMatchObject({ runs: 19, stock: "", naiveStock: "", stockChange: "" });
    expect(sentencesOf(report)["stock"]).toBeUndefined();
  });

  test("leaves items out that give no scale, no run or no value, and says how many of each", async () => {
    const report = await run(
      datasetOf(
        [
          inTurn,
          { item: "SAME", demand: months(84, () => 5), cost: 1 },
          { item: "SLOW", demand: inTurn.demand, cost: 1, leadTimePeriods: 30 },
          { item: "GIFT", demand: inTurn.demand },
        ],
        { policies: forecastBy("naive") },
      ),
      { window: 20 },
    );
    expect(sentencesOf(report)["stock-left-out"]).toMatch(
      /^3 measured items are left out of the stock needed: 1 without a change of demand.*, 1 with fewer measured periods.* and 1 without a unit value\.$/,
    );
    expect(report.findings.find(({ id }) => id === "stock")?.items).toBe(1);
    expect(
      ["P1", "SAME", "SLOW", "GIFT"].map((item) => rowOf(report, "accuracyItems", item)["stock"]),
    ).toEqual([6, null, null, null]);
  });
});

describe("runPeriods(data, segments)", () => {
  const rows = [2.4, 2.2, undefined, 0].map((leadTimePeriods, index) => ({
    item: `P${index}`,
    demand: [1],
    ...(leadTimePeriods === undefined ? {} : { leadTimePeriods }),
  }));

  test("rounds lead time and review to whole periods, and is 1 where they are shorter or not known", () => {
    // Review of A is 7 days, of C a month.
    expect([...runPeriods(datasetOf(rows), ["AX", "AX", "AX", "CX"])]).toEqual([3, 2, 1, 1]);
    const weekly = forecastBy("mean").map((row) => ({ ...row, reviewDays: 61 }));
    expect([...runPeriods(datasetOf(rows, { policies: weekly }), ["AX", "AX", "AX", "CX"])]).toEqual([
      4, 4, 1, 2,
    ]);
  });

  test("counts lead times alone where periods have no length in days", () => {
    const data = datasetOf(rows);
    const calendar = { ...data.calendar, daysPerPeriod: NaN };
    expect([...runPeriods({ ...data, calendar }, ["CX", "CX", "CX", "CX"])]).toEqual([2, 2, 1, 1]);
  });

  test("takes the longest lead time of an item's locations", () => {
    const data = datasetOf(rows);
    const locations = {
      keys: ["P0", "P0", "P1"].map((item, row) => ({ item, location: `L${row}` })),
      itemIndex: Int32Array.of(0, 0, 1),
      history: { values: new Float64Array(3), items: 3, periods: 1 },
      launched: new Int32Array(3),
      onHand: new Float64Array(3).fill(NaN),
      leadTimePeriods: Float64Array.of(4, 7, NaN),
    };
    expect([...runPeriods({ ...data, locations }, ["AX", "AX", "AX", "AX"])]).toEqual([7, 2, 1, 1]);
  });
});
