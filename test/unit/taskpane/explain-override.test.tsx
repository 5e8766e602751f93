/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { CellValue } from "../../../src/xlsx/types";
import type { MemoryWorkbook } from "../workbook/memory-workbook";
import { explainPane, found, textOf, type ExplainPane } from "./explain-pane";
import { onScreen, press } from "./open-pane";

jest.setTimeout(120_000);

/** First row of data of Overrides, and the columns by header. */
function overridesOf(workbook: MemoryWorkbook) {
  const { area, columns } = workbook.table("scmOverrides");
  const column = (header: string): number => area.left + columns.findIndex((each) => each.startsWith(header));
  const row = area.top + 1;
  return {
    row,
    at: (header: string): CellValue => workbook.at("Overrides", row, column(header)).value,
    type: (header: string, value: CellValue) => workbook.type("Overrides", row, column(header), value),
  };
}

/** What, subject, field, old, new and reason of the audit's last rows. */
function lastAudit(workbook: MemoryWorkbook, count: number): CellValue[][] {
  const { area } = workbook.table("scmAudit");
  return Array.from({ length: count }, (_, index) =>
    [2, 3, 4, 5, 6, 7].map(
      (offset) => workbook.at("Audit", area.bottom - count + 1 + index, area.left + offset).value,
    ),
  );
}

async function choose(user: UserEvent, segment: string): Promise<void> {
  await user.click(screen.getByRole("combobox", { name: /^Class/ }));
  await user.click(await screen.findByRole("option", { name: segment }));
}

const field = (name: RegExp) => screen.getByRole("textbox", { name });

async function openForm({ user }: ExplainPane): Promise<void> {
  await press(user, "Override class");
  await onScreen("Override class");
}

const standing = (workbook: MemoryWorkbook, approvedBy: string | null): void => {
  const { type } = overridesOf(workbook);
  type("Item", "IT-2");
  type("Class", "BZ");
  type("Reason", "Phase-out");
  type("Approved by", approvedBy);
};

describe("an override from the screen of an item", () => {
  it("is entered, previewed with every cell, written without an approval, and taken back", async () => {
    const pane = await explainPane();
    const { user, workbook } = pane;
    const before = overridesOf(workbook);
    await openForm(pane);
    await choose(user, "AX");
    await user.type(field(/^Reason/), "Contract until spring");
    await press(user, "Preview");
    await onScreen("What will be written");
    await user.click(screen.getByRole("treeitem", { name: /^Overrides/ }));
    expect(textOf(screen.getByRole("tree"))).toContain(`Overrides!A${before.row}: empty → IT-2`);
    expect(before.at("Item")).toBeNull();
    await press(user, /^Write \d+ cells$/);
    expect(await found(/^Override AX is written to Overrides/)).toBeInTheDocument();
    expect(["Item", "Class", "Reason", "Owner", "Approved by"].map((header) => before.at(header))).toEqual([
      "IT-2",
      "AX",
      "Contract until spring",
      "R. Okafor",
      null,
    ]);
    expect(lastAudit(workbook, 1)).toEqual([
      ["override", "IT-2", "class", null, "AX", "Contract until spring"],
    ]);
    // It counts once it is approved: until then the class in force stays.
    expect(screen.getByRole("img", { name: "Class AZ" })).toBeInTheDocument();
    await press(user, "Undo the override");
    expect(await found(/^Undone\. The workbook is as it was/)).toBeInTheDocument();
    expect(before.at("Item")).toBeNull();
    expect(lastAudit(workbook, 1)).toEqual([["undone", "override", null, null, null, null]]);
  });

  it("asks for what is missing before it plans anything, and leads there", async () => {
    const pane = await explainPane();
    const { user } = pane;
    await openForm(pane);
    await user.type(screen.getByLabelText(/^Expires/), "2026-01-31");
    await press(user, "Preview");
    expect(await found("3 entries to correct: class, reason and expires")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: /^Class/ })).toHaveFocus();
    expect(textOf(screen.getByRole("main"))).toContain("31 Jan 2026 is in the past.");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Override class");
  });

  it("is shown where one stands, and changed only after that; its approval goes with what was approved", async () => {
    const pane = await explainPane();
    const { user, workbook } = pane;
    standing(workbook, "C. Meyer");
    await openForm(pane);
    const section = screen.getByRole("region", { name: "An override stands" });
    for (const text of ["BZ", "Phase-out", "C. Meyer", "in force"])
      expect(within(section).getByText(text)).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).toBeNull();
    await press(user, "Change it");
    expect(textOf(screen.getByRole("main"))).toContain(
      "C. Meyer approved what it says now, so the approval goes",
    );
    await press(user, "Preview");
    expect(await found(/^The override says this already/)).toBeInTheDocument();
    await choose(user, "AX");
    await press(user, "Preview");
    await onScreen("What will be written");
    await press(user, /^Write \d+ cells$/);
    await found(/^Override AX is written to Overrides/);
    const { at } = overridesOf(workbook);
    expect([at("Class"), at("Reason"), at("Approved by")]).toEqual(["AX", "Phase-out", null]);
    expect(lastAudit(workbook, 2).map((row) => row.slice(1, 5))).toEqual([
      ["IT-2", "class", "BZ", "AX"],
      ["IT-2", "approvedBy", "C. Meyer", null],
    ]);
  });

  it("leaves what stands alone when the user goes back", async () => {
    const pane = await explainPane();
    standing(pane.workbook, null);
    const before = pane.workbook.dump();
    await openForm(pane);
    expect(screen.getByText("waiting for approval")).toBeInTheDocument();
    await press(pane.user, "Back");
    await onScreen("Why this class");
    expect(pane.workbook.dump()).toEqual(before);
  });

  it("keeps to its item while the selection moves", async () => {
    const pane = await explainPane();
    await openForm(pane);
    pane.select({ sheet: "Items", row: 9, key: "IT-3" });
    await pane.user.type(field(/^Reason/), "x");
    expect(screen.getByText("IT-2")).toBeInTheDocument();
    expect(pane.workbook.selectionHandlerCount).toBe(0);
  });

  it("is not written over what somebody typed since the preview, and says so", async () => {
    const pane = await explainPane();
    const { user, workbook } = pane;
    await openForm(pane);
    await choose(user, "AX");
    await user.type(field(/^Reason/), "Contract");
    await press(user, "Preview");
    await onScreen("What will be written");
    overridesOf(workbook).type("Class", "CZ");
    await press(user, /^Write \d+ cells$/);
    expect(await found(/^Someone changed Overrides!/)).toBeInTheDocument();
    expect(overridesOf(workbook).at("Class")).toBe("CZ");
    await press(user, "Back");
    await onScreen("Override class");
    expect(field(/^Reason/)).toHaveValue("Contract");
  });
});

describe("the comparison of measures", () => {
  it("says what each measure gives, or what it lacks, below a sentence of the finding", async () => {
    const { user } = await explainPane();
    await press(user, "Compare measures");
    await onScreen("Compare measures");
    const table = screen.getByRole("table", { name: "Compare measures" });
    const row = (name: RegExp): string => textOf(within(table).getByRole("row", { name }));
    // Twelve units in one month of twelve: sample SD sqrt(12), population SD sqrt(11).
    expect(row(/^CV \(sample\)/)).toMatch(/in force.*3\.46/);
    expect(row(/^CV \(population\)/)).toContain("3.32");
    expect(row(/^CV without season/)).toContain("Needs two full cycles, 24 months; 12 months of record.");
    expect(row(/^Forecast error CV/)).toContain("Needs demand in the later half of 12 months.");
    expect(row(/^Demand pattern/)).toContain("ADI 3.00, CV² 0.00");
    expect(within(table).getAllByRole("img", { name: "Class AZ" })).toHaveLength(2);
    expect(
      screen.getByText("All 2 measures that can be computed give AZ: they run from 3.32 to 3.46."),
    ).toBeInTheDocument();
    await press(user, "Back");
    await onScreen("Why this class");
  });
});
