import { AxeBuilder } from "@axe-core/playwright";
import { review } from "../../src/tools/performance/review";
import { batchOutput } from "./batch-output";
import { sample } from "./inputs";
import { served, serveOver } from "./served";
import { withWizard, type Wizard } from "./wizard";

const excel = served(async () => {
  const segmented = await batchOutput(sample.bytes(), sample.name);
  const server = await serveOver(segmented);
  server.put("/review.xlsx", (await batchOutput(segmented.result, sample.name, review.id)).result);
  return server;
});

/** Serious faults of the pane as it stands, of all rules or of some. */
async function faultsOf({ page }: Wizard, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).include("iframe");
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}

/** Another theme changes colours and nothing else, so that all rules are checked in the light one, and contrast in both. */
async function check(wizard: Wizard, screen: string): Promise<void> {
  expect([screen, await faultsOf(wizard)]).toEqual([screen, []]);
  expect(await wizard.pane.getByRole("main").count()).toBe(1);
  await wizard.showTheme("dark");
  expect([`${screen}, dark`, await faultsOf(wizard, ["color-contrast"])]).toEqual([`${screen}, dark`, []]);
  await wizard.showTheme("light");
}

test("no screen has a serious fault of accessibility, light or dark", () =>
  withWizard(excel, async (wizard) => {
    await wizard.pane.getByRole("button", { name: /Use my table/ }).waitFor();
    await check(wizard, "start");
    await wizard.toMapping();
    await check(wizard, "mapping");
    await wizard.press("Set cuts");
    await wizard.on("Set the cuts");
    await check(wizard, "cuts");
    await wizard.press("Choose policy");
    await wizard.on("Choose a policy");
    await check(wizard, "policy");
    await wizard.press("Preview");
    await wizard.on("What will be written");
    await check(wizard, "preview");
    await wizard.nameUser();
    await wizard.write();
    await check(wizard, "home");
    await wizard.toToolkit();
    await check(wizard, "toolkit");
    await wizard.chooseTool(review);
    await check(wizard, "form");
    await wizard.ask((stand) => stand.expect("/review.xlsx"));
    await wizard.runTool();
    await check(wizard, "preview of a tool");
    await wizard.writeTool(review);
    await check(wizard, "result");
  }));
