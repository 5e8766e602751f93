import type { CellValue } from "../../src/xlsx";
import { batchOutput, outputAfterEdit } from "./batch-output";
import { sample } from "./inputs";
import { served, serveOver } from "./served";
import { user, withWizard, type Wizard } from "./wizard";

/** The sample as it is after its first run. */
let afterFirstRun: Uint8Array;
const excel = served(async () => {
  const output = await batchOutput(sample.bytes(), sample.name);
  afterFirstRun = output.result;
  return serveOver(output);
});

const demandRow = 2;
const [firstColumn, lastColumn] = [4, 13];

/** Serves what batch makes of the sample once cells of an item's demand hold these values, from the left. */
async function expectAfterEdit(values: readonly CellValue[]): Promise<void> {
  excel.server.put("/refreshed.xlsx", await outputAfterEdit(afterFirstRun, demandRow, firstColumn, values));
}

/** The pane after a first write, with the switch on, and what batch would write after the edit as what is expected. */
async function written(wizard: Wizard): Promise<void> {
  await wizard.toPreview();
  await wizard.write();
  const live = wizard.pane.getByRole("switch", { name: "Refresh when the data changes" });
  await live.click();
  await wizard.pane.getByRole("switch", { checked: true }).waitFor();
  await wizard.ask((stand) => stand.expect("/refreshed.xlsx"));
}

/** Waits for a refresh that came by itself, and for home to say so. */
async function refreshed(wizard: Wizard): Promise<void> {
  await wizard.text("Demand changed just now");
  await wizard.page.waitForFunction("window.stand.audit().length === 2");
  await wizard.text(/^Up to date · data as of /);
  await wizard.pane.getByRole("progressbar").waitFor({ state: "detached" });
}

const oneValue = 9_999;

test("an edit of the data leads to what batch would write, and only cells that differ are set", async () => {
  await expectAfterEdit([oneValue]);
  await withWizard(excel, async (wizard) => {
    await written(wizard);
    await wizard.ask(({ host, setCells }) => {
      host.edit("user", "Demand", 2, 4, 9_999);
      setCells.start();
    });
    await refreshed(wizard);
    const set = await wizard.ask(({ setCells }) => setCells.all());
    expect(set.length).toBeGreaterThan(5);
    expect(set).toEqual(await wizard.ask(({ setCells }) => setCells.changed()));
    expect(await wizard.ask((stand) => stand.fromBatch().differences)).toEqual([]);
    expect(await wizard.ask((stand) => stand.audit())).toEqual([
      [user, "segment", null],
      [user, "segment", null],
    ]);
  });
});

test("a burst of thirty edits leads to one run over the last of them", async () => {
  await expectAfterEdit(Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => 2_000 + index));
  await withWizard(excel, async (wizard) => {
    await written(wizard);
    await wizard.ask(({ host }) => {
      for (const round of [0, 1_000, 2_000])
        for (let index = 0; index < 10; index++) host.edit("user", "Demand", 2, 4 + index, round + index);
    });
    await refreshed(wizard);
    // A second run would begin within this time; that nothing happens cannot be awaited.
    await wizard.page.waitForTimeout(3_000);
    await wizard.text(/^Up to date · data as of /);
    expect(await wizard.ask((stand) => stand.audit())).toHaveLength(2);
    expect(await wizard.ask((stand) => stand.fromBatch().differences)).toEqual([]);
  });
});

test("somebody else's entry right before it is overwritten stands, and the refresh is put back in words", async () => {
  await expectAfterEdit([oneValue]);
  await withWizard(excel, async (wizard) => {
    await written(wizard);
    const cell = await wizard.ask((stand) => {
      stand.host.edit("user", "Demand", 2, 4, 9_999);
      stand.keep();
      // A column of values, in which the ranks change.
      const cells = stand.unlikeBatch().filter((address) => /^Items!E\d+$/.test(address));
      const first = cells[0] ?? "none";
      const row = Number(first.slice("Items!E".length));
      stand.beforeEntering(() => stand.host.edit("remote", "Items", row, 5, "theirs"));
      return first;
    });
    await wizard.text(
      `Someone changed ${cell} while we were writing. Their value stays; your run was put back. Run again to include it.`,
    );
    const differences = await wizard.ask((stand) => stand.sinceKept());
    expect(differences).toEqual([expect.stringContaining(`"theirs" is not `)]);
    expect(await wizard.ask((stand) => stand.audit())).toEqual([[user, "segment", null]]);
    await wizard.text("Demand changed just now");
  });
});
