import { forecast } from "../../src/tools/forecasting/forecast";
import { batchOutput } from "./batch-output";
import { expectUntouched, keep, overRows, workbookOf, type Rows } from "./over-rows";
import { served } from "./served";
import type { Wizard } from "./wizard";

const excel = served();

const items = 120;
const months = Array.from(
  { length: 36 },
  (_, month) => `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
);
const rows: Rows = [
  ["Item", ...months],
  ...Array.from({ length: items }, (_, item) => [
    `IT-${item + 1}`,
    ...months.map((_month, at) => 20 + ((item * 31 + at * (item % 13) * 7) % 97)),
  ]),
];

/** Says that the machine has so many processors, and counts the workers that the tool's worker starts. */
const prefix = (processors: number): string => `
  Object.defineProperty(navigator, "hardwareConcurrency", { get: () => ${processors} });
  self.started = 0;
  self.Worker = class extends Worker {
    constructor(...values) {
      super(...values);
      self.started++;
    }
  };
`;

/** Opens the tool's form on a machine with so many processors. */
async function toForm(wizard: Wizard, processors: number): Promise<void> {
  await wizard.page.route("**/worker.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: prefix(processors) + (await response.text()) });
  });
  await wizard.reopen();
  await wizard.toToolkit();
  await wizard.chooseTool(forecast);
}

/** Workers that the tool's own worker has started. */
async function startedBy(wizard: Wizard): Promise<number> {
  const started = await Promise.all(
    wizard.page.workers().map((worker) => worker.evaluate<number>("self.started ?? 0")),
  );
  return Math.max(...started);
}

test.each([
  [4, 3],
  [1, 0],
])(
  "on %i processors %i further workers forecast, and the cells are those of batch",
  async (processors, further) => {
    const { result } = await batchOutput(workbookOf(rows), "Demand.xlsx", forecast.id);
    excel.server.put("/forecast.xlsx", result);
    await overRows(excel, rows, async (wizard) => {
      await wizard.ask((stand) => stand.expect("/forecast.xlsx"));
      await toForm(wizard, processors);
      await wizard.runTool();
      expect(await startedBy(wizard)).toBe(further);
      await wizard.nameUser();
      await wizard.writeTool(forecast);
      const { cells, differences } = await wizard.ask((stand) => stand.fromBatchBesideAudit());
      expect(differences).toEqual([]);
      expect(cells).toBeGreaterThan(items * 12);
    });
  },
);

/** Presses Cancel once, as soon as the pane says that items are forecast. */
const cancelScript = `{
  const watch = new MutationObserver(() => {
    const said = document.querySelector("footer[aria-busy] [role=status]")?.textContent ?? "";
    if (!/^Forecast \\d/.test(said)) return;
    watch.disconnect();
    setTimeout(() => document.querySelector("footer[aria-busy] button").click(), 0);
  });
  watch.observe(document, { subtree: true, childList: true, characterData: true });
}`;

test("a cancel ends all of them with nothing written, and the next run goes through", () =>
  overRows(
    excel,
    rows,
    async (wizard) => {
      await toForm(wizard, 4);
      await keep(wizard);
      const before = wizard.page.workers().length;
      await wizard.press("Run");
      await wizard.text("Cancelled. Nothing was written.");
      await expectUntouched(wizard);
      expect(wizard.page.workers().length).toBeLessThanOrEqual(before);
      await wizard.runTool();
    },
    { script: cancelScript },
  ));
