import { count, say } from "../../../text/message";
import { applyPlan, plannedCells, WriteError } from "../../../workbook";
import { explainItem } from "../../flow/explain";
import { work, type Flow } from "../../flow/flow";
import { planned } from "../../flow/plan";
import type { Prepared } from "../../state/wizard-state";
import { overrideReport, type OverrideEntries } from "./entries";
import type { OpenedOverride } from "./open-override";

/** Plans the writing of an override, by the user that the form names. Null where that failed; the notice says why. */
export function planOverride(
  flow: Flow,
  opened: OpenedOverride,
  entries: OverrideEntries,
): Promise<Prepared | null> {
  flow.store.dispatch({ kind: "named", user: entries.user.trim() });
  return work(flow, say("pane.work.plan"), () => planned(flow, overrideReport(opened, entries)));
}

/**
 * Writes an override as it was previewed, all or nothing, and explains the item anew.
 *
 * @returns whether it is written; where not, the state says why
 */
export async function writeOverride(flow: Flow, item: string, prepared: Prepared): Promise<boolean> {
  const { store, workbook, host } = flow;
  host.user.write(prepared.stamp.user);
  const cells = count(plannedCells(prepared.plan));
  const outcome = await work(
    flow,
    say("pane.work.write", { cells }),
    () => applyPlan(workbook, prepared.plan),
    {
      canCancel: false,
      refused: (error) => {
        if (error instanceof WriteError) store.dispatch({ kind: "write-failed", failure: error });
        return error instanceof WriteError;
      },
    },
  );
  if (outcome === null) return false;
  store.dispatch({ kind: "overrode", written: { ...prepared, outcome } });
  await explainItem(flow, item);
  return true;
}
