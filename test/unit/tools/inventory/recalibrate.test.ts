import fc from "fast-check";
import type { Dataset, FormerTable, FormerTables } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { recalibrate } from "../../../../src/tools/inventory/recalibrate";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf, tableOf } from "../report-cells";

type Marks = Readonly<Record<string, { readonly approve?: string; readonly approvedBy?: string }>>;

/** A table as the next run finds it, with what the user has typed into it since. */
function left(
  report: Report,
  id: string,
  typed: (key: string) => Readonly<Record<string, string>>,
): FormerTable {
  const { columns, key, rowCount } = tableOf(report, id);
  const keys = columns.find((column) => column.id === key)!.values;
  return {
    sheet: id,
    headerRow: 6,
    headers: columns.map(({ header }) => render(header)),
    rows: Array.from({ length: rowCount }, (_, row) => {
      const own = typed(String(keys[row]));
      return columns.map((column) => own[column.id] ?? column.values[row] ?? null);
    }),
  };
}

/** @param locked items whose parameters the user has locked */
const after = (report: Report, marks: Marks = {}, locked: readonly string[] = []): FormerTables =>
  new Map([
    ["scmrecalibration", left(report, "recalibration", (key) => ({ ...marks[key] }))],
    [
      "scmparametersinforce",
      left(report, "parametersInForce", (key): Record<string, string> =>
        locked.includes(key) ? { locked: "yes" } : {},
      ),
    ],
  ]);

const run = (data: Dataset, options: unknown = {}): Report =>
  recalibrate.run(data, recalibrate.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  }) as Report;

const row = (item: string, level: number, more: Partial<DemandRow> = {}): DemandRow => ({
  item,
  demand: Array.from({ length: 36 }, (_, month) => level + ((month * 7) % 5)),
  cost: 4,
  leadTimePeriods: 2,
  ...more,
});
const dataOf = (level: number, more: Partial<Dataset> = {}): Dataset =>
  datasetOf([row("P1", level), row("P2", 50)], more);

const inForce = (report: Report, item: string): unknown => {
  const { safetyStock, reorderPoint, orderUpTo, orderQuantity } = rowOf(report, "parametersInForce", item);
  return [safetyStock, reorderPoint, orderUpTo, orderQuantity];
};

describe("recalibrate", () => {
  test("puts computed parameters in force on the first run, and says so", () => {
    const report = run(dataOf(100));
    expect(cellsOf(report, "parametersInForce", "item")).toEqual(["P1", "P2"]);
    expect(cellsOf(report, "recalibration", "item")).toEqual([]);
    expect(sentencesOf(report)["first"]).toMatch(/^First run: the parameters of 2 items/);
    expect(report.audit).toHaveLength(1);
  });

  test("takes what the planning system has over, and proposes from there", () => {
    const data = dataOf(100);
    const items = { ...data.items, currentReorderPoint: Float64Array.of(900, NaN) };
    const report = run({ ...data, items });
    expect(rowOf(report, "parametersInForce", "P1")).toMatchObject({ reorderPoint: 900, since: null });
    expect(cellsOf(report, "recalibration", "proposal")).toEqual(["P1 · 1"]);
    expect(cellsOf(report, "recalibration", "reason")).toEqual(["set in the planning system"]);
  });

  test("changes nothing without an approval, and what was approved with one", () => {
    const first = run(dataOf(100));
    const moved = run(dataOf(150, { formerTables: after(first) }));
    expect(inForce(moved, "P1")).toEqual(inForce(first, "P1"));
    const proposal = rowOf(moved, "recalibration", "P1 · 1");
    expect(Number(proposal["by-demand"])).toBeGreaterThan(0);
    expect(proposal["reason"]).toBe("mean demand 102 to 152 a month");

    const nameless = run(dataOf(150, { formerTables: after(moved, { "P1 · 1": { approve: "yes" } }) }));
    expect(inForce(nameless, "P1")).toEqual(inForce(first, "P1"));
    expect(sentencesOf(nameless)["name"]).toBeDefined();

    const marks = { "P1 · 1": { approve: "yes", approvedBy: "Ada" } };
    const committed = run(dataOf(150, { formerTables: after(moved, marks) }));
    expect(rowOf(committed, "parametersInForce", "P1")).toMatchObject({
      safetyStock: proposal["safetyStockNew"],
      reorderPoint: proposal["reorderPointNew"],
      approvedBy: "Ada",
      since: "2026-11-26",
      why: proposal["reason"],
    });
    expect(cellsOf(committed, "recalibration", "item")).toEqual([]);
    expect(committed.audit).toEqual([expect.objectContaining({ subject: "P1", field: "parameters" })]);
    expect(committed.audit[0]!.reason).toContain("Ada");
  });

  test("names another proposal of an item anew, so that no mark approves it unseen", () => {
    const first = run(dataOf(100));
    const moved = run(dataOf(150, { formerTables: after(first) }));
    const marks = { "P1 · 1": { approve: "yes", approvedBy: "Ada" } };
    const onceMore = run(dataOf(250, { formerTables: after(moved, marks) }));
    expect(cellsOf(onceMore, "recalibration", "proposal")).toContain("P1 · 2");
    expect(cellsOf(onceMore, "recalibration", "proposal")).not.toContain("P1 · 1");
    const refused = run(dataOf(250, { formerTables: after(moved, { "P1 · 1": { approve: "no" } }) }));
    expect(rowOf(refused, "recalibration", "P1 · 2")["status"]).toBe("waiting");
  });

  test("keeps a refused proposal as it is while demand stays near it", () => {
    const moved = run(dataOf(150, { formerTables: after(run(dataOf(100))) }));
    const refused = run(dataOf(152, { formerTables: after(moved, { "P1 · 1": { approve: "no" } }) }));
    expect(cellsOf(refused, "recalibration", "status")).toEqual(["rejected"]);
    expect(cellsOf(refused, "recalibration", "reorderPointNew")).toEqual(
      cellsOf(moved, "recalibration", "reorderPointNew"),
    );
  });

  test("leaves locked and overridden items alone, whatever is approved", () => {
    const first = run(dataOf(100));
    const moved = run(dataOf(150, { formerTables: after(first) }));
    const marks = { "P1 · 1": { approve: "yes", approvedBy: "Ada" } };
    const locked = run(dataOf(150, { formerTables: after(moved, marks, ["P1"]) }));
    expect(inForce(locked, "P1")).toEqual(inForce(first, "P1"));
    expect(sentencesOf(locked)["locked"]).toMatch(/^1 item is locked/);
    const override = {
      item: "P1",
      class: null,
      serviceTarget: null,
      safetyStock: 7,
      reorderPoint: null,
      reason: "contract",
      owner: null,
      approvedBy: "Ada",
      expires: null,
      origin: { sheet: "Overrides", row: 7 },
    };
    const overridden = run(dataOf(150, { formerTables: after(moved, marks), overrides: [override] }));
    expect(inForce(overridden, "P1")).toEqual(inForce(first, "P1"));
  });

  test("adds the causes up to the change of the reorder point", () => {
    const first = run(datasetOf([row("P1", 100)]));
    const moved = run(datasetOf([row("P1", 130, { leadTimePeriods: 3 })], { formerTables: after(first) }));
    const cells = rowOf(moved, "recalibration", "P1 · 1");
    const causes = ["target", "demand", "variability", "leadTime", "other"];
    const sum = causes.reduce((total, cause) => total + Number(cells[`by-${cause}`]), 0);
    expect(sum).toBeCloseTo(Number(cells["reorderPointNew"]) - Number(cells["reorderPointNow"]), 6);
    expect(Number(cells["by-leadTime"])).toBeGreaterThan(Number(cells["by-other"]));
  });

  test("counts stock in units where nothing has a value", () => {
    const bare = { cost: undefined as unknown as number };
    const first = run(datasetOf([row("P1", 100, bare)]));
    const moved = run(datasetOf([row("P1", 150, bare)], { formerTables: after(first) }));
    expect(render(moved.sheets[0]!.finding)).toMatch(/average stock from [\d,]+ units to/);
  });
});

test("over any sequence of demand and marks, only approved changes beyond the band come into force", () => {
  const step = fc.record({
    level: fc.integer({ min: 20, max: 400 }),
    mark: fc.constantFrom("yes", "no", "nameless", ""),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      let former = run(datasetOf([row("P1", 100)]));
      let typed: Marks = {};
      for (const { level, mark } of steps) {
        const report = run(datasetOf([row("P1", level)], { formerTables: after(former, typed) }));
        const [before, now] = [
          rowOf(former, "parametersInForce", "P1"),
          rowOf(report, "parametersInForce", "P1"),
        ];
        const isApproved = Object.values(typed).some(
          ({ approve, approvedBy }) => approve === "yes" && approvedBy !== undefined,
        );
        const parameters = ["safetyStock", "reorderPoint", "orderUpTo", "orderQuantity"];
        const changed = parameters.filter((id) => before[id] !== now[id]);
        if (!isApproved) expect(changed).toEqual([]);
        else
          expect(
            parameters.some(
              (id) => Math.abs(Number(now[id]) - Number(before[id])) > 0.1 * Math.abs(Number(before[id])),
            ),
          ).toBe(true);
        const [key] = cellsOf(report, "recalibration", "proposal");
        typed =
          key === undefined || mark === ""
            ? {}
            : {
                [`${key as string}`]: {
                  approve: mark === "no" ? "no" : "yes",
                  ...(mark === "yes" ? { approvedBy: "Ada" } : {}),
                },
              };
        former = report;
      }
    }),
    { numRuns: 40 },
  );
});
