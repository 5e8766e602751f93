import type { Dataset } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { granularity } from "../../../../src/tools/forecasting/granularity";
import { computeInTurn, type ComputeParts } from "../../../../src/tools/part-work";
import { partWorkById } from "../../../../src/tools/part-works";
import { datasetOf } from "../dataset";
import { noise, soldDataset, wandering, type BuyerDemand } from "./granularity-data";
import { cellsOf, rowOf, sentencesOf } from "../report-cells";

const context = { today: "2026-11-26", seed: 1, progress: () => undefined };
const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  granularity.run(data, granularity.options.parse(options), context);

const periods = 60;
const items = 12;
const each = (series: (item: number) => number[]): number[][] =>
  Array.from({ length: items }, (_, item) => series(item));

/** The north is steady noise, the south wanders: no single constant smooths their sum well. */
const north: BuyerDemand = { region: "north", units: each((item) => noise(item + 1, periods, 300, 200)) };
const south: BuyerDemand = {
  region: "south",
  units: each((item) => wandering(item + 101, periods, 500, 45)),
};
const unlike = [north, south];

/** One demand, split by chance: the parts say nothing that the item does not. */
const alike: BuyerDemand[] = [1, 2].map((half) => ({
  region: `half ${half}`,
  units: each((item) =>
    noise(item + 1, periods, 100, 40).map((total, period) => {
      const share = (noise(item + 51, periods, 50, 45)[period] ?? 0) / 100;
      return Math.round(total * (half === 1 ? share : 1 - share));
    }),
  ),
}));

const largest = (report: Report): Record<string, unknown> => {
  const counts = cellsOf(report, "granularity", "items") as number[];
  const at = counts.indexOf(Math.max(...counts));
  return rowOf(report, "granularity", cellsOf(report, "granularity", "segment")[at]);
};

describe("granularity", () => {
  test("recommends the level at which forecasts are better, with the gain that the figures show", async () => {
    const report = await run(soldDataset(unlike));
    const row = largest(report);
    expect(row["forecastAt"]).toBe("item x region");
    expect(row["itemGain"]).toBeGreaterThan(0.03);
    expect(row["itemGain"]).toBeCloseTo(1 - Number(row["thereError"]) / Number(row["itemError"]), 12);
    expect(row["why"]).toContain("less error");
    const key = `${String(row["segment"])} · item x region · ${String(row["reconcile"])}`;
    const level = rowOf(report, "granularityLevels", key);
    expect(level["itemScaled"]).toBe(row["thereError"]);
    expect(level["reliability"]).toBe("reliable");
    expect(render(report.sheets[0]!.finding)).toContain("forecast better below the item");
    expect(report.findings[0]).toMatchObject({ level: "act" });
  });

  test("keeps to the item where the parts tell nothing more", async () => {
    const report = await run(soldDataset(alike));
    const row = largest(report);
    expect(row["forecastAt"]).toBe("item");
    expect(row["reconcile"]).toBe("top-down");
    expect(sentencesOf(report)["item"]).toContain("no level below the item lowers the error by 3\u00a0%");
    expect(report.findings.some(({ level }) => level === "act")).toBe(false);
  });

  test("measures all ways over the same items, top-down being the forecast of the item", async () => {
    const report = await run(soldDataset(unlike));
    const segment = String(largest(report)["segment"]);
    const rows = ["top-down", "bottom-up", "MinT"].map((way) =>
      rowOf(report, "granularityLevels", `${segment} · item x region · ${way}`),
    );
    expect(new Set(rows.map(({ tested }) => tested)).size).toBe(1);
    expect(rows[0]!["itemGain"]).toBe(0);
    expect(rows[0]!["itemScaled"]).toBe(rows[1]!["itemBase"]);
    expect(rows[0]!["better"]).toBeNaN();
  });

  test("tests customers within regions, middle-out by region among the ways", async () => {
    const customers = unlike.flatMap(({ region, units }, at) =>
      [1, 2].map((half) => ({
        region: region!,
        customer: `C${at}${half}`,
        units: units.map((series) =>
          series.map((total) => (half === 1 ? Math.floor(total / 3) : total - Math.floor(total / 3))),
        ),
      })),
    );
    const report = await run(soldDataset(customers));
    const ways = (cellsOf(report, "granularityLevels", "key") as string[]).filter((key) =>
      key.includes("item x customer"),
    );
    const segment = String(largest(report)["segment"]);
    expect(ways).toEqual(
      expect.arrayContaining(
        ["top-down", "bottom-up", "middle-out by region", "MinT"].map(
          (way) => `${segment} · item x customer · ${way}`,
        ),
      ),
    );
    // The customers of a region move together: the simpler level stays.
    expect(largest(report)["forecastAt"]).toBe("item x region");
  });

  test("judges by the locations where demand, and so the stock, is split by location", async () => {
    const data = soldDataset(unlike);
    const values = Float64Array.from(
      data.items.keys.flatMap((_, item) => unlike.flatMap(({ units }) => units[item]!)),
    );
    const rows = items * 2;
    const keys = data.items.keys.flatMap((item) => [
      { item, location: "north" },
      { item, location: "south" },
    ]);
    const nothing = new Float64Array(rows).fill(NaN);
    const { sales, ...unsold } = data;
    expect(sales).toBeDefined();
    const report = await run({
      ...unsold,
      locations: {
        keys,
        itemIndex: Int32Array.from(keys, (_, row) => Math.floor(row / 2)),
        history: { values, items: rows, periods },
        launched: new Int32Array(rows),
        onHand: nothing,
        leadTimePeriods: nothing,
      },
    });
    expect(largest(report)).toMatchObject({ decides: "locations", forecastAt: "item x location" });
    expect(sentencesOf(report)["missing-region"]).toBe(
      "No region is known of any sale: item x region is not tested.",
    );
  });

  test("computes the parts elsewhere as it does here, from what can be copied there", async () => {
    const data = soldDataset(unlike);
    const steps: string[] = [];
    const elsewhere: ComputeParts = (work, parts, done) => {
      const known = partWorkById(work.id) as typeof work;
      return computeInTurn(known, structuredClone(parts), done);
    };
    const options = granularity.options.parse({});
    const report = await granularity.run(data, options, {
      ...context,
      compute: elsewhere,
      progress: (step, done, total) => steps.push(`${render(step)}: ${done} of ${total}`),
    });
    expect(report).toEqual(await run(data));
    expect(steps.at(-1)).toBe("Test item x region over 12 items: 12 of 12");
  });
});

describe("what granularity lacks", () => {
  test("is every level where nothing but demand is mapped, with what to map", async () => {
    const data = datasetOf(["P1", "P2"].map((item) => ({ item, demand: noise(1, 24, 20, 5) })));
    const report = await run(data);
    expect(render(report.sheets[0]!.finding)).toBe(
      "No level below the item can be tested on these data: forecast by item.",
    );
    expect(Object.keys(sentencesOf(report))).toEqual([
      "missing-region",
      "missing-channel",
      "missing-location",
      "missing-customer",
    ]);
    expect(report.findings.map(({ level }) => level)).toEqual(["check", "check", "check", "check"]);
    expect(render(report.findings[0]!.whatNow)).toBe(
      "Map orders or customers with item, region, date and quantity",
    );
    expect(cellsOf(report, "granularityLevels", "key")).toEqual([]);
  });

  test("is a date, a second region, or enough periods", async () => {
    const undated = await run(soldDataset(unlike, { isDated: false }));
    expect(sentencesOf(undated)["undated-region"]).toContain("no date that a period of the history holds");
    const single = await run(soldDataset([north]));
    expect(sentencesOf(single)["single-region"]).toBe(
      "All demand is of one region: item x region is the item itself.",
    );
    const short = unlike.map(({ region, units }) => ({
      region: region!,
      units: units.map((series) => series.slice(0, 12)),
    }));
    expect(sentencesOf(await run(soldDataset(short)))["short-region"]).toBe(
      "Sales with a region cover 12 of 12 periods; 13 are needed: item x region is not tested.",
    );
  });

  test("is demand that orders explain, told with the share that they do", async () => {
    const report = await run(soldDataset(unlike, { demandPerSale: 2 }));
    expect(sentencesOf(report)["unexplained-region"]).toBe(
      "Sales with a region explain 50\u00a0% of the demand in 60 periods, and of no item between 80\u00a0% and 125\u00a0%: item x region is not tested.",
    );
    // The same orders in another unit explain far too much.
    const more = await run(soldDataset(unlike, { demandPerSale: 0.1 }));
    expect(sentencesOf(more)["unexplained-region"]).toContain("explain 1,000\u00a0%");
  });

  test("is demand in enough periods: many small customers are thin", async () => {
    const customers = Array.from({ length: 20 }, (_, customer) => ({
      customer: `C${customer}`,
      units: each((item) =>
        noise(item + 1, periods, 20, 5).map((units, period) => (period % 20 === customer ? units : 0)),
      ),
    }));
    const report = await run(soldDataset(customers));
    expect(sentencesOf(report)["unreliable-customer"]).toContain("with thin series");
    expect(largest(report)).toMatchObject({ forecastAt: "item" });
    expect(largest(report)["why"]).toContain("item x customer: thin series");
  });

  test("are rows outside of the history, which a note counts", async () => {
    const data = soldDataset(unlike);
    const sales = data.sales!;
    const report = await run({
      ...data,
      sales: { ...sales, events: { ...sales.events!, outsideRows: 7, undatedRows: 2 } },
    });
    expect(sentencesOf(report)["outside"]).toBe(
      "7 order rows lie outside the history's periods, and 2 have no date.",
    );
  });

  test("does not keep it from figures: absurdly large, constant, negative and gappy parts give numbers or nothing", async () => {
    const shapes: ((item: number, period: number) => number)[] = [
      () => 1e300,
      () => 4,
      () => -3,
      (item, period) => (period % (item + 5) === 0 ? 1e12 : 0),
      (_, period) => (period === periods - 1 ? 5 : 0),
    ];
    for (const shape of shapes) {
      const buyers = ["north", "south"].map((region) => ({
        region,
        customer: `of ${region}`,
        channel: region,
        units: each((item) => Array.from({ length: periods }, (_, period) => shape(item, period))),
      }));
      const report = await run(soldDataset(buyers));
      for (const text of Object.values(sentencesOf(report))) expect(text).not.toMatch(/NaN|Infinity|∞/);
      for (const id of ["itemWape", "itemScaled", "itemBias", "partWape", "explained"]) {
        const values = cellsOf(report, "granularityLevels", id) as number[];
        expect(values.filter((value) => value === Infinity || value === -Infinity)).toEqual([]);
      }
    }
  });
});
