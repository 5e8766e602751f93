import { count, say, type Message } from "../../text/message";
import type { Snapshot, WorkbookPort } from "../port";
import { PortError } from "../port-error";
import { plannedCells, type SheetsPlan } from "./plan";
import { changedSince, verifyWritten } from "./verify";
import { WriteError } from "./write-error";

/** What was written. */
export interface Outcome {
  readonly message: Message;
  /** Sheets added or changed, and cells written. */
  readonly sheets: number;
  readonly cells: number;
  /**
   * Takes the write back: every cell, sheet, name and setting as before, but for what was entered since into cells that were
   * written.
   *
   * @returns those cells
   */
  undo(): Promise<readonly string[]>;
}

/** A reason as a sentence of its own within the message. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/**
 * Carries out a plan in one transaction: check that nothing changed since, snapshot, apply, read back, else put back.
 *
 * @param port the workbook that the plan was made for
 * @param plan from `planReport` or `planSample`
 * @throws WriteError when nothing could be written; its kind says how the workbook was left
 */
export async function applyPlan(port: WorkbookPort, plan: SheetsPlan): Promise<Outcome> {
  const [conflict] = plan.conflicts;
  if (conflict !== undefined) throw new WriteError("refused", conflict, plan.conflicts);
  const meanwhile = await changedMeanwhile(port, plan).catch((error: unknown) => {
    throw failedApply(error);
  });
  if (meanwhile !== null) throw new WriteError("refused", meanwhile);

  const snapshot = await port.snapshot(plan.changes);
  try {
    await port.apply(plan.changes);
  } catch (error) {
    throw failedApply(error);
  }
  const failure = await failedVerification(port, plan);
  if (failure !== null) await putBack(snapshot, failure, plan);

  const sheets = plan.sheets.filter((sheet) => sheet.kind !== "unchanged").length;
  const cells = plannedCells(plan);
  const message = say("workbook.written", { sheets: count(sheets), cells: count(cells) });
  return { message, sheets, cells, undo: () => snapshot.restore() };
}

/** What a failed apply leaves: nothing, unless the port says that it could not put everything back. */
function failedApply(error: unknown): WriteError {
  const reason = reasonOf(error);
  if (error instanceof PortError && error.kind !== "broken") {
    const [cell] = error.changed;
    if (cell !== undefined) return new WriteError(error.kind, say("workbook.changedMeanwhile", { cell }));
  }
  if (!(error instanceof PortError) || error.kind !== "broken") {
    const refused = error instanceof PortError && error.kind === "refused";
    return new WriteError(refused ? "refused" : "rolled-back", say("workbook.failed", { reason }));
  }
  const message = say("workbook.restoreFailed", {
    reason: reasonOf(error.cause ?? error),
    places: error.notRestored.join(", "),
  });
  return new WriteError("broken", message, [message], error.restore);
}

async function changedMeanwhile(port: WorkbookPort, plan: SheetsPlan): Promise<Message | null> {
  const names = await port.sheetNames();
  const lost = plan.edits.find((edit) => !names.includes(edit.sheet));
  const cell = lost === undefined ? await changedSince(port, plan.edits) : lost.sheet;
  return cell === null ? null : say("workbook.changedMeanwhile", { cell });
}

async function failedVerification(port: WorkbookPort, plan: SheetsPlan): Promise<Message | null> {
  try {
    const mismatch = await verifyWritten(port, plan.changes);
    return mismatch === null ? null : say("workbook.notAsWritten", { ...mismatch });
  } catch (error) {
    return say("workbook.failed", { reason: reasonOf(error) });
  }
}

async function putBack(snapshot: Snapshot, failure: Message, plan: SheetsPlan): Promise<never> {
  let theirs: readonly string[] = [];
  try {
    theirs = await snapshot.restore();
  } catch (error) {
    const places = plan.sheets
      .filter((sheet) => sheet.kind !== "unchanged")
      .map((sheet) => sheet.name)
      .join(", ");
    const message = say("workbook.restoreFailed", { reason: reasonOf(error), places });
    const again = async (): Promise<void> => void (await snapshot.restore());
    throw new WriteError("broken", message, [message, failure], again);
  }
  const [cell] = theirs;
  if (cell !== undefined) throw new WriteError("rolled-back", say("workbook.changedMeanwhile", { cell }));
  throw new WriteError("rolled-back", failure);
}
