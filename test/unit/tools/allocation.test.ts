import fc from "fast-check";
import type { SourceValue } from "../../../src/model/cells";
import type { Dataset } from "../../../src/model/dataset";
import type { Report } from "../../../src/report";
import { render } from "../../../src/text/render";
import { allocation } from "../../../src/tools/inventory/allocation";
import { requestHeaders, supplyHeaders } from "../../../src/tools/inventory/allocation/requests";
import { datasetOf } from "./dataset";
import { formerSheets } from "./former-sheets";
import { cellsOf, rowOf, sentencesOf } from "./report-cells";

type Row = Readonly<Record<string, SourceValue>>;

const items = [
  { item: "P1", demand: [10, 10, 10, 10], cost: 5, onHand: 100 },
  { item: "P2", demand: [10, 10, 10, 10], cost: 2, onHand: 1000 },
];

const dataWith = (
  requests: readonly Row[],
  supplies: readonly Row[] = [],
  change: Partial<Dataset> = {},
): Dataset =>
  datasetOf(items, {
    formerTables: formerSheets({
      scmAllocationRequests: {
        headers: requestHeaders,
        rows: requests.map((row, at) => ({ number: String(at + 1), ...row })),
      },
      scmAllocationSupply: { headers: supplyHeaders, rows: supplies },
    }),
    ...change,
  });

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  allocation.run(data, allocation.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });

const north: Row = { product: "P1", customer: "North", requested: 80, priority: 1 };
const south: Row = { product: "P1", customer: "South", requested: 60, priority: 2 };
const west: Row = { product: "P2", customer: "West", requested: 40 };

describe("allocation", () => {
  test("divides what is on hand rank by rank, and says who is short and what it costs", async () => {
    const report = await run(dataWith([north, south, west]));
    expect(cellsOf(report, "allocationRequests", "allocated").slice(0, 3)).toEqual([80, 20, 40]);
    expect(rowOf(report, "allocationRequests", "2")).toMatchObject({
      short: 40,
      served: 20 / 60,
      value: 200,
      status: "short",
    });
    expect(render(report.sheets[0]!.finding)).toBe(
      "40 of 180 requested units stay unserved, in 1 request of 1 short product.",
    );
    expect(sentencesOf(report)).toEqual({
      "short South": "South gets 33\u00a0% of what was asked for: 40 units short in 1 request.",
    });
    expect(report.findings[0]).toMatchObject({ level: "act", money: 200, where: { rows: ["2"] } });
  });

  test.each([
    ["fair-share", [50, 50]],
    ["proportional", [80 / 1.4, 60 / 1.4]],
    ["weighted", [75, 25]],
  ])("by %s the parts are %j", async (rule, parts) => {
    const report = await run(
      dataWith([
        { ...north, weight: 3 },
        { ...south, weight: 1 },
      ]),
      { rule, wholePacks: false },
    );
    cellsOf(report, "allocationRequests", "allocated")
      .slice(0, 2)
      .forEach((part, at) => expect(part).toBeCloseTo(parts[at]!, 9));
  });

  test("serves a guaranteed minimum before any rank", async () => {
    const report = await run(dataWith([north, { ...south, minimum: 30 }]));
    expect(cellsOf(report, "allocationRequests", "allocated").slice(0, 2)).toEqual([70, 30]);
  });

  test("divides the minima themselves where the supply cannot keep them, and says so", async () => {
    const report = await run(
      dataWith([
        { ...north, minimum: 80 },
        { ...south, minimum: 60 },
      ]),
    );
    expect(cellsOf(report, "allocationRequests", "allocated").slice(0, 2)).toEqual([80, 20]);
    expect(sentencesOf(report)["guarantee P1"]).toBe(
      "The guaranteed minima of P1 add up to 140 units, but 100 are there: the minima are divided by the rule.",
    );
  });

  test("takes the user's supply and pack before those of the data, and tells what makes no pack", async () => {
    const report = await run(dataWith([north, south], [{ product: "P1", yourSupply: 95, yourPack: 12 }]));
    expect(cellsOf(report, "allocationRequests", "allocated").slice(0, 2)).toEqual([72, 12]);
    expect(rowOf(report, "allocationSupply", "P1")).toMatchObject({
      supply: 95,
      requested: 140,
      allocated: 84,
      left: 11,
    });
    expect(sentencesOf(report)["left"]).toContain("11 units");
  });

  test.each([
    ["by name", "A", "B"],
    ["by the number in it", "Tier 2", "Tier 10"],
    ["by worth, not by the alphabet", "Gold", "Bronze"],
  ])(
    "ranks customers without a rank of their own by their tier, %s, and says so",
    async (_, first, second) => {
      const buyer = (customer: string, tier: string | null) => ({
        customer,
        name: null,
        channel: null,
        region: null,
        tier,
        requiredService: NaN,
      });
      const none = new Float64Array(0);
      const data = dataWith(
        [
          { ...north, priority: null },
          { ...south, priority: null },
        ],
        [],
        {
          sales: {
            source: "Customers",
            buyers: [buyer("South", first), buyer("North", second)],
            buyer: new Int32Array(0),
            item: new Int32Array(0),
            quantity: none,
            value: none,
            lines: none,
            drops: none,
            returnLines: none,
            returnedQuantity: none,
            returnedValue: none,
            lastDay: none,
            valueBasis: "none",
            hasItems: false,
            hasCustomers: true,
            hasLines: false,
            hasDrops: false,
            hasReturns: false,
            spanPeriods: 1,
            unknownItemRows: 0,
          },
        },
      );
      const report = await run(data);
      expect(cellsOf(report, "allocationRequests", "allocated").slice(0, 2)).toEqual([40, 60]);
      expect(sentencesOf(report)["tiers"]).toContain(`${first} and ${second}, in this order`);
    },
  );

  test("counts the supply of the data where the user's cannot be read, and names the product", async () => {
    const typed = [{ product: "P1", yourSupply: "lots", yourPack: -2 }];
    const report = await run(dataWith([north, south], typed));
    expect(sentencesOf(report)["own"]).toMatch(
      /Your supply of P1 is no number from 0 and Your pack of P1 is no number from 0/,
    );
    expect(rowOf(report, "allocationSupply", "P1")["supply"]).toBe(100);
  });

  test("lists rows that cannot be read, leaves their cells as they are and gives them nothing", async () => {
    const report = await run(
      dataWith([
        north,
        { ...south, requested: "sixty" },
        { customer: "East", requested: 5 },
        { ...south, priority: -1 },
        { product: "P9", customer: "East", requested: 5 },
      ]),
    );
    expect(sentencesOf(report)["invalid"]).toBe(
      "3 requests cannot be read and get nothing: row 2: requested is no number from 0, row 3: no product and row 4: rank, weight or minimum is no number from 0.",
    );
    expect(sentencesOf(report)["supply"]).toMatch(
      /^The supply of 1 product is not known \(.+\), so 1 request gets nothing\.$/,
    );
    expect(rowOf(report, "allocationRequests", "2")).toMatchObject({
      requested: "sixty",
      allocated: null,
      status: "not valid",
    });
    expect(cellsOf(report, "allocationRequests", "allocated")[0]).toBe(80);
  });

  test("offers numbered rows to fill in, and says so, before there is any request", async () => {
    const report = await run(datasetOf(items));
    expect(cellsOf(report, "allocationRequests", "number")).toEqual(
      Array.from({ length: 15 }, (_, at) => String(at + 1)),
    );
    expect(sentencesOf(report)["empty"]).toMatch(/^No request to divide/);
  });

  test("allocates every product's supply or every request, whichever is less", async () => {
    const row = fc.record({
      product: fc.constantFrom("P1", "P2"),
      customer: fc.constantFrom("N", "S", "W"),
      requested: fc.integer({ min: 0, max: 900 }),
      priority: fc.constantFrom(null, 1, 2),
      minimum: fc.constantFrom(null, 1, 5),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 9 }), async (rows) => {
        const report = await run(dataWith(rows));
        const supplies = { P1: 100, P2: 1000 } as const;
        for (const product of ["P1", "P2"] as const) {
          const own = rows.flatMap((each, at) => (each.product === product ? [at] : []));
          if (own.length === 0) continue;
          const allocated = cellsOf(report, "allocationRequests", "allocated") as number[];
          const given = own.reduce((sum, at) => sum + allocated[at]!, 0);
          const asked = own.reduce((sum, at) => sum + rows[at]!.requested, 0);
          expect(given).toBeCloseTo(Math.min(supplies[product], asked), 6);
        }
      }),
      { numRuns: 60 },
    );
  });
});
