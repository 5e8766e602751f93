import { PortError } from "../../../src/workbook/excel";
import type { Fault } from "../../../src/workbench/host";
import { firstRun, secondRun } from "./example-changes";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const demand = [
  ["Item", "Demand"],
  ["'text", 3, "=not a formula"],
  ["x", 4],
] as const;

let open: OpenWorkbook;
beforeAll(async () => {
  open = await openWorkbook({ Demand: demand });
  await open.workbook.apply(firstRun);
});
afterAll(() => open.close());

/** Applies the second run with a fault; the error, or null where the fault came too late. */
async function applyWith(fault: Fault): Promise<unknown> {
  open.host.faults.start(fault);
  const error = await open.workbook.apply(secondRun).then(
    () => null,
    (reason: unknown) => reason,
  );
  open.host.faults.start();
  return error;
}

/** Fails at every request in turn until one run gets through; returns how many failed. */
async function atEveryRequest(
  plan: (request: number) => Fault,
  check: (error: PortError) => void | Promise<void>,
): Promise<number> {
  const before = open.store.content();
  for (let request = 1; ; request++) {
    const error = await applyWith(plan(request));
    if (error === null) {
      await open.workbook.undo();
      expect(open.store.content()).toEqual(before);
      return request - 1;
    }
    expect(error).toBeInstanceOf(PortError);
    await check(error as PortError);
    expect(open.store.content()).toEqual(before);
  }
}

describe("a transaction in Excel that fails", () => {
  it.each(["nothing", "half", "everything"] as const)(
    "at any one request of which %s was done leaves the workbook exactly as it was",
    async (done) => {
      const failures = await atEveryRequest(
        (request) => ({ request, done }),
        (error) => expect(error.kind).toBe("rolled-back"),
      );
      expect(failures).toBeGreaterThan(10);
    },
  );

  it.each(["nothing", "half"] as const)(
    "from any request on, %s of each done, names what was not put back, and puts it back when asked again",
    async (done) => {
      let broken = 0;
      await atEveryRequest(
        (request) => ({ request, lasting: true, done }),
        async (error) => {
          if (error.kind === "rolled-back") return;
          broken++;
          expect(error.notRestored.length).toBeGreaterThan(0);
          for (const place of error.notRestored) expect(error.message).toContain(place);
          await error.restore?.();
        },
      );
      expect(broken).toBeGreaterThan(3);
    },
  );
});
