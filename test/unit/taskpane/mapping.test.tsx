/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { parseMapping } from "../../../src/model";
import { goTo, onScreen, openPane, press } from "./open-pane";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(60_000);

async function choose(user: UserEvent, field: string, option: string): Promise<void> {
  await user.click(screen.getByRole("combobox", { name: field }));
  await user.click(await screen.findByRole("option", { name: option }));
}

test("the proposed columns are shown with where they stand", async () => {
  const { user } = openPane(smallWorkbook());
  await goTo(user, "mapping");
  const shown = (name: string) => screen.getByRole("combobox", { name });
  expect(screen.getByText("Demand!A1:M11")).toBeInTheDocument();
  expect(shown("Item")).toHaveTextContent("Item");
  expect(shown("Unit cost")).toHaveTextContent("Item master · Unit cost EUR");
  expect(shown("Lead-time spread")).toHaveTextContent("Not mapped");
  expect(screen.getByText("10 items · 12 months · EUR 5,500 at unit cost")).toBeInTheDocument();
});

test("another column is read at once, and the workbook remembers it", async () => {
  const workbook = smallWorkbook();
  const { user } = openPane(workbook);
  await goTo(user, "mapping");
  await choose(user, "Unit cost", "List price EUR");
  await screen.findByText("10 items · 12 months · EUR 11,000 at unit cost");
  await press(user, "Set cuts");
  await onScreen("Set the cuts");
  await press(user, "Choose policy");
  await onScreen("Choose a policy");
  await press(user, "Preview");
  await onScreen("What will be written");
  await press(user, /^Write /);
  await onScreen("This workbook");
  const kept = parseMapping(JSON.parse((await workbook.setting("mapping")) ?? ""));
  expect(kept.items[0]?.columns.unitCost).toBe("List price EUR");
});

test("without a cost, value is counted in units and the pane says so", async () => {
  const workbook = smallWorkbook();
  const { user } = openPane(workbook);
  await goTo(user, "mapping");
  await choose(user, "Unit cost", "Not mapped");
  await press(user, "More columns");
  await choose(user, "Unit price", "Not mapped");
  await screen.findByText("10 items · 12 months · 120 units");
  expect(screen.getByText("Without cost, price or revenue, value is counted in units.")).toBeInTheDocument();
});

test("another treatment changes what is read, not the cells", async () => {
  const workbook = smallWorkbook();
  workbook.type("Demand", 2, 2, "12 pcs");
  const before = workbook.dump();
  const { user } = openPane(workbook);
  await goTo(user, "mapping");
  expect(screen.getByText("1 cell holds text")).toBeInTheDocument();
  expect(screen.getByText("1 to check")).toBeInTheDocument();
  expect(screen.getByText(/EUR 6,417 at unit cost/)).toBeInTheDocument();
  await press(user, /^Treatment of: 1 cell holds text/);
  await user.click(await screen.findByRole("menuitemradio", { name: "Skip" }));
  await screen.findByText(/EUR 5,417 at unit cost/);
  expect(workbook.dump()).toEqual(before);
});

test("an example leads to its cell", async () => {
  const workbook = smallWorkbook();
  workbook.type("Demand", 4, 3, -2);
  const { user, shown } = openPane(workbook);
  await goTo(user, "mapping");
  await press(user, /Demand!C4/);
  expect(shown).toEqual([["Demand", "C4"]]);
});

test("a column that cannot name the items is refused in place, and the primary leads to the reason", async () => {
  const workbook = smallWorkbook();
  workbook.type("Demand", 1, 14, "Code");
  const { user } = openPane(workbook);
  await goTo(user, "mapping");
  await choose(user, "Item", "Code");
  const alert = await screen.findByText(/Column "Code" of Demand is empty in rows 2 to 11/);
  await press(user, "Set cuts");
  await waitFor(() => expect(document.activeElement).toContainElement(alert));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Check your data");
  await choose(user, "Item", "Item");
  await screen.findByText(/10 items · /);
});

test("another table can be chosen, and is proposed anew", async () => {
  const workbook = smallWorkbook();
  const copy = workbook.addSheet("History");
  workbook.sheet("Demand").cells.forEach((cell, key) => copy.cells.set(key, { ...cell }));
  const { user } = openPane(workbook);
  await press(user, /Choose another table/);
  await onScreen("Choose the table");
  await user.click(screen.getByRole("radio", { name: /History/ }));
  await press(user, "Use History");
  await onScreen("Check your data");
  expect(screen.getByText("History!A1:M11")).toBeInTheDocument();
});

test("where no table looks like demand, the pane says what it looked for and offers to choose", async () => {
  const workbook = smallWorkbook();
  workbook.state.sheets.splice(0, 2);
  workbook.addSheet("Notes", [
    ["Name", "Remark"],
    ["Ann", "call back"],
  ]);
  openPane(workbook);
  expect(await screen.findByText("No demand table found")).toBeInTheDocument();
  expect(screen.getByText(/Looked for an item column/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Choose a table" })).toBeInTheDocument();
});

test("an empty workbook is an empty state with a way to look again", async () => {
  const workbook = smallWorkbook();
  workbook.state.sheets.splice(0, 2);
  const { user } = openPane(workbook);
  expect(await screen.findByText("This workbook holds no table yet")).toBeInTheDocument();
  workbook.addSheet("Demand", [
    ["Item", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"],
    ["A", 1, 2, 3, 4, 5, 6],
  ]);
  await press(user, "Look again");
  expect(await screen.findByRole("button", { name: /Use my table/ })).toHaveTextContent(
    "Found: Demand, 1 row, 6 months",
  );
});

test("the step bar says where one is and leads back to steps that are done", async () => {
  const { user } = openPane(smallWorkbook());
  await goTo(user, "cuts");
  const bar = within(screen.getByRole("navigation", { name: "Steps" }));
  expect(bar.getAllByRole("listitem").findIndex((step) => step.getAttribute("aria-current") === "step")).toBe(
    2,
  );
  expect(bar.getAllByRole("button").map((step) => step.textContent)).toEqual(["Data", "Mapping"]);
  await user.click(bar.getByRole("button", { name: "Mapping" }));
  await onScreen("Check your data");
});
