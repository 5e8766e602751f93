import fc from "fast-check";
import type { Dataset, Sales } from "../../../src/model";
import { DataError } from "../../../src/model";
import type { Column, Report, Table } from "../../../src/report";
import { render } from "../../../src/text/render";
import { criteria } from "../../../src/tools/strategy/criteria";
import { criteriaOptions } from "../../../src/tools/strategy/criteria/options";
import { datasetOf, type DemandRow } from "./dataset";
import { hostileData } from "./hostile";

const context = { today: "2026-11-22", seed: 1, progress: () => undefined };
const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  criteria.run(data, criteriaOptions.parse(options), context);

function table(report: Report, id: string): Table {
  for (const sheet of report.sheets) {
    for (const block of sheet.blocks) if (block.kind === "table" && block.id === id) return block;
  }
  throw new Error(`no table ${id}`);
}

const column = (report: Report, tableId: string, id: string): Column | undefined =>
  table(report, tableId).columns.find((candidate) => candidate.id === id);
function cells(report: Report, tableId: string, id: string): unknown[] {
  const found = column(report, tableId, id);
  if (found === undefined) throw new Error(`no column ${tableId}.${id}`);
  return Array.from(found.values as ArrayLike<unknown>);
}
/** By key of the table's first column. */
const byKey = (report: Report, tableId: string, id: string): Record<string, unknown> => {
  const keys = table(report, tableId).columns[0]?.values as string[];
  const values = cells(report, tableId, id);
  return Object.fromEntries(keys.map((key, row) => [key, values[row]]));
};
const findings = (report: Report): Record<string, string> =>
  Object.fromEntries(report.findings.map((finding) => [finding.id, render(finding.sentence)]));
async function refusal(action: Promise<unknown>): Promise<string> {
  try {
    await action;
  } catch (error) {
    if (error instanceof DataError) return render(error.report);
    throw error;
  }
  throw new Error("nothing was refused");
}

const flat = (level: number): number[] => Array.from({ length: 12 }, () => level);

/** Units 1200, 960, 120, 60: by volume alone A A B C. Margin a unit 0.1, 0.1, 10, 100. */
const rows: DemandRow[] = [
  { item: "Nuts", demand: flat(100), cost: 0.9, price: 1 },
  { item: "Bolts", demand: flat(80), cost: 0.9, price: 1 },
  { item: "Pump", demand: flat(10), cost: 90, price: 100 },
  { item: "Motor", demand: flat(5), cost: 400, price: 500 },
];

/** Sales of pairs "customer item" with quantity, value, lines, drops and return lines. */
function salesOf(
  data: Dataset,
  pairs: readonly (readonly [string, string, ...number[]])[],
  change: Partial<Sales> = {},
): Sales {
  const customers = [...new Set(pairs.map(([customer]) => customer))];
  const amounts = (at: number): Float64Array => Float64Array.from(pairs, (pair) => Number(pair[at + 2] ?? 0));
  return {
    source: "Orders",
    buyers: customers.map((customer) => ({
      customer,
      name: null,
      channel: null,
      region: null,
      tier: null,
      requiredService: NaN,
    })),
    buyer: Int32Array.from(pairs, ([customer]) => customers.indexOf(customer)),
    item: Int32Array.from(pairs, ([, item]) => data.items.keys.indexOf(item)),
    quantity: amounts(0),
    value: amounts(1),
    lines: amounts(2),
    drops: amounts(3),
    returnLines: amounts(4),
    returnedQuantity: new Float64Array(pairs.length),
    returnedValue: new Float64Array(pairs.length),
    lastDay: new Float64Array(pairs.length).fill(NaN),
    valueBasis: "value",
    hasItems: true,
    hasCustomers: true,
    hasLines: true,
    hasDrops: true,
    hasReturns: true,
    spanPeriods: 12,
    unknownItemRows: 0,
    ...change,
  };
}

describe("criteria", () => {
  it("shows which items change class against volume alone, and which criterion moved each", async () => {
    const report = await run(datasetOf(rows), { weights: { margin: 1 } });
    expect(byKey(report, "criteriaItems", "classByVolume")).toEqual({
      Motor: "C",
      Pump: "B",
      Nuts: "A",
      Bolts: "A",
    });
    expect(byKey(report, "criteriaItems", "classByScore")).toEqual({
      Motor: "A",
      Pump: "A",
      Nuts: "B",
      Bolts: "C",
    });
    expect(byKey(report, "criteriaItems", "movement")).toEqual({
      Motor: "up 2",
      Pump: "up 1",
      Nuts: "down 1",
      Bolts: "down 2",
    });
    // Motor's margin is the largest (scaled 1); it is the whole class C by volume, so its own mean.
    expect(byKey(report, "criteriaItems", "why")["Motor"]).toBe("Near a cut; no criterion stands out");
    expect(render(report.sheets[0]!.finding)).toBe(
      "4 of 4 items change class against volume alone: 2 up, 2 down.",
    );
    expect(findings(report)["criteria-rise"]).toBe("2 items are A by score and lower by volume.");
  });

  it("names the criterion that lifts an item above the others of its class by volume", async () => {
    const many: DemandRow[] = [
      { item: "Star", demand: flat(5), cost: 1, price: 501 },
      { item: "Dull", demand: flat(5), cost: 1, price: 1.1 },
      { item: "Dim", demand: flat(5), cost: 1, price: 1.2 },
      { item: "Bulk", demand: flat(500), cost: 1, price: 1.1 },
    ];
    const report = await run(datasetOf(many), { weights: { margin: 1, velocity: 1 }, classes: "items" });
    // Star contributes 1/2 for margin; the mean of the three in its class is 1/6 and a little.
    expect(byKey(report, "criteriaItems", "why")["Star"]).toBe(
      "Up: margin 0.33 above the mean of class C by volume",
    );
  });

  it("keeps the classes as large as by volume unless told otherwise", async () => {
    const data = datasetOf(rows);
    const count = (report: Report, id: string) =>
      cells(report, "criteriaItems", id).filter((letter) => letter === "A").length;
    const same = await run(data, { weights: { margin: 1 } });
    expect(count(same, "classByScore")).toBe(count(same, "classByVolume"));
    const byItems = await run(data, { weights: { margin: 1 }, classes: "items", cuts: [0.25, 0.5] });
    expect(byKey(byItems, "criteriaItems", "classByScore")).toEqual({
      Motor: "A",
      Pump: "B",
      Nuts: "C",
      Bolts: "C",
    });
    const byScore = await run(data, { weights: { margin: 1 }, classes: "score" });
    expect(byKey(byScore, "criteriaItems", "classByScore")["Motor"]).toBe("A");
  });

  it("makes the score a formula over the weights that the user may edit, with the run's figures as results", async () => {
    const report = await run(datasetOf(rows));
    const score = column(report, "criteriaItems", "score")!;
    expect(score.formula).toBe(
      'IF({.knownWeight}=0,"",{.part_volume}+{.part_revenue}+{.part_margin}+{.part_velocity}+{.part_variability})',
    );
    expect(column(report, "criteriaWeights", "weight")!.owner).toBe("user");
    const parts = ["volume", "revenue", "margin", "velocity", "variability"].map((id) =>
      cells(report, "criteriaItems", `part_${id}`),
    );
    cells(report, "criteriaItems", "score").forEach((value, row) => {
      expect(value).toBeCloseTo(
        parts.reduce((sum, part) => sum + Number(part[row]), 0),
        14,
      );
    });
  });

  it("computes with the weights that stand on the sheet, and with those of the options where they are given", async () => {
    const origin = { sheet: "Criteria weights", row: 7 };
    const criteriaWeights = [
      { criterion: "Margin", weight: 3, origin },
      { criterion: "Velocity", weight: 1, origin },
      { criterion: "Revenue", weight: 0, origin },
      { criterion: "Variability", weight: 0, origin },
    ];
    const data = datasetOf(rows, { criteriaWeights });
    expect(byKey(await run(data), "criteriaWeights", "weightShare")).toMatchObject({
      Margin: 0.75,
      Velocity: 0.25,
    });
    const typed = await run(data, { weights: { revenue: 2 } });
    expect(byKey(typed, "criteriaWeights", "weight")).toEqual({ Volume: 0, Revenue: 2 });
    expect(column(typed, "criteriaWeights", "weight")!.owner).toBe("tool");
  });

  it("apportions customers' profit to items by value, cost to serve taken off", async () => {
    const data = datasetOf(rows);
    // Ann: margin (100 - 90) x 1 + (1 - 0.9) x 100 = 20, costs 2 lines x 3 + 1 drop x 4 = 10, keeps 10. Bob: 100 - 3 - 4 = 93.
    const sales = salesOf(data, [
      ["Ann", "Pump", 1, 100, 1, 0.5],
      ["Ann", "Nuts", 100, 100, 1, 0.5],
      ["Bob", "Motor", 1, 500, 1, 1],
    ]);
    const report = await run({ ...data, sales }, { costPerLine: 3, costPerDrop: 4 });
    const profit = byKey(report, "criteriaItems", "customerProfit");
    expect(profit["Pump"]).toBeCloseTo(5, 9);
    expect(profit["Nuts"]).toBeCloseTo(5, 9);
    expect(profit["Motor"]).toBeCloseTo(93, 9);
    expect(profit["Bolts"]).toBeNaN();
    expect(cells(report, "criteriaCustomers", "customer")).toEqual(["Bob", "Ann"]);
    expect(byKey(report, "criteriaCustomers", "profit")["Ann"]).toBeCloseTo(10, 9);
    expect(byKey(report, "criteriaItems", "costToServe")["Pump"]).toBeCloseTo((3 + 0.5 * 4) / 100, 12);
    expect(findings(report)["criteria-partial"]).toBe(
      "1 item lacks at least one criterion and is scored on the rest.",
    );
  });

  it("counts customers that cost more than they bring, with their loss", async () => {
    const data = datasetOf(rows);
    const sales = salesOf(data, [
      ["Ann", "Pump", 1, 100, 9, 9, 1],
      ["Bob", "Motor", 1, 500, 1, 1],
    ]);
    const report = await run({ ...data, sales }, { costPerLine: 1, costPerReturn: 6 });
    expect(findings(report)["criteria-loss"]).toBe("1 customer costs more than it brings.");
    expect(report.findings.find(({ id }) => id === "criteria-loss")?.money).toBeCloseTo(5, 9);
  });

  it("takes weights from pairwise comparisons, and names the pair that disagrees most", async () => {
    const agree = [
      { first: "margin", second: "velocity", times: 2 },
      { first: "margin", second: "variability", times: 4 },
      { first: "velocity", second: "variability", times: 2 },
    ];
    const report = await run(datasetOf(rows), { comparisons: agree });
    const shares = byKey(report, "criteriaWeights", "weightShare");
    expect(shares["Margin"]).toBeCloseTo(4 / 7, 9);
    expect(shares["Velocity"]).toBeCloseTo(2 / 7, 9);
    expect(findings(report)["criteria-consistent"]).toMatch(/consistency ratio 0\.00/);
    const disagree = [agree[0]!, agree[1]!, { first: "velocity", second: "variability", times: 1 / 9 }];
    const other = findings(await run(datasetOf(rows), { comparisons: disagree }))["criteria-inconsistent"];
    expect(other).toMatch(
      /^The comparisons disagree: consistency ratio \d\.\d\d, above 0\.10\. .+ against .+ is given as/,
    );
  });

  it.each([
    [
      { comparisons: [{ first: "margin", second: "margin", times: 2 }] },
      "Margin is compared with itself. Compare two different criteria.",
    ],
    [
      {
        comparisons: [
          { first: "margin", second: "velocity", times: 2 },
          { first: "velocity", second: "picks", times: 2 },
        ],
      },
      "The comparisons name 3 criteria and leave out Margin against Picks. Add that pair, then run again.",
    ],
    [
      {
        comparisons: [
          { first: "margin", second: "velocity", times: 2 },
          { first: "velocity", second: "margin", times: 0.5 },
        ],
      },
      "Velocity against Margin is given more than once. Keep one of the two.",
    ],
    [
      { weights: { criticality: 1 } },
      "None of the weighted criteria is in the data: Criticality. The data has Volume, Revenue, Margin, Velocity and Variability. Give one of these a weight, then run again.",
    ],
  ])("refuses %j by name", async (options, sentence) => {
    expect(await refusal(run(datasetOf(rows), options))).toBe(sentence);
  });

  it("says which weighted criterion the data does not carry, and which field is short", async () => {
    const bare = rows.map(({ item, demand }) => ({ item, demand }));
    const report = await run(datasetOf(bare), { weights: { margin: 1, velocity: 1 } });
    expect(findings(report)["criteria-missing-margin"]).toBe(
      "Margin has a weight and no data: unit cost is not mapped.",
    );
  });

  it("reads criticality from letters, words and digits, and agreed service from customers where items have none", async () => {
    const data = datasetOf(rows);
    const critical: Dataset = {
      ...data,
      items: { ...data.items, criticality: ["V", "essential", "3", "whatever"] },
    };
    const sales = salesOf(data, [
      ["Ann", "Pump", 1, 300],
      ["Bob", "Pump", 1, 100],
    ]);
    const buyers = sales.buyers.map((buyer) => ({
      ...buyer,
      requiredService: buyer.customer === "Ann" ? 0.98 : 0.9,
    }));
    const report = await run({ ...critical, sales: { ...sales, buyers } });
    expect(byKey(report, "criteriaItems", "criticality")).toEqual({ Nuts: 3, Bolts: 2, Pump: 1, Motor: NaN });
    expect(byKey(report, "criteriaItems", "requiredService")["Pump"]).toBeCloseTo(0.96, 12);
  });

  it.each(hostileData)("gives every item one class by each, over %s", async (_, data) => {
    const items = data.items.keys.length;
    for (const classes of ["as-volume", "score", "items"]) {
      const report = await run(data, { classes });
      for (const id of ["classByVolume", "classByScore"]) {
        const letters = cells(report, "criteriaItems", id);
        expect(letters).toHaveLength(items);
        expect(letters.every((letter) => ["A", "B", "C"].includes(letter as string))).toBe(true);
      }
    }
  });

  it("gives the same classes whatever the order of the items, and whatever unit money is in", async () => {
    const item = fc.record({
      level: fc.integer({ min: 0, max: 500 }),
      cost: fc.integer({ min: 1, max: 100 }),
      markup: fc.integer({ min: 0, max: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(1, 1000),
        async (drawn, unit) => {
          const made = drawn.map(({ level, cost, markup }, at): DemandRow => ({
            item: `I${at}`,
            demand: flat(level),
            cost: cost * unit,
            price: (cost + markup) * unit,
          }));
          const options = { weights: { margin: 1, velocity: 2 }, classes: "score" };
          const base = await run(
            datasetOf(made.map((row) => ({ ...row, cost: row.cost! / unit, price: row.price! / unit }))),
            options,
          );
          const turned = await run(datasetOf([...made].reverse()), options);
          expect(byKey(turned, "criteriaItems", "classByScore")).toEqual(
            byKey(base, "criteriaItems", "classByScore"),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
