import { batchOutput } from "./batch-output";
import { onlineRetail, sample } from "./inputs";
import { served } from "./served";
import { user, withWizard } from "./wizard";

const excel = served();

const limitOfARequest = 5_000_000;

if (onlineRetail === null) console.warn("Online Retail is not there: its browser test does not run");

describe.each(onlineRetail === null ? [sample] : [sample, onlineRetail])(
  "the wizard over $title",
  (input) => {
    test("writes cell by cell what batch writes, and undo takes all but the audit back", async () => {
      const { workbook, result } = await batchOutput(input.bytes(), input.name);
      excel.server.put("/before.xlsx", workbook);
      excel.server.put("/after.xlsx", result);
      await withWizard(excel, async (wizard) => {
        await wizard.toPreview();
        await wizard.ask((stand) => stand.keep());
        await wizard.write();
        const { cells, differences } = await wizard.ask((stand) => stand.fromBatch());
        expect(differences).toEqual([]);
        expect(cells).toBeGreaterThan(100_000);
        expect(await wizard.ask((stand) => stand.largestRequest())).toBeLessThan(limitOfARequest);
        await wizard.press("Undo write");
        await wizard.text("Undone.");
        expect(await wizard.ask((stand) => stand.sinceKept())).toEqual([]);
        expect(await wizard.ask((stand) => stand.audit())).toEqual([
          [user, "segment", null],
          [user, "undone", "segment"],
        ]);
      });
    });
  },
);
