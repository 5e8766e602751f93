import { expectUntouched, keep, overRows, plainRows as plain } from "./over-rows";
import { served } from "./served";
import type { Wizard } from "./wizard";

const excel = served();

/** The change is told once things are quiet; nothing on the screen shows that it was. */
const quiet = (wizard: Wizard): Promise<void> => wizard.page.waitForTimeout(1_000);

test("a table that grows between the reading and the preview, and again after it, is read anew before anything is written", () =>
  overRows(
    excel,
    plain,
    async (wizard) => {
      await wizard.toMapping();
      await wizard.text(/^8 items · /);
      await wizard.press("Set cuts");
      await wizard.on("Set the cuts");
      await wizard.ask((stand) => stand.resizeTable("Sales", 10, ["IT-9", 5]));
      await keep(wizard);
      await quiet(wizard);
      await wizard.press("Choose policy");
      await wizard.on("Choose a policy");
      await wizard.press("Preview");
      await wizard.on("What will be written");
      await wizard.text("9 rows");
      await wizard.nameUser();
      await expectUntouched(wizard);
      await wizard.ask((stand) => stand.resizeTable("Sales", 11, ["IT-10", 5]));
      await keep(wizard);
      await quiet(wizard);
      await wizard.press(/^Write /);
      await wizard.text(
        "Sales changed after it was read, so this preview was made anew. Nothing is written yet.",
      );
      await expectUntouched(wizard);
    },
    { table: "Sales" },
  ));

test("a table that shrinks during the run is read anew, or refused with what it lacks, and nothing is written", () =>
  overRows(
    excel,
    plain,
    async (wizard) => {
      await wizard.toPreview();
      await wizard.ask((stand) => stand.resizeTable("Sales", 5, []));
      await keep(wizard);
      await quiet(wizard);
      await wizard.press(/^Write /);
      await wizard.text(
        "Sales changed after it was read, so this preview was made anew. Nothing is written yet.",
      );
      await expectUntouched(wizard);
      // Nothing is left but the headers and an empty row, as when all rows of a table are deleted.
      await wizard.ask((stand) => stand.resizeTable("Sales", 2, []));
      await wizard.ask(({ host }) => {
        for (let column = 1; column <= 13; column++) host.edit("user", "Demand", 2, column, null);
      });
      await keep(wizard);
      await quiet(wizard);
      await wizard.press(/^Write /);
      await wizard.text(/Column "Item" of Demand \(table Sales\) is empty|no rows under them/);
      await expectUntouched(wizard);
    },
    { table: "Sales" },
  ));
