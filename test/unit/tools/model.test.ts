import { DataError, type Dataset, type Sales } from "../../../src/model";
import type { Report, Table } from "../../../src/report";
import { render } from "../../../src/text/render";
import { model } from "../../../src/tools/strategy/model";
import { criteria } from "../../../src/tools/strategy/criteria";
import { criteriaOptions } from "../../../src/tools/strategy/criteria/options";
import { modelIds, modelOptions } from "../../../src/tools/strategy/model/options";
import { datasetOf, type DemandRow } from "./dataset";

const context = { today: "2026-11-22", seed: 1, progress: () => undefined };
const run = async (data: Dataset, options: unknown): Promise<Report> =>
  model.run(data, modelOptions.parse(options), context);

function table(report: Report, id: string): Table {
  for (const sheet of report.sheets) {
    for (const block of sheet.blocks) if (block.kind === "table" && block.id === id) return block;
  }
  throw new Error(`no table ${id}`);
}

/** Class of each row by its key. */
function classes(report: Report): Record<string, unknown> {
  const { columns } = table(report, "modelRows");
  const values = (id: string) => columns.find((column) => column.id === id)!.values as string[];
  return Object.fromEntries(values("key").map((key, row) => [key, values("segment")[row]]));
}

const flat = (level: number): number[] => Array.from({ length: 24 }, () => level);
const stopped = (level: number): number[] => flat(level).map((value, month) => (month < 6 ? value : 0));
const lumpy = (size: number): number[] => flat(0).map((_, month) => (month % 6 === 5 ? size : 0));

/** Values at cost 24,000, 3,600, 1,200, 240 and 0 of 29,040. */
const rows: DemandRow[] = [
  { item: "P1", demand: flat(100), cost: 10, price: 20, onHand: 5, leadTimePeriods: 1 },
  { item: "P2", demand: stopped(60), cost: 10, price: 15, onHand: 7, leadTimePeriods: 4 },
  { item: "P3", demand: flat(50), cost: 1, price: 2, leadTimePeriods: 4 },
  { item: "P4", demand: lumpy(6), cost: 10, price: 100 },
  { item: "P5", demand: flat(0), cost: 10 },
];
const data = datasetOf(rows);
const withCriticality = (texts: readonly (string | null)[]): Dataset => ({
  ...data,
  items: { ...data.items, criticality: texts },
});

/** Sales of customers through channels: value, returned value, and order lines. */
function withSales(pairs: readonly (readonly [string, string, string, number, number, number?])[]): Dataset {
  const amounts = (pick: (pair: (typeof pairs)[number]) => number) => Float64Array.from(pairs, pick);
  const zero = new Float64Array(pairs.length);
  const sales: Sales = {
    source: "Orders",
    buyers: pairs.map(([customer, channel]) => ({
      customer,
      channel,
      name: null,
      region: null,
      tier: null,
      requiredService: NaN,
    })),
    buyer: Int32Array.from(pairs, (_, row) => row),
    item: Int32Array.from(pairs, ([, , item]) => data.items.keys.indexOf(item)),
    quantity: amounts(() => 1),
    value: amounts(([, , , value]) => value),
    returnedValue: amounts(([, , , , returned]) => returned),
    lines: amounts((pair) => pair[5] ?? 0),
    drops: zero,
    returnLines: zero,
    returnedQuantity: zero,
    lastDay: zero,
    valueBasis: "value",
    hasItems: true,
    hasCustomers: true,
    hasLines: true,
    hasDrops: false,
    hasReturns: true,
    spanPeriods: 24,
    unknownItemRows: 0,
  };
  return { ...data, sales };
}

describe("model", () => {
  it("crosses value with variability in as many classes as there are cuts, and with a third axis", async () => {
    const report = await run(withCriticality(["V", "E", "D", null, "1"]), {
      model: "abc-xyz",
      valueCuts: [0.5, 0.9, 0.95],
      variabilityCuts: [1],
      across: ["criticality"],
    });
    expect(classes(report)).toEqual({ P1: "AYV", P2: "BZE", P3: "DYD", P4: "DZU", P5: "DZV" });
  });

  it("calls items fast, slow or non-moving by units a period and months without demand", async () => {
    const report = await run(data, { model: "fsn" });
    expect(classes(report)).toEqual({ P1: "F", P2: "N", P3: "F", P4: "S", P5: "N" });
    const idle = report.findings.find(({ id }) => id === "model-idle")!;
    expect(render(idle.sentence)).toBe("2 non-moving items hold EUR\u00a070 of stock.");
    const patient = await run(data, { model: "fsn", idleMonths: 20 });
    expect(classes(patient)["P2"]).toBe("S");
  });

  it("reads VED from the data, HML from accumulated unit price, and the demand pattern", async () => {
    expect(classes(await run(withCriticality(["vital", "2", "x", null, "D"]), { model: "ved" }))).toEqual({
      P1: "V",
      P2: "E",
      P3: "U",
      P4: "U",
      P5: "D",
    });
    // Prices 100, 20, 15, 2 of 137: 73 % with the first, 88 % with the second, 99 % with the third.
    expect(classes(await run(data, { model: "hml" }))).toEqual({
      P4: "H",
      P1: "M",
      P2: "M",
      P3: "L",
      P5: "U",
    });
    expect(classes(await run(data, { model: "demand-pattern" }))).toMatchObject({
      P1: "smooth",
      P5: "no demand",
    });
  });

  it("sorts customers into tiers by what they paid after returns", async () => {
    const report = await run(
      withSales([
        ["Ann", "Web", "P1", 900, 0],
        ["Bob", "Web", "P1", 2_000, 1_950],
        ["Cid", "Dealer", "P2", 100, 0],
      ]),
      { model: "customer-tiers" },
    );
    expect(classes(report)).toEqual({ Ann: "A", Cid: "B", Bob: "C" });
  });

  it("ranks customers by margin or by profit after cost to serve, and names those that lose money or change tier", async () => {
    const sales = withSales([
      ["Ann", "Web", "P1", 900, 0, 100],
      ["Bob", "Web", "P1", 300, 0, 1],
      ["Cid", "Dealer", "P2", 60, 0, 1],
    ]);
    // One unit of cost 10 each: margins 890, 290, 50 of 1,230.
    const byMargin = await run(sales, { model: "customer-tiers", tierMeasure: "margin" });
    expect(classes(byMargin)).toEqual({ Ann: "A", Bob: "A", Cid: "C" });
    const byProfit = await run(sales, { model: "customer-tiers", tierMeasure: "profit", costPerLine: 10 });
    // Profits -110, 280, 40 of 320: Ann, by sales the largest, brings less than nothing.
    expect(classes(byProfit)).toEqual({ Bob: "A", Cid: "B", Ann: "C" });
    const measure = table(byProfit, "modelRows").columns.find(({ id }) => id === "measure0")!;
    expect([render(measure.header), ...(measure.values as Float64Array)]).toEqual(["Profit", -110, 280, 40]);
    const sentences = byProfit.findings.map(({ sentence }) => render(sentence));
    expect(sentences).toContain(
      "1 customer costs EUR\u00a0110 more than it brings, by profit after cost to serve.",
    );
    expect(sentences).toContain(
      "2 of 3 customers have another tier by profit after cost to serve than by sales.",
    );
  });

  it("classes by the score of several criteria as the tool criteria does, and crosses it with other axes", async () => {
    const weights = [
      { criterion: "Margin", weight: 1, origin: { sheet: "Criteria weights", row: 7 } },
      { criterion: "Velocity", weight: 0, origin: { sheet: "Criteria weights", row: 8 } },
    ];
    const weighted = { ...data, criteriaWeights: weights };
    const report = await run(weighted, { model: "multi-criteria", across: ["velocity"] });
    const others = await criteria.run(weighted, criteriaOptions.parse({}), context);
    const { columns } = table(others, "criteriaItems");
    const cells = (id: string) => columns.find((column) => column.id === id)!.values as string[];
    const byScore = Object.fromEntries(cells("item").map((item, row) => [item, cells("classByScore")[row]]));
    const byModel = classes(report) as Record<string, string>;
    expect(Object.fromEntries(Object.entries(byModel).map(([item, name]) => [item, name[0]]))).toEqual(
      byScore,
    );
    expect(byModel["P2"]).toMatch(/^[ABC]N$/);
  });

  it("crosses an item's class with the channels that it is sold through", async () => {
    const report = await run(
      withSales([
        ["Ann", "Web", "P1", 800, 0],
        ["Bob", "Dealer", "P1", 90, 0],
        ["Cid", "Dealer", "P2", 110, 0],
      ]),
      { model: "product-channel" },
    );
    expect(classes(report)).toEqual({
      "P1 | Web": "A · Web",
      "P2 | Dealer": "B · Dealer",
      "P1 | Dealer": "A · Dealer",
    });
    const matrix = report.sheets[1]!.blocks.find(
      (block) => block.kind === "matrix" && block.id === "modelValues",
    );
    expect(matrix).toMatchObject({
      values: [
        [800, 90],
        [0, 110],
        [0, 0],
      ],
    });
  });

  it.each([
    ["ved", "VED needs criticality, and the data has none. Map it, or choose another model."],
    [
      "customer-tiers",
      "Customer tiers needs customers, and the data has none. Map it, or choose another model.",
    ],
  ])("refuses %s where the data or the options cannot carry it, by name", async (id, sentence) => {
    const failure: unknown = await run(data, { model: id }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DataError);
    expect(render((failure as DataError).report)).toBe(sentence);
  });

  const hostile = '=HYPERLINK("x")'.padEnd(10_000, "x");
  const shapes: Record<string, readonly DemandRow[]> = {
    "no rows": [],
    "one row": rows.slice(0, 1),
    "rows that are all equal": rows.map(({ item }) => ({ ...rows[0]!, item })),
    "rows without any demand": rows.map((row) => ({ ...row, demand: flat(0) })),
    "hostile texts": rows.map((row, at) => ({ ...row, item: [hostile, "+1", "@a", "*", "\u{1F600}"][at]! })),
    "attributes that are not known": rows.map(({ item, demand }) => ({ item, demand })),
  };
  it.each(Object.keys(shapes))(
    "survives %s: one class a row, or a refusal that names the field",
    async (name) => {
      for (const id of modelIds) {
        const made = datasetOf(shapes[name]!);
        const rules = [{ class: "R", when: [{ field: "value", is: ">", than: 0 }] }];
        try {
          const report = await run(made, { model: id, rules });
          expect(table(report, "modelRows").rowCount).toBe(made.items.keys.length);
          const counted = table(report, "modelClasses").columns.find((column) => column.id === "rows")!;
          expect((counted.values as number[]).reduce((sum, each) => sum + each, 0)).toBe(
            made.items.keys.length,
          );
          for (const sheet of report.sheets) expect(render(sheet.finding)).not.toMatch(/NaN|undefined/);
        } catch (error) {
          if (!(error instanceof DataError)) throw error;
          expect(render(error.report)).toMatch(/ needs .+, and the data has none\. /);
        }
      }
    },
  );
});
