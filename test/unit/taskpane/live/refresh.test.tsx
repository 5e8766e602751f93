/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { act, screen, waitFor } from "@testing-library/react";
import type { Watch } from "../../../../src/taskpane/app/services";
import { goTo, onScreen, openPane, press } from "../open-pane";
import { smallWorkbook } from "../small-workbook";

jest.setTimeout(60_000);
const patience = { timeout: 20_000 };

/** The pane after a first write, over a workbook that tells of changes. */
async function written() {
  const workbook = smallWorkbook();
  const handlers = new Map<string, () => void>();
  const watch: Watch = (place, changed) => {
    const name = "table" in place ? place.table : place.sheet;
    handlers.set(name, changed);
    return Promise.resolve(() => Promise.resolve(void handlers.delete(name)));
  };
  let minute = 6;
  const now = (): Date => new Date(2026, 10, 22, 14, minute);
  const { user, view } = openPane(workbook, { watch, host: { now } });
  /** Closes the pane, and opens it as another session would. */
  const reopen = async (userName = "R. Okafor"): Promise<void> => {
    view.unmount();
    await waitFor(() => expect(handlers.size).toBe(0), patience);
    openPane(workbook, { watch, host: { now }, userName });
    await screen.findByRole("button", { name: /Use my table/ }, patience);
    await waitFor(() => expect(handlers.has("Demand")).toBe(true), patience);
  };
  await goTo(user, "preview");
  await press(user, /^Write /);
  await onScreen("This workbook");
  const type = (row: number, column: number, value: number): void => {
    workbook.type("Demand", row, column, value);
    act(() => handlers.get("Demand")?.());
  };
  const later = (): void => void (minute += 4);
  return { workbook, user, type, later, handlers, reopen };
}

/** The value of an item as it stands in Items. */
function valueOf({ workbook }: Pick<Awaited<ReturnType<typeof written>>, "workbook">, item: string): unknown {
  const { area, columns } = workbook.table("scmItems");
  const column = area.left + columns.findIndex((name) => name.startsWith("Value"));
  for (let row = area.top + 1; row <= area.bottom; row++) {
    if (workbook.at("Items", row, area.left).value === item) return workbook.at("Items", row, column).value;
  }
  return undefined;
}

test("with the switch off a change marks home as stale, and Refresh writes what differs", async () => {
  const pane = await written();
  const { workbook, user, type, handlers } = pane;
  expect([...handlers.keys()].sort()).toEqual(["Demand", "Item master"]);
  const before = valueOf(pane, "IT-1");
  type(2, 2, 1_000);
  expect(await screen.findByText("Demand changed just now")).toBeInTheDocument();
  expect(valueOf(pane, "IT-1")).toBe(before);
  // The user's own target, which is none of a preset's.
  const policies = workbook.table("scmPolicies");
  const target = policies.area.left + policies.columns.findIndex((name) => name.startsWith("Service target"));
  workbook.type("Policies", policies.area.top + 1, target, 0.931);
  await press(user, "Refresh");
  await waitFor(() => expect(valueOf(pane, "IT-1")).not.toBe(before), patience);
  await screen.findByText(/^Up to date/, {}, patience);
  expect(workbook.at("Policies", policies.area.top + 1, target).value).toBe(0.931);
  expect(workbook.at("Demand", 2, 2).value).toBe(1_000);
});

test("home is not up to date before a refresh is written, and while it is written there is nothing to cancel", async () => {
  const { workbook, user, type } = await written();
  type(2, 2, 1_000);
  await screen.findByText("Demand changed just now");
  let goOn: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const apply = workbook.apply.bind(workbook);
  const holding = jest.spyOn(workbook, "apply").mockImplementationOnce(async (changes) => {
    await held;
    return apply(changes);
  });
  await press(user, "Refresh");
  await waitFor(() => expect(holding).toHaveBeenCalled(), patience);
  expect(await screen.findByText("Keep the workbook open.", {}, patience)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  expect(screen.getByText("Demand changed just now")).toBeInTheDocument();
  act(() => goOn?.());
  await screen.findByText(/^Up to date/, {}, patience);
});

test("with the switch on a change leads to a refresh by itself, and the choice is kept in the workbook", async () => {
  const pane = await written();
  const { workbook, user, type } = pane;
  await user.click(screen.getByRole("switch", { name: "Refresh when the data changes" }));
  await waitFor(() => expect(screen.getByRole("switch")).toBeChecked(), patience);
  expect(await workbook.setting("refresh")).toBe("on");
  const before = valueOf(pane, "IT-2");
  type(3, 4, 5_000);
  await screen.findByText("Demand changed just now");
  await waitFor(() => expect(valueOf(pane, "IT-2")).not.toBe(before), patience);
  await screen.findByText(/^Up to date/, {}, patience);
});

/** The pane after a first write and the user's own target, with the switch on. */
async function writtenAndOn() {
  const pane = await written();
  const { workbook, user } = pane;
  await user.click(screen.getByRole("switch", { name: "Refresh when the data changes" }));
  await waitFor(() => expect(screen.getByRole("switch")).toBeChecked(), patience);
  const { area, columns } = workbook.table("scmPolicies");
  const column = area.left + columns.findIndex((name) => name.startsWith("Service target"));
  const target = () => workbook.at("Policies", area.top + 1, column).value;
  workbook.type("Policies", area.top + 1, column, 0.931);
  return { ...pane, target };
}

const formerOptions = async ({ workbook }: Pick<Awaited<ReturnType<typeof written>>, "workbook">) =>
  (JSON.parse((await workbook.setting("run:scmItems")) ?? "{}") as { options?: unknown }).options;

test("a pane that is opened anew over a run that is kept up to date repeats it from the start screen, then shows home", async () => {
  const pane = await writtenAndOn();
  const { workbook, type, target, reopen } = pane;
  const [options, mapping] = [await formerOptions(pane), await workbook.setting("mapping")];
  await reopen();
  const before = valueOf(pane, "IT-2");
  type(3, 4, 5_000);
  await onScreen("This workbook");
  await screen.findByText(/^Up to date/, {}, patience);
  expect(valueOf(pane, "IT-2")).not.toBe(before);
  expect(target()).toBe(0.931);
  expect(options).toBeDefined();
  expect(await formerOptions(pane)).toEqual(options);
  expect(await workbook.setting("mapping")).toBe(mapping);
  expect(screen.getByRole("switch")).toBeChecked();
});

test("a run is not repeated for somebody whose name is not known: the start screen says what to do", async () => {
  const { workbook, type, reopen } = await writtenAndOn();
  await reopen("");
  type(3, 4, 5_000);
  const before = workbook.dump();
  expect(
    await screen.findByText(/^Demand changed\. The run in this workbook is not repeated yet/, {}, patience),
  ).toBeInTheDocument();
  expect(workbook.dump()).toEqual(before);
});

test("a refresh that cannot be written says why, changes nothing and stays stale", async () => {
  const pane = await written();
  const { workbook, user, type } = pane;
  workbook.sheet("Items").protected = true;
  type(2, 2, 1_000);
  await screen.findByText("Demand changed just now");
  const before = workbook.dump();
  await press(user, "Refresh");
  expect(await screen.findByText(/The sheet Items is protected/, {}, patience)).toBeInTheDocument();
  expect(screen.getByText("Demand changed just now")).toBeInTheDocument();
  expect(workbook.dump()).toEqual(before);
  workbook.sheet("Items").protected = false;
  await press(user, "Refresh");
  await screen.findByText(/^Up to date/, {}, patience);
});

test("data that changes after the preview is read anew before anything is written", async () => {
  const workbook = smallWorkbook();
  let changed: () => void = () => undefined;
  const watch: Watch = (place, handler) => {
    if ("sheet" in place && place.sheet === "Demand") changed = handler;
    return Promise.resolve(() => Promise.resolve());
  };
  const { user } = openPane(workbook, { watch });
  await goTo(user, "preview");
  workbook.type("Demand", 12, 1, "IT-11");
  workbook.type("Demand", 12, 2, 12);
  act(() => changed());
  const before = workbook.dump();
  await press(user, /^Write /);
  expect(await screen.findByText(/^Demand changed after it was read/, {}, patience)).toBeInTheDocument();
  expect(workbook.dump()).toEqual(before);
  await press(user, /^Write /);
  await onScreen("This workbook");
  expect([...workbook.sheet("Items").cells.values()].map(({ value }) => value)).toContain("IT-11");
});
