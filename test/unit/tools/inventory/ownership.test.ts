import type { Dataset, FormerTables, PolicyRow } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { ownership } from "../../../../src/tools/inventory/ownership";
import { groupNames } from "../../../../src/tools/inventory/shared/group-names";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf } from "../report-cells";

const run = (data: Dataset, options: unknown = {}): Report => {
  const found = ownership.run(data, ownership.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });
  if (found instanceof Promise) throw new Error("ownership answers at once");
  return found;
};

const months = 24;
const level = (units: number, until = months): number[] =>
  Array.from({ length: months }, (_, month) => (month < until ? units : 0));

/** 120 units a year each; a year's demand of the first is 120, so 300 on hand are 180 too many. */
const rows: readonly DemandRow[] = [
  { item: "MOVER", demand: level(10), cost: 2, onHand: 60, leadTimePeriods: 1 },
  { item: "PILE", demand: level(10), cost: 2, onHand: 300, leadTimePeriods: 1 },
  { item: "DEAD", demand: level(20, 12), cost: 5, onHand: 40, leadTimePeriods: 1 },
  { item: "NEW", demand: [...level(0, 0).slice(0, 20), 0, 0, 0, 0], cost: 1, onHand: 7, launched: 20 },
  { item: "EMPTY", demand: level(3), cost: 4, onHand: 0, leadTimePeriods: 1 },
];

const withoutCost = ({ cost: _, ...rest }: DemandRow): DemandRow => rest;

const families = (data: Dataset, ...family: (string | null)[]): Dataset => ({
  ...data,
  items: { ...data.items, family },
});

const policyOf = (segment: string, owner: string): PolicyRow => ({
  segment,
  owner,
  serviceTarget: null,
  reviewDays: null,
  method: null,
  forecastMenu: null,
  note: null,
  origin: { sheet: "Policies", row: 7 },
});

const allSegments = ["AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ"];
const ownedBy = (owner: string): PolicyRow[] => allSegments.map((segment) => policyOf(segment, owner));

const typed = (cells: readonly (readonly (string | number | null)[])[]): FormerTables =>
  new Map([
    [
      "scmownedmeasures",
      {
        sheet: "Owned measures",
        headerRow: 6,
        headers: ["Segment | unit", "Owner", "Days at most (days)", "At risk at most (%)"],
        rows: cells,
      },
    ],
  ]);

describe("inventory ownership", () => {
  const report = run(datasetOf(rows));

  test("calls stock obsolete without demand for the idle limit, and excess beyond the days of demand", () => {
    expect(rowOf(report, "ownershipItems", "DEAD")).toMatchObject({
      state: "obsolete",
      idle: 365,
      obsolete: 200,
      excess: 0,
      provision: 200,
    });
    expect(rowOf(report, "ownershipItems", "PILE")).toMatchObject({
      state: "excess",
      obsolete: 0,
      excess: (300 - 120) * 2,
      provision: 180,
    });
    expect(rowOf(report, "ownershipItems", "MOVER")).toMatchObject({ state: "", excess: 0, provision: 0 });
  });

  test("calls an item too new to have sold neither obsolete nor in excess", () => {
    expect(rowOf(report, "ownershipItems", "NEW")).toMatchObject({ state: "", provision: 0 });
  });

  test("gives turns, days and the share at risk of all stock in the totals, whatever the cells", () => {
    const segments = cellsOf(report, "ownershipSegments", "stock") as number[];
    const stock = 60 * 2 + 300 * 2 + 40 * 5 + 7;
    expect(segments.reduce((sum, value) => sum + value, 0)).toBeCloseTo(stock, 9);
    expect((cellsOf(report, "ownedMeasures", "stock") as number[]).reduce((a, b) => a + b, 0)).toBeCloseTo(
      stock,
      9,
    );
    expect(render(report.sheets[0]!.finding)).toMatch(/^EUR.560 of EUR.927 of stock \(60.%\)/);
  });

  test("lists cells without an owner as a finding, and no cell once Policies names owners", () => {
    expect(sentencesOf(report)["unowned"]).toMatch(
      /with stock have no owner, so nobody answers for EUR.927\.$/,
    );
    const owned = run(datasetOf(rows, { policies: ownedBy("Ada") }));
    expect(sentencesOf(owned)["unowned"]).toBeUndefined();
    expect(new Set(cellsOf(owned, "ownedMeasures", "owner"))).toEqual(new Set(["Ada"]));
    expect(cellsOf(owned, "inventoryOwners", "owner")).toEqual(["Ada"]);
  });

  test("names who owns what is over target, by the money beyond the days", () => {
    const data = datasetOf(rows, { policies: ownedBy("Ada") });
    const cell = String(cellsOf(run(data), "ownedMeasures", "cell")[0]);
    const before = rowOf(run(data), "ownedMeasures", cell);
    const tight = run({ ...data, formerTables: typed([[cell, "Ben", 1, 1]]) });
    const row = rowOf(tight, "ownedMeasures", cell);
    expect(row).toMatchObject({ owner: "Ben", daysTarget: 1, responsible: "Ben", status: "over target" });
    expect(row["over"]).toBeCloseTo(Number(before["stock"]) - Number(before["demand"]) / 365, 9);
    expect(sentencesOf(tight)["over-Ben"]).toMatch(/^Ben owns 1 cell over target: EUR/);
  });

  test("falls back on Policies where the user has emptied owner and targets", () => {
    const data = datasetOf(rows, { policies: ownedBy("Ada") });
    const cell = String(cellsOf(run(data), "ownedMeasures", "cell")[0]);
    const emptied = run({ ...data, formerTables: typed([[cell, null, null, null]]) });
    const row = rowOf(emptied, "ownedMeasures", cell);
    expect(row).toMatchObject({ owner: null, daysTarget: null, responsible: "Ada", shareLimit: 0.05 });
    expect(row["daysLimit"]).toBe(row["policyDays"]);
  });

  test("splits segments by family, by supplier, or says that the unit is not there", () => {
    const data = families(datasetOf(rows), "Bolts", "bolts", "Nuts*", null, null);
    const byFamily = run(data);
    expect(new Set(cellsOf(byFamily, "ownershipItems", "unit"))).toEqual(
      new Set(["Bolts", "Nuts_", "no family"]),
    );
    expect(sentencesOf(byFamily)["unit"]).toBeUndefined();
    const bySupplier = run(data, { unit: "supplier" });
    expect(new Set(cellsOf(bySupplier, "ownershipItems", "unit"))).toEqual(new Set(["all"]));
    expect(sentencesOf(bySupplier)["unit"]).toBe("No item has a supplier, so each segment is one cell.");
  });

  test("counts in units without costs, and leaves days out of the targets without lead times", () => {
    const plain = rows.map(({ cost: _, leadTimePeriods: __, ...row }) => row);
    const found = run(datasetOf(plain));
    expect(render(found.sheets[0]!.finding)).toContain("units of 407 units of stock");
    expect(new Set(cellsOf(found, "ownedMeasures", "policyDays"))).toEqual(new Set([null]));
    expect(new Set(cellsOf(found, "ownedMeasures", "over"))).toEqual(new Set([0]));
  });

  test("says which stock has no value where other items have one", () => {
    const unvalued = withoutCost(rows[0]!);
    const found = run(datasetOf([unvalued, ...rows.slice(1)]));
    expect(sentencesOf(found)["noValue"]).toBe(
      "1 item with stock has no unit cost, so its stock counts nothing.",
    );
    expect(rowOf(found, "ownershipItems", "MOVER")).toMatchObject({ stock: null, demand: null });
  });

  test.each<readonly [string, Dataset]>([
    ["no rows", datasetOf([])],
    ["no stock figures", datasetOf(rows.map(({ onHand: _, ...row }) => row))],
    ["stock of zero", datasetOf(rows.map((row) => ({ ...row, onHand: 0 })))],
  ])("has nothing to own with %s", (_, data) => {
    expect(render(run(data).sheets[0]!.finding)).toBe(
      "No item has stock on hand with a value, so there is nothing to own yet.",
    );
  });

  test("leaves a cell without stock on target, with neither turns nor days", () => {
    const found = run(datasetOf([{ item: "P1", demand: level(0), cost: 1, onHand: 0 }]));
    const [cell] = cellsOf(found, "ownedMeasures", "cell");
    expect(rowOf(found, "ownedMeasures", cell)).toMatchObject({
      turns: null,
      days: null,
      status: "no stock",
    });
  });
});

describe("names of groups", () => {
  test("are one for what Excel's criteria take as equal, and free of their patterns", () => {
    expect(groupNames(["Acme  Ltd", "ACME ltd", "a*b", "a?b", "", null], "none")).toEqual([
      "Acme Ltd",
      "Acme Ltd",
      "a_b",
      "a_b",
      "none",
      "none",
    ]);
  });

  test("are at most 60 characters, none of them halved", () => {
    const [name] = groupNames(["🙂".repeat(500)], "none");
    expect(name).toBe("🙂".repeat(60));
  });
});
