/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { screen, waitFor } from "@testing-library/react";
import { PortError } from "../../../src/workbook/port-error";
import { localConnection, type Connect } from "../../../src/worker";
import { goTo, onScreen, openPane, press } from "./open-pane";
import { smallWorkbook } from "./small-workbook";
import { writeFirst } from "./write-first";

jest.setTimeout(60_000);

const untouched = "Nothing was written. The workbook is as it was.";

test("the primary names as many cells as are written", async () => {
  const workbook = smallWorkbook();
  const cells = (): number => workbook.state.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0);
  const { user } = openPane(workbook);
  await goTo(user, "preview");
  const label = (await screen.findByRole("button", { name: /^Write / })).textContent ?? "";
  const announced = Number(label.replace(/\D/g, ""));
  await press(user, /^Write /);
  await onScreen("This workbook");
  expect(
    screen.getByText(new RegExp(`^Written: \\d+ sheets, ${announced.toLocaleString("en-US")} cells\\.$`)),
  ).toBeInTheDocument();
  // Planned cells may be empty ones; no cell is written beyond the plan.
  expect(cells()).toBeLessThanOrEqual(announced + 11 * 13 + 11 * 5);
});

test("the preset that is chosen is the one that is written", async () => {
  const workbook = smallWorkbook();
  const { user } = openPane(workbook);
  await goTo(user, "policy");
  await user.click(screen.getByRole("radio", { name: /Cost of service/ }));
  await press(user, "Preview");
  await onScreen("What will be written");
  await press(user, /^Write /);
  await onScreen("This workbook");
  const policies = workbook.table("scmPolicies");
  const column = policies.columns.findIndex((name) => name.startsWith("Service target"));
  const targets = Array.from(
    { length: 9 },
    (_, row) => workbook.at("Policies", policies.area.top + 1 + row, policies.area.left + column).value,
  );
  // The preset "cost of service", AX to CZ (definitions: policy presets).
  expect(targets).toEqual([0.95, 0.94, 0.92, 0.97, 0.96, 0.94, 0.99, 0.98, 0.96]);
});

test("on a second run my targets are kept, unless a preset is chosen: then each old and new value is shown", async () => {
  const { workbook, user } = await writeFirst();
  await press(user, "Run again");
  await onScreen("Check your data");
  await press(user, "Set cuts");
  await onScreen("Set the cuts");
  await press(user, "Choose policy");
  await onScreen("Choose a policy");
  expect(screen.getByRole("radio", { name: /Keep mine/ })).toBeChecked();
  await user.click(screen.getByRole("radio", { name: /Cost of service/ }));
  expect(screen.getByText(/The targets in Policies are replaced/)).toBeInTheDocument();
  await press(user, "Preview");
  await onScreen("What will be written");
  await user.click(screen.getByRole("treeitem", { name: /^Policies/ }));
  const policies = workbook.table("scmPolicies");
  const column = policies.columns.findIndex((name) => name.startsWith("Service target"));
  const row = policies.area.top + 1;
  const address = `Policies!${String.fromCharCode(64 + policies.area.left + column)}${row}`;
  expect(await screen.findByText(`${address}: 0.98 → 0.95`)).toBeInTheDocument();
  await press(user, /^Write /);
  await onScreen("This workbook");
  expect(workbook.at("Policies", row, policies.area.left + column).value).toBe(0.95);
});

test("a protected sheet is refused before a cell is touched", async () => {
  const { workbook, user } = await writeFirst();
  workbook.type("Demand", 2, 2, 500);
  workbook.sheet("Items").protected = true;
  const before = workbook.dump();
  await press(user, "Run again");
  await onScreen("Check your data");
  await press(user, "Set cuts");
  await onScreen("Set the cuts");
  await press(user, "Choose policy");
  await onScreen("Choose a policy");
  await press(user, "Preview");
  await onScreen("What will be written");
  expect(screen.getByText(/The sheet Items is protected\. Nothing was written\./)).toBeInTheDocument();
  expect(screen.getByText(untouched)).toBeInTheDocument();
  expect(workbook.dump()).toEqual(before);
  workbook.sheet("Items").protected = false;
  await press(user, "Try again");
  expect(await screen.findByRole("button", { name: /^Write / })).toBeInTheDocument();
});

test("a cell that somebody changed since the preview stays, and the pane says which", async () => {
  const { workbook, user } = await writeFirst();
  workbook.type("Demand", 2, 2, 500);
  await press(user, "Run again");
  await onScreen("Check your data");
  await press(user, "Set cuts");
  await onScreen("Set the cuts");
  await press(user, "Choose policy");
  await onScreen("Choose a policy");
  await press(user, "Preview");
  await onScreen("What will be written");
  const items = workbook.table("scmItems");
  const column = items.columns.findIndex((name) => name.startsWith("Value"));
  workbook.type("Items", items.area.top + 1, items.area.left + column, 42);
  await press(user, /^Write /);
  expect(await screen.findByText(/^Someone changed Items!/)).toBeInTheDocument();
  expect(screen.getByText(untouched)).toBeInTheDocument();
  expect(workbook.at("Items", items.area.top + 1, items.area.left + column).value).toBe(42);
});

test("a write that fails on its way is put back, and the pane says so", async () => {
  const workbook = smallWorkbook();
  const before = workbook.dump();
  const { user } = openPane(workbook);
  await goTo(user, "preview");
  workbook.failAt = 3;
  await press(user, /^Write /);
  expect(await screen.findByText(/Writing failed: the host refused change 3/)).toBeInTheDocument();
  expect(screen.getByText("put back as before the write")).toBeInTheDocument();
  expect(workbook.dump()).toEqual(before);
  workbook.failAt = null;
  await press(user, "Try again");
  await press(user, /^Write /);
  await onScreen("This workbook");
});

test("a write that can be put back only in part names the places, and puts them back when asked again", async () => {
  const workbook = smallWorkbook();
  const { user } = openPane(workbook);
  await goTo(user, "preview");
  let tries = 0;
  const restore = (): Promise<void> =>
    ++tries === 1 ? Promise.reject(new Error("The connection is lost.")) : Promise.resolve();
  const apply = jest
    .spyOn(workbook, "apply")
    .mockRejectedValue(new PortError("broken", "Not put back: Items!A7:C9.", ["Items!A7:C9"], restore));
  await press(user, /^Write /);
  expect(
    await screen.findByText(/Putting the workbook back failed as well, in Items!A7:C9/),
  ).toBeInTheDocument();
  expect(screen.getByText(/The workbook is not as it was\./)).toBeInTheDocument();
  await press(user, "Put back again");
  expect(await screen.findByText(/The connection is lost/)).toBeInTheDocument();
  await press(user, "Put back again");
  expect(await screen.findByText("Put back. The workbook is as it was.")).toBeInTheDocument();
  apply.mockRestore();
  await press(user, /^Write /);
  await onScreen("This workbook");
});

test("the name for the audit is asked once, and missing it leads to its field", async () => {
  const workbook = smallWorkbook();
  const { user } = openPane(workbook, { userName: "" });
  await goTo(user, "preview");
  await press(user, /^Write /);
  const field = screen.getByRole("textbox", { name: /Your name/ });
  expect(field).toHaveFocus();
  expect(screen.getByText("1 entry to correct: your name")).toBeInTheDocument();
  await user.type(field, "C. Meyer");
  await press(user, /^Write /);
  await onScreen("This workbook");
  expect([...workbook.sheet("Audit").cells.values()].map(({ value }) => value)).toContain("C. Meyer");
});

test("a name of ours that is taken is said where the sheet is listed", async () => {
  const workbook = smallWorkbook();
  workbook.addSheet("KPI", [["mine"]]);
  const { user } = openPane(workbook);
  await goTo(user, "preview");
  expect(
    screen.getByText("You have a sheet named KPI. It stays as it is; ours is KPI (Stratify)."),
  ).toBeInTheDocument();
});

test("cancel ends a long reading of the workbook, and leads to looking again", async () => {
  const workbook = smallWorkbook();
  // A reading that never ends, like a very long one.
  jest.spyOn(workbook, "sources").mockImplementationOnce(() => new Promise(() => undefined));
  const { user } = openPane(workbook);
  await press(user, "Cancel");
  expect(await screen.findByText("Cancelled. Nothing was written.")).toBeInTheDocument();
  await press(user, "Look again");
  expect(await screen.findByRole("button", { name: /Use my table/ })).toBeInTheDocument();
});

test("cancel ends a long run within reach, and nothing is written", async () => {
  const workbook = smallWorkbook();
  const before = workbook.dump();
  // A host whose first run never answers, like a very long one.
  let runs = 0;
  const connect: Connect = (failed) => {
    const connection = localConnection(failed);
    const { host } = connection;
    const run: typeof host.run = (request, tell) =>
      ++runs === 1 ? new Promise(() => undefined) : host.run(request, tell);
    return { host: { ...host, run }, end: () => connection.end() };
  };
  const { user } = openPane(workbook, { connect });
  await goTo(user, "policy");
  await press(user, "Preview");
  await press(user, "Cancel");
  expect(await screen.findByText("Cancelled. Nothing was written.")).toBeInTheDocument();
  expect(workbook.dump()).toEqual(before);
  await press(user, "Preview");
  await onScreen("What will be written");
  await waitFor(() => expect(runs).toBe(2));
});

test.each([
  ["before the preview", "policy", "Preview"],
  ["after the preview", "preview", /^Write /],
] as const)(
  "a demand sheet that was deleted %s is named, and nothing is written",
  async (_, step, button) => {
    const workbook = smallWorkbook();
    const { user } = openPane(workbook);
    await goTo(user, step);
    workbook.state.sheets = workbook.state.sheets.filter(({ name }) => name !== "Demand");
    const before = workbook.dump();
    await press(user, button);
    expect(
      await screen.findByText(/^Demand is no longer in this workbook\. Nothing was written\./),
    ).toBeInTheDocument();
    expect(workbook.dump()).toEqual(before);
  },
);
