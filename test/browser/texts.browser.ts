import { batchOutput } from "./batch-output";
import { plainRows, workbookOf } from "./over-rows";
import { served, serveOver } from "./served";
import { Wizard } from "./wizard";

const excel = served(async () => serveOver(await batchOutput(workbookOf(plainRows), "Demand.xlsx")));

/** The pane opened anew, while the script with the texts of tools is refused or kept waiting until `bring` is called. */
async function openWithout(
  texts: "refused" | "waiting",
  look: (wizard: Wizard, bring: () => void) => Promise<void>,
): Promise<void> {
  const wizard = await Wizard.open(excel.browser, excel.server.url);
  let isBrought = false;
  let bring = (): void => undefined;
  const brought = new Promise<void>((resolve) => {
    bring = () => {
      isBrought = true;
      resolve();
    };
  });
  try {
    await wizard.page.route("**/texts.js", async (route) => {
      if (texts === "refused" && !isBrought) return route.abort();
      await brought;
      return route.continue();
    });
    await wizard.reopen();
    await look(wizard, bring);
  } finally {
    await wizard.close();
  }
}

test("without the texts of tools the first screen says that the add-in is not whole, and looks again when asked", () =>
  openWithout("refused", async (wizard, bring) => {
    await wizard.text(/The add-in did not load in full\. Nothing was read or written\./);
    bring();
    await wizard.press("Look again");
    await wizard.press(/Use my table/);
    await wizard.on("Check your data");
  }));

test("while the texts of tools are on their way the first screen stands, and nothing of the data is shown", () =>
  openWithout("waiting", async (wizard, bring) => {
    await wizard.text("Looking for tables in this workbook");
    expect(await wizard.pane.getByRole("button", { name: /Use my table/ }).count()).toBe(0);
    bring();
    await wizard.press(/Use my table/);
    await wizard.on("Check your data");
    expect(wizard.faults).toEqual([]);
  }));
