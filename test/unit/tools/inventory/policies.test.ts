import fc from "fast-check";
import type { Dataset, PolicyRow } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { policies } from "../../../../src/tools/inventory/policies";
import { proposalOf } from "../../../../src/tools/inventory/policies/proposal";
import { stockDefaults } from "../../../../src/tools/inventory/shared/options";
import { replenishment } from "../../../../src/tools/inventory/shared/replenishment";
import { stockTable } from "../../../../src/tools/inventory/shared/stock-table";
import { methods, segments } from "../../../../src/tools/strategy/segment/presets";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf, tableOf } from "../report-cells";

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  policies.run(data, policies.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });

/** Every segment by one method, reviewed every so many days. */
const allBy = (method: string, reviewDays = 7): PolicyRow[] =>
  segments.map((segment, row) => ({
    segment,
    serviceTarget: 0.95,
    reviewDays,
    method,
    forecastMenu: null,
    owner: null,
    note: null,
    origin: { sheet: "Policies", row: row + 7 },
  }));

const months = 24;
const month = 365.25 / 12;

/** Twenty units a month without any variation, and a lead time of a month: all parameters can be said by hand. */
const steady = (item: string, change: Partial<DemandRow> = {}): DemandRow => ({
  item,
  demand: Array.from({ length: months }, () => 20),
  cost: 3,
  leadTimePeriods: 1,
  onHand: 0,
  ...change,
});

type ItemColumn = "onOrder" | "backorders" | "pack" | "shelfLifePeriods" | "lot";

const withColumn = (data: Dataset, column: ItemColumn, values: number[]): Dataset => ({
  ...data,
  items: { ...data.items, [column]: Float64Array.from(values) },
});

const normal = { method: "normal" };

describe("the parameters of an item", () => {
  it.each([
    // Protection is a month and a review of half a month: 30 units; what is ordered at a time is the demand of a month.
    ["(r,Q)", 30, 50, 20],
    ["min/max", 30, 50, 20],
    ["(R,S)", 30, 30, 10],
    ["base stock", 30, 30, 10],
  ])("%s of constant demand", async (method, reorderPoint, orderUpTo, orderQuantity) => {
    const data = datasetOf([steady("A")], { policies: allBy(method, month / 2) });
    const row = rowOf(await run(data, normal), "replenishment", "A");
    expect(row).toMatchObject({ method, safetyStock: 0, reorderPoint, orderUpTo, orderQuantity });
  });

  it.each([
    [{ reorderPoint: 45 }, 15, 45, 65],
    [{ safetyStock: 12 }, 12, 42, 62],
    [{ safetyStock: 12, reorderPoint: 45 }, 12, 45, 65],
  ])(
    "are those of an approved override %p, and the order up to moves with them",
    async (set, safetyStock, reorderPoint, orderUpTo) => {
      const override = {
        item: "A",
        class: null,
        serviceTarget: null,
        safetyStock: null,
        reorderPoint: null,
        reason: null,
        owner: null,
        approvedBy: "Ada",
        expires: null,
        origin: { sheet: "Overrides", row: 7 },
        ...set,
      };
      const change = { policies: allBy("min/max", month / 2), overrides: [override] };
      const row = rowOf(await run(datasetOf([steady("A")], change), normal), "replenishment", "A");
      expect(row).toMatchObject({
        safetyStock,
        reorderPoint,
        orderUpTo,
        limits: "override",
        order: orderUpTo,
      });
    },
  );

  it("are none where the item is made to order, and only what customers wait for is ordered", async () => {
    const data = datasetOf([steady("A")], { policies: allBy("make to order") });
    const row = rowOf(await run(withColumn(data, "backorders", [7]), normal), "replenishment", "A");
    expect(row).toMatchObject({ reorderPoint: null, orderUpTo: null, position: -7, needed: 7, order: 7 });
  });

  it("are none for an item without demand for long, whatever its MOQ", async () => {
    const demand = Array.from({ length: months }, (_, at) => (at < 6 ? 20 : 0));
    const data = datasetOf([steady("A", { demand, minimumOrder: 500 })], { policies: allBy("(r,Q)") });
    const report = await run(data, normal);
    expect(rowOf(report, "replenishment", "A")).toMatchObject({ reorderPoint: null, needed: 0, order: 0 });
    expect(tableOf(report, "orderProposal").rowCount).toBe(0);
  });

  it("hold no more than can be sold within the shelf life", async () => {
    const data = datasetOf([steady("A", { minimumOrder: 15 })], { policies: allBy("min/max", month / 2) });
    // Two months' stock lies at most: 20 on the way, 20 to lie for a month.
    const report = await run(withColumn(data, "shelfLifePeriods", [1]), normal);
    const row = rowOf(report, "replenishment", "A");
    expect(row["orderUpTo"] as number).toBeLessThanOrEqual(40);
    expect(row["orderQuantity"] as number).toBeGreaterThanOrEqual(15);
    expect(row["limits"]).toBe("shelf life");
    expect(sentencesOf(report)["shelf-life"]).toMatch(/^Shelf life holds down the stock of 1 item/);
  });

  it("name an MOQ of more than twice what an order needs", async () => {
    const data = datasetOf([steady("A", { minimumOrder: 100 })], { policies: allBy("(r,Q)") });
    expect(rowOf(await run(data, normal), "replenishment", "A")).toMatchObject({
      orderQuantity: 100,
      limits: "MOQ",
    });
  });
});

describe("promised and achieved", () => {
  it("stand beside calibrated levels: what never varies is served in every window", async () => {
    const data = datasetOf([steady("A")], { policies: allBy("(R,S)", month) });
    expect(rowOf(await run(data), "replenishment", "A")).toMatchObject({ promised: 0.95, achieved: 1 });
  });

  it("are left out where levels are of another method, which the past has not checked", async () => {
    const data = datasetOf([steady("A")], { policies: allBy("(R,S)", month) });
    for (const options of [{ method: "normal" }, { measure: "fill" }])
      expect(tableOf(await run(data, options), "replenishment").columns.map(({ id }) => id)).not.toContain(
        "achieved",
      );
  });
});

describe("today's proposal", () => {
  it("counts what is on order and what is owed, and orders whole packs of at least the MOQ", async () => {
    let data = datasetOf([steady("A", { onHand: 25, minimumOrder: 26 })], {
      policies: allBy("(R,S)", month / 2),
    });
    data = withColumn(withColumn(withColumn(data, "onOrder", [10]), "backorders", [20]), "pack", [8]);
    const report = await run(data, normal);
    expect(rowOf(report, "replenishment", "A")).toMatchObject({ position: 15, needed: 15, order: 32 });
    expect(rowOf(report, "orderProposal", "A")).toMatchObject({ order: 32, value: 96 });
    expect(render(report.sheets[0]!.finding)).toBe(
      "Order 1 item today for EUR\u00a096; most urgent is A, which lasts 22 days.",
    );
  });

  it("orders several Q where one does not lift the position above r", async () => {
    const data = withColumn(
      datasetOf([steady("A", { onHand: -45 })], { policies: allBy("(r,Q)", month / 2) }),
      "lot",
      [20],
    );
    // From -45 to above 30 take four orders of 20.
    expect(rowOf(await run(data, normal), "replenishment", "A")).toMatchObject({ needed: 80, order: 80 });
  });

  it("orders nothing above the reorder point", async () => {
    const data = datasetOf([steady("A", { onHand: 31 })], { policies: allBy("(r,Q)", month / 2) });
    expect(rowOf(await run(data, normal), "replenishment", "A")).toMatchObject({ needed: 0, order: 0 });
    expect(render((await run(data, normal)).sheets[0]!.finding)).toMatch(/^Nothing to order today/);
  });

  it("is left out where no stock is mapped", async () => {
    const rows = [{ item: "A", demand: steady("A").demand, cost: 3, leadTimePeriods: 1 }];
    const report = await run(datasetOf(rows, { policies: allBy("(r,Q)") }));
    expect(report.sheets.map(({ id }) => id)).toEqual(["replenishment", "replenishment-plan"]);
    expect(render(report.sheets[0]!.finding)).toMatch(/Map stock on hand/);
  });

  it("puts the least cover first", async () => {
    const rows = [steady("A", { onHand: 20 }), steady("B", { onHand: 5 }), steady("C", { onHand: 12 })];
    const report = await run(datasetOf(rows, { policies: allBy("min/max", month / 2) }), normal);
    expect(cellsOf(report, "orderProposal", "item")).toEqual(["B", "C", "A"]);
  });

  it("brings every position up to its level, in whole packs, never below the MOQ (property)", () => {
    const quantity = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        fc.constantFrom(...methods.filter((method) => method !== "make to order")),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 24, maxLength: 24 }),
        fc.record({ onHand: quantity, onOrder: quantity, backorders: quantity, moq: quantity }),
        fc.integer({ min: 1, max: 12 }),
        (method, demand, stock, pack) => {
          const rows = [steady("A", { demand, onHand: stock.onHand, minimumOrder: stock.moq })];
          let data = datasetOf(rows, { policies: allBy(method) });
          data = withColumn(withColumn(data, "onOrder", [stock.onOrder]), "backorders", [stock.backorders]);
          data = withColumn(data, "pack", [pack]);
          const table = stockTable(data, stockDefaults, "2026-11-26");
          const parameters = replenishment(table, { ...stockDefaults, method: "normal" });
          const { position, order } = proposalOf(table, parameters);
          const after = position[0]! + order[0]!;
          if (order[0]! > 0) {
            expect(order[0]! % pack).toBe(0);
            expect(order[0]!).toBeGreaterThanOrEqual(stock.moq);
          }
          const level = parameters.reorderPoint[0]!;
          if (Number.isNaN(level)) expect(after).toBeGreaterThanOrEqual(Math.min(0, position[0]!));
          else expect(after).toBeGreaterThanOrEqual(level - 1e-9);
        },
      ),
    );
  });
});
