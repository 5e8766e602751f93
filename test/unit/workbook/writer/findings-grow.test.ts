import { datasetOf } from "../../tools/dataset";
import { modelAdvisor } from "../../../../src/tools/strategy/model-advisor";
import { FileWorkbook } from "../../../../src/workbook/file";
import { applyPlan, planReport } from "../../../../src/workbook/writer";

const context = { today: "2026-11-26", seed: 1, progress: () => undefined };
const stamp = { user: "ada", at: "2026-11-26T10:00:00" };

const data = datasetOf(
  Array.from({ length: 12 }, (_, item) => ({
    item: `P${item}`,
    demand: Array.from({ length: 24 }, (__, month) => 100 + item * 10 + ((month * (item + 3)) % 17)),
    cost: 2 + item,
    leadTimePeriods: 1,
  })),
);

const advise = async (judge: boolean) =>
  modelAdvisor.run(data, modelAdvisor.options.parse({ judge }), context);

describe("a list of findings above a table", () => {
  it("may grow in a later run, and the table keeps its place", async () => {
    const workbook = FileWorkbook.open(null, "new.xlsx");
    const few = await advise(false);
    const many = await advise(true);
    expect(many.findings.length).toBeGreaterThan(few.findings.length);
    await applyPlan(workbook, await planReport(workbook, few, stamp));
    const before = await workbook.tables();
    await applyPlan(workbook, await planReport(workbook, many, stamp));
    const after = await workbook.tables();
    const areaOf = (tables: typeof before, name: string) => tables.find((table) => table.name === name)?.area;
    expect(areaOf(after, "scmAdviceModels")).toEqual(areaOf(before, "scmAdviceModels"));
    expect(areaOf(after, "scmAdviceFindings")!.bottom).toBeGreaterThan(
      areaOf(before, "scmAdviceFindings")!.bottom,
    );
  });
});
