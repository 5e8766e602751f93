import { DataError } from "../../model";
import { say } from "../../text/message";
import { applyPlan, WriteError } from "../../workbook";
import type { SamplePlan } from "../../workbook/sample";
import type { Proposal } from "../../worker";
import type { SampleInUse } from "../state/wizard-state";
import { checkData } from "./data";
import { settled, work, type Flow } from "./flow";
import { formerMapping, look } from "./look";

/** Loads the sample, which comes in a script of its own, and plans what of it the workbook lacks. */
async function plannedSample({ workbook }: Flow): Promise<SamplePlan> {
  const { planSample } = await import(/* webpackChunkName: "sample" */ "../../workbook/sample").catch(
    (): never => {
      throw new DataError(say("pane.sample.notLoaded"));
    },
  );
  return planSample(workbook);
}

/**
 * Proposes the sample's columns, with all tables of the workbook to choose from. The user's own tables lend it nothing, even where
 * they look more like customers or orders than the sample's.
 */
async function proposeSample(flow: Flow, sample: SamplePlan): Promise<Proposal> {
  const { workbook, session, store } = flow;
  const { demandSheet } = sample;
  const former = await formerMapping(flow);
  const previous = former?.demand.sheet === demandSheet ? former : undefined;
  const { stale } = store.get();
  const all = await workbook.sources();
  await session.load(all.filter(({ sheet }) => sample.sheets.includes(sheet)));
  const proposal = await session.propose({ demandSheet, previous });
  store.dispatch({ kind: "listed", sources: await session.load(all) });
  store.dispatch({ kind: "loaded", stale });
  const { mapping } = await session.propose({ demandSheet });
  return {
    ...proposal,
    // A run takes up sheets that were not there at the former one; these are.
    mapping: { ...proposal.mapping, ...(mapping.seen === undefined ? {} : { seen: mapping.seen }) },
  };
}

/** Takes the sample as the data, and adds what of it the workbook does not hold yet: all of that or nothing. */
export async function trySample(flow: Flow): Promise<void> {
  if (!(await settled(flow))) return;
  const { workbook, store } = flow;
  const done = await work(
    flow,
    say("pane.work.sample"),
    async () => {
      const sample = await plannedSample(flow);
      const { plan, demandSheet } = sample;
      const added = plan === null ? (store.get().sample?.added ?? null) : await applyPlan(workbook, plan);
      store.dispatch({ kind: "sampled", sample: { demandSheet, added } });
      return { isNew: plan !== null, demandSheet, proposal: await proposeSample(flow, sample) };
    },
    {
      canCancel: false,
      refused: (error) => {
        if (!(error instanceof WriteError) || error.restore === undefined) return false;
        offerRestore(flow, error, error.restore);
        return true;
      },
    },
  );
  if (done === null) return;
  store.dispatch({ kind: "proposed", proposal: done.proposal });
  await checkData(flow);
  const { screen, notice } = store.get();
  if (done.isNew || screen !== "mapping" || notice !== null) return;
  const message = say("pane.sample.there", { sheet: done.demandSheet });
  store.dispatch({ kind: "noticed", notice: { level: "info", message } });
}

/** Says that the workbook is not as it was, with another try at putting it back. */
function offerRestore(flow: Flow, error: WriteError, restore: () => Promise<void>): void {
  const { store } = flow;
  const again = async (): Promise<void> => {
    const task = async (): Promise<true> => {
      await restore();
      return true;
    };
    const done = await work(flow, say("pane.work.restore"), task, {
      canCancel: false,
      refused: () => {
        offerRestore(flow, error, restore);
        return true;
      },
    });
    if (done === true)
      store.dispatch({ kind: "noticed", notice: { level: "info", message: say("pane.restored") } });
  };
  store.dispatch({
    kind: "noticed",
    notice: {
      level: "error",
      message: error.report,
      action: { label: say("pane.failure.putBackAgain"), run: () => void again() },
    },
  });
}

/** The sheets that were added can be taken back until something else is written. */
export const canUndoSample = (sample: SampleInUse | null): boolean => (sample?.added ?? null) !== null;

/** Takes the sample's sheets out again, and looks for the user's own table. */
export async function undoSample(flow: Flow): Promise<void> {
  if (!(await settled(flow))) return;
  const { store } = flow;
  const added = store.get().sample?.added ?? null;
  if (added === null) return;
  const done = await work(
    flow,
    say("pane.work.undoSample"),
    async () => {
      await added.undo().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new WriteError("broken", say("pane.sample.undoFailed", { reason }));
      });
      return true;
    },
    { canCancel: false },
  );
  if (done !== true) return;
  store.dispatch({ kind: "unsampled" });
  await look(flow);
  if (store.get().notice !== null) return;
  store.dispatch({ kind: "noticed", notice: { level: "info", message: say("pane.sample.undone") } });
}
