/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { fireEvent, screen, within } from "@testing-library/react";
import { goTo, openPane } from "./open-pane";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(60_000);

/*
 * By hand, from the ten values 1,000 down to 100 (total 5,500): the share before an item is 0, 18.2, 34.5, 49.1, 61.8, 72.7,
 * 81.8, 89.1, 94.5 and 98.2 %. Odd items are steady (CV 0), even ones have a CV of sqrt(12) = 3.46.
 */
const cell = (segment: string): HTMLElement =>
  screen.getByRole("gridcell", { name: new RegExp(`^Class ${segment}:`) });
const cut = (letter: string): HTMLElement => screen.getByRole("slider", { name: `Cut of ${letter}` });

async function openCuts() {
  const pane = openPane(smallWorkbook());
  await goTo(pane.user, "cuts");
  return pane;
}

test("the nine-box shows the items of each class for the cuts in force", async () => {
  await openCuts();
  const grid = within(screen.getByRole("grid", { name: "Items per class" }));
  expect(grid.getAllByRole("gridcell", { name: /^Class/ }).map((each) => each.textContent)).toEqual([
    "3",
    "0",
    "3",
    "2",
    "0",
    "1",
    "0",
    "0",
    "1",
  ]);
  expect(screen.getByText("6 A items carry 82 % of value; 5 of 10 are Z.")).toBeInTheDocument();
});

test("a cut moves by keys, says its items, and the counts follow", async () => {
  const { user } = await openCuts();
  expect(cut("A")).toHaveAttribute("aria-valuetext", "A to 80\u00a0%, 6 items");
  cut("A").focus();
  await user.keyboard("{PageDown}{PageDown}");
  expect(cut("A")).toHaveAttribute("aria-valuetext", "A to 70\u00a0%, 5 items");
  expect(cell("AZ")).toHaveTextContent("2");
  expect(cell("BZ")).toHaveTextContent("2");
  await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
  expect(cut("A")).toHaveAttribute("aria-valuetext", "A to 73\u00a0%, 6 items");
  await user.keyboard("{Shift>}{ArrowLeft}{/Shift}");
  expect(cut("A")).toHaveAttribute("aria-valuetext", "A to 72.9\u00a0%, 6 items");
});

test("the cuts of variability move in the same way", async () => {
  const { user } = await openCuts();
  cut("Y").focus();
  await user.keyboard("{End}");
  expect(cut("Y")).toHaveAttribute("aria-valuetext", "Y to CV 10.00, 5 items");
  expect(cell("AY")).toHaveTextContent("3");
  expect(cell("AZ")).toHaveTextContent("0");
});

test("cuts cannot cross", async () => {
  const { user } = await openCuts();
  cut("A").focus();
  await user.keyboard("{End}");
  expect(cut("A")).toHaveAttribute("aria-valuenow", "0.94");
  cut("B").focus();
  await user.keyboard("{Home}{ArrowLeft}");
  expect(cut("B")).toHaveAttribute("aria-valuenow", "0.95");
});

test("the sentence in the footer changes when the cut comes to rest, not while it moves", async () => {
  await openCuts();
  const handle = cut("A");
  const sentence = (): string | null => screen.getByRole("status").textContent;
  const before = sentence();
  fireEvent.keyDown(handle, { key: "PageDown" });
  fireEvent.keyDown(handle, { key: "PageDown" });
  expect(cell("AZ")).toHaveTextContent("2");
  expect(sentence()).toBe(before);
  fireEvent.keyUp(handle, { key: "PageDown" });
  expect(sentence()).toBe("5 A items carry 73\u00a0% of value; 5 of 10 are Z.");
});

test("a double-click puts a cut back to where it usually stands", async () => {
  const { user } = await openCuts();
  cut("A").focus();
  await user.keyboard("{Home}");
  expect(cut("A")).toHaveAttribute("aria-valuenow", "0.01");
  await user.dblClick(cut("A"));
  expect(cut("A")).toHaveAttribute("aria-valuenow", "0.8");
});

test("the field beside a cut holds the same value and takes an exact one", async () => {
  const { user } = await openCuts();
  const field = screen.getByRole("spinbutton", { name: "A to" });
  expect(field).toHaveValue("80\u00a0%");
  await user.clear(field);
  await user.type(field, "61.5");
  await user.tab();
  expect(cut("A")).toHaveAttribute("aria-valuetext", "A to 61.5\u00a0%, 4 items");
});

test("arrows move from cell to cell of the nine-box", async () => {
  const { user } = await openCuts();
  cell("AX").focus();
  await user.keyboard("{ArrowRight}{ArrowDown}");
  expect(cell("BY")).toHaveFocus();
  await user.keyboard("{End}{ArrowUp}{Home}");
  expect(cell("AX")).toHaveFocus();
});

test("each chart can be read as a table", async () => {
  const { user } = await openCuts();
  const [first, second] = screen.getAllByRole("button", { name: "Show as table" });
  await user.click(first!);
  await user.click(second!);
  const value = screen.getByRole("table", { name: "items, by falling value" });
  expect(
    within(value)
      .getAllByRole("row")
      .slice(1, 4)
      .map((row) => row.textContent),
  ).toEqual(["118.2\u00a0%", "234.5\u00a0%", "349.1\u00a0%"]);
  const bins = screen.getByRole("table", { name: "items per 0.1 of CV" });
  expect(within(bins).getByRole("row", { name: /2\.4 and more/ })).toHaveTextContent("5");
});
