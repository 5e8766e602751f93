/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { screen, waitFor } from "@testing-library/react";
import { say } from "../../../src/text/message";
import { PlaceError } from "../../../src/workbook";
import { localConnection, type Connect } from "../../../src/worker";
import { explainPane, found } from "./explain-pane";
import { onScreen, press } from "./open-pane";

jest.setTimeout(60_000);

const items = (row: number, key: string) => ({ sheet: "Items", row, key });
const demand = (row: number) => ({ sheet: "Demand", row, key: null });
const pin = () => screen.getByRole("button", { name: "Pin" });

/** A worker whose explanations are counted, and wait until they are let go. */
function countedWorker(): { readonly connect: Connect; readonly keys: unknown[]; hold(): () => void } {
  const keys: unknown[] = [];
  let held: Promise<void> = Promise.resolve();
  return {
    keys,
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
    connect: (failed) => {
      const connection = localConnection(failed);
      const { host } = connection;
      return {
        end: () => connection.end(),
        host: {
          ...host,
          explain: async (request) => {
            keys.push(request.subject);
            await held;
            return host.explain(request);
          },
        },
      };
    },
  };
}

describe("the screen of an item", () => {
  it("shows the item of the row that is selected, of Items or of the demand", async () => {
    const { select } = await explainPane();
    select(items(9, "IT-3"));
    expect(await found("IT-3")).toBeInTheDocument();
    select(demand(6));
    expect(await found("IT-5")).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Why this class");
  });

  it("asks once for a walk down the rows, for the one it ends on", async () => {
    const worker = countedWorker();
    const { select, asked } = await explainPane({ connect: worker.connect });
    const before = [asked(), worker.keys.length];
    for (const number of [3, 4, 5, 6]) select(items(number + 6, `IT-${number}`));
    expect(await found("IT-6")).toBeInTheDocument();
    expect([asked() - before[0]!, worker.keys.slice(before[1])]).toEqual([1, [{ key: "IT-6" }]]);
  });

  it("asks nothing of the worker for the item that it shows already", async () => {
    const worker = countedWorker();
    const { select, asked } = await explainPane({ connect: worker.connect });
    const [before, explained] = [asked(), worker.keys.length];
    select(items(8, "IT-2"));
    await waitFor(() => expect(asked()).toBe(before + 1));
    expect(worker.keys).toHaveLength(explained);
  });

  it("keeps its item on a row without one, without a word of error", async () => {
    const { select, asked } = await explainPane();
    const before = asked();
    select(demand(40));
    await waitFor(() => expect(asked()).toBe(before + 1));
    select(items(9, "IT-4"));
    expect(await found("IT-4")).toBeInTheDocument();
    expect(screen.queryByText(/holds no item/)).toBeNull();
  });

  it("keeps its item where no cells are in sight", async () => {
    let isChart = false;
    let refused = 0;
    const { select } = await explainPane({
      host: {
        activeRow: () => {
          if (!isChart) return Promise.resolve(items(8, refused === 0 ? "IT-2" : "IT-4"));
          refused++;
          return Promise.reject(new PlaceError(say("workbook.select.noCells")));
        },
      },
    });
    isChart = true;
    select(items(9, "IT-3"));
    await waitFor(() => expect(refused).toBe(1));
    expect(screen.getByText("IT-2")).toBeInTheDocument();
    isChart = false;
    select(items(10, "IT-4"));
    expect(await found("IT-4")).toBeInTheDocument();
    expect(screen.queryByText(/^No cells are selected/)).toBeNull();
  });

  it("waits with a selection until the work under way is done", async () => {
    const worker = countedWorker();
    const { select, asked } = await explainPane({ connect: worker.connect });
    const release = worker.hold();
    select(items(9, "IT-3"));
    await waitFor(() => expect(worker.keys.at(-1)).toEqual({ key: "IT-3" }));
    const before = asked();
    select(items(10, "IT-4"));
    select(items(11, "IT-5"));
    // Longer than a selection rests before it is asked for: nothing else tells that nothing happens.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked()).toBe(before);
    release();
    expect(await found("IT-5")).toBeInTheDocument();
    expect(worker.keys.slice(-2)).toEqual([{ key: "IT-3" }, { key: "IT-5" }]);
  });

  it("hears of no selection once it is left, and shows nothing late", async () => {
    const { user, workbook, select } = await explainPane();
    expect(workbook.selectionHandlerCount).toBe(1);
    select(items(9, "IT-3"));
    await press(user, "Back");
    await onScreen("This workbook");
    await waitFor(() => expect(workbook.selectionHandlerCount).toBe(0));
    expect(screen.queryByText("Why this class")).toBeNull();
  });
});

describe("the pin", () => {
  it("keeps the item while the selection moves, and lets it go again", async () => {
    const { user, workbook, select } = await explainPane();
    expect(pin()).toHaveAttribute("aria-pressed", "false");
    await user.click(pin());
    expect(pin()).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByText(/^Pinned: this item stays/)).toBeInTheDocument();
    await waitFor(() => expect(workbook.selectionHandlerCount).toBe(0));
    select(items(9, "IT-3"));
    await user.click(pin());
    expect(screen.getByText("IT-2")).toBeInTheDocument();
    await waitFor(() => expect(workbook.selectionHandlerCount).toBe(1));
    select(items(10, "IT-4"));
    expect(await found("IT-4")).toBeInTheDocument();
  });

  it("is reached and pressed by the keyboard", async () => {
    const { user } = await explainPane();
    pin().focus();
    await user.keyboard(" ");
    expect(pin()).toHaveAttribute("aria-pressed", "true");
  });

  it("stays pressed over the comparison of measures", async () => {
    const { user } = await explainPane();
    await user.click(pin());
    await press(user, "Compare measures");
    await onScreen("Compare measures");
    await press(user, "Back");
    await onScreen("Why this class");
    expect(pin()).toHaveAttribute("aria-pressed", "true");
  });
});
