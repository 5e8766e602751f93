import { WriteError } from "../../../src/workbook";
import { attempt, byTurns, step, tellCount, untouched } from "./faulty-runs";
import type { OpenWorkbook } from "./open-workbook";
import { acts, expectContent, openUsers, readyToUndo } from "./segment-runs";

// With every request failing in turn they take many minutes.
jest.setTimeout(process.env["EVERY_REQUEST"] === "1" ? 3_600_000 : 300_000);

let open: OpenWorkbook;
afterEach(() => open.close());

/** The state of a workbook: the way back to it, what it holds, and how to forget results of formulas that came since. */
async function startOf(opened: OpenWorkbook) {
  const { workbook, store } = opened;
  return [await workbook.snapshot(), JSON.stringify(store.content()), opened.keepResults()] as const;
}

describe.each(acts)("$title of a whole segmentation", (act) => {
  it("that fails at any one request leaves the workbook as it was, and says so", async () => {
    open = await openUsers();
    const write = await act.ready(open);
    const before = JSON.stringify(open.store.content());
    const forget = open.keepResults();
    let request = 1;
    for (; ; request += step) {
      const { error } = await attempt(open, write, { request, done: byTurns[request % 3] ?? "nothing" });
      forget();
      if (error === null) break;
      expect(error).toBeInstanceOf(WriteError);
      expect((error as WriteError).kind).not.toBe("broken");
      expect((error as WriteError).message).toMatch(untouched);
      expectContent(open, before);
    }
    expect(request).toBeGreaterThan(5);
    tellCount(act.title, request - 1);
  });

  it("that fails from some request on names what was not put back, and puts it back when asked again", async () => {
    open = await openUsers();
    const write = await act.ready(open);
    const before = JSON.stringify(open.store.content());
    const forget = open.keepResults();
    let broken = 0;
    for (let request = 1; ; request += step) {
      const { error } = await attempt(open, write, {
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

describe("an undo of a whole segmentation", () => {
  it("that fails at any one request is made all the same, or says what is missing and is made when asked again", async () => {
    open = await openUsers();
    const { write, undoOf } = await readyToUndo(open);
    const [start, before, forget] = await startOf(open);
    const undo = undoOf(await write());
    await undo();
    const undone = JSON.stringify(open.store.content());
    let request = 1;
    for (; ; request += step) {
      await start.restore();
      forget();
      expectContent(open, before);
      const again = undoOf(await write());
      const { error, wasHit } = await attempt(open, again, {
        request,
        done: byTurns[request % 3] ?? "nothing",
      });
      if (error !== null) {
        expect(error).toBeInstanceOf(WriteError);
        expect((error as WriteError).message).toMatch(
          /^The write is taken back, but the audit does not say so yet: .+ Press Undo write again to add it\.$/,
        );
        await again();
      }
      expectContent(open, undone);
      if (!wasHit) break;
    }
    expect(request).toBeGreaterThan(5);
    tellCount("an undo", request - 1);
  });

  it("that fails from some request on names what is not put back, and goes on where it stopped when asked again", async () => {
    open = await openUsers();
    const { write, undoOf } = await readyToUndo(open);
    const [start, before, forget] = await startOf(open);
    let broken = 0;
    for (let request = 1; ; request += 4 * step) {
      const undo = undoOf(await write());
      const { error, wasHit } = await attempt(open, undo, { request, lasting: true });
      if (!wasHit) break;
      expect(error).toBeInstanceOf(WriteError);
      const { kind, message } = error as WriteError;
      if (kind === "broken") {
        broken++;
        expect(message).toMatch(
          /^The write is taken back in part only\. Not put back: .*[A-Za-z].+ Press Undo write again\.$/,
        );
      }
      // One failure more on the way does not stop it.
      await attempt(open, undo, { request: 2 });
      await undo();
      await start.restore();
      forget();
      expectContent(open, before);
    }
    expect(broken).toBeGreaterThan(0);
  });
});
