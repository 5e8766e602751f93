/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { act, screen, waitFor } from "@testing-library/react";
import { askPane } from "../../../src/taskpane/pane-commands";
import { PortError } from "../../../src/workbook/port-error";
import { MemoryWorkbook } from "../workbook/memory-workbook";
import { onScreen, openPane, press } from "./open-pane";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(120_000);

const patience = { timeout: 25_000 };
const added = "Sample added: 5 sheets.";

/** Presses the door and waits until the sample's data was read. */
async function trySample(user: Parameters<typeof press>[0]): Promise<void> {
  await press(user, /Try it on sample data/);
  await screen.findByRole("heading", { level: 1, name: "Check your data" }, patience);
  await screen.findByText(/items · /, {}, patience);
}

test("beside a table of mine, the sample is added and its own sheets are mapped; Undo takes them out again", async () => {
  const workbook = smallWorkbook();
  workbook.addSheet("Customers", [
    ["Customer", "Item", "Quantity", "Date", "Value"],
    ["Mine", "IT-1", 3, 45_000, 12],
  ]);
  const before = workbook.dump();
  const { user } = openPane(workbook);
  await screen.findByRole("button", { name: /Use my table/ }, patience);
  const door = screen.getByRole("button", { name: /Try it on sample data/ });
  expect(door).toHaveTextContent(
    "500 items, 36 months, 3 sites. Adds its own sheets and touches none of yours.",
  );
  await trySample(user);
  expect(screen.getByText(/^Demand \(sample\)!/)).toBeInTheDocument();
  expect(screen.getByText(added, { exact: false })).toBeInTheDocument();
  expect(await workbook.sheetNames()).toEqual([
    "Demand",
    "Item master",
    "Customers",
    "Demand (sample)",
    "Item master (sample)",
    "Customers (sample)",
    "Stock",
    "Orders",
  ]);
  expect(workbook.dump().sheets.slice(0, 3)).toEqual(before.sheets);

  await press(user, "Undo adding the sample");
  await onScreen("Start");
  await screen.findByText(
    "Undone. The sample's sheets are gone; the workbook is as it was before.",
    {},
    patience,
  );
  expect(workbook.dump()).toEqual(before);
  expect(screen.getByRole("button", { name: /Use my table/ })).toHaveTextContent("Found: Demand, 10 rows");
});

test("pressed again, the sample that is there is used; the ribbon's Undo write takes it out", async () => {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("Sheet1");
  const { user } = openPane(workbook);
  await screen.findByRole("heading", { name: "This workbook holds no table yet" }, patience);
  await trySample(user);
  await press(user, "Back");
  await onScreen("Start");
  expect(screen.getByRole("button", { name: /Go on with the sample/ })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /Try it on sample data/ })).not.toBeInTheDocument();

  const sheets = await workbook.sheetNames();
  act(() => askPane("segment"));
  await waitFor(() => expect(screen.queryByText("Looking for tables")).not.toBeInTheDocument());
  expect(await workbook.sheetNames()).toEqual(sheets);
  act(() => askPane("undoWrite"));
  await screen.findByRole("heading", { name: "This workbook holds no table yet" }, patience);
  expect(await workbook.sheetNames()).toEqual(["Sheet1"]);
});

test("a workbook that was saved with the sample gets nothing, and says where the sample is", async () => {
  const workbook = smallWorkbook();
  const first = openPane(workbook);
  await screen.findByRole("button", { name: /Use my table/ }, patience);
  await trySample(first.user);
  first.view.unmount();
  const sheets = await workbook.sheetNames();

  const { user } = openPane(workbook);
  await trySample(user);
  await screen.findByText(
    "The sample is in this workbook already, in Demand (sample). Nothing was added.",
    {},
    patience,
  );
  expect(await workbook.sheetNames()).toEqual(sheets);
  expect(screen.queryByText(added, { exact: false })).not.toBeInTheDocument();
});

test("a failure on the way leaves the workbook as it was, says so, and the door can be tried again", async () => {
  const workbook = smallWorkbook();
  const before = workbook.dump();
  workbook.failAt = 3;
  const { user } = openPane(workbook);
  await press(user, /Try it on sample data/);
  await screen.findByText(/^Writing failed: the host refused change 3\. Nothing was written\./, {}, patience);
  expect(workbook.dump()).toEqual(before);
  expect(screen.queryByText(added, { exact: false })).not.toBeInTheDocument();
  workbook.failAt = null;
  await trySample(user);
});

test("sheets that could not be put back are named, and putting them back can be tried again", async () => {
  const workbook = smallWorkbook();
  const { user } = openPane(workbook);
  await screen.findByRole("button", { name: /Use my table/ }, patience);
  let tries = 0;
  const restore = (): Promise<void> =>
    ++tries === 1 ? Promise.reject(new Error("The connection is lost.")) : Promise.resolve();
  jest
    .spyOn(workbook, "apply")
    .mockRejectedValue(new PortError("broken", "Not put back: sheet Stock.", ["sheet Stock"], restore));
  await press(user, /Try it on sample data/);
  await screen.findByText(/Putting the workbook back failed as well, in sheet Stock/, {}, patience);
  await press(user, "Put back again");
  await waitFor(() => expect(tries).toBe(1));
  await press(user, "Put back again");
  expect(await screen.findByText("Put back. The workbook is as it was.")).toBeInTheDocument();
});

test("what IT can check is offered where the host opens the help, at that section", async () => {
  const sections: unknown[] = [];
  const open = openPane(smallWorkbook(), { host: { help: (section) => void sections.push(section) } });
  await press(open.user, "What IT can check");
  expect(sections).toEqual(["it"]);
  open.view.unmount();
  openPane(smallWorkbook());
  await screen.findByRole("button", { name: /Use my table/ }, patience);
  expect(screen.queryByRole("button", { name: "What IT can check" })).not.toBeInTheDocument();
});
