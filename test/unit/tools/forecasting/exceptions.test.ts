import type { Dataset, FormerTables } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { exceptions } from "../../../../src/tools/forecasting/exceptions";
import { seededIntegers } from "../../../../src/engine/statistics/seeded-random";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf } from "../report-cells";

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  exceptions.run(data, exceptions.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });

const months = 48;
const integers = seededIntegers(11);
const draw = (): number => integers(1_000) / 1_000;

/** Items with noise of their own, steady ones and lumpy ones. */
const noisy = (count: number): DemandRow[] =>
  Array.from({ length: count }, (_, at) => {
    const spread = at % 3 === 0 ? 5 : 40;
    const isLumpy = at % 4 === 3;
    return {
      item: `N${at}`,
      demand: Array.from({ length: months }, () =>
        isLumpy
          ? draw() < 0.3
            ? Math.round(20 * draw())
            : 0
          : Math.max(0, Math.round(100 + spread * (draw() + draw() + draw() - 1.5))),
      ),
      cost: 5,
    };
  });

const steady = (change: (month: number) => number): number[] =>
  Array.from({ length: months }, (_, month) => 100 + ((month * 7) % 5) + change(month));

const planted: DemandRow[] = [
  { item: "SPIKE", demand: steady((month) => (month === months - 1 ? 80 : 0)), cost: 10 },
  { item: "DROP", demand: steady((month) => (month === months - 1 ? -60 : 0)), cost: 10 },
  {
    item: "SILENT",
    demand: Array.from({ length: months }, (_, month) => (month % 2 === 0 && month < 36 ? 12 : 0)),
    cost: 10,
  },
];

const rulesTable = (rows: readonly (readonly (string | number | null)[])[]): FormerTables =>
  new Map([
    [
      "scmexceptionrules",
      {
        sheet: "Exception rules",
        headerRow: 6,
        headers: ["Segment", "Chance at most", "Change at least", "At stake at least (EUR)"],
        rows,
      },
    ],
  ]);

describe("exceptions", () => {
  test("are what was planted, ranked by what is at stake, and nothing that an item does all the time", async () => {
    const report = await run(datasetOf([...noisy(60), ...planted]));
    const found = cellsOf(report, "exceptions", "exception");
    expect(found).toEqual(expect.arrayContaining(["SPIKE above", "DROP below", "SILENT silent"]));
    // One in ten of the list may be chance.
    expect(found.length).toBeLessThanOrEqual(5);
    const stakes = cellsOf(report, "exceptions", "stake") as number[];
    expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
    expect(rowOf(report, "exceptions", "SPIKE above")).toMatchObject({
      item: "SPIKE",
      details: expect.stringMatching(/^18\d units in M48, 10\d were forecast$/) as string,
      now: "Check supply; a one-time order, or a new level?",
    });
    expect(rowOf(report, "exceptions", "SILENT silent")["details"]).toBe(
      "no demand for 13 months, usually every 1.9",
    );
  });

  test("say how many large changes were left out as normal", async () => {
    const report = await run(datasetOf(noisy(60)));
    expect(cellsOf(report, "exceptions", "exception").length).toBeLessThanOrEqual(1);
    expect(sentencesOf(report)["noise"]).toMatch(
      /^\d+ changes were beyond the threshold of size, but normal/,
    );
  });

  test("follow the thresholds that the user typed for a segment", async () => {
    const all = ["AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ"];
    const rules = (stake: number): FormerTables =>
      rulesTable(all.map((segment) => [segment, 0.5, 0.2, stake]));
    const data = datasetOf([...noisy(40), ...planted]);
    const few = await run({ ...data, formerTables: rules(500) });
    expect(cellsOf(few, "exceptions", "item")).toEqual(expect.arrayContaining(["SPIKE", "DROP"]));
    const none = await run({ ...data, formerTables: rules(1_000_000) });
    expect(cellsOf(none, "exceptions", "item")).toEqual([]);
    expect(cellsOf(none, "exceptionRules", "stake")).toEqual(all.map(() => 1_000_000));
  });

  test("refuse a threshold that is none, naming the segment", async () => {
    const data = datasetOf(planted, { formerTables: rulesTable([["AX", 1.5, 0.2, 0]]) });
    await expect(run(data)).rejects.toMatchObject({ report: { values: { segment: "AX" } } });
  });

  test("are none where no item has history enough, and the sheet says so", async () => {
    const report = await run(datasetOf([{ item: "NEW", demand: [1, 2, 3] }]));
    expect(render(report.sheets[0]!.finding)).toBe(
      "No item has enough history to tell an exception from noise.",
    );
  });
});
