import fc from "fast-check";
import { segment } from "../../../src/tools/strategy/segment";
import { affordableReplications } from "../../../src/tools/strategy/segment/confidence";
import { segmentLive } from "../../../src/tools/strategy/segment/live";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import { segments } from "../../../src/tools/strategy/segment/presets";
import type { Dataset } from "../../../src/model";
import type { Finding, Report, Table } from "../../../src/report";
import { render } from "../../../src/text/render";
import { approvedOverride, datasetOf, standing, type DemandRow } from "./dataset";

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

describe("class confidence of segment", () => {
  const swinging = (level: number, swing: number): number[] =>
    Array.from({ length: 24 }, (_, month) => level + (month % 2 ? swing : -swing));
  const rows: DemandRow[] = [
    { item: "sure", demand: swinging(900, 0), cost: 1 },
    // CV 0.5 x sqrt(24 / 23): on the cut between X and Y.
    { item: "on the cut", demand: swinging(100, 49), cost: 1 },
    { item: "small", demand: swinging(2, 0), cost: 1 },
  ];

  test("is 1 where the class never changes, and low on a cut; the finding leads to those rows", async () => {
    const report = await run(datasetOf(rows));
    const confidence = cells(report, "confidence") as number[];
    expect(confidence[0]).toBe(1);
    expect(confidence[1]).toBeGreaterThan(0.3);
    expect(confidence[1]).toBeLessThan(0.7);
    expect(sentence(report, "close-to-boundary")).toBe(
      "1 item is close to a boundary: its class holds in fewer than 70\u00a0% of 200 resampled histories.",
    );
    expect(finding(report, "close-to-boundary")).toMatchObject({
      items: 1,
      where: { sheet: "items", rows: ["on the cut"] },
    });
  });

  test("is the same for the same seed and another for another, and is told in steps", async () => {
    const data = datasetOf(rows);
    const options = segmentOptions.parse({});
    const told: number[] = [];
    const progress = (_: unknown, done: number) => void told.push(done);
    const first = cells(await segment.run(data, options, { ...context, progress }), "confidence");
    expect(cells(await run(data), "confidence")).toEqual(first);
    expect(cells(await segment.run(data, options, { ...context, seed: 7 }), "confidence")).not.toEqual(first);
    expect(told.filter((done) => done > 2 && done < 3).length).toBeGreaterThan(4);
  });

  test("judges an item by the periods since its launch, as its class is", async () => {
    const demand = swinging(50, 0).map((quantity, month) => (month < 12 ? 0 : quantity));
    const report = await run(datasetOf([...rows, { item: "new", demand, cost: 1, launched: 12 }]));
    const at = cells(report, "item").indexOf("new");
    expect(cells(report, "recommended")[at]).toMatch(/X$/);
    expect(cells(report, "confidence")[at]).toBeGreaterThan(0.9);
  });

  test("of a class that is kept by the band is the share in which the cuts give it", async () => {
    const held = rows.map((row) => ({ ...row, currentClass: row.item === "on the cut" ? "BY" : "AX" }));
    const report = await run(datasetOf(held, rerun));
    const plain = await run(datasetOf(rows));
    const row = cells(report, "item").indexOf("on the cut");
    expect(cells(report, "recommended")[row]).toBe("BY");
    const [kept, other] = [report, plain].map((each) => cells(each, "confidence")[row] as number);
    expect(kept! + (cells(plain, "recommended")[row] === "BX" ? other! : 1 - other!)).toBeCloseTo(1, 9);
  });

  test("is left out when it is off, the measure depends on order, or there is one period", async () => {
    const columns = (report: Report) => tableOf(report, "items")!.columns.map(({ id }) => id);
    expect(columns(await run(datasetOf(rows), { replications: 0 }))).not.toContain("confidence");
    const ordered = await run(datasetOf(rows), { variability: "deseasonalized" });
    expect(columns(ordered)).not.toContain("confidence");
    expect(sentence(ordered, "no-confidence")).toMatch(/depends on the order of the periods/);
    expect(columns(await run(datasetOf([{ item: "only", demand: [5] }])))).not.toContain("confidence");
  });

  test("takes fewer replications for large data, and none where so few say nothing", () => {
    expect(affordableReplications(10_000, 104, 200)).toBe(200);
    expect(affordableReplications(50_000, 104, 200)).toBeLessThan(200);
    expect(affordableReplications(50_000, 104, 200)).toBeGreaterThan(25);
    expect(affordableReplications(1_000_000, 52, 200)).toBe(0);
    expect(affordableReplications(0, 12, 200)).toBe(200);
  });
});

describe("class changes of segment", () => {
  /** P3 is beyond the band and changes from C to A; P6 from A to C. */
  const changed = classed("AACBCA").map((row) => ({ ...row, leadTimePeriods: 1, onHand: 10 }));
  const accept = (from: string, to: string) => new Map([["P3", { from, to }]]);
  const sheetOf = (report: Report) => report.sheets.find(({ id }) => id === "class-changes");

  test("are listed with what they change in policy and stock, which is summed in a finding", async () => {
    const report = await run(datasetOf(changed, rerun));
    expect(cells(report, "item", "classChanges")).toEqual(["P3", "P6"]);
    expect(cells(report, "change", "classChanges")).toEqual(["P3 | CX > AX", "P6 | AX > CX"]);
    expect(cells(report, "targetBefore", "classChanges")).toEqual([0.9, 0.98]);
    expect(cells(report, "targetAfter", "classChanges")).toEqual([0.98, 0.9]);
    // Steady demand has no safety stock; the reorder point covers the month and 30 or 7 days of review.
    const month = 365.25 / 12;
    expect(cells(report, "safetyAfter", "classChanges")).toEqual([0, 0]);
    expect(cells(report, "reorderBefore", "classChanges")[0]).toBeCloseTo(100 * (1 + 30 / month), 9);
    expect(cells(report, "reorderAfter", "classChanges")[0]).toBeCloseTo(100 * (1 + 7 / month), 9);
    expect(sentence(report, "class-changes")).toMatch(
      /^2 items change class against the class in force\. Accepted, they change 2 service targets, 0 safety stocks and 2 reorder points; average stock rises by EUR\s0 and falls by EUR\s0\.$/,
    );
    expect(finding(report, "class-changes")?.where).toMatchObject({
      sheet: "class-changes",
      rows: ["P3 | CX > AX", "P6 | AX > CX"],
    });
    expect(cells(report, "final")).toEqual(cells(report, "current"));
  });

  test("move the average stock by the difference at unit cost", async () => {
    const demand = Array.from({ length: 12 }, (_, month) => 100 + (month % 2 ? 30 : -30));
    const rows = changed.map((row) => (row.item === "P3" ? { ...row, demand, cost: 1 } : row));
    const report = await run(datasetOf(rows, rerun));
    const [before, after, moved] = ["safetyBefore", "safetyAfter", "stockMoved"].map(
      (id) => cells(report, id, "classChanges")[0] as number,
    );
    // Orders cover a month in both classes, at unit cost 1.
    expect(after! - before!).not.toBeCloseTo(0, 3);
    expect(moved).toBeCloseTo(after! - before!, 9);
  });

  test("have no sheet on a first run or without changes, and empty the list that a former run left", async () => {
    expect(sheetOf(await run(datasetOf(changed)))).toBeUndefined();
    const calm = classed("AAABCC");
    expect(sheetOf(await run(datasetOf(calm, rerun)))).toBeUndefined();
    const emptied = await run(datasetOf(calm, { ...rerun, formerTables: standing("scmClassChanges") }));
    expect(tableOf(emptied, "classChanges")?.rowCount).toBe(0);
    expect(render(sheetOf(emptied)!.finding)).toBe("No item changes class against the class in force.");
  });

  test("that are accepted are final, but only the very change that was seen", async () => {
    const taken = await run(datasetOf(changed, { ...rerun, acceptedChanges: accept("CX", "AX") }));
    expect(cells(taken, "final")[2]).toBe("AX");
    expect(cells(taken, "current")[2]).toBe("CX");
    expect(cells(taken, "accept", "classChanges")).toEqual(["accept", null]);
    const other = await run(datasetOf(changed, { ...rerun, acceptedChanges: accept("BX", "AX") }));
    expect(cells(other, "final")[2]).toBe("CX");
  });

  test("are left out where an override sets the class", async () => {
    const data = datasetOf(changed, { ...rerun, overrides: [approvedOverride("P3", "BX")] });
    expect(cells(await run(data), "item", "classChanges")).toEqual(["P6"]);
    const report = await run(data, { commit: true });
    expect(report.audit).toEqual([
      { action: "commit", subject: "P3", field: "class", old: "CX", new: "BX", reason: "contract" },
    ]);
  });

  test("come into force with a commit, one line of audit an item, and the next run makes no commit", async () => {
    const data = datasetOf(changed, { ...rerun, acceptedChanges: accept("CX", "AX") });
    const report = await run(data, { commit: true });
    expect(cells(report, "current")).toEqual(["AX", "AX", "AX", "BX", "CX", "AX"]);
    expect(cells(report, "item", "classChanges")).toEqual(["P6"]);
    expect(report.audit).toEqual([
      { action: "commit", subject: "P3", field: "class", old: "CX", new: "AX", reason: "accepted" },
    ]);
    expect(sentence(report, "committed")).toBe("1 item takes over the final class as the class in force.");
    expect(segmentOptions.parse(report.options).commit).toBe(false);
    expect((await run(data)).audit).toEqual([]);
    const first = await run(datasetOf(changed), { commit: true });
    expect(cells(first, "current")).toEqual(cells(first, "recommended"));
    expect(first.audit.map(({ subject, reason }) => `${subject}: ${reason}`)).toEqual([
      "P3: recommended on the first run",
      "P6: recommended on the first run",
    ]);
  });
});
