import fc from "fast-check";
import { reviewWithDwell, startDwell } from "../../../src/engine/segmentation/dwell";
import { segment } from "../../../src/tools/strategy/segment";
import { segmentLive } from "../../../src/tools/strategy/segment/live";
import { lettersOf } from "../../../src/tools/strategy/segment/letters";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import { segments } from "../../../src/tools/strategy/segment/presets";
import type { Dataset, FormerTables } from "../../../src/model/dataset";
import type { Report } from "../../../src/report";
import { render } from "../../../src/text/render";
import { approvedOverride, datasetOf, type DemandRow } from "./dataset";
import { cellsOf, sentencesOf, tableOf } from "./report-cells";

const context = { today: "2026-11-22", seed: 1, progress: () => undefined };
const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  segment.run(data, segmentOptions.parse({ band: 0, replications: 0, ...(options as object) }), context);

/** Shares before the items: 0, 50, 79.5, 89.5, 95.5 and 98.5 %; by the cuts alone A A A B C C, all X. */
const values = [500, 295, 100, 60, 30, 15];
const keys = values.map((_, index) => `P${index + 1}`);
const classed = (letters: string): DemandRow[] =>
  values.map((value, index) => ({
    item: keys[index]!,
    demand: new Array<number>(12).fill(value),
    cost: 1,
    ...(letters[index] === "-" ? {} : { currentClass: `${letters[index]}X` }),
  }));

/** The sheet Items as a former run and the user have left it. */
const itemsTable = (columns: {
  readonly locked?: string;
  readonly proposals?: readonly string[];
}): FormerTables =>
  new Map([
    [
      "scmitems",
      {
        sheet: "Items",
        headerRow: 6,
        headers: ["Item", "Locked", "Proposed by reviews"],
        rows: keys.map((key, index) => [
          key,
          columns.locked?.[index] === "y" ? " Yes" : null,
          columns.proposals?.[index] ?? null,
        ]),
      },
    ],
  ]);
const rerun = (letters: string, columns: Parameters<typeof itemsTable>[0], change: Partial<Dataset> = {}) =>
  datasetOf(classed(letters), { formerRun: true, formerTables: itemsTable(columns), ...change });

describe("minimum dwell of segment", () => {
  test("is off by default: no class waits, and Items keeps no proposals", async () => {
    const report = await run(rerun("CAABCC", {}));
    expect(cellsOf(report, "items", "recommended")[0]).toBe("AX");
    expect(tableOf(report, "items").columns.map(({ id }) => id)).not.toContain("proposals");
  });

  test("keeps a class until so many reviews in a row have proposed the same other one", async () => {
    const dwell = { minimumDwell: 3 };
    const once = await run(rerun("CAABCC", { proposals: ["2024-11-30 AX"] }), dwell);
    expect(cellsOf(once, "items", "recommended")[0]).toBe("CX");
    expect(cellsOf(once, "items", "proposals")[0]).toBe("2024-11-30 AX, 2024-12-31 AX");
    const twice = await run(rerun("CAABCC", { proposals: ["2024-10-31 AX, 2024-11-30 AX"] }), dwell);
    expect(cellsOf(twice, "items", "recommended")[0]).toBe("AX");
    const broken = await run(rerun("CAABCC", { proposals: ["2024-10-31 AX, 2024-11-30 BX"] }), dwell);
    expect(cellsOf(broken, "items", "recommended")[0]).toBe("CX");
    const long = await run(
      rerun("CAABCC", { proposals: ["2024-09-30 AX, 2024-10-31 AX, 2024-11-30 AX"] }),
      dwell,
    );
    expect(cellsOf(long, "items", "recommended")[0]).toBe("AX");
    expect(cellsOf(long, "items", "proposals")[0]).toBe("2024-10-31 AX, 2024-11-30 AX, 2024-12-31 AX");
  });

  test("counts a second run over the same data as the same review, whatever it proposed before", async () => {
    const again = await run(rerun("CAABCC", { proposals: ["2024-11-30 AX, 2024-12-31 BX"] }), {
      minimumDwell: 2,
    });
    expect(cellsOf(again, "items", "recommended")[0]).toBe("AX");
    expect(cellsOf(again, "items", "proposals")[0]).toBe("2024-11-30 AX, 2024-12-31 AX");
    const alone = await run(rerun("CAABCC", { proposals: ["2024-12-31 AX"] }), { minimumDwell: 2 });
    expect(cellsOf(alone, "items", "recommended")[0]).toBe("CX");
  });

  test("goes by the day of the run where the data tells no last day", async () => {
    const undated = { dataAsOf: null };
    const report = await run(rerun("CAABCC", { proposals: ["2026-11-21 AX"] }, undated), { minimumDwell: 2 });
    expect(cellsOf(report, "items", "recommended")[0]).toBe("AX");
    expect(cellsOf(report, "items", "proposals")[0]).toBe("2026-11-21 AX, 2026-11-22 AX");
  });

  test("holds no item without a class in force, and passes over what a hand has spoilt", async () => {
    const report = await run(rerun("-CABCC", { proposals: ["2024-11-30 CX", "last month A", "=1+1"] }), {
      minimumDwell: 2,
    });
    expect(cellsOf(report, "items", "recommended").slice(0, 2)).toEqual(["AX", "CX"]);
  });

  test("says what it holds back at what cost, and how many reviews are missing", async () => {
    const short = sentencesOf(await run(rerun("CAABCC", {}), { minimumDwell: 3 }));
    expect(short["dwell-history"]).toBe(
      "The minimum dwell of 3 reviews cannot be judged yet: the workbook holds 1 review, up to 31 Dec 2024. " +
        "Until it holds 3, no class in force changes.",
    );
    expect(short["dwell"]).toBe(
      "1 item keeps a letter of the class in force only because of the minimum dwell of 3 reviews: " +
        "0 classes change, 1 without it. Class A covers 39.5\u00a0% of value, 89.5\u00a0% without it.",
    );
    const enough = sentencesOf(
      await run(rerun("CAABCC", { proposals: ["2024-10-31 CX, 2024-11-30 CX"] }), { minimumDwell: 3 }),
    );
    expect(Object.keys(enough)).toContain("dwell");
    expect(Object.keys(enough)).not.toContain("dwell-history");
    const first = await run(datasetOf(classed("------")), { minimumDwell: 2 });
    expect(sentencesOf(first)["dwell-history"]).toMatch(/holds 1 review/);
    expect(cellsOf(first, "items", "proposals")[0]).toBe("2024-12-31 AX");
  });

  test("is told on Segments and where an item asks for its reason", async () => {
    const data = rerun("CAABCC", {});
    const options = segmentOptions.parse({ band: 0, variabilityBand: 0, minimumDwell: 2 });
    const { legend } = (await run(data, options)).sheets.find(({ id }) => id === "segments")!;
    expect(render(legend!)).toMatch(/once 2 reviews in a row have proposed it\.$/);
    const { verdict, rule } = segment.explain!(data, options, "P1", context);
    expect(render(verdict)).toBe("CX for now: the rules propose AX, but not yet in 2 reviews in a row.");
    expect(render(rule)).toMatch(/^Rule: the minimum dwell\. CX stays/);
  });

  test("gives the engine's classes review by review, and the pane counts the same", async () => {
    const anyClass = fc.constantFrom(...segments);
    const days = ["2024-08-31", "2024-09-30", "2024-10-31", "2024-11-30"];
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyClass, { minLength: 6, maxLength: 6 }),
        fc.array(fc.array(anyClass, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        async (current, reviews, minimumDwell) => {
          const proposals = reviews.map((review) =>
            review.map((each, at) => `${days[at]} ${each}`).join(", "),
          );
          const rows = classed("------").map((row, index) => ({ ...row, currentClass: current[index]! }));
          const data = datasetOf(rows, { formerRun: true, formerTables: itemsTable({ proposals }) });
          const options = segmentOptions.parse({
            minimumDwell,
            band: 0,
            variabilityBand: 0,
            replications: 0,
          });
          const report = await segment.run(data, options, context);
          const recommended = cellsOf(report, "items", "recommended") as string[];
          const inForce = lettersOf(current);
          const proposed = lettersOf(["AX", "AX", "AX", "BX", "CX", "CX"]);
          const logged = days.map((_, at) => lettersOf(reviews.map((review) => review[at]!)));
          const letter = (which: "abc" | "xyz"): number[] => {
            const counted = logged.reduce(
              (state, review) => reviewWithDwell(state, review[which], 1000),
              startDwell(inForce[which]),
            );
            return [...reviewWithDwell(counted, proposed[which], minimumDwell).current];
          };
          const found = lettersOf(recommended);
          expect([...found.abc]).toEqual(letter("abc"));
          expect([...found.xyz]).toEqual(letter("xyz"));
          const counts = segmentLive.result(segmentLive.prepare(data, options, context), options);
          expect(counts.items).toEqual(
            segments.map((each) => recommended.filter((one) => one === each).length),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a locked item of segment", () => {
  const accepted = new Map([["P1", { from: "CX", to: "AX" }]]);
  const locked = { locked: "y-----" };

  test("keeps its class though another is recommended, even where the change is accepted, and a commit leaves it", async () => {
    const data = rerun("CAABCA", locked, { acceptedChanges: accepted });
    const report = await run(data, { commit: true });
    expect(cellsOf(report, "items", "recommended")[0]).toBe("AX");
    expect(cellsOf(report, "items", "final")[0]).toBe("CX");
    expect(cellsOf(report, "items", "current")[0]).toBe("CX");
    expect(cellsOf(report, "items", "locked")).toEqual(["yes", null, null, null, null, null]);
    expect(report.audit).toEqual([]);
  });

  test("is listed as locked on Class changes and told apart from those that wait", async () => {
    const report = await run(rerun("CAABCA", locked));
    expect(cellsOf(report, "classChanges", "change")).toEqual(["P1 | CX > AX", "P6 | AX > CX"]);
    expect(cellsOf(report, "classChanges", "status")).toEqual(["locked", "waiting"]);
    expect(sentencesOf(report)["locked"]).toBe(
      "1 locked item keeps its class though another is recommended.",
    );
    expect(sentencesOf(report)["class-changes"]).toMatch(/^1 item changes class/);
    const only = await run(rerun("CAABCC", locked));
    expect(sentencesOf(only)["class-changes"]).toBeUndefined();
    const free = await run(rerun("CAABCC", {}, { acceptedChanges: accepted }));
    expect(cellsOf(free, "classChanges", "status")).toEqual(["accepted"]);
  });

  test("follows an approved override all the same", async () => {
    const report = await run(rerun("CAABCC", locked, { overrides: [approvedOverride("P1", "BX")] }), {
      commit: true,
    });
    expect(cellsOf(report, "items", "current")[0]).toBe("BX");
  });

  test("gives the lock as its reason", () => {
    const options = segmentOptions.parse({ band: 0 });
    const { verdict, rule } = segment.explain!(rerun("CAABCC", locked), options, "P1", context);
    expect(render(verdict)).toBe("CX is locked; the rules recommend AX.");
    expect(render(rule)).toMatch(/^Rule: your lock\. CX stays/);
  });
});
