import fc from "fast-check";
import { segmentDefaults } from "../../../src/tools/strategy/segment/defaults";
import { segment } from "../../../src/tools/strategy/segment";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import { segments } from "../../../src/tools/strategy/segment/presets";
import type { Column, Report, Table } from "../../../src/report";
import { render } from "../../../src/text/render";
import { datasetOf, type DemandRow } from "./dataset";
import { DataError, type Dataset } from "../../../src/model/dataset";

const context = { today: "2026-11-22", seed: 1, progress: () => undefined };

async function run(data: Dataset, options: unknown = {}): Promise<Report> {
  return segment.run(data, segmentOptions.parse(options), context);
}

function table(report: Report, id: string): Table {
  for (const sheet of report.sheets) {
    for (const block of sheet.blocks) if (block.kind === "table" && block.id === id) return block;
  }
  throw new Error(`no table ${id}`);
}

const column = (report: Report, tableId: string, id: string): Column | undefined =>
  table(report, tableId).columns.find((candidate) => candidate.id === id);
const cells = (report: Report, tableId: string, id: string): unknown[] => {
  const found = column(report, tableId, id);
  if (found === undefined) throw new Error(`no column ${tableId}.${id}`);
  return Array.from(found.values as ArrayLike<unknown>);
};
const findingTexts = (report: Report): Record<string, string> =>
  Object.fromEntries(report.findings.map((finding) => [finding.id, render(finding.sentence)]));

const steady = (level: number): number[] => Array.from({ length: 12 }, (_, month) => level + (month % 2));
const lumpy = (size: number): number[] =>
  Array.from({ length: 12 }, (_, month) => (month % 6 === 5 ? size : 0));

/** Values at cost: P1 8,200 (80.4 %), P2 1,500 ..., so that the A cut falls inside the first item. */
const five: DemandRow[] = [
  { item: "P1", demand: steady(100), cost: 70, leadTimePeriods: 1, onHand: 20 },
  { item: "P2", demand: lumpy(50), cost: 100, leadTimePeriods: 2, onHand: 100 },
  { item: "P3", demand: steady(10), cost: 40, leadTimePeriods: 1, onHand: 50 },
  { item: "P4", demand: lumpy(4), cost: 20, leadTimePeriods: 3, onHand: 40 },
  { item: "P5", demand: steady(0).map(() => 0), cost: 10, leadTimePeriods: 1, onHand: 5 },
];

describe("segment", () => {
  test("sorts items by value and crosses ABC with XYZ", async () => {
    const report = await run(datasetOf(five));
    expect(cells(report, "items", "item")).toEqual(["P1", "P2", "P3", "P4", "P5"]);
    expect(cells(report, "items", "recommended")).toEqual(["AX", "BZ", "BX", "CZ", "CZ"]);
    expect(cells(report, "items", "final")).toEqual(cells(report, "items", "recommended"));
    expect(cells(report, "items", "current")).toEqual(cells(report, "items", "recommended"));
    expect(cells(report, "items", "pattern")).toEqual([
      "smooth",
      "intermittent",
      "smooth",
      "intermittent",
      "no demand",
    ]);
  });

  test("takes safety stock from lead time plus review interval: z of 98 % is 2.0537 (normal table)", async () => {
    const report = await run(datasetOf(five));
    const sd = Math.sqrt((12 * 0.25) / 11); // of twelve months alternating between 100 and 101
    const protection = 1 + 7 / (365.25 / 12);
    expect(cells(report, "items", "serviceTarget")[0]).toBe(0.98);
    expect(cells(report, "items", "safetyStock")[0]).toBeCloseTo(2.053748911 * sd * Math.sqrt(protection), 8);
    expect(cells(report, "items", "reorderPoint")[0]).toBeCloseTo(
      100.5 * protection + 2.053748911 * sd * Math.sqrt(protection),
      6,
    );
  });

  test("says which A items have less on hand than their safety stock", async () => {
    const rows = five.map((row) => (row.item === "P1" ? { ...row, onHand: 0 } : row));
    const report = await run(datasetOf(rows));
    expect(findingTexts(report)["below-safety"]).toBe("1 A item has less on hand than the safety stock.");
    expect(report.findings[0]?.id).toBe("below-safety");
    expect(report.findings[0]?.level).toBe("act");
  });

  test("leaves out what the data cannot carry, and says so", async () => {
    const bare = five.map(({ item, demand }) => ({ item, demand }));
    const report = await run(datasetOf(bare));
    const ids = table(report, "items").columns.map((candidate) => candidate.id);
    for (const absent of ["safetyStock", "reorderPoint", "onHand", "stockValue", "description", "leadTime"]) {
      expect(ids).not.toContain(absent);
    }
    const texts = findingTexts(report);
    expect(texts["no-lead-time"]).toMatch(/No lead time is mapped/);
    expect(texts["no-stock"]).toMatch(/No stock on hand/);
    expect(texts["no-cost"]).toMatch(/counted in units/);
  });

  test("keeps what the user set in Policies and computes with it", async () => {
    const policies = [
      {
        segment: "AX",
        serviceTarget: 0.5,
        reviewDays: 7,
        method: "base stock",
        forecastMenu: null,
        owner: "Ada",
        note: null,
        origin: { sheet: "Policies", row: 7 },
      },
    ];
    const report = await run(datasetOf(five, { policies }));
    expect(cells(report, "policies", "serviceTarget")[0]).toBe(0.5);
    expect(cells(report, "policies", "method")[0]).toBe("base stock");
    expect(cells(report, "policies", "owner")[0]).toBe("Ada");
    expect(cells(report, "kpi", "owner")[0]).toBe("Ada");
    expect(cells(report, "items", "safetyStock")[0]).toBeCloseTo(0, 12);
  });

  test("applies an approved override to class, target and quantities, and none that waits or has expired", async () => {
    const override = {
      item: "P3",
      class: "AZ",
      serviceTarget: 0.99,
      safetyStock: 7,
      reorderPoint: null,
      reason: "launch",
      owner: null,
      approvedBy: "Ada",
      expires: null,
      origin: { sheet: "Overrides", row: 7 },
    };
    const waiting = { ...override, item: "P4", approvedBy: null };
    const expired = { ...override, item: "P5", expires: "2026-11-21" };
    const unknown = { ...override, item: "P9" };
    const double = { ...override, class: "CX" };
    const report = await run(datasetOf(five, { overrides: [override, waiting, expired, unknown, double] }));
    expect(cells(report, "items", "final")).toEqual(["AX", "BZ", "AZ", "CZ", "CZ"]);
    expect(cells(report, "items", "recommended")[2]).toBe("BX");
    expect(cells(report, "items", "serviceTarget")[2]).toBe(0.99);
    expect(cells(report, "items", "safetyStock")[2]).toBe(7);
    expect(cells(report, "items", "overrideRow")).toEqual([0, 0, 1, 0, 0]);
    expect(cells(report, "overrides", "status")).toEqual([
      "in force",
      "waiting for approval",
      "expired",
      "item not found",
      "double",
    ]);
    const texts = findingTexts(report);
    expect(texts["override-unknown"]).toBe("1 override names an item that is not in the data: P9.");
    expect(texts["override-expired"]).toBe("1 override has expired.");
    expect(texts["override-waiting"]).toBe("1 override waits for approval and is not in force.");
  });

  test("on a re-run keeps the class in force as final and lists the changes", async () => {
    const rows = five.map((row) => ({ ...row, currentClass: row.item === "P3" ? "AX" : undefined }));
    const data = datasetOf(
      rows.map(({ currentClass, ...row }) => (currentClass === undefined ? row : { ...row, currentClass })),
      {
        formerRun: true,
      },
    );
    const report = await run(data);
    expect(cells(report, "items", "current")[2]).toBe("AX");
    expect(cells(report, "items", "recommended")[2]).toBe("BX");
    expect(cells(report, "items", "final")[2]).toBe("AX");
    expect(findingTexts(report)["class-changes"]).toMatch(
      /^1 item changes class against the class in force\. Accepted, it changes 1 service target, /,
    );
    expect(column(report, "items", "final")?.formula).toContain("{.current}");
  });

  test("judges an item from its launch on: blanks before it are not demand of zero", async () => {
    const launched = { item: "N", demand: [0, 0, 0, 0, 0, 0, 0, 0, 9, 10, 11, 10], cost: 1, launched: 8 };
    const report = await run(datasetOf([...five, launched]));
    const row = cells(report, "items", "item").indexOf("N");
    expect(cells(report, "items", "pattern")[row]).toBe("new");
    expect(cells(report, "items", "demandMean")[row]).toBe(10);
    expect(cells(report, "items", "recommended")[row]).toMatch(/X$/);
  });

  describe("stops with row and remedy for", () => {
    const policy = {
      segment: "AX",
      serviceTarget: 0.9,
      reviewDays: 7,
      method: null,
      forecastMenu: null,
      owner: null,
      note: null,
      origin: { sheet: "Policies", row: 7 },
    };
    const override = {
      item: "P1",
      class: null,
      serviceTarget: null,
      safetyStock: null,
      reorderPoint: null,
      reason: null,
      owner: null,
      approvedBy: "Bob",
      expires: null,
      origin: { sheet: "Overrides", row: 9 },
    };
    const twice = { ...policy, origin: { sheet: "Policies", row: 9 } };

    test.each<[string, Partial<Dataset>, string]>([
      [
        "a policy of no segment",
        { policies: [{ ...policy, segment: "QQ" }] },
        'Row 7 of Policies holds "QQ" as its segment. Write one of AX to CZ, or delete the row.',
      ],
      [
        "a policy whose segment formulas would find twice",
        { policies: [policy, twice] },
        "Row 9 of Policies holds AX a second time. Delete one of the two rows.",
      ],
      [
        "an override to no class",
        { overrides: [{ ...override, class: "A" }] },
        'Row 9 of Overrides holds "A" as its class. Write one of AX to CZ, or leave it empty.',
      ],
    ])("%s", async (_, change, message) => {
      const error: unknown = await run(datasetOf(five, change)).catch((reason: unknown) => reason);
      expect(error instanceof DataError ? render(error.report) : error).toBe(message);
    });

    test("nothing where a class is written in small letters with a blank behind", async () => {
      const overrides = [{ ...override, class: "cz " }];
      const report = await run(datasetOf(five, { overrides }));
      expect(cells(report, "items", "final")[0]).toBe("CZ");
    });
  });

  test("refuses a deseasonalized variability that the history cannot carry", async () => {
    await expect(run(datasetOf(five), { variability: "deseasonalized", season: 12 })).rejects.toThrow(
      /seasonTooShort/,
    );
    await expect(run(datasetOf(five), { variability: "deseasonalized" })).rejects.toThrow(/seasonTooShort/);
    const nameless = { ...datasetOf(five).calendar, unit: "period", daysPerPeriod: Number.NaN } as const;
    await expect(
      run(datasetOf(five, { calendar: nameless }), { variability: "deseasonalized" }),
    ).rejects.toThrow(/seasonMissing/);
  });

  test("rejects options it does not know, and cuts that do not rise", () => {
    expect(() => segmentOptions.parse({ abcCut: [0.8, 0.95] })).toThrow(/abcCut/);
    expect(() => segmentOptions.parse({ abcCuts: [0.95, 0.8] })).toThrow(/below/);
    expect(() => segmentOptions.parse({ abcCuts: [80, 95] })).toThrow();
  });

  test("does its work on a single item and on items without any demand", async () => {
    const one = await run(datasetOf([{ item: "only", demand: [5] }]));
    expect(cells(one, "items", "recommended")).toEqual(["AZ"]);
    const zeros = await run(
      datasetOf([
        { item: "a", demand: [0, 0, 0] },
        { item: "b", demand: [0, 0, 0] },
      ]),
    );
    expect(cells(zeros, "items", "recommended")).toEqual(["CZ", "CZ"]);
    expect(render(zeros.sheets[0]!.finding)).toBe(
      "None of 2 items has value in this history; every item is CZ.",
    );
  });

  test("never hands over NaN or Infinity as text, and its parts add up to its totals", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            demand: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -20, max: 1000 })), {
              minLength: 12,
              maxLength: 12,
            }),
            cost: fc.float({ min: 0, max: 1000, noNaN: true }),
            leadTimePeriods: fc.option(fc.float({ min: 0, max: 12, noNaN: true }), { nil: Number.NaN }),
            onHand: fc.integer({ min: 0, max: 5000 }),
          }),
          { minLength: 1, maxLength: 25 },
        ),
        async (rows) => {
          const report = await run(datasetOf(rows.map((row, index) => ({ ...row, item: `i${index}` }))));
          const kpi = table(report, "kpi");
          const items = cells(report, "kpi", "items") as number[];
          expect(items.reduce((sum, each) => sum + each, 0)).toBe(rows.length);
          const value = (cells(report, "kpi", "value") as number[]).reduce((sum, each) => sum + each, 0);
          const itemValue = (cells(report, "items", "value") as number[]).reduce(
            (sum, each) => sum + each,
            0,
          );
          expect(value).toBeCloseTo(itemValue, 4);
          expect(kpi.totals?.find((total) => total.column === "items")?.value).toBe(rows.length);
          for (const text of cells(report, "items", "final")) expect(segments).toContain(text);
          for (const finding of report.findings) {
            const text = render(finding.sentence) + render(finding.whatNow);
            expect(text).not.toMatch(/NaN|Infinity|undefined|\{/);
          }
          for (const sheet of report.sheets) {
            expect(render(sheet.finding) + render(sheet.basis)).not.toMatch(/NaN|Infinity|undefined|\{/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("the defaults that the pane starts with are those of the schema", () => {
  expect(segmentOptions.parse({})).toEqual(segmentDefaults);
});
