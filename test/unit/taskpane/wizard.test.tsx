/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import { goTo, onScreen, openPane, press } from "./open-pane";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(60_000);

test("the wizard leads from the table to written sheets, and undo takes them back", async () => {
  const workbook = smallWorkbook();
  const before = workbook.dump();
  const { user, shown } = openPane(workbook);
  await goTo(user, "preview");
  const write = await screen.findByRole("button", { name: /^Write [\d,]+ cells$/ });
  await user.click(write);
  await onScreen("This workbook");
  expect(await workbook.sheetNames()).toContain("Findings");
  expect(shown).toEqual([["Findings", null]]);
  await press(user, "Undo write");
  await onScreen("Start");
  expect(screen.getByText("Undone. The workbook is as it was before the write.")).toBeInTheDocument();
  expect(workbook.dump()).toEqual(before);
});
