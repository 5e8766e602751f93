/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { MemoryWorkbook } from "../workbook/memory-workbook";
import { goTo, onScreen, openPane, press } from "./open-pane";
import { smallWorkbook } from "./small-workbook";
import { writeFirst } from "./write-first";

jest.setTimeout(120_000);

async function openCuts() {
  const pane = openPane(smallWorkbook());
  await goTo(pane.user, "cuts");
  return pane;
}

async function cutsAgain(user: UserEvent): Promise<void> {
  await press(user, "Run again");
  await onScreen("Check your data");
  await press(user, "Set cuts");
  await onScreen("Set the cuts");
}

async function writeAgain(user: UserEvent): Promise<void> {
  await press(user, "Preview");
  await onScreen("What will be written");
  await press(user, /^Write /);
  await onScreen("This workbook");
}

/** Cells of a column of a table, from top to bottom. */
function columnOf(workbook: MemoryWorkbook, table: string, header: string): unknown[] {
  const { area, columns, sheet } = workbook.table(table);
  const column = area.left + columns.findIndex((name) => name.startsWith(header));
  return Array.from(
    { length: area.bottom - area.top },
    (_, row) => workbook.at(sheet, area.top + 1 + row, column).value,
  );
}

const field = (name: string): HTMLElement => screen.getByRole("spinbutton", { name });
const sentence = (): string | null => screen.getByRole("status").textContent;

async function enter(user: UserEvent, name: string, text: string): Promise<void> {
  await user.clear(field(name));
  await user.type(field(name), text);
  await user.tab();
}

describe("the measure of variability", () => {
  test("can be chosen, and the chart and the counts follow", async () => {
    const { user } = await openCuts();
    expect(screen.getByRole("heading", { name: "Variability: CV of demand per month" })).toBeInTheDocument();
    expect(screen.queryByText(/without demand/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("combobox", { name: "Measured by" }));
    await user.click(screen.getByRole("option", { name: "Forecast error CV" }));
    expect(
      await screen.findByRole("heading", { name: "Variability: Forecast error CV per month" }),
    ).toBeInTheDocument();
    // The erratic items had all of their demand in March, so the later half tests nothing.
    expect(screen.getByText("5 items without demand are Z and not drawn.")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "Measured by" })).toHaveTextContent("Forecast error CV");
  });

  test("that the history is too short for cannot be chosen, and says why", async () => {
    const { user } = await openCuts();
    expect(
      screen.getByText(
        /CV without season cannot be chosen: two seasons of 12 periods take 24; there are 12\.$/,
      ),
    ).toBeInTheDocument();
    await user.click(screen.getByRole("combobox", { name: "Measured by" }));
    const option = screen.getByRole("option", { name: "CV without season" });
    expect(option).toHaveAttribute("aria-disabled", "true");
    await user.click(option);
    expect(screen.getByRole("heading", { name: "Variability: CV of demand per month" })).toBeInTheDocument();
  });
});

describe("how stable classes are", () => {
  test("is asked only where a former run has put classes in force", async () => {
    await openCuts();
    expect(screen.queryByRole("heading", { name: "Keep classes stable" })).not.toBeInTheDocument();
  });

  test("shows what is in force, and the counts follow bands and minimum dwell", async () => {
    const { user } = await writeFirst();
    await cutsAgain(user);
    const group = within(screen.getByRole("region", { name: "Keep classes stable" }));
    expect(
      group.getByText(/^Band 2\s% of share, 10\s% of the CV's cut; minimum dwell 0 reviews\.$/),
    ).toBeInTheDocument();
    await enter(user, "A to", "60");
    // Shares before the items 61.8 and 72.7 %: the first is within the band of 2 %.
    expect(sentence()).toBe("1 item changes class against the class in force.");
    await press(user, "Change how stable classes are");
    await enter(user, "Band of share", "20");
    expect(sentence()).toBe("0 items change class against the class in force.");
    await enter(user, "Band of share", "0");
    expect(sentence()).toBe("2 items change class against the class in force.");
    await enter(user, "Minimum dwell", "3");
    expect(sentence()).toBe("0 items change class against the class in force.");
    expect(
      group.getByText("The workbook holds 1 review. Until it holds 3, no class in force changes."),
    ).toBeInTheDocument();
    await press(user, "Hide how stable classes are");
    expect(screen.queryByRole("spinbutton", { name: "Minimum dwell" })).not.toBeInTheDocument();
  });
});

describe("putting the final classes in force", () => {
  test("is offered where there is something to commit, is written once, and is not repeated", async () => {
    const { workbook, user } = await writeFirst();
    await cutsAgain(user);
    await enter(user, "A to", "60");
    await press(user, "Choose policy");
    await onScreen("Choose a policy");
    expect(
      screen.queryByRole("checkbox", { name: "Make the final classes current" }),
    ).not.toBeInTheDocument();
    await writeAgain(user);
    const changes = workbook.table("scmClassChanges");
    const accept = changes.area.left + changes.columns.indexOf("Accept");
    workbook.type(changes.sheet, changes.area.top + 1, accept, "accept");
    const before = columnOf(workbook, "scmItems", "Class current");

    await cutsAgain(user);
    await press(user, "Choose policy");
    await onScreen("Choose a policy");
    const commit = screen.getByRole("checkbox", { name: "Make the final classes current" });
    expect(commit).not.toBeChecked();
    expect(screen.getByText(/^1 item has a final class that is not current\./)).toBeInTheDocument();
    await user.click(commit);
    await writeAgain(user);
    const after = columnOf(workbook, "scmItems", "Class current");
    expect(after.filter((each, row) => each !== before[row])).toHaveLength(1);
    expect(columnOf(workbook, "scmAudit", "What")).toContain("commit");

    await cutsAgain(user);
    await press(user, "Choose policy");
    await onScreen("Choose a policy");
    await waitFor(() => expect(screen.queryByRole("checkbox")).not.toBeInTheDocument());
  });
});
