import type { Report } from "../../report";
import { runRows, undoneRow } from "../audit/rows";
import type { RunStamp, WorkbookPort } from "../port";
import { say } from "../../text/message";
import { applyPlan, reasonOf, type Outcome } from "./apply-plan";
import { planAudit } from "./plan-report";
import { WriteError } from "./write-error";

/** A write that was taken back. */
export interface Undone {
  /** Cells, such as "Items!B7", that were changed since the write and stay as they are. */
  readonly kept: readonly string[];
}

/**
 * Takes a write back: every cell as before, but the audit keeps the run's rows and says that it was undone.
 *
 * @param outcome of the write, from `applyPlan`
 * @param report that was written, with the stamp of that run
 * @param undone who takes it back, and when
 * @returns the audit's write, and cells that were changed since the write, which stay as they are
 * @throws WriteError "broken" when not all could be taken back; "rolled-back" when all was, but the audit could not say so. Calling it
 * again goes on in both cases
 */
export async function undoWrite(
  port: WorkbookPort,
  outcome: Outcome,
  report: Report,
  stamp: RunStamp,
  undone: RunStamp,
): Promise<Undone> {
  const kept = await outcome.undo().catch((error: unknown) => {
    throw new WriteError("broken", say("workbook.undoFailed", { reason: reasonOf(error) }));
  });
  const rows = [...runRows(report, stamp), undoneRow(report, undone)];
  try {
    await applyPlan(port, await planAudit(port, report.tool, rows, undone));
  } catch (error) {
    throw new WriteError("rolled-back", say("workbook.undoneUnaudited", { reason: reasonOf(error) }));
  }
  return { kept };
}
