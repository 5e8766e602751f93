import { LiveRefresh } from "../../../../src/taskpane/live/live-refresh";
import type { WatchedPlace } from "../../../../src/taskpane/app/services";

/** Watched places, each with a way to change it. */
class FakeCells {
  readonly watched = new Map<string, () => void>();
  gone: string | null = null;

  readonly watch = (place: WatchedPlace, changed: () => void): Promise<() => Promise<void>> => {
    const key = JSON.stringify(place);
    if (key === this.gone) return Promise.reject(new Error("ItemNotFound"));
    this.watched.set(key, changed);
    return Promise.resolve(() => {
      this.watched.delete(key);
      return Promise.resolve();
    });
  };

  change(place: WatchedPlace): void {
    this.watched.get(JSON.stringify(place))?.();
  }
}

const demand = { table: "Demand" };
const stock = { sheet: "Stock" };

function open() {
  const cells = new FakeCells();
  const told: WatchedPlace[] = [];
  let runs = 0;
  let finish: (done: boolean) => void = () => undefined;
  const live = new LiveRefresh(cells.watch, {
    changed: (place) => told.push(place),
    refresh: () => {
      runs++;
      return new Promise((resolve) => (finish = resolve));
    },
  });
  const end = async (done: boolean): Promise<void> => {
    finish(done);
    await jest.advanceTimersByTimeAsync(0);
  };
  return { cells, live, told, runs: () => runs, end };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("a change is told at once, and nothing runs while it is switched off", async () => {
  const { cells, live, told, runs } = open();
  await live.follow([demand, stock]);
  cells.change(stock);
  expect(told).toEqual([stock]);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(runs()).toBe(0);
});

test("a shower of changes leads to one run, once things are quiet", async () => {
  const { cells, live, runs } = open();
  live.isOn = true;
  await live.follow([demand]);
  for (let change = 0; change < 20; change++) {
    cells.change(demand);
    await jest.advanceTimersByTimeAsync(1_000);
  }
  expect(runs()).toBe(0);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(runs()).toBe(1);
});

test("changes during a run lead to exactly one more after it", async () => {
  const { cells, live, runs, end } = open();
  live.isOn = true;
  await live.follow([demand]);
  cells.change(demand);
  await jest.advanceTimersByTimeAsync(2_000);
  cells.change(demand);
  cells.change(demand);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(runs()).toBe(1);
  await end(true);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(runs()).toBe(2);
  await end(true);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(runs()).toBe(2);
});

test("a run that failed is not repeated by itself, but by the next change", async () => {
  const { cells, live, runs, end } = open();
  live.isOn = true;
  await live.follow([demand]);
  cells.change(demand);
  await jest.advanceTimersByTimeAsync(2_000);
  cells.change(demand);
  await end(false);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(runs()).toBe(1);
  cells.change(demand);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(runs()).toBe(2);
});

test("other places take the place of the former ones, one that is gone is left out", async () => {
  const { cells, live, told } = open();
  cells.gone = JSON.stringify(stock);
  await live.follow([demand, stock]);
  expect([...cells.watched.keys()]).toEqual([JSON.stringify(demand)]);
  const former = cells.watched.get(JSON.stringify(demand));
  cells.gone = null;
  await live.follow([stock]);
  expect([...cells.watched.keys()]).toEqual([JSON.stringify(stock)]);
  former?.();
  expect(told).toEqual([]);
});

test("stopping ends the watching and the run that was due", async () => {
  const { cells, live, runs } = open();
  live.isOn = true;
  await live.follow([demand]);
  cells.change(demand);
  await live.stop();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(runs()).toBe(0);
  expect(cells.watched.size).toBe(0);
});
