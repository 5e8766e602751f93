/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import { askPane } from "../../../src/taskpane/pane-commands";
import { say } from "../../../src/text/message";
import { PlaceError, type ActiveRow } from "../../../src/workbook";
import { onScreen, openPane, press, type PaneSettings } from "./open-pane";
import { smallWorkbook } from "./small-workbook";
import { writeFirst } from "./write-first";

jest.setTimeout(60_000);

const inRow = (row: ActiveRow) => ({ activeRow: () => Promise.resolve(row) });
const found = (text: RegExp | string) => screen.findByText(text, {}, { timeout: 15_000 });
/** Text with plain blanks. */
const textOf = (element: HTMLElement): string => (element.textContent ?? "").replaceAll("\u00a0", " ");

/** From home to the reasons of IT-2, which is AZ: worth 900 of 5,500, all of it in one month. */
async function explainSecond(host: NonNullable<PaneSettings["host"]> = {}) {
  const pane = await writeFirst({ host });
  await pane.user.click(screen.getByRole("gridcell", { name: /^Class AZ/ }));
  await press(pane.user, "IT-2: why AZ");
  await onScreen("Why this class");
  await found("A: value");
  return pane;
}

describe("why an item has its class", () => {
  it("is a press away from the item in the list of its class", async () => {
    await explainSecond();
    expect(screen.getByRole("img", { name: "Class AZ" })).toBeInTheDocument();
    expect(screen.getByText("A at rank 2 of 10, Z at a CV of 3.46.")).toBeInTheDocument();
    const value = screen.getByRole("region", { name: "A: value" });
    // 1,000 of 5,500 stand ahead of it.
    expect(textOf(value)).toContain(
      "12 units × EUR 75.00 = EUR 900.00. Items ahead of it hold 18.2 % of value; the A cut is 80 %.",
    );
    expect(textOf(value)).toMatch(/Falls to B only if its value drops by \d+ % \(to EUR \d+(\.\d\d)?\)\./);
    expect(
      within(value).getByRole("img", { name: "A: value: 18 % of the scale, cuts at 80 and 95 %" }),
    ).toBeVisible();
    const variability = screen.getByRole("region", { name: "Z: variability" });
    expect(textOf(variability)).toContain("2.46 above the cut to Y.");
    expect(screen.getByText("Run 22 Nov 2026, 14:06, R. Okafor")).toBeInTheDocument();
  });

  it("shows the history as bars, and as a table at a press", async () => {
    const { user } = await explainSecond();
    expect(
      screen.getByRole("img", {
        name: "Demand of IT-2 by period, 2025-01 to 2025-12, peak 12 units a month",
      }),
    ).toBeInTheDocument();
    await press(user, "Show as table");
    const table = screen.getByRole("table", { name: "Demand (units/month)" });
    expect(within(table).getAllByRole("row")).toHaveLength(13);
    expect(within(table).getByRole("row", { name: "2025-03 12" })).toBeInTheDocument();
  });

  it("names the cells it rests on, and leads there", async () => {
    const { user, shown } = await explainSecond();
    await press(user, "Demand!B3:M3");
    await press(user, "'Item master'!B3");
    expect(shown.slice(-2)).toEqual([
      ["Demand", "B3:M3"],
      ["Item master", "B3"],
    ]);
    await press(user, "Segments");
    expect(shown.at(-1)).toEqual(["Segments", null]);
  });

  it("goes back to where the question came from", async () => {
    const { user } = await explainSecond();
    await press(user, "Back");
    await onScreen("This workbook");
  });

  it("has one heading of the first level, sections named by their headings, and every button named", async () => {
    await explainSecond(inRow({ sheet: "Demand", row: 4, key: null }));
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    for (const region of screen.getAllByRole("region")) expect(region).toHaveAccessibleName();
    for (const button of screen.getAllByRole("button")) expect(button).toHaveAccessibleName();
    for (const image of screen.getAllByRole("img")) expect(image).toHaveAccessibleName();
  });
});

describe("the command Explain", () => {
  it("takes the item of the row in a table of ours", async () => {
    await writeFirst({ host: inRow({ sheet: "Items", row: 9, key: "IT-3" }) });
    act(() => askPane("explain"));
    await onScreen("Why this class");
    expect(await found("IT-3")).toBeInTheDocument();
  });

  it("takes the item of a row of the demand, and of another when it is given again", async () => {
    let row = 4;
    const activeRow = () => Promise.resolve({ sheet: "Demand", row, key: null });
    const { user } = await writeFirst({ host: { activeRow } });
    act(() => askPane("explain"));
    expect(await found("IT-3")).toBeInTheDocument();
    row = 6;
    act(() => askPane("explain"));
    expect(await found("IT-5")).toBeInTheDocument();
    await press(user, "Back");
    await onScreen("This workbook");
  });

  it("reads the data of the workbook where the pane has just opened", async () => {
    openPane(smallWorkbook(), { host: inRow({ sheet: "Item master", row: 2, key: null }) });
    act(() => askPane("explain"));
    expect(await found("IT-1")).toBeInTheDocument();
    expect(screen.getByText(/nothing of this session is written yet/)).toBeInTheDocument();
  });

  it("says what to select where the row holds no item", async () => {
    await writeFirst({ host: inRow({ sheet: "Demand", row: 40, key: null }) });
    act(() => askPane("explain"));
    expect(
      await found("Row 40 of Demand holds no item of this run. Select a row of Items, or of your demand."),
    ).toBeInTheDocument();
  });

  it("says why where no sheet of cells is in sight", async () => {
    const activeRow = () => Promise.reject(new PlaceError(say("workbook.select.noCells")));
    await writeFirst({ host: { activeRow } });
    act(() => askPane("explain"));
    expect(await found(/^No cells are selected/)).toBeInTheDocument();
  });
});
