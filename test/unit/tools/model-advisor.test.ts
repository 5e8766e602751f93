import type { Dataset } from "../../../src/model/dataset";
import type { Sales } from "../../../src/model/sales";
import type { Report } from "../../../src/report";
import { render } from "../../../src/text/render";
import { modelAdvisor } from "../../../src/tools/strategy/model-advisor";
import { segment } from "../../../src/tools/strategy/segment";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import { datasetOf, type DemandRow } from "./dataset";
import { cellsOf, columnOf, rowOf, sentencesOf } from "./report-cells";

const context = { today: "2026-11-26", seed: 1, progress: () => undefined };

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  modelAdvisor.run(data, modelAdvisor.options.parse(options), context);

const months = (count: number, level: (month: number) => number): number[] =>
  Array.from({ length: count }, (_, month) => level(month));
const finding = (report: Report): string => render(report.sheets[0]!.finding);

/** Ten items with demand in every month, their values from 1024 down by halves: three X, three Y, four Z. */
const regular: DemandRow[] = Array.from({ length: 10 }, (_, index) => ({
  item: `P${index}`,
  demand: months(24, (month) => {
    if (index % 3 === 0) return 100 + (month % 2);
    return index % 3 === 1 ? (month % 2 === 0 ? 160 : 40) : month % 6 === 0 ? 500 : 20;
  }),
  cost: 2 ** (10 - index),
  leadTimePeriods: 1,
}));

/** Demand every fourth month, of equal sizes for half of the items. */
const intermittent: DemandRow[] = Array.from({ length: 10 }, (_, index) => ({
  item: `S${index}`,
  demand: months(24, (month) => (month % 4 !== 3 ? 0 : index % 2 === 0 ? 5 : month % 8 === 3 ? 1 : 40)),
  cost: 3,
}));

/** Two customers in two channels buying the first item. */
function salesTo(data: Dataset): Sales {
  const amounts = Float64Array.of(90, 10);
  const nothing = new Float64Array(2);
  return {
    source: "Orders",
    buyers: ["Ada", "Bo"].map((customer, index) => ({
      customer,
      name: null,
      channel: index === 0 ? "Shop" : "Web",
      region: null,
      tier: null,
      requiredService: Number.NaN,
    })),
    buyer: Int32Array.of(0, 1),
    item: Int32Array.of(0, Math.min(1, data.items.keys.length - 1)),
    quantity: amounts,
    value: amounts,
    lines: nothing,
    drops: nothing,
    returnLines: nothing,
    returnedQuantity: nothing,
    returnedValue: nothing,
    lastDay: new Float64Array(2).fill(Number.NaN),
    valueBasis: "value",
    hasItems: true,
    hasCustomers: true,
    hasLines: false,
    hasDrops: false,
    hasReturns: false,
    spanPeriods: 24,
    unknownItemRows: 0,
  };
}

describe("model-advisor", () => {
  test("recommends ABC-XYZ where value is concentrated and demand is regular, with the numbers", async () => {
    const report = await run(datasetOf(regular));
    expect(finding(report)).toMatch(/^ABC-XYZ fits best: the top 20\s% of items carry /);
    expect(finding(report)).toContain("10 of 10 items have regular demand");
    expect(rowOf(report, "adviceModels", "ABC-XYZ")["rank"]).toBe(1);
    expect(report.findings[0]?.id).toBe("advice-model");
  });

  test("recommends the demand pattern where demand is intermittent, and says why not ABC-XYZ", async () => {
    const report = await run(datasetOf(intermittent));
    expect(finding(report)).toBe(
      "Demand pattern fits best: 10 of 10 items have intermittent or lumpy demand, where a CV mixes gaps with sizes.",
    );
    // Half of the items in each of two patterns: (1 - 0.5) x 4 / 3; all of them are what the model is made for.
    expect(rowOf(report, "adviceModels", "Demand pattern")["fit"]).toBeCloseTo((2 / 3 + 1) / 2, 12);
    expect(rowOf(report, "adviceModels", "ABC-XYZ")["reason"]).toMatch(
      /^Fit 0\.\d\d against 0\.83 for Demand pattern: .*0 of 10 items have regular demand/,
    );
  });

  test("shows the fit as a formula over the shares beside it, ranked by it", async () => {
    const report = await run(datasetOf(regular));
    expect(columnOf(report, "adviceModels", "fit").formula).toBe("{.coverage}*({.separation}+{.occasion})/2");
    const [fits, coverage, separation, occasion] = ["fit", "coverage", "separation", "occasion"].map(
      (id) => cellsOf(report, "adviceModels", id) as number[],
    );
    fits!.forEach((fit, row) =>
      expect(fit).toBeCloseTo((coverage![row]! * (separation![row]! + occasion![row]!)) / 2, 12),
    );
    expect(fits).toEqual([...fits!].sort((a, b) => b - a));
    expect([...coverage!, ...separation!, ...occasion!].every((share) => share >= 0 && share <= 1)).toBe(
      true,
    );
  });

  test("refuses what the data cannot carry by the name of the field", async () => {
    const report = await run(datasetOf(regular.map(({ item, demand }) => ({ item, demand }))));
    const refused = (model: string) => rowOf(report, "adviceModels", model);
    expect(refused("VED")).toMatchObject({ rank: null, fit: 0, short: "criticality" });
    expect(refused("HML")["short"]).toBe("unit price");
    expect(refused("Customer tiers")["reason"]).toBe("No item has customers.");
    expect(refused("Product x channel")["short"]).toBe("sales by customer or channel");
    expect(refused("Multi-criteria")["short"]).toContain("unit price");
    expect(sentencesOf(report)["advice-short-ved"]).toBe("VED cannot run. No item has criticality.");
  });

  test("refuses models of variability where no item is recorded long enough", async () => {
    const report = await run(datasetOf(regular.map((row) => ({ ...row, demand: row.demand.slice(0, 5) }))));
    expect(rowOf(report, "adviceModels", "ABC-XYZ")).toMatchObject({
      rank: null,
      short: "6 recorded periods",
      reason: "No item with demand is recorded for 6 periods.",
    });
  });

  test("ranks a model of customers after those of items, and first when customers are to be managed", async () => {
    const data = datasetOf(regular);
    const sold = { ...data, sales: salesTo(data) };
    const items = await run(sold);
    expect(rowOf(items, "adviceModels", "Customer tiers")["reason"]).toMatch(
      /^It classes customers, and items are to be managed; sales of 2 customers have a Gini coefficient of 0\.40/,
    );
    expect(finding(items)).toMatch(/^ABC-XYZ fits best/);
    const customers = await run(sold, { manage: "customers" });
    expect(finding(customers)).toMatch(/^Customer tiers fits best: sales of 2 customers/);
  });

  test("advises the variability without season where plain CV misjudges seasonal items", async () => {
    const seasonal = Array.from({ length: 10 }, (_, index) => ({
      item: `T${index}`,
      demand: months(
        48,
        (month) => 100 * Math.exp(2.2 * Math.cos((2 * Math.PI * month) / 12)) + ((month * 7 + index) % 5),
      ),
      cost: 2 ** (10 - index),
    }));
    const report = await run(datasetOf(seasonal));
    expect(sentencesOf(report)["advice-season"]).toContain("10 of 10 Z items are seasonal");
    expect(rowOf(report, "adviceModels", "ABC-XYZ")["run"]).toContain("variability: deseasonalized");
    expect(rowOf(report, "adviceShares", "Seasonal, of the Z items")).toMatchObject({ part: 10, share: 1 });
  });

  test("says that less than two cycles tell no season", async () => {
    const report = await run(datasetOf(regular.map((row) => ({ ...row, demand: row.demand.slice(0, 18) }))));
    expect(sentencesOf(report)["advice-history"]).toBe(
      "18 periods are 1.5 cycles of 12: no season can be told from fewer than 2.",
    );
  });

  test("says of each suggested cut what it moves, as segment computes the stock for either class", async () => {
    const data = datasetOf(regular);
    const report = await run(data);
    const row = rowOf(report, "adviceCuts", "ABC by curve");
    const cuts: [number, number] = [row["firstCut"] as number, row["secondCut"] as number];
    const segments = async (abcCuts: [number, number]) => {
      const sheets = await segment.run(data, segmentOptions.parse({ abcCuts }), context);
      const stock = cellsOf(sheets, "policies", "averageStock") as number[];
      return {
        classes: cellsOf(sheets, "items", "recommended") as string[],
        stock: stock.reduce((sum, money) => sum + money, 0),
      };
    };
    const [now, then] = [await segments([0.8, 0.95]), await segments(cuts)];
    const moved = now.classes.filter((name, item) => name !== then.classes[item]).length;
    expect(moved).toBeGreaterThan(0);
    expect(row["items"]).toBe(moved);
    expect(row["stockChange"]).toBeCloseTo(then.stock - now.stock, 6);
    expect((row["first"] as number) + (row["second"] as number) + (row["third"] as number)).toBe(10);
    expect(rowOf(report, "adviceCuts", "ABC in force")).toMatchObject({ items: 0, value: 0, moves: null });
  });

  test("leaves methods out that find no cut, and says so", async () => {
    const report = await run(
      datasetOf(["P1", "P2"].map((item) => ({ item, demand: months(24, () => 4), cost: 1 }))),
    );
    expect(cellsOf(report, "adviceCuts", "rule")).toEqual(["ABC in force", "XYZ in force"]);
    expect(render(report.sheets[3]!.finding)).toMatch(/^The data suggest no cuts/);
  });

  test("advises nothing where no item has demand", async () => {
    const report = await run(datasetOf([{ item: "P1", demand: months(24, () => 0), cost: 1 }]));
    expect(finding(report)).toBe("No model can be advised: none of 1 item has demand.");
    expect(report.findings.some(({ id }) => id === "advice-model")).toBe(false);
  });
});
