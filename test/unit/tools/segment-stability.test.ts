import fc from "fast-check";
import { segment } from "../../../src/tools/strategy/segment";
import { segmentLive } from "../../../src/tools/strategy/segment/live";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import { segments } from "../../../src/tools/strategy/segment/presets";
import type { Dataset } from "../../../src/model";
import type { Finding, Report, Table } from "../../../src/report";
import { render } from "../../../src/text/render";
import { datasetOf, type DemandRow } from "./dataset";

const context = { today: "2026-11-22", seed: 1, progress: () => undefined };
const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  segment.run(data, segmentOptions.parse(options), context);

function tableOf(report: Report, id: string): Table | undefined {
  return report.sheets
    .flatMap(({ blocks }) => blocks)
    .find((block): block is Table => block.kind === "table" && block.id === id);
}
const cells = (report: Report, id: string, table = "items"): unknown[] =>
  Array.from(
    (tableOf(report, table)?.columns.find((column) => column.id === id)?.values ?? []) as ArrayLike<unknown>,
  );
const finding = (report: Report, id: string): Finding | undefined =>
  report.findings.find((one) => one.id === id);
const sentence = (report: Report, id: string): string | null => {
  const found = finding(report, id);
  return found === undefined ? null : render(found.sentence);
};

/** Shares before the items: 0, 50, 79.5, 89.5, 95.5 and 98.5 %; by the cuts alone A A A B C C, all X. */
const values = [500, 295, 100, 60, 30, 15];
const classed = (letters: string): DemandRow[] =>
  values.map((value, index) => ({
    item: `P${index + 1}`,
    demand: new Array<number>(12).fill(value),
    cost: 1,
    ...(letters[index] === "-" ? {} : { currentClass: `${letters[index]}X` }),
  }));
const rerun = { formerRun: true };

describe("bands of segment", () => {
  test("keep a class in force while the share is beyond the cut by no more than the band", async () => {
    const report = await run(datasetOf(classed("AABBBB"), rerun));
    expect(cells(report, "recommended")).toEqual(["AX", "AX", "BX", "BX", "BX", "CX"]);
    expect(sentence(report, "band")).toBe(
      "2 items keep a letter of the class in force only because of the band: 1 class changes, 3 without it. " +
        "Class A covers 79.5\u00a0% of value, 89.5\u00a0% without it.",
    );
    expect(finding(report, "band")).toMatchObject({
      level: "note",
      items: 2,
      where: { sheet: "items", rows: ["P3", "P5"] },
    });
  });

  test("keep the variability letter within their part of the cut", async () => {
    const [first, ...rest] = classed("AABBCC");
    const alternating = (swing: number) =>
      Array.from({ length: 12 }, (_, month) => 500 + (month % 2 ? swing : -swing));
    const cvOf = (report: Report) => cells(report, "variability")[0] as number;
    const inForce = { ...first!, currentClass: "AY" };
    // Twelve months of 500 +- s have a sample CV of s / 500 x sqrt(12 / 11).
    const near = await run(datasetOf([{ ...inForce, demand: alternating(230) }, ...rest], rerun));
    expect(cvOf(near)).toBeCloseTo(0.48045, 4);
    expect(cells(near, "recommended")[0]).toBe("AY");
    const far = await run(datasetOf([{ ...inForce, demand: alternating(200) }, ...rest], rerun));
    expect(cells(far, "recommended")[0]).toBe("AX");
  });

  test("hold nothing back on a first run, in new items, or when they are 0", async () => {
    const plain = ["AX", "AX", "AX", "BX", "CX", "CX"];
    expect(cells(await run(datasetOf(classed("AABBBB"))), "recommended")).toEqual(plain);
    expect(cells(await run(datasetOf(classed("AA--B-"), rerun)), "recommended")).toEqual([
      "AX",
      "AX",
      "AX",
      "BX",
      "BX",
      "CX",
    ]);
    const off = await run(datasetOf(classed("AABBBB"), rerun), { band: 0, variabilityBand: 0 });
    expect(cells(off, "recommended")).toEqual(plain);
    expect(finding(off, "band")).toBeUndefined();
  });

  test("name the item after which the cut itself falls, not the last one that is kept in A", async () => {
    const report = await run(datasetOf(classed("AAAAXX".replace(/X/g, "C")), rerun), { band: 0.1 });
    expect(cells(report, "recommended")).toEqual(["AX", "AX", "AX", "AX", "CX", "CX"]);
    expect(render(report.sheets.find(({ id }) => id === "items")!.finding)).toContain(
      "the A cut falls after P3",
    );
  });

  test("are the same in the pane's live counts as in the run, whatever is in force", async () => {
    const anyRow = fc.record({
      demand: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 }),
      currentClass: fc.constantFrom(...segments, null),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { minLength: 1, maxLength: 30 }),
        fc.constantFrom("crossing", "inclusive", "exclusive"),
        fc.constantFrom(0, 0.02, 0.2),
        async (rows, boundary, band) => {
          const data = datasetOf(
            rows.map(({ demand, currentClass }, index) => ({
              item: `i${index}`,
              demand,
              ...(currentClass === null ? {} : { currentClass }),
            })),
            rerun,
          );
          const options = segmentOptions.parse({ boundary, band, variabilityBand: band * 5 });
          const counts = segmentLive.result(segmentLive.prepare(data, options, context), options);
          const report = await segment.run(data, options, context);
          const recommended = cells(report, "recommended");
          const current = cells(report, "current");
          expect(counts.items).toEqual(
            segments.map((each) => recommended.filter((one) => one === each).length),
          );
          expect(counts.changed).toBe(recommended.filter((one, row) => one !== current[row]).length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
