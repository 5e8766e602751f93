import fc from "fast-check";
import type { SourceValue } from "../../../src/model/cells";
import type { Dataset, FormerTables } from "../../../src/model/dataset";
import type { Report } from "../../../src/report";
import { render } from "../../../src/text/render";
import { newProducts } from "../../../src/tools/forecasting/new-products";
import { launchesOf } from "../../../src/tools/forecasting/new-products/launches";
import { newProductOptions } from "../../../src/tools/forecasting/new-products/options";
import { similarityOf } from "../../../src/tools/forecasting/new-products/similarity";
import { typedHeaders } from "../../../src/tools/forecasting/new-products/typed";
import { datasetOf, type DemandRow } from "./dataset";
import { cellsOf, rowOf, sentencesOf } from "./report-cells";

const periods = 24;
const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  newProducts.run(data, newProducts.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });

/** An item that was launched after some months and grew by the same shape as every other, times its size. */
const launchedAfter = (
  item: string,
  months: number,
  size: number,
  more: Partial<DemandRow> = {},
): DemandRow => ({
  item,
  demand: Array.from({ length: periods }, (_, month) =>
    month < months ? 0 : size * Math.min(6, month - months + 1),
  ),
  launched: months,
  ...more,
});

/** Four launches with their first year in sight, and one of three months ago. */
const five: DemandRow[] = [
  launchedAfter("L1", 2, 10, { description: "Bearing 6308", cost: 10 }),
  launchedAfter("L2", 3, 20, { description: "Bearing 6309", cost: 11 }),
  launchedAfter("L3", 4, 30, { description: "Bearing NU206", cost: 12 }),
  launchedAfter("L4", 4, 5, { description: "Grease gun", cost: 90 }),
  launchedAfter("N1", 21, 7, { description: "Bearing 6310", cost: 10 }),
];
const typedTable = (rows: readonly (readonly SourceValue[])[]): FormerTables =>
  new Map([
    [
      "scmnewproductitems",
      { sheet: "New product items", headerRow: 6, headers: Object.values(typedHeaders).map(render), rows },
    ],
  ]);

describe("new-products", () => {
  test("forecasts a new item by the shape of similar launches and the level of its own first periods", async () => {
    const report = await run(datasetOf(five), { analogues: 3 });
    const row = rowOf(report, "newProductItems", "N1");
    expect(row).toMatchObject({ age: 3, sold: 42, state: "analogues", level: "own sales", analogues: 3 });
    // The same shape for all: the fourth month sells 7 x 4, with no doubt left.
    expect(row["point"]).toBeCloseTo(28, 9);
    expect(row["lower"]).toBeCloseTo(28, 9);
    expect(row["upper"]).toBeCloseTo(28, 9);
    expect(cellsOf(report, "newProductForecast", "point").map((units) => Math.round(Number(units)))).toEqual([
      28, 35, 42, 42, 42, 42,
    ]);
  });

  test("takes the most similar items, and says by which part", async () => {
    const report = await run(datasetOf(five), { analogues: 3 });
    expect(cellsOf(report, "newProductAnalogues", "analogue")).toEqual(["L1", "L2", "L3"]);
    const pair = rowOf(report, "newProductAnalogues", "N1 · L1");
    expect(pair["words"]).toBeCloseTo(1 / 3, 9);
    expect(pair["price"]).toBe(1);
    expect(pair["family"]).toBeNaN();
    expect(pair["similarity"]).toBeCloseTo((0.25 / 3 + 0.2) / 0.45, 9);
  });

  test("scales to the total of the user, which is that of the time an item is new", async () => {
    const data = { ...datasetOf(five), formerTables: typedTable([["N1", 630, null]]) };
    const report = await run(data, { analogues: 3 });
    const row = rowOf(report, "newProductItems", "N1");
    expect(row["level"]).toBe("your total");
    // Twelve months of 1, 2, 3, 4, 5 and seven times 6 are 57 parts, of which the fourth month has 4.
    expect(row["point"]).toBeCloseTo((630 * 4) / 57, 9);
  });

  test("takes the analogues of the user, and names what cannot be used", async () => {
    const typed = typedTable([["N1", null, "L4; L9, N1"]]);
    const report = await run({ ...datasetOf(five), formerTables: typed });
    expect(cellsOf(report, "newProductAnalogues", "analogue")).toEqual(["L4"]);
    expect(sentencesOf(report)["unknown"]).toBe("2 entries under Your analogues cannot be used: L9 and N1.");
    expect(rowOf(report, "newProductItems", "N1")["yourAnalogues"]).toBe("L4; L9, N1");
  });

  test("goes by the analogues' totals before the item has sold for three periods", async () => {
    const rows = [...five.slice(0, 4), launchedAfter("N1", 23, 7)];
    const row = rowOf(await run(datasetOf(rows)), "newProductItems", "N1");
    expect(row).toMatchObject({ age: 1, level: "analogues" });
  });

  test("hands over to statistics once they miss by less, and not before the time for it", async () => {
    // It sells evenly, which no analogue did.
    const even = (months: number): DemandRow => ({
      item: "N1",
      launched: months,
      demand: Array.from({ length: periods }, (_, month) => (month < months ? 0 : 50)),
    });
    const stateOf = async (row: DemandRow, options: unknown = {}): Promise<unknown> =>
      rowOf(await run(datasetOf([...five.slice(0, 4), row]), options), "newProductItems", "N1")["state"];
    expect(await stateOf(even(16))).toBe("statistics");
    expect(await stateOf(even(19))).toBe("analogues");
    expect(await stateOf(even(16), { handOver: 10 })).toBe("analogues");
    expect(await stateOf(launchedAfter("N1", 16, 7))).toBe("analogues are better");
  });

  test("says when the history shows too few launches, and lets items on offer for long stand in", async () => {
    const rows = [
      ...["P1", "P2", "P3"].map((item) => ({ item, demand: new Array<number>(periods).fill(10) })),
      launchedAfter("N1", 22, 3),
    ];
    const report = await run(datasetOf(rows));
    expect(rowOf(report, "newProductItems", "N1")).toMatchObject({
      confidence: "low",
      analogues: 3,
      point: 10,
    });
    expect(Object.keys(sentencesOf(report))).toEqual(expect.arrayContaining(["low", "few"]));
  });

  test("counts items without any demand as launched next where that is asked for", async () => {
    const rows = [...five.slice(0, 4), { item: "N1", demand: new Array<number>(periods).fill(0) }];
    expect(cellsOf(await run(datasetOf(rows)), "newProductItems", "item")).toEqual([]);
    const report = await run(datasetOf(rows), { upcoming: true });
    expect(rowOf(report, "newProductItems", "N1")).toMatchObject({
      age: 0,
      launch: "2026-01",
      level: "analogues",
    });
  });

  test("leaves no cell of a forecast below 0 or outside its range, for any demand", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            launched: fc.integer({ min: 0, max: 14 }),
            demand: fc.array(fc.integer({ min: -5, max: 1000 }), { minLength: 15, maxLength: 15 }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        async (items) => {
          const rows = items.map(({ launched, demand }, index) => ({
            item: `P${index}`,
            launched,
            demand: demand.map((units, month) => (month < launched ? 0 : units)),
          }));
          const report = await run(datasetOf(rows), { curvePeriods: 5, horizon: 3, handOver: 4 });
          const numbers = (id: string): number[] => cellsOf(report, "newProductForecast", id) as number[];
          const [lower, upper] = [numbers("lower"), numbers("upper")];
          numbers("point").forEach((units, row) => {
            expect(units).toBeGreaterThanOrEqual(0);
            expect(lower[row]! > units + 1e-9).toBe(false);
            expect(upper[row]! < units - 1e-9).toBe(false);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("launchesOf", () => {
  const launchOf = (demand: readonly number[], launched = 0): number =>
    launchesOf(datasetOf([{ item: "P1", demand, launched }]), false).period[0]!;
  const zeros = (count: number): number[] => new Array<number>(count).fill(0);

  test("takes blanks before the first record for the time before the launch", () => {
    expect(launchOf([0, 0, 5, 5, 5], 2)).toBe(2);
    expect(launchOf([5, 5, 5, 5, 5])).toBe(-1);
  });

  test("takes zeros for it where they last for half a year and three usual intervals", () => {
    expect(launchOf([...zeros(6), 5, 5, 5])).toBe(6);
    expect(launchOf([...zeros(5), 5, 5, 5])).toBe(-1);
    // Every other month.
    expect(launchOf([...zeros(6), 5, 0, 5, 0, 5])).toBe(6);
    // Every third month: the first demand is a chance, however late it comes.
    expect(launchOf([...zeros(15), 5, 0, 0, 5, 0, 0, 5])).toBe(-1);
  });
});

describe("similarityOf", () => {
  const compare = (a: Partial<DemandRow>, b: Partial<DemandRow>) => {
    const rows = [a, b].map((row, index) => ({ item: `P${index}`, demand: [1, 2], ...row }));
    return similarityOf(datasetOf(rows), newProductOptions.parse({}))(0, 1);
  };

  test("is 1 for the same attributes, and does not count what is not known of both", () => {
    expect(compare({ price: 5 }, { price: 5 }).all).toBe(1);
    expect(compare({ price: 5 }, { price: 10, description: "Bearing" }).all).toBe(0.5);
  });

  test("is neither alike nor unlike where nothing is known", () => {
    expect(compare({}, {}).all).toBe(0.5);
  });
});
