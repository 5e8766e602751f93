import type { SourceValue } from "../../../src/model/cells";
import { DataError, type Dataset } from "../../../src/model/dataset";
import type { Report } from "../../../src/report";
import { render } from "../../../src/text/render";
import { multiEchelon } from "../../../src/tools/inventory/multi-echelon";
import { linkHeaders, stageHeaders } from "../../../src/tools/inventory/multi-echelon/typed";
import { datasetOf } from "./dataset";
import { formerSheets } from "./former-sheets";
import { cellsOf, rowOf, sentencesOf, tableOf } from "./report-cells";

type Row = Readonly<Record<string, SourceValue>>;

/** Demand of 12 months with mean 10 and sample standard deviation 2.089. */
const demand = [8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12];
const items = [{ item: "PUMP", demand, cost: 100, leadTimePeriods: 1, onHand: 5 }];

const dataWith = (stages: readonly Row[], links: readonly Row[], change: Partial<Dataset> = {}): Dataset =>
  datasetOf(items, {
    formerTables: formerSheets({
      scmNetworkStages: { headers: stageHeaders, rows: stages },
      scmNetworkLinks: {
        headers: linkHeaders,
        rows: links.map((row, at) => ({ number: String(at + 1), ...row })),
      },
    }),
    ...change,
  });

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  multiEchelon.run(data, multiEchelon.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });

const part: Row = { stage: "PART", leadTime: 4, costAdded: 20 };
const pump: Row = { stage: "PUMP" };
const link: Row = { from: "PART", to: "PUMP", units: 2 };
const deviation = Math.sqrt((12 * 4) / 11);
/** Standard normal quantile of 98 %, the target of AX: R 4.2.2 qnorm. */
const z98 = 2.053748910631823;

describe("multi-echelon", () => {
  test("takes lead time, cost, demand and target of an item from the data, and places stock", async () => {
    const report = await run(dataWith([part, pump], [link]));
    const item = rowOf(report, "networkStages", "PUMP");
    // The unit cost of an item holds its parts: two of 20, to which it adds 60.
    expect(item["segment"]).toBe("AX");
    expect(item["unitCost"]).toBe(100);
    const spread = z98 * deviation;
    const [partCost, itemCost] = [0.2 * 20 * 2 * spread, 0.2 * 100 * spread];
    // Covering all five months at the pump costs more than a stock of parts of its own.
    const both = partCost * Math.sqrt(4) + itemCost;
    const pumpAlone = itemCost * Math.sqrt(5);
    expect(both).toBeLessThan(pumpAlone);
    const total = (cellsOf(report, "networkStages", "cost") as number[]).reduce((sum, cost) => sum + cost, 0);
    expect(total).toBeCloseTo(both, 6);
    expect(item).toMatchObject({ serviceIn: 0, serviceOut: 0, net: 1, leadTime: null });
    expect(sentencesOf(report)["none"]).toMatch(/^No placement is cheaper/);
  });

  test("says what a placement saves against every stage for itself, by segment", async () => {
    const cheapItem = { ...pump, costAdded: 1 };
    const report = await run(
      dataWith([{ ...part, leadTime: 1, costAdded: 90 }, cheapItem], [{ ...link, units: 1 }]),
    );
    const saving = (cellsOf(report, "networkStages", "saving") as number[]).reduce(
      (sum, each) => sum + each,
      0,
    );
    expect(saving).toBeGreaterThan(0);
    expect(report.findings[0]).toMatchObject({ id: "saving", level: "act" });
    expect(report.findings[0]!.money).toBeCloseTo(saving, 5);
    expect(cellsOf(report, "echelonSegments", "segment")).toEqual(["AX", "no item"]);
    expect(cellsOf(report, "echelonSegments", "free")).toEqual([0, 1]);
    const bySegment = cellsOf(report, "echelonSegments", "saving") as number[];
    const total = tableOf(report, "echelonSegments").totals?.find(({ column }) => column === "saving");
    expect(total?.value).toBe(bySegment[0]! + bySegment[1]!);
    expect(sentencesOf(report)["saving"]).toMatch(/1 of 2 stages needs no safety stock/);
  });

  test("follows the policy's target, and a target of the stage before it", async () => {
    const stockOf = async (stage: Row, change: Partial<Dataset> = {}): Promise<unknown> =>
      rowOf(await run(dataWith([stage], [], change)), "networkStages", "PUMP")["safetyStock"];
    expect(await stockOf(pump)).toBeCloseTo(z98 * deviation, 6);
    expect(await stockOf({ ...pump, target: 0.5 })).toBeCloseTo(0, 9);
    const policies = [
      {
        segment: "AX",
        serviceTarget: 0.9,
        reviewDays: null,
        method: null,
        forecastMenu: null,
        owner: null,
        note: null,
        origin: { sheet: "Policies", row: 7 },
      },
    ];
    expect(await stockOf(pump, { policies })).toBeCloseTo(1.2815515655 * deviation, 6);
  });

  test("lists rows that cannot be read and places the rest", async () => {
    const report = await run(
      dataWith(
        [
          pump,
          { stage: "X", leadTime: "soon", costAdded: 1 },
          { ...pump, stage: "Y", leadTime: 1, costAdded: 1, demandMean: 1, target: 1.2 },
        ],
        [{ from: "X" }],
      ),
    );
    expect(sentencesOf(report)["invalid"]).toBe(
      "3 rows cannot be read and are left out: link 1: from or to is empty, or units is no number above 0, stage X: Lead time is missing or no number from 0 and stage Y: service target is not between 0 and 100 %.",
    );
    expect(rowOf(report, "networkStages", "PUMP")["net"]).toBe(1);
    expect(rowOf(report, "networkStages", "X")).toMatchObject({ leadTime: "soon", net: null });
  });

  test.each(["98 pct", -0.5, 95])(
    "names a stage whose own target is %p instead of taking its class's",
    async (target) => {
      const report = await run(dataWith([{ ...pump, target }], []));
      expect(sentencesOf(report)["invalid"]).toMatch(/stage PUMP: service target is not between 0 and 100 %/);
      expect(rowOf(report, "networkStages", "PUMP")).toMatchObject({ target, safetyStock: null });
    },
  );

  test("adds to a part that is an item what it costs above its own parts", async () => {
    const withPart = [
      ...items,
      { item: "PART", demand: demand.map(() => 0), cost: 20, leadTimePeriods: 4, onHand: 0 },
    ];
    const stages = [{ stage: "BAR", leadTime: 2, costAdded: 15 }, { stage: "PART" }, pump];
    const { formerTables } = dataWith(stages, [{ from: "BAR", to: "PART" }, link]);
    const report = await run(datasetOf(withPart, formerTables === undefined ? {} : { formerTables }));
    expect(rowOf(report, "networkStages", "PART")["unitCost"]).toBe(20);
    expect(rowOf(report, "networkStages", "PUMP")["unitCost"]).toBe(100);
  });

  test("says that no placement is cheaper, and saves no fraction of a cent, where every stage stands for itself", async () => {
    const report = await run(
      dataWith([pump, { stage: "X", leadTime: 3, costAdded: 7.3, demandSd: 3.1, target: 0.93 }], []),
    );
    expect(sentencesOf(report)["none"]).toMatch(/^No placement is cheaper/);
    expect(render(report.sheets[1]!.finding)).toMatch(/no placement is cheaper than every stage for itself/);
    expect(cellsOf(report, "networkStages", "saving")).toEqual([0, 0]);
  });

  test.each([
    ["an unknown stage", [pump], [link], "Network links, row 1: PART is none of the stages"],
    [
      "a cycle",
      [part, pump],
      [link, { from: "PUMP", to: "PART" }],
      "row 1: part of the cycle PART > PUMP > PART",
    ],
    ["a stage twice", [pump, pump], [], "names PUMP twice"],
    ["demand without a target", [{ ...part, demandSd: 3 }], [], "PART: demand needs a service target"],
    ["a stage for nobody", [part, pump], [], "PART: it has no demand and supplies no stage"],
    ["a stage that supplies itself", [pump], [{ from: "PUMP", to: "PUMP" }], "PUMP supplies itself"],
    [
      "a link to a stage that cannot be read",
      [{ ...part, leadTime: "four" }, pump],
      [link],
      "Network stages, stage PART: Lead time is missing or no number from 0; row 1 of Network links needs it",
    ],
    ["a link twice", [part, pump], [link, link], "row 2: PART to PUMP stands above already"],
  ])("refuses %s, naming the row", async (_, stages, links, message) => {
    let found: unknown;
    try {
      await run(dataWith(stages, links));
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(DataError);
    expect(render((found as DataError).report)).toContain(message);
  });

  test("offers empty sheets, and says what is needed, before there is a network", async () => {
    const report = await run(datasetOf(items));
    expect(sentencesOf(report)["empty"]).toMatch(/^No network yet/);
    expect(cellsOf(report, "networkLinks", "number")).toHaveLength(20);
    expect(report.findings[0]).toMatchObject({ level: "note" });
  });
});
