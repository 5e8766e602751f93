import { seededIntegers } from "../../../src/engine/statistics/seeded-random";
import type { Dataset } from "../../../src/model/dataset";
import type { Report } from "../../../src/report";
import { render } from "../../../src/text/render";
import { earningCuts } from "../../../src/tools/inventory/shared/earning-cuts";
import {
  isTold,
  savingAgainst,
  segmentationJudge,
  type SegmentationJudge,
} from "../../../src/tools/inventory/shared/segmentation-judge";
import { review } from "../../../src/tools/performance/review";
import { modelAdvisor } from "../../../src/tools/strategy/model-advisor";
import { segmentDefaults } from "../../../src/tools/strategy/segment/defaults";
import { datasetOf, type DemandRow } from "./dataset";
import { cellsOf, rowOf, sentencesOf } from "./report-cells";

const context = { today: "2026-11-26", seed: 1, progress: () => undefined };
const months = 60;
const draw = seededIntegers(3);

const steady = (): number[] => Array.from({ length: months }, () => 90 + draw(21));
const lumpy = (): number[] => Array.from({ length: months }, () => (draw(4) === 0 ? 5 + draw(30) : 0));

/** Steady cheap items and dear lumpy ones in turn: a point of service costs little of the first, much of the second. */
const mixed = datasetOf(
  Array.from({ length: 120 }, (_, at): DemandRow => ({
    item: `N${at}`,
    demand: at % 2 === 0 ? steady() : lumpy(),
    cost: at % 2 === 0 ? 3 : 20,
    leadTimePeriods: 2,
  })),
);

/** All alike: how they are grouped is chance. */
const alike = datasetOf(
  Array.from({ length: 120 }, (_, at): DemandRow => ({
    item: `N${at}`,
    demand: steady(),
    cost: 3,
    leadTimePeriods: 2,
  })),
);

async function judgeOf(data: Dataset): Promise<SegmentationJudge> {
  const judge = await segmentationJudge(data, segmentDefaults, context);
  if ("why" in judge) throw new Error(render(judge.why));
  return judge;
}

const inForce = { abc: segmentDefaults.abcCuts, xyz: segmentDefaults.xyzCuts };

const advise = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  modelAdvisor.run(data, modelAdvisor.options.parse(options), context);
const reviewed = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  review.run(data, review.options.parse(options), context);

describe("segmentations judged by stock", () => {
  it("find that steady and lumpy items want targets of their own", async () => {
    const judge = await judgeOf(mixed);
    const one = judge.worthOf(() => "");
    const kinds = judge.worthOf((item) => String(item % 2));
    const saving = savingAgainst(kinds, one);
    expect(kinds.groups).toBe(2);
    expect(saving.kept).toBeGreaterThan(0.02);
    expect(isTold(saving)).toBe(true);
  });

  it("tell no saving where items are all alike and groups are drawn", async () => {
    const judge = await judgeOf(alike);
    const one = judge.worthOf(() => "");
    const drawn = judge.worthOf(() => String(draw(9)));
    const saving = savingAgainst(drawn, one);
    expect(saving.learnt).toBeGreaterThanOrEqual(-1e-12);
    expect(saving.learnt).toBeGreaterThan(0.01);
    expect(saving.kept > 0 && isTold(saving)).toBe(false);
  });

  it("need the less stock the finer they are, on the part that targets are chosen by", async () => {
    const judge = await judgeOf(mixed);
    const classes = judge.segmentsBy(inForce);
    const one = judge.worthOf(() => "").learnt;
    const abc = judge.worthOf((item) => classes(item)[0]!).learnt;
    const both = judge.worthOf(classes).learnt;
    const each = judge.worthOfEach().learnt;
    expect(abc).toBeLessThanOrEqual(one * (1 + 1e-9));
    expect(both).toBeLessThanOrEqual(abc * (1 + 1e-9));
    expect(each).toBeLessThanOrEqual(both * (1 + 1e-9));
  });

  it("class by what was known before the part that is judged: later demand changes no class", async () => {
    const { values, items, periods } = mixed.history;
    const changed = values.map((units, at) => (at % periods >= 42 ? units * (1 + (at % 7)) : units));
    const later = await judgeOf({ ...mixed, history: { values: changed, items, periods } });
    const before = await judgeOf(mixed);
    // Value is a column of its own here, given in proportion to demand: the same for both.
    expect(later.then.variability).toEqual(before.then.variability);
    expect(later.then.pattern).toEqual(before.then.pattern);
  });

  it("find cuts that earn at least as much as those in force where they were chosen", async () => {
    const judge = await judgeOf(mixed);
    const best = earningCuts(judge, inForce);
    expect(judge.learntStockOf(judge.segmentsBy(best))).toBeLessThanOrEqual(
      judge.learntStockOf(judge.segmentsBy(inForce)),
    );
  });

  it("are the same in every run", async () => {
    const [left, right] = [await judgeOf(mixed), await judgeOf(mixed)];
    const classes = left.segmentsBy(inForce);
    expect(left.worthOf(classes)).toEqual(right.worthOf(classes));
  });
});

describe("the model advisor", () => {
  it("lists what each segmentation needs, one target for all as the measure", async () => {
    const report = await advise(mixed);
    expect(rowOf(report, "adviceWorth", "One target for all")).toMatchObject({
      groups: 1,
      saving: 0,
      error: null,
      verdict: "",
    });
    expect(rowOf(report, "adviceWorth", "XYZ alone")).toMatchObject({ verdict: "saves" });
    const learnt = cellsOf(report, "adviceWorth", "learnt") as number[];
    expect(Math.max(...learnt)).toBe(rowOf(report, "adviceWorth", "A target for each item")["learnt"]);
    expect(sentencesOf(report)["advice-worth"]).toMatch(/^At a fill rate of \d+\.\d\u00a0% today's classes/);
  });

  it("says why nothing is judged without lead times, and nothing where it is not asked to", async () => {
    const bare = { ...mixed, items: { ...mixed.items, leadTimePeriods: new Float64Array(120).fill(NaN) } };
    const report = await advise(bare);
    expect(sentencesOf(report)["advice-worth"]).toMatch(
      /^Segmentations are not judged by stock\. No item has a lead time/,
    );
    expect(cellsOf(report, "adviceWorth", "segmentation")).toEqual([]);
    expect(Object.keys(sentencesOf(await advise(mixed, { judge: false })))).not.toContain("advice-worth");
  });

  it("says that a short history cannot be judged", async () => {
    const short = datasetOf([{ item: "A", demand: steady().slice(0, 12), cost: 1, leadTimePeriods: 1 }]);
    expect(sentencesOf(await advise(short))["advice-worth"]).toMatch(/The history has 12 periods/);
  });
});

describe("the review", () => {
  it("says of each shift what it changes at equal service", async () => {
    const report = await reviewed(mixed);
    const changes = cellsOf(report, "reviewShifts", "worth") as number[];
    const moved = cellsOf(report, "reviewShifts", "items") as number[];
    expect(changes.every(Number.isFinite)).toBe(true);
    expect(changes).toHaveLength(moved.length);
    expect(Object.keys(sentencesOf(report))).toContain("worth");
  });

  it("leaves the columns out where nothing can be judged, and says why", async () => {
    const report = await reviewed(datasetOf([{ item: "A", demand: steady(), cost: 1 }]));
    expect(() => cellsOf(report, "reviewShifts", "worth")).toThrow();
    expect(sentencesOf(report)["worth"]).toMatch(
      /^Shifts are not judged by stock at equal service\. No item has a lead time/,
    );
  });
});

describe("a table of more rows than are judged", () => {
  it("is judged by every n-th, with the stock of all", async () => {
    const few = 600;
    const times = 10;
    const months = 20;
    const demands = Array.from({ length: few }, () => Array.from({ length: months }, () => 20 + draw(40)));
    const rowsOf = (copies: number): DemandRow[] =>
      demands.flatMap((demand, at) =>
        Array.from({ length: copies }, (_, copy) => ({
          item: `N${at}-${copy}`,
          demand,
          cost: 5,
          leadTimePeriods: 2,
        })),
      );
    const [small, large] = [await judgeOf(datasetOf(rowsOf(1))), await judgeOf(datasetOf(rowsOf(times)))];
    expect(large.judged).toBeLessThan(large.stocked);
    expect(small.judged).toBe(small.stocked);
    const ratio = large.today.checked / small.today.checked;
    expect(Math.abs(ratio / times - 1)).toBeLessThan(0.1);
  });
});
