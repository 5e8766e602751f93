import type { PaneHost } from "../../../../src/taskpane/app/services";
import { toCuts, toPolicy } from "../../../../src/taskpane/flow/cuts";
import { checkData } from "../../../../src/taskpane/flow/data";
import type { Flow } from "../../../../src/taskpane/flow/flow";
import { look } from "../../../../src/taskpane/flow/look";
import { restore, toPreview, write } from "../../../../src/taskpane/flow/write";
import { refresh } from "../../../../src/taskpane/live/refresh";
import { reduce } from "../../../../src/taskpane/state/reduce";
import { createStore } from "../../../../src/taskpane/state/store";
import { initialState } from "../../../../src/taskpane/state/wizard-state";
import { render } from "../../../../src/text/render";
import { localConnection, RemoteSession } from "../../../../src/worker";
import { attempt, byTurns, step, tellCount } from "../../workbook-excel/faulty-runs";
import type { OpenWorkbook } from "../../workbook-excel/open-workbook";
import { changeDemand, expectContent, openUsers } from "../../workbook-excel/segment-runs";

jest.setTimeout(300_000);

let open: OpenWorkbook;
beforeEach(async () => {
  open = await openUsers();
});
afterEach(() => open.close());

function flowOver({ workbook }: OpenWorkbook): Flow {
  let moment = 0;
  const host: PaneHost = {
    user: { read: () => "R. Okafor", write: () => undefined },
    now: () => new Date(2026, 0, 15, 9, 30, moment++),
  };
  return {
    workbook,
    session: new RemoteSession(localConnection),
    host,
    store: createStore(reduce, initialState),
    busy: { current: null },
  };
}

/** The pane on home after a first write, with demand that changed since. */
async function changedSince(flow: Flow): Promise<void> {
  await look(flow);
  await checkData(flow);
  await toCuts(flow);
  await toPolicy(flow);
  await toPreview(flow);
  await write(flow, false);
  expect(flow.store.get().screen).toBe("home");
  changeDemand(open);
  flow.store.dispatch({ kind: "went-stale", stale: { at: 0, source: "Demand" } });
}

const noticeOf = ({ store }: Flow): string => {
  const { notice } = store.get();
  return notice === null ? "" : render(notice.message);
};

test("a refresh that fails at any one request, of reading or of writing, leaves the workbook as it was, says so and stays stale", async () => {
  const flow = flowOver(open);
  await changedSince(flow);
  const before = JSON.stringify(open.store.content());
  const start = await open.workbook.snapshot();
  const forget = open.keepResults();
  let failures = 0;
  for (let request = 1; ; request += step) {
    let isDone = false;
    const { wasHit } = await attempt(open, async () => (isDone = await refresh(flow)), {
      request,
      done: byTurns[request % 3] ?? "nothing",
    });
    forget();
    if (!wasHit) break;
    if (isDone) {
      // A question that a refresh can do without was not answered.
      await start.restore();
    } else {
      failures++;
      expect(noticeOf(flow)).toMatch(/Nothing was written\./);
      expect(flow.store.get()).toMatchObject({ screen: "home", outdated: { source: "Demand" } });
    }
    expectContent(open, before);
  }
  expect(failures).toBeGreaterThan(5);
  expect(flow.store.get().outdated).toBeNull();
  tellCount("a live refresh", failures);
});

test("a refresh that fails from some request on names what was not put back, and the press on Put back again restores it", async () => {
  const flow = flowOver(open);
  await changedSince(flow);
  const before = JSON.stringify(open.store.content());
  const forget = open.keepResults();
  let broken = 0;
  for (let request = 1; ; request += 2 * step) {
    const { wasHit } = await attempt(open, () => refresh(flow), {
      request,
      lasting: true,
      done: byTurns[request % 2] ?? "nothing",
    });
    forget();
    if (!wasHit) break;
    const { screen, writeFailure } = flow.store.get();
    if (screen === "preview") {
      broken++;
      expect(writeFailure?.message).toMatch(/Putting the workbook back failed as well, in .*[A-Za-z]/);
      await restore(flow);
      expect(noticeOf(flow)).toBe("Put back. The workbook is as it was.");
      flow.store.dispatch({ kind: "went", screen: "home" });
      forget();
    } else expect(noticeOf(flow)).toMatch(/Nothing was written\./);
    expectContent(open, before);
  }
  expect(broken).toBeGreaterThan(0);
});
