import { months, overRows } from "./over-rows";
import { served } from "./served";

const excel = served();

test("200,000 rows are read, and a cancel is answered while they are read and while they are segmented", () =>
  overRows(
    excel,
    [["Item", ...months]],
    async (wizard) => {
      await wizard.ask(({ store }) => {
        const sheet = store.sheets()[0]?.id ?? "";
        for (let row = 2; row <= 200_001; row++) {
          store.setCell(sheet, row, 1, `IT-${row}`, null);
          for (let column = 2; column <= 13; column++)
            store.setCell(sheet, row, column, (row * column) % 97, null);
        }
      });
      const before = await wizard.ask((stand) => stand.digest());
      await wizard.reopen();
      await wizard.press("Cancel");
      await wizard.text("Cancelled. Nothing was written.");
      await wizard.press("Look again");
      await wizard.toMapping();
      await wizard.text(/^200,000 items · 12 months · /);
      await wizard.press("Set cuts");
      await wizard.on("Set the cuts");
      await wizard.press("Choose policy");
      await wizard.on("Choose a policy");
      await wizard.press("Preview");
      await wizard.press("Cancel");
      await wizard.text("Cancelled. Nothing was written.");
      await wizard.on("Choose a policy");
      expect(await wizard.ask((stand) => stand.digest())).toBe(before);
    },
    { patience: 120_000 },
  ));
