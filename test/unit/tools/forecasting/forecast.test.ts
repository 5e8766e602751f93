import type { PolicyRow } from "../../../../src/model/dataset";
import type { Dataset } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { forecast } from "../../../../src/tools/forecasting/forecast";
import { datasetOf, type DemandRow } from "../dataset";
import { approved, dateCell, overrideTables } from "../override-tables";
import { cellsOf, columnOf, rowOf, sentencesOf, tableOf } from "../report-cells";

const today = "2026-11-26";
const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  forecast.run(data, forecast.options.parse(options), { today, seed: 1, progress: () => undefined });

const months = 36;
const series = (demand: (month: number) => number): number[] =>
  Array.from({ length: months }, (_, month) => demand(month));

/** A trend, a season, a level that changed, lumps, nothing, and a history of two months. */
const rows: DemandRow[] = [
  { item: "TREND", demand: series((month) => 100 + 5 * month), cost: 2 },
  { item: "SEASON", demand: series((month) => 100 + 60 * Math.sin((month * Math.PI) / 6)), cost: 2 },
  { item: "STEADY", demand: series((month) => 50 + ((month * 7) % 5)), cost: 2 },
  { item: "LUMPY", demand: series((month) => (month % 5 === 0 ? 20 + ((month * 3) % 7) : 0)), cost: 2 },
  { item: "NONE", demand: series(() => 0), cost: 2 },
  { item: "YOUNG", demand: series((month) => (month > 33 ? 8 : 0)), launched: 34, cost: 2 },
];

const policy = (segment: string, forecastMenu: string): PolicyRow => ({
  segment,
  serviceTarget: null,
  reviewDays: null,
  method: null,
  forecastMenu,
  owner: null,
  note: null,
  origin: { sheet: "Policies", row: 6 },
});

const everySegment = (menu: string): PolicyRow[] =>
  ["AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ"].map((segment) => policy(segment, menu));

const nextYear = Array.from({ length: 12 }, (_, ahead) => `period${ahead + 1}`);

describe("forecast", () => {
  test("follows a trend and a season, is 0 without demand, and names its periods", async () => {
    const report = await run(datasetOf(rows), { menu: "automatic" });
    const trend = rowOf(report, "forecast", "TREND");
    expect(trend["period1"]).toBeCloseTo(100 + 5 * months, -1);
    expect(Number(trend["period12"])).toBeGreaterThan(Number(trend["period1"]) + 20);
    const season = rowOf(report, "forecast", "SEASON");
    expect(Number(season["period4"])).toBeGreaterThan(130);
    expect(Number(season["period10"])).toBeLessThan(70);
    const none = rowOf(report, "forecast", "NONE");
    expect(nextYear.map((id) => none[id])).toEqual(nextYear.map(() => 0));
    expect(render(columnOf(report, "forecast", "period1").header)).toBe("2027-01");
    expect(render(columnOf(report, "forecastRange", "upper12").header)).toBe("2027-12 upper");
  });

  test("chooses from the menu of the segment in Policies, in the user's words", async () => {
    const report = await run(datasetOf(rows, { policies: everySegment("Moving average") }));
    const methods = new Set(
      ["TREND", "SEASON", "STEADY", "LUMPY"].map((item) => rowOf(report, "forecast", item)["method"]),
    );
    expect([...methods]).toEqual(["moving average"]);
    expect(cellsOf(report, "forecastSegments", "menu")).toContain("Moving average");
  });

  test("weights the methods of a menu, says how much each counts, and lets them count alike without a test", async () => {
    const report = await run(datasetOf(rows, { policies: everySegment("SES, Holt") }));
    expect(rowOf(report, "forecast", "TREND")["method"]).toMatch(/^Holt \d+\s%, SES \d+\s%$/);
    expect(rowOf(report, "forecast", "YOUNG")["method"]).toMatch(/^(SES|Holt) 50\s%, (SES|Holt) 50\s%$/);
    const uses = rowOf(report, "forecastMethods", "Holt");
    expect(uses["items"]).toBe(5);
    expect(Number(uses["weight"])).toBeGreaterThan(0.3);
  });

  test("names a word in a menu that is no method, with segment and remedy", async () => {
    const report = await run(datasetOf(rows, { policies: everySegment("Holtt, SES") }));
    const unknown = report.findings.find(({ id }) => id === "unknown-AX");
    expect(render(unknown!.sentence)).toBe("AX: the menu names Holtt, which is no method.");
    expect(render(unknown!.whatNow)).toContain("damped trend");
    expect(unknown!.where).toMatchObject({ sheet: "policies", rows: ["AX"] });
  });

  test("says in points how far its error in the back-test is below naive's, and sums agree with the items", async () => {
    const report = await run(datasetOf(rows), { menu: "automatic" });
    const { totals = [] } = tableOf(report, "forecastSegments");
    const total = Object.fromEntries(totals.map(({ column, value }) => [column, Number(value)]));
    expect(total["error"]).toBeLessThan(total["naiveError"]!);
    expect(total["added"]).toBeCloseTo((total["naiveError"]! - total["error"]!) * 100, 9);
    const sums = cellsOf(report, "forecast", "total") as number[];
    expect(total["coming"]).toBeCloseTo(
      sums.reduce((sum, value) => sum + value, 0),
      6,
    );
    expect(render(report.sheets[0]!.finding)).toMatch(
      /^The next 12 months come to [\d,]+ units, \d+\s% (more|less) than the last 12; .* points? below naive's\.$/,
    );
    const shares = cellsOf(report, "forecast", "better") as (number | null)[];
    expect(shares.every((share) => share === null || share <= 1)).toBe(true);
  });

  test("says which items are too short to test, and that a season needs two cycles", async () => {
    const report = await run(datasetOf(rows), { season: 24 });
    expect(sentencesOf(report)).toMatchObject({
      short: expect.stringMatching(/^1 item has too short a history/) as string,
      season: "A season of 24 needs 48 months, but the history has 36: seasonal smoothing is left out.",
    });
    expect(report.findings.find(({ id }) => id === "short")?.where).toMatchObject({ rows: ["YOUNG"] });
  });

  test("lists items whose forecast is far from the last periods", async () => {
    const fading = { item: "FADING", demand: series((month) => (month < 34 ? 40 : 1)), cost: 2 };
    const report = await run(datasetOf([...rows, fading], { policies: everySegment("SES, naive") }), {
      menu: "segments",
    });
    expect(report.findings.find(({ id }) => id === "falls")?.where).toMatchObject({ rows: ["FADING"] });
  });

  test("gives bounds around each forecast, wider for a higher share of demands", async () => {
    const widths = await Promise.all(
      [0.6, 0.95].map(async (level) => {
        const report = await run(datasetOf(rows), { level, menu: "automatic" });
        const range = rowOf(report, "forecastRange", "STEADY");
        const point = Number(rowOf(report, "forecast", "STEADY")["period1"]);
        expect(Number(range["lower1"])).toBeLessThanOrEqual(point);
        expect(Number(range["upper1"])).toBeGreaterThanOrEqual(point);
        return Number(range["upper1"]) - Number(range["lower1"]);
      }),
    );
    expect(widths[1]).toBeGreaterThan(widths[0]!);
  });

  test("puts approved overrides into the plan, and no others", async () => {
    const request = {
      item: "STEADY",
      from: "2027-01",
      to: "2027-02",
      quantity: 500,
      requestedOn: dateCell("2026-11-20"),
    };
    const plan = (requests: Parameters<typeof overrideTables>[0]) =>
      run(
        datasetOf(rows, {
          formerTables: overrideTables(requests, [{ rule: "R-1", segment: "*", approver: "Manager" }]),
        }),
      );
    const report = await plan([{ ...approved, ...request }]);
    const row = rowOf(report, "forecast", "STEADY");
    expect([row["period1"], row["period2"]]).toEqual([500, 500]);
    expect(Number(row["period3"])).toBeLessThan(100);
    expect(row["overrides"]).toBe("FO-1");
    expect(Number(row["total"]) - Number(row["statistical"])).toBeGreaterThan(800);
    expect(sentencesOf(report)["overrides"]).toMatch(
      /^1 approved override changes the plan of 1 item: 8\d\d units more\.$/,
    );
    const waiting = await plan([{ ...approved, ...request, decision: null }]);
    expect(Number(rowOf(waiting, "forecast", "STEADY")["period1"])).toBeLessThan(100);
    expect(sentencesOf(waiting)).not.toHaveProperty("overrides");
  });

  test("of a single period speaks of it in the singular", async () => {
    const report = await run(datasetOf(rows), { horizon: 1 });
    expect(render(columnOf(report, "forecast", "total").header)).toBe("Next 1 month");
    expect(render(report.sheets[0]!.finding)).toMatch(/^The next 1 month comes to/);
  });

  test("is told of each part that is done, and a pool's results are its own", async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...rows[2]!, item: `P${at}` }));
    const told: number[] = [];
    await forecast.run(datasetOf(many), forecast.options.parse({}), {
      today,
      seed: 1,
      progress: (_, done, total) => {
        told.push(done);
        expect(total).toBe(60);
      },
    });
    expect(told).toEqual([0, 25, 50, 60]);
  });
});
