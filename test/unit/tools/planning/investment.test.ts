import { seededIntegers } from "../../../../src/engine/statistics/seeded-random";
import { DataError, type Dataset } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { investment } from "../../../../src/tools/planning/investment";
import { partsOfPast } from "../../../../src/tools/inventory/shared/target-outcomes";
import { segments } from "../../../../src/tools/strategy/segment/presets";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf, tableOf } from "../report-cells";

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  investment.run(data, investment.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });

const months = 60;
const integers = seededIntegers(3);

/** Steady cheap items, and dear ones that are now and then asked for many: a target costs nothing of the first, much of the second. */
const mixed = (count: number): DemandRow[] =>
  Array.from({ length: count }, (_, at) => ({
    item: `N${at}`,
    demand: Array.from({ length: months }, () =>
      at % 2 === 0 ? 90 + integers(21) : integers(4) === 0 ? 5 + integers(30) : 0,
    ),
    cost: at % 2 === 0 ? 3 : 20,
    leadTimePeriods: 2,
  }));

const own = (target: (segment: string) => number): Dataset["policies"] =>
  segments.map((segment, row) => ({
    segment,
    serviceTarget: target(segment),
    reviewDays: 30,
    method: "(R,S)",
    forecastMenu: null,
    owner: null,
    note: null,
    origin: { sheet: "Policies", row: row + 7 },
  }));

/** Upside down: the dear erratic items are promised most, and the cheap steady ones least. */
const wasteful = datasetOf(mixed(120), {
  policies: own((segment) => (segment.endsWith("Z") ? 0.99 : 0.6)),
});

describe("the best mix of targets", () => {
  it("needs less stock than wasteful targets at their service, on the part it was not learnt from", async () => {
    const report = await run(wasteful);
    expect(sentencesOf(report)["saving.today"]).toMatch(/needs \d+\.\d\u00a0% less stock with the best mix/);
    const stock = (id: string): number =>
      (cellsOf(report, "investmentTargets", id) as (number | null)[]).reduce<number>(
        (sum, each) => sum + (each ?? 0),
        0,
      );
    expect(stock("bestStock")).toBeLessThan(stock("todayStock"));
  });

  it("serves more with more to spend, and stays within its budget where it was learnt", async () => {
    const services = [];
    for (const budget of [5_000, 15_000, 40_000]) {
      const report = await run(wasteful, { budget });
      const served = cellsOf(report, "investmentTargets", "bestServed") as (number | null)[];
      services.push(served.reduce<number>((sum, each) => sum + (each ?? 0), 0));
    }
    expect(services).toEqual([...services].sort((a, b) => a - b));
    expect(services[0]).toBeLessThan(services[2]!);
  });

  it("rises with what it is asked to serve", async () => {
    const targets = async (service: number): Promise<number> => {
      const found = cellsOf(await run(wasteful, { service }), "investmentTargets", "bestStock");
      return (found as (number | null)[]).reduce<number>((sum, each) => sum + (each ?? 0), 0);
    };
    expect(await targets(0.8)).toBeLessThan(await targets(0.97));
  });
});

describe("the frontier", () => {
  it("rises in stock and service, and shows today and both presets among its points", async () => {
    const report = await run(wasteful);
    const stock = cellsOf(report, "investmentFrontier", "stock") as number[];
    const service = cellsOf(report, "investmentFrontier", "service") as (number | null)[];
    expect(stock).toEqual([...stock].sort((a, b) => a - b));
    const known = service.filter((each) => each !== null);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    for (const plan of ["today", "importance", "costOfService"])
      expect(cellsOf(report, "investmentFrontier", plan).filter((each) => each !== null)).toHaveLength(1);
  });

  it("lies above today's targets: as much service for no more stock", async () => {
    const report = await run(wasteful);
    const row = rowOf(report, "investmentFrontier", "Today's targets");
    const best = Math.max(
      ...(cellsOf(report, "investmentFrontier", "service") as (number | null)[]).flatMap((each, at) =>
        each !== null &&
        (cellsOf(report, "investmentFrontier", "stock")[at] as number) <= (row["stock"] as number)
          ? [each]
          : [],
      ),
    );
    // A point of sixty: within the step between two.
    expect(best).toBeGreaterThan((row["today"] as number) - 0.01);
  });
});

describe("written into Policies", () => {
  it("are the targets that differ, with a line of the audit each; nothing is written unasked", async () => {
    const report = await run(wasteful, { write: true });
    expect(report.entries!.length).toBeGreaterThan(0);
    expect(report.audit).toHaveLength(report.entries!.length);
    for (const { sheet, keyValue, row, cells } of report.entries!) {
      expect(sheet).toBe("policies");
      expect(row).toBe(segments.indexOf(keyValue) + 7);
      expect(cells["serviceTarget"]?.value).toBe(rowOf(report, "investmentTargets", keyValue)["bestTarget"]);
    }
    expect((await run(wasteful)).entries).toEqual([]);
  });
});

describe("data that carry no mix", () => {
  it("are refused where the history has no two parts to learn from and to check on", async () => {
    const short = datasetOf([{ item: "A", demand: Array.from({ length: 17 }, () => 5), leadTimePeriods: 1 }]);
    await expect(run(short)).rejects.toThrow(DataError);
    expect(partsOfPast(17)).toBeNull();
    expect(partsOfPast(18)).toEqual({ learntFrom: 6, checkedFrom: 12 });
  });

  it("say so where nothing that holds stock was asked for", async () => {
    const idle = datasetOf([{ item: "A", demand: Array.from({ length: 36 }, () => 0), leadTimePeriods: 1 }]);
    const report = await run(idle);
    expect(render(report.sheets[0]!.finding)).toMatch(/^No item that holds stock had demand/);
    expect(tableOf(report, "investmentFrontier").rowCount).toBe(0);
  });
});
