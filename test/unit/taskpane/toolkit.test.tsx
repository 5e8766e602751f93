/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import { askPane } from "../../../src/taskpane/pane-commands";
import { tools } from "../../../src/tools/registry";
import { goTo, onScreen, openPane, press } from "./open-pane";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(120_000);

const patience = { timeout: 20_000 };

async function openToolkit(workbook = smallWorkbook()) {
  const pane = openPane(workbook);
  await screen.findByRole("button", { name: /Use my table/ }, patience);
  await press(pane.user, /More tools/);
  await onScreen("Toolkit");
  return { workbook, ...pane };
}

async function openReadiness() {
  const pane = await openToolkit();
  await press(pane.user, /^Data readiness/);
  await onScreen("Data readiness");
  return pane;
}

test("the toolkit lists every tool by module, says how many the data can carry, and finds one by a word", async () => {
  const { user } = await openToolkit();
  expect(
    screen.getByRole("heading", {
      name: new RegExp(`^This workbook can carry \\d+ of ${tools.length} tools$`),
    }),
  ).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /^Segment ?Sort items/ })).toBeInTheDocument();
  await user.type(screen.getByRole("searchbox"), "readiness");
  expect(await screen.findByRole("button", { name: /^Data readiness/ })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Segment ?Sort items/ })).not.toBeInTheDocument();
  await user.type(screen.getByRole("searchbox"), "xyzzy");
  expect(await screen.findByText(/^No tool is named "readinessxyzzy"/)).toBeInTheDocument();
});

test("a tool runs from its form: previewed, written, its findings told, and undone without a trace but the audit's", async () => {
  const { workbook, user, shown } = await openReadiness();
  const users = await workbook.sheetNames();
  const before = workbook.dump();
  await press(user, "Run");
  await onScreen("What will be written");
  expect(screen.getByText(/^\d+ sentences?, \d+ charts?$/)).toBeInTheDocument();
  expect(workbook.dump()).toEqual(before);
  await press(user, "Back");
  await onScreen("Data readiness");
  await press(user, "Run");
  await onScreen("What will be written");
  await press(user, /^Write /);
  await onScreen("Data readiness");
  expect(await screen.findByText(/^Written: \d+ sheets?, [\d,]+ cells\.$/)).toBeInTheDocument();
  expect(await workbook.sheetNames()).toContain("Readiness");
  expect(shown.at(-1)).toEqual(["Readiness", null]);
  const findings = screen.getByRole("region", { name: "Findings" });
  expect(within(findings).getAllByRole("listitem").length).toBeGreaterThan(0);

  await press(user, "Undo write");
  await onScreen("Toolkit");
  expect(screen.getByText(/^Undone/)).toBeInTheDocument();
  expect((await workbook.sheetNames()).filter((name) => name !== "Audit")).toEqual(users);
});

test("the ribbon's Undo write takes back the tool's write first, and the segmentation's after it", async () => {
  const workbook = smallWorkbook();
  const users = await workbook.sheetNames();
  const { user } = openPane(workbook);
  await goTo(user, "preview");
  await press(user, /^Write /);
  await onScreen("This workbook");
  await press(user, /More tools/);
  await onScreen("Toolkit");
  await press(user, /^Data readiness/);
  await onScreen("Data readiness");
  await press(user, "Run");
  await onScreen("What will be written");
  await press(user, /^Write /);
  await onScreen("Data readiness");
  act(() => askPane("undoWrite"));
  await onScreen("Toolkit");
  expect(await workbook.sheetNames()).toContain("Items");
  expect(await workbook.sheetNames()).not.toContain("Readiness");
  act(() => askPane("undoWrite"));
  await onScreen("Start");
  expect((await workbook.sheetNames()).filter((name) => name !== "Audit")).toEqual(users);
});

test("a refused entry is named at its field and in the footer, and nothing runs", async () => {
  const { workbook, user } = await openReadiness();
  const before = workbook.dump();
  const [number] = screen.getAllByRole("textbox");
  await user.clear(number!);
  await user.type(number!, "abc");
  await press(user, "Run");
  expect(await screen.findByText(/^"abc" is not a number\./)).toBeInTheDocument();
  expect(screen.getByText(/^1 entry to correct: /)).toBeInTheDocument();
  expect(workbook.dump()).toEqual(before);
  await press(user, "Set every option to its default");
  expect(screen.queryByText(/^1 entry to correct: /)).not.toBeInTheDocument();
});

test("the form opens with the options of the tool's last run in this workbook", async () => {
  const { workbook, user, view } = await openReadiness();
  const [number] = screen.getAllByRole("textbox");
  const usual = (number as HTMLInputElement).value;
  await user.clear(number!);
  await user.type(number!, "0.7");
  await press(user, "Run");
  await onScreen("What will be written");
  await press(user, /^Write /);
  await onScreen("Data readiness");
  view.unmount();
  const again = await openToolkit(workbook);
  await press(again.user, /^Data readiness/);
  await onScreen("Data readiness");
  expect(screen.getAllByRole("textbox")[0]).toHaveValue("0.7");
  await press(again.user, "Set every option to its default");
  expect(screen.getAllByRole("textbox")[0]).toHaveValue(usual);
});

async function runTool(user: Parameters<typeof press>[0], title: string): Promise<void> {
  await press(user, "Run");
  await onScreen("What will be written");
  await press(user, /^Write /);
  await onScreen(title);
}

test("a tool that judges the rules starts with the cuts that the segmentation was run with", async () => {
  const { workbook, user, view } = await openReadiness();
  await runTool(user, "Data readiness");
  const key = "run:scmReadinessFields";
  const run = JSON.parse((await workbook.setting(key)) ?? "") as Record<string, unknown>;
  // As if that table were one of the segmentation's, run with cuts of the user's.
  const ofSegment = { ...run, tool: "segment", options: { abcCuts: [0.7, 0.9], preset: "importance" } };
  await workbook.apply([{ kind: "set-setting", key: "run:scmItems", value: JSON.stringify(ofSegment) }]);
  view.unmount();
  const again = await openToolkit(workbook);
  await press(again.user, /^8 Performance/);
  await press(again.user, /^Review of boundaries/);
  await onScreen("Review of boundaries");
  expect(screen.getByRole("textbox", { name: /^ABC cuts/ })).toHaveValue("0.7 0.9");
  await press(again.user, "Set every option to its default");
  expect(screen.getByRole("textbox", { name: /^ABC cuts/ })).toHaveValue("0.8 0.95");
});

test("what the user types on a sheet of ours counts in the next run of the pane", async () => {
  const { workbook, user } = await openToolkit();
  await press(user, /^Segment on several criteria/);
  await onScreen("Segment on several criteria");
  await runTool(user, "Segment on several criteria");
  const weights = workbook.table("scmCriteriaWeights");
  const column = weights.area.left + weights.columns.findIndex((name) => name.startsWith("Weight"));
  const scores = (): unknown[] => {
    const { area, columns } = workbook.table("scmCriteriaItems");
    const at = area.left + columns.findIndex((name) => name.startsWith("Score"));
    return Array.from(
      { length: area.bottom - area.top },
      (_, row) => workbook.at("Criteria items", area.top + 1 + row, at).value,
    );
  };
  const before = scores();
  for (let row = weights.area.top + 1; row <= weights.area.bottom; row++)
    workbook.type("Criteria weights", row, column, row === weights.area.bottom ? 4 : 0);
  await press(user, "Change options");
  await onScreen("Segment on several criteria");
  await runTool(user, "Segment on several criteria");
  expect(scores()).not.toEqual(before);
  expect(workbook.at("Criteria weights", weights.area.bottom, column).value).toBe(4);
});
