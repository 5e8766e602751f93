/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import { goTo, onScreen, openPane, press } from "./open-pane";
import type { MemoryWorkbook } from "../workbook/memory-workbook";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(60_000);

/** What the workbook holds beside the audit of its runs. */
function withoutAudit(workbook: MemoryWorkbook): unknown {
  const { sheets, tables, names, settings, ...others } = workbook.dump();
  const ofAudit = /audit$/i;
  return {
    ...others,
    sheets: sheets.filter(({ name }) => !ofAudit.test(name)),
    tables: tables.filter(({ name }) => !ofAudit.test(name)),
    names: names.filter(({ name, sheet }) => !ofAudit.test(name) && sheet !== "Audit"),
    settings: settings.filter(([key]) => !ofAudit.test(key)),
  };
}

function auditActions(workbook: MemoryWorkbook): unknown[] {
  const { area, sheet } = workbook.table("scmAudit");
  const rows = Array.from({ length: area.bottom - area.top }, (_, index) => area.top + 1 + index);
  return rows.map((row) => workbook.at(sheet, row, area.left + 2).value);
}

test("the wizard leads from the table to written sheets, and undo takes them back", async () => {
  const workbook = smallWorkbook();
  const before = withoutAudit(workbook);
  const { user, shown } = openPane(workbook);
  await goTo(user, "preview");
  const write = await screen.findByRole("button", { name: /^Write [\d,]+ cells$/ });
  await user.click(write);
  await onScreen("This workbook");
  expect(await workbook.sheetNames()).toContain("Findings");
  expect(shown).toEqual([["Findings", null]]);
  await press(user, "Undo write");
  await onScreen("Start");
  expect(screen.getByText(/^Undone\. The workbook is as it was before the write/)).toBeInTheDocument();
  expect(withoutAudit(workbook)).toEqual(before);
  expect(auditActions(workbook)).toEqual(["segment", "undone"]);
});
