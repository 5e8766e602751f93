import type { DataField } from "../../../src/model/coverage";
import { dataFields } from "../../../src/model/coverage";
import type { Dataset } from "../../../src/model/dataset";
import type { Report } from "../../../src/report";
import { say } from "../../../src/text/message";
import { render } from "../../../src/text/render";
import { toolById, tools } from "../../../src/tools/registry";
import { dataReadinessOf } from "../../../src/tools/strategy/data-readiness";
import type { Tool } from "../../../src/tools/tool";
import { datasetOf } from "./dataset";
import { hostileData } from "./hostile";
import { cellsOf, columnOf, rowOf, sentencesOf } from "./report-cells";

const context = { today: "2026-11-26", seed: 1, progress: () => undefined };

const needing = (id: string, required: DataField[], useful: DataField[] = []): Tool => ({
  ...(toolById("segment") as Tool),
  id,
  title: say("finding.remark", { remark: id }),
  needs: { required, useful },
});

async function run(data: Dataset, others: readonly Tool[], options: unknown = {}): Promise<Report> {
  const tool = dataReadinessOf(others);
  return tool.run(data, tool.options.parse(options), context);
}

const year = Array.from({ length: 12 }, (_, month) => 5 + (month % 3));
const rows = Array.from({ length: 4 }, (_, index) => ({
  item: `P${index + 1}`,
  demand: year,
  cost: 2,
  ...(index < 3 ? { leadTimePeriods: 1 } : {}),
}));

describe("data-readiness", () => {
  test("is listed after the tools that it judges, and judges each of them", async () => {
    const report = await (tools.at(-1) as Tool).run(
      datasetOf(rows),
      { readyFrom: 0.95, usefulWeight: 0.2, leastPeriods: 6 },
      context,
    );
    expect(tools.at(-1)?.id).toBe("data-readiness");
    for (const tool of tools.slice(0, -1)) {
      expect(cellsOf(report, "readinessTools", "title")).toContain(render(tool.title));
    }
  });

  test("names the field that keeps a tool from running, and what it would unlock", async () => {
    const report = await run(datasetOf(rows), [
      needing("Buy", ["onHand", "leadTime"]),
      needing("Sort", ["demand"]),
    ]);
    expect(rowOf(report, "readinessTools", "Buy")).toMatchObject({
      state: "short",
      score: 0,
      short: "No item has stock on hand. Some items lack lead time.",
    });
    expect(rowOf(report, "readinessFields", "Stock on hand")).toMatchObject({
      known: 0,
      of: 4,
      gain: "Unlocks Buy.",
    });
    expect(sentencesOf(report)["missing-onHand"]).toBe("No item has stock on hand: Buy cannot run.");
    expect(render(report.sheets[0]!.finding)).toMatch(
      /^This workbook can carry 7 of 12 tools and models; adding stock on hand unlocks Buy\.$/,
    );
  });

  test("scores by the scarcest required field and a fifth by the useful ones", async () => {
    const report = await run(datasetOf(rows), [
      needing("Plan", ["demand", "leadTime"], ["onHand", "unitCost"]),
    ]);
    // r = 3 of 4 items with a lead time; u = half, since no stock is known: 0.75 x (0.8 + 0.2 x 0.5)
    expect(rowOf(report, "readinessTools", "Plan")["score"]).toBeCloseTo(0.675, 12);
    expect(rowOf(report, "readinessTools", "Plan")["without"]).toBe("Runs without stock on hand.");
  });

  test("counts a useful field as there when another one does for it", async () => {
    const report = await run(datasetOf(rows), [needing("Plan", ["demand"], ["revenue", "currentClass"])]);
    expect(rowOf(report, "readinessTools", "Plan")).toMatchObject({
      state: "ready",
      score: 1,
      without: null,
    });
  });

  test("names an item that lacks a field, and leads to its row", async () => {
    const report = await run(datasetOf(rows), [needing("Plan", ["leadTime"])]);
    const lead = rowOf(report, "readinessFields", "Lead time");
    expect(lead).toMatchObject({ known: 3, of: 4, coverageWord: "in part", example: "Demand, row 5" });
    expect(lead["remarks"]).toBe("1 of 4 items lack it: P4, in row 5 of Demand.");
    const place = columnOf(report, "readinessFields", "example").targets?.[
      cellsOf(report, "readinessFields", "field").indexOf("Lead time")
    ];
    expect(place).toMatchObject({ kind: "cell", sheet: "Demand", address: "A5" });
  });

  test("gives every field of the data model a row, with coverage as a formula over its counts", async () => {
    const report = await run(datasetOf(rows), []);
    expect(cellsOf(report, "readinessFields", "field")).toHaveLength(dataFields.length);
    expect(columnOf(report, "readinessFields", "coverage").formula).toBe('IF({.of}=0,"",{.known}/{.of})');
    expect(rowOf(report, "readinessFields", "Lead time")["coverage"]).toBe(0.75);
  });

  test("says that one cycle is too short to take a season out, and that two are enough", async () => {
    const short = await run(datasetOf(rows), []);
    expect(rowOf(short, "readinessTools", "XYZ without season")).toMatchObject({ state: "short", score: 0 });
    expect(sentencesOf(short)["history-24"]).toBe(
      "0 of 4 items have the 24 periods of history that XYZ without season need.",
    );
    const long = await run(datasetOf(rows.map((row) => ({ ...row, demand: [...year, ...year] }))), []);
    expect(rowOf(long, "readinessTools", "XYZ without season")).toMatchObject({ state: "ready", score: 1 });
  });

  test("counts history from an item's launch", async () => {
    const data = datasetOf(
      rows.map((row) => ({ ...row, demand: [...year, ...year], launched: row.item === "P1" ? 6 : 0 })),
    );
    const report = await run(data, []);
    expect(rowOf(report, "readinessHistory", "Items with 2 cycles")["value"]).toBe(3);
    expect(rowOf(report, "readinessHistory", "Items with 1 cycle")["value"]).toBe(4);
  });

  test("counts values that make no sense: a cost of zero, a negative lead time", async () => {
    const data = datasetOf(
      rows.map((row, index) => ({ ...row, cost: index === 0 ? 0 : 2, leadTimePeriods: -1 })),
    );
    const report = await run(data, []);
    expect(sentencesOf(report)).toMatchObject({
      "not-positive-unitCost": "1 item has unit cost at or below zero.",
      "not-positive-leadTime": "4 items have lead time below zero.",
    });
  });

  test.each(hostileData)("scores every tool from 0 to 1 over %s", async (_, data) => {
    const report = await run(data, tools.slice(0, -1));
    const scores = cellsOf(report, "readinessTools", "score") as number[];
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  });
});
