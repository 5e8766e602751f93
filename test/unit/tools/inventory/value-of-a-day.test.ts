import * as fc from "fast-check";
import { DataError, type Dataset } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { replenishment } from "../../../../src/tools/inventory/shared/replenishment";
import { stockDefaults } from "../../../../src/tools/inventory/shared/options";
import { stockTable } from "../../../../src/tools/inventory/shared/stock-table";
import { valueOfADay } from "../../../../src/tools/inventory/value-of-a-day";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf } from "../report-cells";

const run = (data: Dataset, options: unknown = {}): Report => {
  const found = valueOfADay.run(data, valueOfADay.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });
  if (found instanceof Promise) throw new Error("value of a day answers at once");
  return found;
};

const daysPerMonth = 365.25 / 12;
const months = 24;
/** Fractions, so that levels are not rounded to whole units. */
const steady = (mean: number, spread: number): number[] =>
  Array.from({ length: months }, (_, month) => mean + (month % 2 === 0 ? spread : -spread) + 0.25);

const row = (item: string, more: Partial<DemandRow> = {}): DemandRow => ({
  item,
  demand: steady(100, 20),
  cost: 3,
  leadTimePeriods: 2,
  ...more,
});

const withoutCost = ({ cost: _, ...rest }: DemandRow): DemandRow => rest;
const withoutLeadTime = ({ leadTimePeriods: _, ...rest }: DemandRow): DemandRow => rest;

type Attributes = Partial<Dataset["items"]>;
const withItems = (
  rows: readonly DemandRow[],
  attributes: Attributes,
  change: Partial<Dataset> = {},
): Dataset => {
  const data = datasetOf(rows, change);
  return { ...data, items: { ...data.items, ...attributes } };
};

const figure = (report: Report, item: string, column: string): number =>
  rowOf(report, "dayValueItems", item)[column] as number;

describe("value of a day", () => {
  test("of lead time is what the normal formula gives where demand is smooth and not counted", () => {
    const report = run(datasetOf([row("P1"), row("P2", { demand: steady(40, 4) })]));
    for (const item of ["P1", "P2"]) {
      expect(figure(report, item, "normal")).toBeGreaterThan(0);
      expect(figure(report, item, "leadRelease")).toBeCloseTo(3 * figure(report, item, "normal"), 9);
      expect(figure(report, item, "leadYear")).toBeCloseTo(0.2 * figure(report, item, "leadRelease"), 9);
    }
  });

  test("is the difference to a run whose lead times are a day shorter", () => {
    const rows = [row("P1"), row("P2", { demand: steady(10, 9), leadTimePeriods: 1.5 })];
    const shorter = rows.map((each) => ({
      ...each,
      leadTimePeriods: each.leadTimePeriods! - 1 / daysPerMonth,
    }));
    const [now, then] = [run(datasetOf(rows)), run(datasetOf(shorter))];
    for (const item of ["P1", "P2"]) {
      expect(figure(now, item, "leadRelease")).toBeCloseTo(
        3 * (figure(now, item, "stock") - figure(then, item, "stock")),
        9,
      );
    }
  });

  test("ranks suppliers by what a day off their lead time releases, and adds up to the items", () => {
    const rows = [row("P1"), row("P2", { cost: 30 }), row("P3")];
    const report = run(withItems(rows, { vendor: ["Acme", "Zenith", "ACME"] }));
    expect(cellsOf(report, "dayValueSuppliers", "supplier")).toEqual(["Zenith", "Acme"]);
    const [zenith, acme] = cellsOf(report, "dayValueSuppliers", "leadRelease") as number[];
    expect(acme).toBeCloseTo(figure(report, "P1", "leadRelease") + figure(report, "P3", "leadRelease"), 9);
    expect(zenith).toBeCloseTo(figure(report, "P2", "leadRelease"), 9);
    expect(sentencesOf(report)["lead-Zenith"]).toMatch(
      /^A day off the lead time of Zenith releases EUR.\d+ and saves EUR.\d+ a year\.$/,
    );
  });

  test("says that all items count as one where no supplier is mapped", () => {
    const report = run(datasetOf([row("P1")]));
    expect(cellsOf(report, "dayValueSuppliers", "supplier")).toEqual(["all items"]);
    expect(sentencesOf(report)["noVendor"]).toBe("No supplier is mapped, so all items count as one.");
  });

  test("leaves out lead times that are shorter than the days, and says how many", () => {
    const report = run(datasetOf([row("P1"), row("SHORT", { leadTimePeriods: 0.5 / daysPerMonth })]));
    expect(rowOf(report, "dayValueItems", "SHORT")).toMatchObject({
      leadRelease: null,
      leadYear: null,
      normal: null,
      toKnow: "lead time too short",
    });
    expect(sentencesOf(report)["short"]).toBe(
      "1 item has a lead time of less than a day, which cannot be cut by as much.",
    );
  });

  test("cuts a lead time of exactly the days to none", () => {
    const report = run(datasetOf([row("P1", { leadTimePeriods: 1 / daysPerMonth })]));
    expect(figure(report, "P1", "leadRelease")).toBeGreaterThan(0);
  });

  test("of a minimum order is half of what it falls by, less the cost of added orders", () => {
    const report = run(withItems([row("P1", { minimumOrder: 1000 })], {}));
    expect(figure(report, "P1", "minimumRelease")).toBeCloseTo((3 * 100) / 2, 9);
    const yearly = 12 * 100.25;
    expect(figure(report, "P1", "minimumYear")).toBeCloseTo(
      0.2 * 150 - 50 * (yearly / 900 - yearly / 1000),
      6,
    );
  });

  test("takes a minimum order down to one pack, and leaves one at or below a pack alone", () => {
    const rows = [row("P1", { minimumOrder: 1000 }), row("P2", { minimumOrder: 50 })];
    const data = withItems(rows, { pack: Float64Array.of(200, 50) });
    const report = run(data, { minimumOrder: "one-pack" });
    expect(figure(report, "P1", "minimumRelease")).toBeCloseTo((3 * 800) / 2, 9);
    expect(rowOf(report, "dayValueItems", "P2")).toMatchObject({ minimumRelease: null, minimumYear: null });
    expect(sentencesOf(report)["minimum"]).toMatch(/^Minimum orders of one pack at all items release EUR/);
  });

  test("leaves a review alone that would end", () => {
    const policies = [
      {
        segment: "AX",
        reviewDays: 1,
        serviceTarget: null,
        method: "(R,S)",
        forecastMenu: null,
        owner: null,
        note: null,
        origin: { sheet: "Policies", row: 7 },
      },
    ];
    const report = run(datasetOf([row("P1", { currentClass: "AX" })], { policies }));
    expect(rowOf(report, "dayValueItems", "P1")).toMatchObject({ reviewRelease: null, reviewYear: null });
  });

  test("counts in units without costs, and tells no yearly saving", () => {
    const plain = withoutCost(row("P1"));
    const report = run(datasetOf([plain]));
    expect(figure(report, "P1", "leadRelease")).toBeCloseTo(figure(report, "P1", "normal"), 9);
    expect(sentencesOf(report)["noValue"]).toBe(
      "No item has a cost or a price, so savings are counted in units.",
    );
    expect(() => cellsOf(report, "dayValueItems", "leadYear")).toThrow("no column");
  });

  test("says of slow items that no whole unit is saved", () => {
    const slow = row("P1", { demand: Array.from({ length: months }, (_, month) => Number(month % 8 === 0)) });
    const report = run(datasetOf([slow]));
    expect(figure(report, "P1", "leadRelease")).toBeLessThan(0);
    expect(rowOf(report, "dayValueItems", "P1")["toKnow"]).toBe("no whole unit less");
    expect(render(report.sheets[0]!.finding)).toMatch(/^Less lead time releases no stock/);
  });

  test("leaves out what never sells, and says what has no lead time", () => {
    const unknown = withoutLeadTime(row("NOLEAD"));
    const zero = row("ZERO", { demand: Array.from({ length: months }, () => 0), minimumOrder: 500 });
    const report = run(datasetOf([row("P1"), unknown, zero]));
    expect(cellsOf(report, "dayValueItems", "item")).toEqual(["P1"]);
    expect(sentencesOf(report)["noLead"]).toMatch(/^1 item has demand but no lead time/);
  });

  test("refuses data in which nothing has a lead time", () => {
    const unknown = withoutLeadTime(row("P1"));
    expect(() => run(datasetOf([unknown]))).toThrow(DataError);
  });
});

/** Average stock of one item by the shared parameters. */
function averageStock(each: DemandRow, pack: number): number {
  const data = withItems([each], { pack: Float64Array.of(pack) });
  const options = { ...stockDefaults, method: "normal" as const };
  return replenishment(stockTable(data, options, "2026-11-26"), options).averageStock[0]!;
}

const item = fc.record({
  mean: fc.double({ min: 1, max: 1e4, noNaN: true }),
  spread: fc.double({ min: 0, max: 1, noNaN: true }),
  lead: fc.double({ min: 0, max: 24, noNaN: true }),
  pack: fc.oneof(fc.constant(NaN), fc.integer({ min: 1, max: 500 })),
});
const noise = 1e-9;

test("a longer lead time never holds less, for targets above 50 % and levels that are not whole units", () => {
  fc.assert(
    fc.property(item, fc.double({ min: 0, max: 12, noNaN: true }), ({ mean, spread, lead, pack }, more) => {
      const demand = steady(mean, mean * spread);
      const held = (leadTimePeriods: number): number =>
        averageStock(row("P1", { demand, leadTimePeriods }), pack);
      expect(held(lead + more)).toBeGreaterThanOrEqual(held(lead) * (1 - noise) - noise);
    }),
    { numRuns: 60 },
  );
});

test("a smaller minimum order never holds more, for cycle service without shelf life", () => {
  fc.assert(
    fc.property(
      item,
      fc.double({ min: 1, max: 1e5, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ mean, spread, lead, pack }, minimumOrder, part) => {
        const demand = steady(mean, mean * spread);
        const held = (smallest: number): number =>
          averageStock(row("P1", { demand, leadTimePeriods: lead, minimumOrder: smallest }), pack);
        expect(held(minimumOrder * part)).toBeLessThanOrEqual(held(minimumOrder) * (1 + noise) + noise);
      },
    ),
    { numRuns: 60 },
  );
});
