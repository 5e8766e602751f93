import { segment } from "../../../src/tools/strategy/segment";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import type { Finding, Report, Table } from "../../../src/report";
import { render } from "../../../src/text/render";
import { proposeMapping, readDataset, type Dataset } from "../../../src/model";
import { FileWorkbook } from "../../../src/workbook/file";
import { sampleFile } from "../../scripts/sample/file";
import * as truth from "../../scripts/sample/truth";
import { loadPublic, publicData } from "../../scripts/segmentation/public-data";
import { uniforms } from "../../bench/data";
import { datasetOf, standing, type DemandRow } from "./dataset";

const context = { today: "2026-11-22", seed: 1, progress: () => undefined };
const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  segment.run(data, segmentOptions.parse(options), context);

function variabilityTable(report: Report): Table | undefined {
  const blocks = report.sheets.find(({ id }) => id === "variability")?.blocks ?? [];
  return blocks.find((block): block is Table => block.kind === "table");
}
function cells(report: Report, id: string, table = variabilityTable(report)): unknown[] {
  return Array.from((table?.columns.find((column) => column.id === id)?.values ?? []) as ArrayLike<unknown>);
}
const itemsTable = (report: Report): Table =>
  report.sheets
    .find(({ id }) => id === "items")!
    .blocks.find((block): block is Table => block.kind === "table")!;
const finding = (report: Report, id: string): Finding | undefined =>
  report.findings.find((one) => one.id === id);
const sentence = (report: Report, id: string): string | null => {
  const found = finding(report, id);
  return found === undefined ? null : render(found.sentence);
};

const series = (periods: number, at: (period: number) => number): number[] =>
  Array.from({ length: periods }, (_, period) => Math.round(at(period)));
const noise = uniforms(1);
/** Two thirds of the year's demand within four months. */
const summer = (period: number): number =>
  100 * Math.exp(2.2 * Math.cos((2 * Math.PI * period) / 12)) * (0.9 + 0.2 * noise());
const rows: DemandRow[] = [
  { item: "summer", demand: series(36, summer), cost: 10 },
  {
    item: "mild",
    demand: series(
      36,
      (month) => 100 * (1.02 + Math.cos((2 * Math.PI * month) / 12)) * (0.9 + 0.2 * noise()),
    ),
    cost: 3,
  },
  { item: "erratic", demand: series(36, () => 80 * Math.log(noise()) ** 2), cost: 5 },
  { item: "steady", demand: series(36, () => 90 + 20 * noise()), cost: 2 },
  { item: "growing", demand: series(36, (month) => 6 * month * (0.95 + 0.1 * noise())), cost: 1 },
  { item: "past", demand: series(36, (month) => (month < 24 ? summer(month) : 0)), cost: 1 },
];

describe("segment with seasonal items", () => {
  test("says which Z items are seasonal, and which Y items are steady but for their season or trend", async () => {
    const report = await run(datasetOf(rows));
    expect(sentence(report, "seasonal")).toBe(
      "1 of 3 Z items is seasonal, not erratic. Without the season it is X or Y.",
    );
    expect(sentence(report, "seasonal-y")).toBe(
      "1 of 2 Y items is seasonal and otherwise steady. Without the season it is X.",
    );
    expect(sentence(report, "trending")).toBe(
      "1 item follows a trend. Without it its class is better than plain CV says.",
    );
    expect(finding(report, "seasonal")).toMatchObject({
      level: "check",
      items: 1,
      where: { kind: "report", sheet: "variability", rows: ["summer"] },
    });
  });

  test("calls their pattern seasonal in Items, but leaves stopped and new items what they are", async () => {
    const report = await run(datasetOf(rows));
    const keys = cells(report, "item", itemsTable(report));
    const patterns = cells(report, "pattern", itemsTable(report));
    const patternOf = (key: string) => patterns[keys.indexOf(key)];
    expect(["summer", "mild", "growing", "past"].map(patternOf)).toEqual([
      "seasonal",
      "seasonal",
      "smooth",
      "stopped",
    ]);
  });

  test("lists the misjudged items by falling value, with both classes, the cause and what the CV loses", async () => {
    const report = await run(datasetOf(rows));
    expect(cells(report, "item").slice(0, 2)).toEqual(["summer", "mild"]);
    const at = cells(report, "item").indexOf("summer");
    expect(cells(report, "plainClass")[at]).toBe("AZ");
    expect(cells(report, "adjustedClass")[at]).toBe("AX");
    expect(cells(report, "cause")[at]).toBe("season");
    expect(cells(report, "cause")[cells(report, "item").indexOf("growing")]).toBe("trend");
    expect(cells(report, "demandPattern")[at]).toBe("erratic");
    const [plain, adjusted, difference] = ["plainCv", "adjustedCv", "difference"].map(
      (id) => cells(report, id)[at] as number,
    );
    expect(plain).toBeGreaterThan(1);
    expect(adjusted).toBeLessThan(0.3);
    expect(difference).toBeCloseTo(adjusted! - plain!, 12);
    expect(cells(report, "item")).not.toContain("erratic");
  });

  test("leaves the classes of the run as they are", async () => {
    const report = await run(datasetOf(rows));
    const keys = cells(report, "item", itemsTable(report));
    expect(cells(report, "recommended", itemsTable(report))[keys.indexOf("summer")]).toBe("AZ");
  });

  test("takes the season from the calendar where none is given, also to deseasonalize", async () => {
    const report = await run(datasetOf(rows), { variability: "deseasonalized" });
    const given = await run(datasetOf(rows), { variability: "deseasonalized", season: 12 });
    expect(cells(report, "variability", itemsTable(report))).toEqual(
      cells(given, "variability", itemsTable(given)),
    );
    expect(sentence(report, "seasonal")).toMatch(
      /^\d items? (is|are) Z by plain CV and X or Y without the season\.$/,
    );
    expect(finding(report, "seasonal")?.level).toBe("note");
  });

  test("says that one season is too short to tell, and marks nothing", async () => {
    const report = await run(datasetOf(rows.map((row) => ({ ...row, demand: row.demand.slice(0, 23) }))));
    expect(sentence(report, "season-too-short")).toBe(
      "23 months hold less than two seasons of 12, so seasonal items cannot be told from erratic ones.",
    );
    expect(variabilityTable(report)).toBeUndefined();
    expect(cells(report, "pattern", itemsTable(report))).not.toContain("seasonal");
  });

  test("says that none is seasonal where none is, and writes no list", async () => {
    const report = await run(datasetOf(rows.filter(({ item }) => item === "steady" || item === "erratic")));
    expect(sentence(report, "no-season")).toBe(
      "None of 2 items with enough demand shows a season of 12 months; plain CV stands.",
    );
    expect(variabilityTable(report)).toBeUndefined();
  });

  test("says nothing of seasons where periods have no calendar and no season is given", async () => {
    const nameless = { ...datasetOf(rows).calendar, unit: "period", daysPerPeriod: Number.NaN } as const;
    const report = await run(datasetOf(rows, { calendar: nameless }));
    expect(report.findings.filter(({ id }) => /season|trend/.test(id))).toEqual([]);
    const told = await run(datasetOf(rows, { calendar: nameless }), { season: 12 });
    expect(sentence(told, "seasonal")).toMatch(/^1 of 3 Z items/);
  });

  test("empties the list of an earlier run when it no longer holds", async () => {
    const steady = rows.filter(({ item }) => item === "steady" || item === "erratic");
    const report = await run(datasetOf(steady, { formerTables: standing("scmItems", "scmVariability") }));
    expect(variabilityTable(report)?.rowCount).toBe(0);
    expect(render(report.sheets.find(({ id }) => id === "variability")!.finding)).toBe(
      "No item has another class without season and trend than plain CV gives it.",
    );
  });

  test("judges an item from its launch on", async () => {
    const launched = series(36, (month) => (month < 18 ? 0 : summer(month)));
    const report = await run(
      datasetOf([...rows, { item: "young", demand: launched, cost: 9, launched: 18 }]),
    );
    expect(cells(report, "item")).not.toContain("young");
  });

  test.each<[string, DemandRow[]]>([
    ["no item", []],
    ["one item of 36 months without demand", [{ item: "a", demand: series(36, () => 0) }]],
    ["items that never change", [1, 2].map((item) => ({ item: `e${item}`, demand: series(36, () => 5) }))],
    [
      "a code like a formula, of ten thousand characters",
      [{ item: `=1+1🛒${"x".repeat(10_000)}`, demand: series(36, summer) }],
    ],
    [
      "huge and tiny demand",
      [1e-300, 1e300].map((unit) => ({
        item: `u${unit}`,
        demand: Array.from({ length: 36 }, (_, month) => unit * (1 + Math.cos((2 * Math.PI * month) / 12))),
      })),
    ],
  ])("survives %s", async (_, hostile) => {
    const report = await run(datasetOf(hostile));
    for (const one of report.findings) expect(render(one.sentence)).not.toMatch(/NaN|Infinity|undefined|\{/);
    for (const id of ["plainCv", "adjustedCv", "difference", "strength"])
      for (const value of cells(report, id)) expect(Number.isFinite(value)).toBe(true);
  });
});

describe("the sample workbook", () => {
  test("gets its 34 planted Z items and 10 planted Y items found with precision and recall of at least 0.9", async () => {
    const workbook = FileWorkbook.open(sampleFile(), "sample.xlsx");
    const sources = await workbook.sources();
    const report = await run(readDataset(sources, proposeMapping(sources).mapping, { today: context.today }));
    const causes = cells(report, "cause");
    const classes = cells(report, "plainClass") as string[];
    const found = (letter: string) =>
      (cells(report, "item") as string[]).filter(
        (_, row) => causes[row] !== "trend" && classes[row]!.endsWith(letter),
      );
    for (const [letter, planted] of [
      ["Z", truth.seasonalItems],
      ["Y", truth.mildlySeasonalItems],
    ] as const) {
      const right = found(letter).filter((item) => planted.includes(item)).length;
      expect(right / found(letter).length).toBeGreaterThanOrEqual(0.9);
      expect(right / planted.length).toBeGreaterThanOrEqual(0.9);
    }
    expect(sentence(report, "seasonal")).toBe(
      "34 of 195 Z items are seasonal, not erratic. Without the season they are X or Y.",
    );
  });
});

describe("public data (skipped when the folder shared/data is absent)", () => {
  const folder = publicData();
  const whenThere = folder === null ? test.skip : test;
  if (folder === null)
    console.warn("Public data sets are not read: no folder shared/data beside the project.");

  whenThere("Online Retail, 54 weeks: one season is too short, nothing is seasonal", async () => {
    const report = await run(loadPublic(folder!, "onlineRetail"));
    expect(sentence(report, "season-too-short")).toBe(
      "54 weeks hold less than two seasons of 52, so seasonal items cannot be told from erratic ones.",
    );
    expect(cells(report, "pattern", itemsTable(report))).not.toContain("seasonal");
    expect(variabilityTable(report)).toBeUndefined();
  });

  whenThere(
    "hospital, 84 months: seasonal items are found, none of which a plain coefficient calls Z",
    async () => {
      const report = await run(loadPublic(folder!, "hospital"));
      const patterns = cells(report, "pattern", itemsTable(report));
      expect(patterns.filter((word) => word === "seasonal").length).toBeGreaterThan(100);
      expect(sentence(report, "seasonal")).toBeNull();
    },
  );
});
