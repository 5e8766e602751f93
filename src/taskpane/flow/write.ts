import { DataError } from "../../model";
import { breathe } from "../../model/slices";
import { count, say } from "../../text/message";
import { applyPlan, plannedCells, undoWrite, WriteError, type Plan } from "../../workbook";
import { readAnew } from "./data";
import { settled, work, type Flow } from "./flow";
import { previewTool } from "./tools";
import { planned, prepare, showPreview, stampNow } from "./plan";
import { showCells } from "./show";
import { checkSourcesThere } from "./sources-there";
import type { Prepared, ScreenId } from "../state/wizard-state";

/**
 * Shows what a run of the tool in hand, or else of the wizard, would write, over the data of now.
 *
 * @returns whether it does; where not, the notice says why, and a preview that was there is as stale as before
 */
export async function toPreview(flow: Flow): Promise<boolean> {
  const { tool } = flow.store.get();
  if (tool !== null) return previewTool(flow, tool);
  if (!(await settled(flow))) return false;
  const { store } = flow;
  const { targets, comparison, stale, commits: wanted } = store.get();
  const commits = wanted && (comparison?.toCommit ?? 0) > 0;
  const replaceTargets = targets !== "own" && comparison?.hasOwn === true;
  return showPreview(flow, say("pane.work.run"), async (tell) => {
    const { mapping } = store.get();
    // A commit takes over what was accepted and overridden on our own sheets since the last reading, too.
    if ((stale !== null || commits) && mapping !== null) await readAnew(flow, mapping);
    return prepare(flow, tell, { replaceTargets, commits });
  });
}

/** Whether two plans found the same in every cell that they change. */
async function foundTheSame(a: Plan, b: Plan): Promise<boolean> {
  const rowsOf = ({ edits }: Plan): unknown[] =>
    edits.flatMap(({ sheet, before }) =>
      before.flatMap(({ row, column, values, formulas }) =>
        values.map((line, index) => [sheet, row + index, column, line, formulas?.[index]]),
      ),
    );
  const [left, right] = [rowsOf(a), rowsOf(b)];
  if (left.length !== right.length) return false;
  for (const [index, row] of left.entries()) {
    await breathe();
    if (JSON.stringify(row) !== JSON.stringify(right[index])) return false;
  }
  return true;
}

/** The plan as previewed; one with the user's name where that was entered on the preview. */
async function signed(flow: Flow, shown: Prepared): Promise<Prepared | null> {
  if (shown.stamp.user === flow.store.get().user) return shown;
  const plan = await planned(flow, shown.report);
  return (await foundTheSame(plan.plan, shown.plan)) ? plan : null;
}

/** Writes what the preview shows, all or nothing; then goes to the findings where the user wants that. */
export async function write(flow: Flow, goesToFindings: boolean): Promise<void> {
  const { store, workbook, host } = flow;
  const { prepared, user, stale, mapping } = store.get();
  if (prepared === null) return;
  host.user.write(user);
  if (stale !== null) {
    const message = say("pane.preview.anew", { source: stale.source });
    if (await toPreview(flow)) store.dispatch({ kind: "noticed", notice: { level: "info", message } });
    return;
  }
  const cells = count(plannedCells(prepared.plan));
  const written = await work(
    flow,
    say("pane.work.write", { cells }),
    async () => {
      if (mapping !== null) await checkSourcesThere(workbook, mapping);
      const agreed = await signed(flow, prepared);
      if (agreed === null) throw new DataError(say("pane.error.changedSincePreview"));
      const outcome = await applyPlan(workbook, agreed.plan);
      return { ...agreed, outcome };
    },
    {
      canCancel: false,
      refused: (error) => {
        if (error instanceof WriteError) store.dispatch({ kind: "write-failed", failure: error });
        return error instanceof WriteError;
      },
    },
  );
  if (written === null) return;
  store.dispatch({ kind: "wrote", written });
  const first = written.report.sheets[0]?.id ?? "findings";
  const findings = written.plan.sheets.find(({ id }) => id === first);
  if (goesToFindings && findings !== undefined) await showCells(flow, findings.name, null);
}

/**
 * Tries again to put the workbook back, after that failed.
 *
 * @param screen where to go once it is as it was
 */
export async function restore(flow: Flow, screen: ScreenId = "preview"): Promise<void> {
  const again = flow.store.get().writeFailure?.restore;
  if (again === undefined) return;
  const task = async (): Promise<true> => {
    await again();
    return true;
  };
  const done = await work(flow, say("pane.work.restore"), task, {
    canCancel: false,
    refused: (error) => {
      const detail = error instanceof Error ? error.message : String(error);
      const message = say("pane.failure.notYet", { detail });
      flow.store.dispatch({ kind: "noticed", notice: { level: "error", message } });
      return true;
    },
  });
  if (done === true) {
    flow.store.dispatch({ kind: "went", screen });
    flow.store.dispatch({ kind: "noticed", notice: { level: "info", message: say("pane.restored") } });
  }
}

/** Takes the last write back; the audit keeps the run and says that it was undone. */
export async function undo(flow: Flow): Promise<void> {
  if (!(await settled(flow))) return;
  const { store, workbook } = flow;
  const { written, result, lastWrite, overrides } = store.get();
  const last = overrides.at(-1) ?? (lastWrite === "tool" ? result : written);
  if (last === null) return;
  const { outcome, report, stamp } = last;
  const done = await work(
    flow,
    say("pane.work.undo"),
    () => undoWrite(workbook, outcome, report, stamp, stampNow(flow)),
    { canCancel: false },
  );
  if (done === null) return;
  const [cell, ...others] = done.kept;
  const message =
    cell === undefined
      ? say("pane.undone")
      : say(others.length === 0 ? "pane.undoneButOne" : "pane.undoneButMore", {
          cell,
          more: count(others.length),
        });
  const kind = overrides.length > 0 ? "undid-override" : lastWrite === "tool" ? "undid-tool" : "undid";
  store.dispatch({ kind, notice: { level: "info", message } });
}
