/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { act, screen, waitFor, within } from "@testing-library/react";
import { parseMapping } from "../../../src/model";
import { askPane } from "../../../src/taskpane/pane-commands";
import { say } from "../../../src/text/message";
import { PlaceError, type ActiveCell, type SelectedPlace, type TableRows } from "../../../src/workbook";
import { goTo, onScreen, openPane, press } from "./open-pane";
import { smallWorkbook } from "./small-workbook";
import { writeFirst } from "./write-first";

jest.setTimeout(60_000);

const months = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"];

/** The small workbook with a second block of demand in Plan!B3:H5, under a title. */
function workbookWithPlan() {
  const workbook = smallWorkbook();
  workbook.addSheet("Plan", [
    ["Plan of May"],
    [],
    [null, "Code", ...months, null, "Note"],
    [null, "P-1", 1, 2, 3, 4, 5, 6, null, "checked"],
    [null, "P-2", 6, 5, 4, 3, 2, 1, null, "open"],
  ]);
  return workbook;
}

/** Waits for a text; a busy machine takes its time. */
const found = (text: RegExp | string) => screen.findByText(text, {}, { timeout: 15_000 });
const choosing = (place: SelectedPlace) => ({ selection: () => Promise.resolve(place) });
const inCell = (cell: ActiveCell) => ({ activeCell: () => Promise.resolve(cell) });

describe("the selected cells as the demand", () => {
  it("are read, remembered in the workbook, and proposed by the next run", async () => {
    const workbook = workbookWithPlan();
    const { user, view } = openPane(workbook, { host: choosing({ sheet: "Plan", area: "B3:H5" }) });
    await press(user, /Choose another table/);
    await press(user, "Use the selected cells");
    await onScreen("Check your data");
    expect(await found(/^2 items · 6 months/)).toBeInTheDocument();
    expect(screen.getByText("Plan!B3:H5")).toBeInTheDocument();
    await press(user, "Set cuts");
    await onScreen("Set the cuts");
    await press(user, "Choose policy");
    await onScreen("Choose a policy");
    await press(user, "Preview");
    await onScreen("What will be written");
    await press(user, /^Write /);
    await onScreen("This workbook");
    const kept = parseMapping(JSON.parse((await workbook.setting("mapping")) ?? ""));
    expect(kept.demand).toMatchObject({ sheet: "Plan", area: "B3:H5", headerRow: 3 });
    view.unmount();
    const again = openPane(workbook);
    expect(
      await screen.findByRole("button", { name: /Use my table/ }, { timeout: 15_000 }),
    ).toHaveTextContent("Found: Plan!B3:H5, 2 rows, 6 months");
    await press(again.user, /Choose another table/);
    expect(screen.getByRole("radio", { name: /Selected cells of Plan/ })).toBeChecked();
  });

  it("are read as they are now, not as when the pane opened", async () => {
    const workbook = workbookWithPlan();
    const { user } = openPane(workbook, { host: choosing({ sheet: "Plan", area: "B3:H6" }) });
    await press(user, /Choose another table/);
    ["P-3", 1, 1, 1, 1, 1, 1].forEach((value, column) => workbook.type("Plan", 6, 2 + column, value));
    await press(user, "Use the selected cells");
    expect(await found(/^3 items · 6 months/)).toBeInTheDocument();
  });

  it("may be a table or a whole sheet", async () => {
    const { user } = openPane(workbookWithPlan(), { host: choosing({ sheet: "Plan" }) });
    await press(user, /Choose another table/);
    await press(user, "Use the selected cells");
    expect(await found(/^2 items · 6 months/)).toBeInTheDocument();
  });

  it("that cannot be taken are refused in place", async () => {
    const refusing = () => Promise.reject(new PlaceError(say("workbook.select.noCells")));
    const { user } = openPane(workbookWithPlan(), { host: { selection: refusing } });
    await press(user, /Choose another table/);
    await press(user, "Use the selected cells");
    expect(await found(/^No cells are selected/)).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Choose the table");
  });

  it("that hold no demand are refused, and the former data stays in use", async () => {
    const { user } = openPane(workbookWithPlan(), { host: choosing({ sheet: "Plan", area: "J3:J5" }) });
    await goTo(user, "mapping");
    await press(user, "Change the table");
    await press(user, "Use the selected cells");
    expect(await found(/No demand found/)).toHaveTextContent("Plan!J3:J5");
    await press(user, "Use Demand");
    await found(/^10 items · /);
    await press(user, "Set cuts");
    await onScreen("Set the cuts");
  });

  it("are not offered where the host has no selection", async () => {
    const { user } = openPane(smallWorkbook());
    await press(user, /Choose another table/);
    expect(screen.queryByRole("button", { name: "Use the selected cells" })).toBeNull();
  });
});

describe("Segment this table", () => {
  it("opens the table around the active cell, whichever looks most like demand", async () => {
    openPane(workbookWithPlan(), { host: inCell({ sheet: "Plan", row: 4, column: 3 }) });
    act(() => askPane("segmentTable"));
    await onScreen("Check your data");
    expect(await found(/^2 items · 6 months/)).toBeInTheDocument();
  });

  it("sees a table that came after the pane was opened", async () => {
    const workbook = smallWorkbook();
    openPane(workbook, { host: inCell({ sheet: "New", row: 2, column: 1 }) });
    await screen.findByRole("button", { name: /Use my table/ }, { timeout: 15_000 });
    workbook.addSheet("New", [
      ["Item", ...months],
      ["n", 1, 2, 3, 4, 5, 6],
    ]);
    act(() => askPane("segmentTable"));
    expect(await found(/^1 item · 6 months/)).toBeInTheDocument();
  });

  it("says so where the cell is in none of the tables, and shows the start", async () => {
    const { user } = openPane(smallWorkbook(), {
      host: inCell({ sheet: "Item master", row: 40, column: 9 }),
    });
    await goTo(user, "mapping");
    act(() => askPane("segmentTable"));
    await onScreen("Start");
    expect(
      screen.getByText("'Item master'!I40 stands in none of the tables that were found. Choose one here."),
    ).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /Choose another table/ })).toBeInTheDocument();
  });

  it("says why where no sheet of cells is in sight", async () => {
    const activeCell = () => Promise.reject(new PlaceError(say("workbook.select.noCells")));
    openPane(smallWorkbook(), { host: { activeCell } });
    act(() => askPane("segmentTable"));
    expect(await found(/^No cells are selected/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /Use my table/ })).toBeInTheDocument();
  });
});

describe("ways into the sheets", () => {
  const gone = () => Promise.reject(new PlaceError(say("workbook.show.noSheet", { sheet: "Findings" })));

  it("end in a notice where the place is gone, also right after writing", async () => {
    await writeFirst({ host: { show: gone } });
    expect(await found(/^There is no sheet Findings any more/)).toBeInTheDocument();
  });

  it("take back the notice once one of them leads somewhere", async () => {
    let isGone = true;
    const { user } = await writeFirst({ host: { show: () => (isGone ? gone() : Promise.resolve()) } });
    await found(/^There is no sheet Findings any more/);
    isGone = false;
    await press(user, /^All \d+ in sheet$/);
    expect(screen.queryByText(/^There is no sheet Findings any more/)).toBeNull();
  });

  it("say what is wrong with the cell of an odd value", async () => {
    const workbook = smallWorkbook();
    workbook.type("Demand", 4, 3, -2);
    const show = () => Promise.reject(new PlaceError(say("workbook.show.hidden", { sheet: "Demand" })));
    const { user } = openPane(workbook, { host: { show } });
    await goTo(user, "mapping");
    await press(user, /Demand!C4/);
    expect(await found(/^The sheet Demand is hidden, so Excel cannot go there/)).toBeInTheDocument();
  });

  it("select the rows of a class at the second press, after the first has listed its items", async () => {
    const selected: TableRows[] = [];
    const showRows = (rows: TableRows) => Promise.resolve(void selected.push(rows));
    const { user, shown } = await writeFirst({ host: { showRows } });
    const cell = screen.getByRole("gridcell", { name: /^Class AX: 3 items/ });
    await user.click(cell);
    expect(cell).toHaveAttribute("aria-selected", "true");
    expect(await found("AX: largest of 3 items")).toBeInTheDocument();
    expect(screen.getByText("IT-1")).toBeInTheDocument();
    expect(selected).toEqual([]);
    await user.click(cell);
    expect(selected).toEqual([{ table: "scmItems", column: "Class final", values: ["AX"] }]);
    expect(shown).toEqual([["Findings", null]]);
  });

  it("do so by the keyboard, too: arrows move, Enter lists, Enter selects", async () => {
    const selected: TableRows[] = [];
    const showRows = (rows: TableRows) => Promise.resolve(void selected.push(rows));
    const { user } = await writeFirst({ host: { showRows } });
    const grid = within(screen.getByRole("grid"));
    // A screen takes the focus to its name when it appears.
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
    act(() => grid.getByRole("gridcell", { name: /^Class AX/ }).focus());
    await user.keyboard("{ArrowRight}{ArrowRight}{Enter}{Enter}");
    expect(await screen.findByText(/^AZ: largest of/)).toBeInTheDocument();
    expect(selected).toEqual([{ table: "scmItems", column: "Class final", values: ["AZ"] }]);
  });

  it("lead from a class to its rows by a link, and to the sheet where the host cannot select rows", async () => {
    const { user, shown } = await writeFirst();
    await user.click(screen.getByRole("gridcell", { name: /^Class AX/ }));
    await press(user, "Select the 3 rows of AX in Items");
    expect(shown).toEqual([
      ["Findings", null],
      ["Items", null],
    ]);
  });

  it("list no items for an empty class, and a second press goes nowhere", async () => {
    const { user, shown } = await writeFirst();
    const cell = screen.getByRole("gridcell", { name: /^Class AY: 0 items/ });
    await user.click(cell);
    await user.click(cell);
    expect(screen.getByText("AY: no items")).toBeInTheDocument();
    expect(shown).toEqual([["Findings", null]]);
  });

  it("lead from a finding to the rows that it speaks of", async () => {
    const selected: TableRows[] = [];
    const showRows = (rows: TableRows) => Promise.resolve(void selected.push(rows));
    const { user } = await writeFirst({ host: { showRows } });
    await press(user, /A items? (is|are) below safety stock|safety stock/);
    expect(selected).toHaveLength(1);
    expect(selected[0]).toMatchObject({ table: "scmItems", column: "Item" });
    expect(selected[0]?.values).toEqual(["IT-2", "IT-4", "IT-6"]);
  });
});
