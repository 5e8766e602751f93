import { tools } from "../../../src/tools/registry";
import type { Tool } from "../../../src/tools/tool";
import type { Wizard } from "../../browser/wizard";
import type { Photographer } from "./photographer";

/** Walks through the pane, taking a picture of each screen; the letters are those of the pictures that the look was designed by. */
export type Walk = (wizard: Wizard, camera: Photographer) => Promise<void>;

function toolNamed(id: string): Tool {
  const tool = tools.find((each) => each.id === id);
  if (tool === undefined) throw new Error(`there is no tool ${id}`);
  return tool;
}

const demandBlock = { top: 1, left: 1, bottom: 60, right: 16 };

/** From the first screen to the tables and selected cells to choose from. */
export const walkTables: Walk = async (wizard, camera) => {
  await wizard.pane.getByRole("button", { name: /Use my table/ }).waitFor();
  await camera.take("a-first-run");
  await wizard.toMapping();
  await camera.take("b-mapping");
  await wizard.press("Change the table");
  await wizard.on("Choose the table");
  await camera.take("b-table");
  await wizard.ask((stand) => stand.host.selectObject());
  await wizard.press("Use the selected cells");
  await wizard.text(/^No cells are selected/);
  await camera.take("b-table-notice");
  await wizard.page.evaluate((area) => window.stand.host.select("Demand", area), demandBlock);
  await wizard.press("Use the selected cells");
  await wizard.on("Check your data");
  await wizard.text(/items · /);
  await camera.take("b-selected");
  await wizard.press("Change the table");
  await wizard.on("Choose the table");
  await camera.take("b-table-selected");
};

/** Cuts, policy, a run that is under way, one that was cancelled, and the preview. */
export const walkRun: Walk = async (wizard, camera) => {
  await wizard.toMapping();
  await wizard.press("Set cuts");
  await wizard.on("Set the cuts");
  await camera.take("c-cuts");
  await wizard.press("Choose policy");
  await wizard.on("Choose a policy");
  await camera.take("d-policy");
  const [worker] = wizard.page.workers();
  // Keeps the worker busy, as a very large workbook would.
  worker
    ?.evaluate("for (const end = performance.now() + 60000; performance.now() < end; );")
    .catch(() => undefined);
  await wizard.press("Preview");
  await wizard.text("Segmenting");
  await camera.take("h-running");
  await wizard.press("Cancel");
  await wizard.text("Cancelled. Nothing was written.");
  await camera.take("h-cancelled");
  await wizard.press("Preview");
  await wizard.on("What will be written");
  await wizard.press(/^Write /);
  await camera.take("e-preview-name");
  await wizard.nameUser();
  await camera.take("e-preview");
};

/** A write that fails and is put back, one that cannot be put back, and the way out. */
export const walkFailures: Walk = async (wizard, camera) => {
  await wizard.toPreview();
  await wizard.ask((stand) =>
    stand.beforeEntering(() => stand.host.faults.start({ request: 2, lasting: true, done: "half" })),
  );
  await wizard.press(/^Write /);
  await wizard.text(/^Writing failed/);
  await camera.take("j-broken");
  await wizard.press("Put back again");
  await wizard.text(/^The workbook is not as it was yet/);
  await camera.take("j-broken-again");
  await wizard.ask(({ host }) => host.faults.start());
  await wizard.press("Put back again");
  await wizard.text("Put back. The workbook is as it was.");
  await camera.take("j-put-back");
  await wizard.ask((stand) => stand.beforeEntering(() => stand.host.faults.start({ request: 2 })));
  await wizard.press(/^Write /);
  await wizard.text(/^Writing failed/);
  await camera.take("j-error");
};

/** Home with its classes, a change of the data, a refresh under way and done, a run again, and the undo. */
export const walkHome: Walk = async (wizard, camera) => {
  await wizard.toPreview();
  await wizard.write();
  await camera.take("f-home");
  await wizard.pane.getByRole("gridcell", { name: /^Class AX/ }).click();
  await wizard.text(/^AX: largest of /);
  await camera.take("f-home-class");
  await wizard.page.evaluate(() => window.stand.expect("/refreshed.xlsx"));
  await wizard.ask(({ host }) => host.edit("user", "Demand", 2, 4, 9_999));
  await wizard.text("Demand changed just now");
  await camera.take("f-home-stale");
  await wizard.ask(({ host }) => host.beginCellEdit());
  await wizard.press("Refresh");
  await wizard.text("Refreshing");
  await camera.take("f-home-refreshing");
  await wizard.ask(({ host }) => host.endCellEdit());
  await wizard.text(/^Up to date · data as of /);
  await wizard.press("Run again");
  await wizard.on("Check your data");
  await wizard.text(/items · /);
  await camera.take("b-mapping-again");
  await wizard.press("Set cuts");
  await wizard.on("Set the cuts");
  await wizard.pane.getByRole("slider", { name: "Cut of A" }).press("ArrowLeft");
  await wizard.pane.getByRole("slider", { name: "Cut of A" }).press("ArrowLeft");
  await camera.take("c-cuts-again");
  await wizard.press("Change how stable classes are");
  await camera.take("c-cuts-stable");
  await wizard.press("Choose policy");
  await wizard.on("Choose a policy");
  await wizard.pane.getByRole("radio", { name: /Cost of service/ }).check();
  await camera.take("d-policy-again");
  await wizard.press("Preview");
  await wizard.on("What will be written");
  await camera.take("e-preview-again");
};

/** Why an item has its class: a seasonal one that is called Z, its history as a table, and the largest item. */
export const walkExplain: Walk = async (wizard, camera) => {
  await wizard.toPreview();
  await wizard.write();
  await wizard.pane.getByRole("gridcell", { name: /^Class AZ/ }).click();
  await wizard.text(/^AZ: largest of /);
  await wizard.pane
    .getByRole("button", { name: /: why AZ$/ })
    .first()
    .click();
  await wizard.on("Why this class");
  await wizard.text("A: value");
  await camera.take("i-explain");
  await wizard.press("Show as table");
  await camera.take("i-explain-table");
  await wizard.press("Pin");
  await wizard.press("Compare measures");
  await wizard.on("Compare measures");
  await camera.take("i-measures");
  await wizard.press("Back");
  await wizard.on("Why this class");
  await camera.take("i-explain-pinned");
  await wizard.press("Override class");
  await wizard.on("Override class");
  await wizard.press("Preview");
  await camera.take("i-override-missing");
  await wizard.pane.getByRole("combobox", { name: /^Class/ }).click();
  await wizard.pane.getByRole("option", { name: "AX" }).click();
  await wizard.pane.getByRole("textbox", { name: /^Reason/ }).fill("Sells in its season only");
  await wizard.press("Preview");
  await wizard.on("What will be written");
  await camera.take("i-override-preview");
  await wizard.press(/^Write /);
  await wizard.text(/^Override AX is written/);
  await camera.take("i-override-written");
  await wizard.press("Override class");
  await wizard.text("An override stands");
  await camera.take("i-override-standing");
  await wizard.press("Change it");
  await camera.take("i-override-change");
  await wizard.press("Back");
  await wizard.on("Why this class");
  await wizard.press("Back");
  await wizard.on("This workbook");
};

/** The tools, a search among them, the form of one, what it would write, and what it found. */
export const walkToolkit: Walk = async (wizard, camera) => {
  await wizard.toToolkit();
  await camera.take("g-toolkit");
  await wizard.pane.getByRole("searchbox").fill("cut");
  await camera.take("g-toolkit-search");
  await wizard.pane.getByRole("searchbox").fill("");
  await wizard.chooseTool(toolNamed("criteria"));
  await camera.take("h-form");
  await wizard.press("Back");
  await wizard.on("Toolkit");
  await wizard.chooseTool(toolNamed("data-readiness"));
  await wizard.page.evaluate(() => window.stand.expect("/readiness.xlsx"));
  await wizard.runTool();
  await wizard.nameUser();
  await camera.take("h-tool-preview");
  await wizard.writeTool(toolNamed("data-readiness"));
  await camera.take("h-result");
};

/** A workbook without a table, and the sample in it. */
export const walkEmpty: Walk = async (wizard, camera) => {
  await wizard.press("Look again");
  await wizard.text("This workbook holds no table yet");
  await camera.take("j-empty");
  await wizard.press(/Try it on sample data/);
  await wizard.text(/items · /);
  await camera.take("b-sample-added");
  await wizard.press("Back");
  await wizard.on("Start");
  await camera.take("a-sample-added");
  await wizard.press("Undo adding the sample");
  await wizard.text(/^Undone\./);
  await camera.take("j-sample-undone");
};
