import { DataError } from "../../model";
import { say, type Message } from "../../text/message";
import { Cancelled, type Progress } from "../../worker";
import { PlaceError, WriteError } from "../../workbook";
import type { PaneServices } from "../app/services";
import type { WizardEvent } from "../state/reduce";
import type { Store } from "../state/store";
import type { WizardState } from "../state/wizard-state";

/** What every action of the wizard works on. */
export interface Flow extends PaneServices {
  readonly store: Store<WizardState, WizardEvent>;
  /** What is under way; a press meanwhile waits for it. */
  readonly busy: { current: Promise<unknown> | null };
}

/**
 * Waits for what is under way, so that a press is not lost while data is read.
 *
 * @returns false when that led to another screen, which the press was not meant for
 */
export async function settled({ store, busy }: Flow): Promise<boolean> {
  const { screen } = store.get();
  while (busy.current !== null) await busy.current;
  return store.get().screen === screen;
}

/** The sentence for an error that nobody foresaw: what happened, and the state of the workbook. */
export function sentenceOf(error: unknown): Message {
  if (error instanceof DataError || error instanceof WriteError || error instanceof PlaceError)
    return error.report;
  return say("pane.error.unexpected", { detail: error instanceof Error ? error.message : String(error) });
}

/** How far work is; from the moment on that it writes, it cannot be cancelled. */
export type Tell = (progress: Progress & { readonly canCancel?: false }) => void;

/**
 * Runs one piece of work with its progress shown. Only one runs at a time: a second press while the first is under way does
 * nothing. Whatever speaks of the data or a tool comes out of some work, so each first waits for the texts of such.
 *
 * @returns what the work returned, or null when it failed (the notice says why), was cancelled, or another was under way
 */
export async function work<Result>(
  flow: Pick<Flow, "store" | "busy" | "loadTexts">,
  message: Message,
  task: (tell: Tell) => Promise<Result>,
  { canCancel = true, refused }: { canCancel?: boolean; refused?: (error: unknown) => boolean } = {},
): Promise<Result | null> {
  const { store, busy, loadTexts } = flow;
  if (busy.current !== null) return null;
  let done = (): void => undefined;
  busy.current = new Promise<void>((resolve) => (done = resolve));
  const since = performance.now();
  let isOver = false;
  store.dispatch({ kind: "noticed", notice: null });
  store.dispatch({ kind: "worked", work: { message, done: 0, total: 0, since, canCancel } });
  try {
    if (loadTexts !== undefined) await loadTexts();
    return await task(({ step, done, total, canCancel: stillCan }) => {
      // A worker that was ended may have sent more on its way: it would show work that nobody does any more.
      if (isOver) return;
      store.dispatch({
        kind: "worked",
        work: { message: step, done, total, since, canCancel: stillCan ?? canCancel },
      });
    });
  } catch (error) {
    if (error instanceof Cancelled) {
      store.dispatch({ kind: "noticed", notice: { level: "info", message: say("pane.cancelled") } });
    } else if (refused?.(error) !== true) {
      store.dispatch({ kind: "noticed", notice: { level: "error", message: sentenceOf(error) } });
    }
    return null;
  } finally {
    isOver = true;
    busy.current = null;
    done();
    store.dispatch({ kind: "worked", work: null });
  }
}
