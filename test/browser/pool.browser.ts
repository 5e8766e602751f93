import { forecast } from "../../src/tools/forecasting/forecast";
import { overRows, type Rows } from "./over-rows";
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

/** Runs the tool on a machine with so many processors; the sheets that it would write, and the workers that it started. */
async function forecasts(wizard: Wizard, processors: number): Promise<{ shown: string; started: number }> {
  await wizard.page.route("**/worker.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: prefix(processors) + (await response.text()) });
  });
  await wizard.reopen();
  await wizard.toToolkit();
  await wizard.chooseTool(forecast);
  await wizard.runTool();
  const started = await Promise.all(
    wizard.page.workers().map((worker) => worker.evaluate<number>("self.started ?? 0")),
  );
  const shown = await wizard.pane.locator("main, #pane").first().innerText();
  return { shown, started: Math.max(...started) };
}

test("a forecast is made by several workers where the machine has the processors, and is the same as by one", async () => {
  const found: { shown: string; started: number }[] = [];
  for (const processors of [4, 1]) {
    await overRows(excel, rows, async (wizard) => {
      found.push(await forecasts(wizard, processors));
    });
  }
  const [several, one] = found;
  expect(several?.started).toBe(3);
  expect(one?.started).toBe(0);
  expect(several?.shown).toBe(one?.shown);
});
