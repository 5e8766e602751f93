import type { Report } from "../../report";
import { runRows, undoneRow } from "../audit/rows";
import type { RunStamp, WorkbookPort } from "../port";
import { applyPlan, type Outcome } from "./apply-plan";
import { planAudit } from "./plan-report";

/**
 * Takes a write back: every cell as before, but the audit keeps the run's rows and says that it was undone.
 *
 * @param outcome of the write, from `applyPlan`
 * @param report that was written, with the stamp of that run
 * @param undone who takes it back, and when
 * @throws WriteError when the audit could not be written; the rest is undone then all the same
 */
export async function undoWrite(
  port: WorkbookPort,
  outcome: Outcome,
  report: Report,
  stamp: RunStamp,
  undone: RunStamp,
): Promise<Outcome> {
  await outcome.undo();
  const rows = [...runRows(report, stamp), undoneRow(report, undone)];
  return applyPlan(port, await planAudit(port, report.tool, rows, undone));
}
