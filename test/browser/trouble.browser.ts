import { batchOutput } from "./batch-output";
import { expectUntouched, plainRows, workbookOf } from "./over-rows";
import { served, serveOver } from "./served";
import { withWizard } from "./wizard";

const excel = served(async () => serveOver(await batchOutput(workbookOf(plainRows), "Demand.xlsx")));

test("a cancelled run writes nothing, and runs when it is asked again", () =>
  withWizard(excel, async (wizard) => {
    await wizard.toMapping();
    await wizard.press("Set cuts");
    await wizard.on("Set the cuts");
    await wizard.press("Choose policy");
    await wizard.on("Choose a policy");
    await wizard.ask((stand) => stand.keep());
    const [worker] = wizard.page.workers();
    // Keeps the worker busy, as a very large workbook would.
    const busy = worker?.evaluate("for (const end = performance.now() + 60000; performance.now() < end; );");
    busy?.catch(() => undefined);
    await wizard.press("Preview");
    await wizard.press("Cancel");
    await wizard.text("Cancelled. Nothing was written.");
    await expectUntouched(wizard);
    await wizard.press("Preview");
    await wizard.on("What will be written");
  }));

test.each([
  ["read only", "?readOnly"],
  ["with a protected structure", "?structureProtected"],
])("a workbook that is %s is refused in words and stays as it is", (_, query) =>
  withWizard(
    excel,
    async (wizard) => {
      await wizard.toPreview();
      await wizard.ask((stand) => stand.keep());
      await wizard.press(/^Write /);
      await wizard.text("What was done");
      await wizard.text(/protected|read[- ]only/i);
      await expectUntouched(wizard);
    },
    { query },
  ),
);

test("a sheet of ours that was protected since is named, and nothing is written", () =>
  withWizard(excel, async (wizard) => {
    await wizard.toPreview();
    await wizard.write();
    await wizard.ask(({ host, store }) => {
      const items = store.sheets().find(({ name }) => name === "Items");
      store.updateSheet(items?.id ?? "", { protectedWith: {} });
      host.edit("user", "Demand", 2, 4, 9_999);
    });
    await wizard.ask((stand) => stand.keep());
    await wizard.press("Refresh");
    await wizard.text("The sheet Items is protected. Nothing was written.");
    expect(await wizard.ask((stand) => stand.sinceKept())).toEqual([]);
  }));

test("while the user types in a cell a write waits, and is made when they are done", () =>
  withWizard(excel, async (wizard) => {
    await wizard.toPreview();
    await wizard.ask((stand) => {
      stand.keep();
      stand.host.beginCellEdit();
    });
    await wizard.press(/^Write /);
    await wizard.text(/^Writing/);
    await expectUntouched(wizard);
    await wizard.ask(({ host }) => host.endCellEdit());
    await wizard.on("This workbook");
    expect(await wizard.ask((stand) => stand.fromBatch().differences)).toEqual([]);
  }));

test("a write that fails for good names what was not put back, and puts it back when the failure is over", () =>
  withWizard(excel, async (wizard) => {
    await wizard.toPreview();
    await wizard.ask((stand) => {
      stand.keep();
      // From the second request on that enters values: by then there is something to put back.
      stand.beforeEntering(() => stand.host.faults.start({ request: 2, lasting: true, done: "half" }));
    });
    await wizard.press(/^Write /);
    await wizard.text(
      /^Writing failed: The host was told to fail here\. .*Putting the workbook back failed as well, in .*sheet Findings/,
    );
    await wizard.text("The workbook is not as it was. Close it without saving, or try to put it back.");
    expect(await wizard.ask((stand) => stand.allSinceKept())).not.toEqual([]);
    await wizard.press("Put back again");
    await wizard.text(/^The workbook is not as it was yet\. Not put back: .*sheet Findings/);
    await wizard.ask(({ host }) => host.faults.start());
    await wizard.press("Put back again");
    await wizard.text("Put back. The workbook is as it was.");
    expect(await wizard.ask((stand) => stand.allSinceKept())).toEqual([]);
  }));

test("a sheet of the user's with a name of ours stays, and ours has another", () =>
  withWizard(excel, async (wizard) => {
    await wizard.ask(({ store }) => {
      const { id } = store.addSheet("KPI");
      store.setCell(id, 1, 1, "mine", null);
    });
    await wizard.toPreview();
    await wizard.text("You have a sheet named KPI. It stays as it is; ours is KPI (Stratify).");
  }));
