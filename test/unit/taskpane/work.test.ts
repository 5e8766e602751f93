import { DataError } from "../../../src/model";
import { say } from "../../../src/text/message";
import { Cancelled } from "../../../src/worker";
import { work, type Flow, type Tell } from "../../../src/taskpane/flow/flow";
import { reduce } from "../../../src/taskpane/state/reduce";
import { createStore } from "../../../src/taskpane/state/store";
import { initialState } from "../../../src/taskpane/state/wizard-state";

const open = (): Pick<Flow, "store" | "busy"> => ({
  store: createStore(reduce, initialState),
  busy: { current: null },
});
const step = say("segment.step.report");

test("what a worker still had on its way when it was cancelled shows no work", async () => {
  const flow = open();
  let tell: Tell = () => undefined;
  const result = await work(flow, step, (told) => {
    tell = told;
    tell({ step, done: 1, total: 2 });
    expect(flow.store.get().work).toMatchObject({ done: 1, total: 2 });
    return Promise.reject(new Cancelled());
  });
  expect(result).toBeNull();
  tell({ step, done: 2, total: 2 });
  expect(flow.store.get().work).toBeNull();
  expect(flow.store.get().notice?.message).toEqual(say("pane.cancelled"));
});

test("what work that is over still tells does not show over the work that came after it", async () => {
  const flow = open();
  let late: Tell = () => undefined;
  await work(flow, step, (told) => {
    late = told;
    return Promise.resolve(1);
  });
  await work(flow, say("pane.work.run"), () => {
    late({ step, done: 9, total: 9 });
    expect(flow.store.get().work).toMatchObject({ message: say("pane.work.run"), done: 0 });
    return Promise.resolve(2);
  });
});

test("work begins once the texts of tools are there, so that nothing it says can be without words", async () => {
  const told: string[] = [];
  let bring = (): void => undefined;
  const loadTexts = () => new Promise<void>((resolve) => (bring = resolve));
  const flow = { ...open(), loadTexts };
  const result = work(flow, say("pane.work.look"), () => Promise.resolve(told.push("began")));
  expect(flow.store.get().work?.message).toEqual(say("pane.work.look"));
  await Promise.resolve();
  expect(told).toEqual([]);
  bring();
  expect(await result).toBe(1);
});

test("texts that do not load stop the work with a notice that says so, and are asked for at the next press", async () => {
  const loadTexts = jest
    .fn<Promise<void>, []>()
    .mockRejectedValueOnce(new DataError(say("pane.textsNotLoaded")))
    .mockResolvedValue(undefined);
  const flow = { ...open(), loadTexts };
  const task = jest.fn().mockResolvedValue("done");
  expect(await work(flow, say("pane.work.look"), task)).toBeNull();
  expect(task).not.toHaveBeenCalled();
  expect(flow.store.get().notice).toEqual({ level: "error", message: say("pane.textsNotLoaded") });
  expect(await work(flow, say("pane.work.look"), task)).toBe("done");
  expect(flow.store.get().notice).toBeNull();
});
