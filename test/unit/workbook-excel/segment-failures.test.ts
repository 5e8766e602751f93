import { WriteError } from "../../../src/workbook";
import type { Fault } from "../../../src/workbench/host";
import type { OpenWorkbook } from "./open-workbook";
import { acts, expectContent, openUsers, readyToUndo } from "./segment-runs";

jest.setTimeout(300_000);

let open: OpenWorkbook;
afterEach(() => open.close());

const untouched = /Nothing was written\. The workbook is as it was\.$/;

/** The error of something that writes while requests fail as planned; null where the failure came too late. */
async function failureOf(write: () => Promise<unknown>, fault: Fault): Promise<unknown> {
  const { faults } = open.host;
  faults.start(fault);
  const error = await write().then(
    () => null,
    (reason: unknown) => reason,
  );
  faults.start();
  return error;
}

/** From a failing request to the next, so that the test stays short; with EVERY_REQUEST=1 each one fails. */
const step = process.env["EVERY_REQUEST"] === "1" ? 1 : 4;
const byTurns = ["nothing", "half", "everything"] as const;

describe.each(acts)("$title of a whole segmentation", ({ ready }) => {
  it("that fails at any one request leaves the workbook as it was, and says so", async () => {
    open = await openUsers();
    const write = await ready(open);
    const before = JSON.stringify(open.store.content());
    const forget = open.keepResults();
    let request = 1;
    for (; ; request += step) {
      const error = await failureOf(write, { request, done: byTurns[request % 3] ?? "nothing" });
      forget();
      if (error === null) break;
      expect(error).toBeInstanceOf(WriteError);
      expect((error as WriteError).kind).not.toBe("broken");
      expect((error as WriteError).message).toMatch(untouched);
      expectContent(open, before);
    }
    expect(request).toBeGreaterThan(5);
  });

  it("that fails from some request on names what was not put back, and puts it back when asked again", async () => {
    open = await openUsers();
    const write = await ready(open);
    const before = JSON.stringify(open.store.content());
    const forget = open.keepResults();
    let broken = 0;
    for (let request = 1; ; request += step) {
      const error = await failureOf(write, {
        request,
        lasting: true,
        done: byTurns[request % 2] ?? "nothing",
      });
      forget();
      if (error === null) break;
      expect(error).toBeInstanceOf(WriteError);
      const { kind, message, restore } = error as WriteError;
      if (kind === "broken") {
        broken++;
        expect(message).toMatch(/Putting the workbook back failed as well, in .*[A-Za-z]/);
        await restore?.();
        forget();
      } else expect(message).toMatch(untouched);
      expectContent(open, before);
    }
    expect(broken).toBeGreaterThan(0);
  });
});

it("an undo that fails from some request on says so, and goes on where it stopped when asked again", async () => {
  open = await openUsers();
  const undo = await readyToUndo(open);
  open.host.faults.start({ request: 4, lasting: true });
  await expect(undo()).rejects.toThrow(
    /^The write is taken back in part only\. Not put back: .+ Press Undo write again\.$/,
  );
  // One failure more on the way does not stop it.
  open.host.faults.start({ request: 2 });
  await undo();
  expect(open.store.sheets().map(({ name }) => name)).toContain("Audit");
  const items = open.store.records("table").find(({ name }) => name === "scmItems");
  expect((items?.area.bottom ?? 0) - (items?.area.top ?? 0)).toBe(14);
});
