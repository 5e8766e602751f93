import { proposeMapping, readDataset } from "../../../src/model";
import { tools } from "../../../src/tools/registry";
import { applyPlan, planReport, type Outcome } from "../../../src/workbook";
import type { OpenWorkbook } from "./open-workbook";
import { later, openUsers, stamp } from "./segment-runs";

let open: OpenWorkbook;
beforeEach(async () => {
  open = await openUsers();
});
afterEach(() => open.close());

/** One run of a tool on the open workbook, written. */
async function run(id: string, at: typeof stamp): Promise<Outcome> {
  const tool = tools.find((candidate) => candidate.id === id)!;
  const today = at.at.slice(0, 10);
  const sources = await open.workbook.sources();
  const data = readDataset(sources, proposeMapping(sources).mapping, { today });
  const report = await tool.run(data, tool.options.parse({}), { today, seed: 1, progress: () => undefined });
  const plan = await planReport(open.workbook, report, at);
  expect(plan.conflicts).toEqual([]);
  return applyPlan(open.workbook, plan);
}

const sheetOf = (name: string) => open.store.sheets().find((sheet) => sheet.name === name)!;
const tableNames = async (): Promise<string[]> => (await open.workbook.tables()).map(({ name }) => name);

const written = [
  ["data-readiness", "scmReadinessFields"],
  ["review", "scmReviewVotes"],
  ["classification-audit", "scmClassHistory"],
] as const;

test.each(written)("%s writes its sheets into Excel, and a second run over the first", async (id, table) => {
  const before = open.store.sheets().map(({ name }) => name);
  const first = await run(id, stamp);
  expect(await tableNames()).toContain(table);
  await run(id, later);
  expect(await tableNames()).toContain(table);
  expect(open.store.sheets()).toHaveLength(before.length + first.sheets);
});

test("a vote typed into Review votes is read on the next run and stays where it was typed", async () => {
  await run("review", stamp);
  const votes = (await open.workbook.tables()).find(({ name }) => name === "scmReviewVotes")!;
  const sheet = sheetOf("Review votes").id;
  const row = votes.area.top + 1;
  const column = (header: string): number => votes.area.left + votes.columns.indexOf(header);
  open.store.setCell(sheet, row, column("Vote"), "disagree", null);
  open.store.setCell(sheet, row, column("Dissent"), "Z is seasonal", null);
  await run("review", later);
  expect(open.store.cell(sheet, row, column("Vote")).value).toBe("disagree");
  expect(open.store.cell(sheetOf("Review").id, 7, 3).value).toBe("1 function disagrees with the rules.");
});

test("a run of the audit can be taken back, history and all", async () => {
  await run("classification-audit", stamp);
  const outcome = await run("classification-audit", later);
  await outcome.undo();
  const runs = (await open.workbook.tables()).find(({ name }) => name === "scmAuditRuns")!;
  expect(runs.area.bottom - runs.area.top).toBe(1);
});
