import { standardNormalQuantile } from "../../../../src/engine/statistics/distributions/normal";
import { poissonQuantile } from "../../../../src/engine/statistics/distributions/poisson";
import { seededIntegers } from "../../../../src/engine/statistics/seeded-random";
import { DataError, type Dataset } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { safetyStock } from "../../../../src/tools/inventory/safety-stock";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf } from "../report-cells";

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  safetyStock.run(data, safetyStock.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });

const months = 60;

/** Items whose demand is 10 and 30 in turn: mean 20, every two months the same. */
const inTurn = (item: string, change: Partial<DemandRow> = {}): DemandRow => ({
  item,
  demand: Array.from({ length: months }, (_, month) => (month % 2 === 0 ? 10 : 30)),
  cost: 4,
  leadTimePeriods: 2,
  ...change,
});

const integers = seededIntegers(5);

/** Independent demand, the same law for every item and month. */
const noisy = (count: number): DemandRow[] =>
  Array.from({ length: count }, (_, at) => ({
    item: `N${at}`,
    demand: Array.from({ length: months }, () => 50 + integers(20) + integers(20) + integers(20)),
    cost: 2,
    leadTimePeriods: 1,
  }));

const review = 7 / (365.25 / 12);
const sd = Math.sqrt((100 * months) / (months - 1));

describe("the safety stock of an item", () => {
  it("is z x sigma x root of lead time and review under the normal formula", async () => {
    const report = await run(datasetOf([inTurn("A")]), { method: "normal" });
    const row = rowOf(report, "safetyStock", "A");
    const expected = standardNormalQuantile(row["target"] as number) * sd * Math.sqrt(2 + review);
    expect(row["stock"]).toBeCloseTo(expected, 9);
    expect(row["normal"]).toBeCloseTo(expected, 9);
    expect(row["value"]).toBeCloseTo(4 * expected, 9);
  });

  it("takes in the spread of the lead time", async () => {
    const report = await run(datasetOf([inTurn("A", { leadTimeSdPeriods: 0.5 })]), { method: "normal" });
    const { stock, target } = rowOf(report, "safetyStock", "A");
    expect(stock).toBeCloseTo(
      standardNormalQuantile(target as number) * Math.sqrt((2 + review) * sd ** 2 + (20 * 0.5) ** 2),
      9,
    );
  });

  it("is a whole stock position less the mean demand under Poisson", async () => {
    const report = await run(datasetOf([inTurn("A")]), { method: "poisson" });
    const { stock, target } = rowOf(report, "safetyStock", "A");
    const mean = 20 * (2 + review);
    expect(stock).toBeCloseTo(poissonQuantile(target as number, mean) - mean, 9);
  });

  it("adds up with the mean demand to a whole level where it is calibrated", async () => {
    const report = await run(datasetOf(noisy(40)));
    for (const item of ["N0", "N39"]) {
      const { stock, mean } = rowOf(report, "safetyStock", item);
      const { leadTime } = rowOf(report, "safetyStock", item);
      const protection = (leadTime as number) + (rowOf(report, "safetyStock", item)["review"] as number);
      const level = (stock as number) + (mean as number) * protection;
      expect(level).toBeCloseTo(Math.round(level), 9);
    }
  });

  it("is the quantile of the item's own windows, and none where they are too few for the target", async () => {
    // A month and a week are two whole months: 59 windows of 40 units, so nothing varies.
    const steady = rowOf(
      await run(datasetOf([inTurn("A", { leadTimePeriods: 1 })]), { method: "empirical" }),
      "safetyStock",
      "A",
    );
    expect(steady["stock"]).toBeCloseTo(40 - 20 * (1 + review), 9);
    const short = await run(datasetOf([inTurn("A", { demand: [10, 30, 10, 30, 10, 30, 10, 30] })]), {
      method: "empirical",
    });
    expect(rowOf(short, "safetyStock", "A")).toMatchObject({
      stock: null,
      diagnosis: "history too short for the target",
    });
  });

  it("rests on the error of a forecast where that is asked for", async () => {
    const ramp = inTurn("A", { demand: Array.from({ length: months }, (_, month) => 10 + month) });
    const plain = rowOf(await run(datasetOf([ramp]), { method: "normal" }), "safetyStock", "A");
    const by = rowOf(
      await run(datasetOf([ramp]), { method: "normal", volatility: "forecast-error" }),
      "safetyStock",
      "A",
    );
    expect(by["deviation"] as number).toBeLessThan((plain["deviation"] as number) / 3);
  });

  it("is empty without a lead time, and the finding says so", async () => {
    const report = await run(datasetOf([inTurn("A"), { item: "B", demand: inTurn("B").demand, cost: 1 }]));
    expect(rowOf(report, "safetyStock", "B")["stock"]).toBeNull();
    expect(sentencesOf(report)["no-lead-time"]).toMatch(
      /^1 item has no lead time that is a number from 0, and so no safety stock: B\.$/,
    );
  });

  it("is told by name where the lead time is 0 or nothing values a unit", async () => {
    const data = datasetOf([
      inTurn("A"),
      inTurn("Zero", { leadTimePeriods: 0 }),
      { item: "Free", demand: inTurn("Free").demand, leadTimePeriods: 1 },
    ]);
    const sentences = sentencesOf(await run(data));
    expect(sentences["zero-lead-time"]).toMatch(/^1 item has a lead time of 0, .+: Zero\.$/);
    expect(sentences["no-value"]).toMatch(/^1 item has no unit cost above 0, .+: Free\.$/);
  });

  it("asks for no value of a unit where none is known at all", async () => {
    const data = datasetOf([{ item: "A", demand: inTurn("A").demand, leadTimePeriods: 1 }]);
    expect(sentencesOf(await run(data))).not.toHaveProperty("no-value");
  });

  it("is what an approved override's target asks", async () => {
    const override = {
      item: "A",
      class: null,
      serviceTarget: 0.6,
      safetyStock: null,
      reorderPoint: null,
      reason: null,
      owner: null,
      approvedBy: "Ada",
      expires: null,
      origin: { sheet: "Overrides", row: 7 },
    };
    const report = await run(datasetOf([inTurn("A")], { overrides: [override] }), { method: "normal" });
    expect(rowOf(report, "safetyStock", "A")["target"]).toBe(0.6);
  });
});

describe("promised beside achieved", () => {
  it("agree where demand keeps its law, and count windows of the past", async () => {
    const report = await run(datasetOf(noisy(200)));
    const segments = cellsOf(report, "safetyStockSegments", "segment");
    const achieved = cellsOf(report, "safetyStockSegments", "achieved");
    const promised = cellsOf(report, "safetyStockSegments", "promised");
    const windows = cellsOf(report, "safetyStockSegments", "windows") as number[];
    const large = segments.flatMap((_, at) => (windows[at]! > 1_000 ? [at] : []));
    expect(large.length).toBeGreaterThan(0);
    for (const at of large) expect(achieved[at] as number).toBeGreaterThan((promised[at] as number) - 0.03);
    expect(render(report.sheets[0]!.finding)).toMatch(/kept their promise in [1-3] of [1-3] segments/);
  });

  it("are not said of a history that is too short", async () => {
    const short = datasetOf([inTurn("A", { demand: [10, 30, 10, 30, 10, 30] })]);
    expect(render((await run(short)).sheets[0]!.finding)).toMatch(/too short to check/);
  });
});

describe("data that carry no safety stock", () => {
  it.each([
    ["no lead time at all", datasetOf([{ item: "A", demand: [1, 2, 3] }]), "stock.error.leadTime"],
    [
      "periods without length",
      datasetOf([inTurn("A")], {
        calendar: { ...datasetOf([inTurn("A")]).calendar, unit: "period", daysPerPeriod: NaN },
      }),
      "stock.error.calendar",
    ],
  ])("are refused for %s", async (_, data, message) => {
    await expect(run(data)).rejects.toThrow(DataError);
    await expect(run(data)).rejects.toMatchObject({ report: { id: message } });
  });
});
