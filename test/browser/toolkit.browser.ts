import { tools } from "../../src/tools/registry";
import { batchOutput } from "./batch-output";
import { smallSample } from "./inputs";
import { served, serveOver } from "./served";
import { user, withWizard } from "./wizard";

/** All but the one that has the wizard, and its own test. */
const inToolkit = tools.filter(({ id }) => id !== "segment");

const excel = served(async () => {
  const segmented = await batchOutput(smallSample.bytes(), smallSample.name);
  const server = await serveOver(segmented);
  for (const { id } of inToolkit)
    server.put(`/${id}.xlsx`, (await batchOutput(segmented.result, smallSample.name, id)).result);
  return server;
});

test("every tool runs from its form, writes cell by cell what batch writes, and undo takes all but the audit back", () =>
  withWizard(excel, async (wizard) => {
    await wizard.toPreview();
    await wizard.write();
    await wizard.toToolkit();
    const audit: (string | null)[][] = [[user, "segment", null]];
    for (const tool of inToolkit) {
      const { id } = tool;
      const of = <Found>(found: Found): { id: string; found: Found } => ({ id, found });
      await wizard.ask((stand, path) => stand.expect(path), `/${id}.xlsx`);
      await wizard.ask((stand) => {
        // From a sheet that stays, so that undo leads back to it.
        stand.host.select("Demand", { top: 1, left: 1, bottom: 1, right: 1 });
        stand.keep();
      });
      const before = await wizard.ask((stand) => stand.digest());
      await wizard.chooseTool(tool);
      await wizard.runTool();
      expect(of(await wizard.ask((stand) => stand.digest()))).toEqual(of(before));
      await wizard.writeTool(tool);
      expect(of(await wizard.ask((stand) => stand.digest()))).not.toEqual(of(before));
      const { cells, differences } = await wizard.ask((stand) => stand.fromBatchBesideAudit());
      expect(cells).toBeGreaterThan(10_000);
      expect(of(differences)).toEqual(of([]));
      await wizard.press("Undo write");
      await wizard.on("Toolkit");
      await wizard.text("Undone.");
      expect(of(await wizard.ask((stand) => stand.sinceKept()))).toEqual(of([]));
      audit.push([user, id, null]);
      // Its first run also says that it puts parameters in force.
      if (id === "recalibrate") audit.push([user, id, null]);
      audit.push([user, "undone", id]);
      expect(await wizard.ask((stand) => stand.audit())).toEqual(audit);
    }
  }));
