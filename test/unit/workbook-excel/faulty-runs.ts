import type { Fault } from "../../../src/workbench/host";
import type { OpenWorkbook } from "./open-workbook";

/** From a failing request to the next, so that the tests stay short; with EVERY_REQUEST=1 each one fails. */
export const step = process.env["EVERY_REQUEST"] === "1" ? 1 : 8;

/** What a request has done when it fails, by turns. */
export const byTurns = ["nothing", "half", "everything"] as const;

/** Last sentence of everything that failed and was put back. */
export const untouched = /Nothing was written\. The workbook is as it was\.$/;

export interface Attempt {
  /** Null where it succeeded. */
  readonly error: unknown;
  /** Whether it took as many requests as it took to get to the failure. */
  readonly wasHit: boolean;
}

/** Does something that writes while requests fail as planned. */
export async function attempt(
  { host }: OpenWorkbook,
  write: () => Promise<unknown>,
  fault: Fault,
): Promise<Attempt> {
  const { faults } = host;
  faults.start(fault);
  const error = await write().then(
    () => null,
    (reason: unknown) => reason,
  );
  const wasHit = faults.requests >= fault.request;
  faults.start();
  return { error, wasHit };
}

/** Says how many requests failed where each one did; by default it is a sample, which needs no counting. */
export function tellCount(title: string, failures: number): void {
  if (step === 1) console.log(`${title}: failed at each of ${failures} requests`);
}
