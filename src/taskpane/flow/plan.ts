import { DataError } from "../../model";
import type { Report } from "../../report";
import { say, type Message } from "../../text/message";
import { planReport, type RunStamp } from "../../workbook";
import type { Progress, RunRequest } from "../../worker";
import { isoTime } from "./clock";
import { toolRequest } from "./cuts";
import { work, type Flow } from "./flow";
import { mappingSetting } from "./look";
import { checkSourcesThere } from "./sources-there";
import type { Prepared } from "../state/wizard-state";

export const stampNow = ({ store, host }: Flow): RunStamp => ({
  user: store.get().user,
  at: isoTime(host.now()),
});

export async function planned(flow: Flow, report: Report): Promise<Prepared> {
  const stamp = stampNow(flow);
  const plan = await flow.session.during(() => planReport(flow.workbook, report, stamp));
  return { report, stamp, plan };
}

/**
 * Makes a preview and shows it.
 *
 * @returns whether it does; where not, the notice says why, and a preview that was there is as stale as before
 */
export async function showPreview(
  flow: Flow,
  message: Message,
  run: (tell: (progress: Progress) => void) => Promise<Prepared>,
): Promise<boolean> {
  const { store } = flow;
  const { stale } = store.get();
  const prepared = await work(flow, message, run);
  if (prepared === null) {
    if (stale !== null) store.dispatch({ kind: "went-stale", stale });
    return false;
  }
  store.dispatch({ kind: "planned", prepared });
  store.dispatch({ kind: "went", screen: "preview" });
  return true;
}

/**
 * Runs the tool over the data that was read, and plans the writing. Nothing is written.
 *
 * @param replaceTargets whether the preset's service targets take the place of those that stand in Policies
 * @param commits whether the final classes come into force
 */
export function prepare(
  flow: Flow,
  tell: (progress: Progress) => void,
  { replaceTargets, commits }: { readonly replaceTargets: boolean; readonly commits: boolean },
): Promise<Prepared> {
  const base = toolRequest(flow);
  if (base === null) throw new DataError(say("pane.error.dataGone"));
  const { targets, options } = flow.store.get();
  const preset = targets === "own" ? options.preset : targets;
  return runAndPlan(flow, tell, {
    ...base,
    options: { ...options, preset, commit: commits },
    seed: 1,
    replaceTargets,
  });
}

/** Runs a tool, and plans the writing of what it reports. */
export async function runAndPlan(
  flow: Flow,
  tell: (progress: Progress) => void,
  request: RunRequest,
): Promise<Prepared> {
  const { session, store, workbook } = flow;
  const { mapping } = store.get();
  if (mapping === null) throw new DataError(say("pane.error.dataGone"));
  await checkSourcesThere(workbook, mapping);
  const computed = await session.run(request, tell);
  const report: Report = {
    ...computed,
    settings: {
      ...computed.settings,
      [mappingSetting]: JSON.stringify(mapping),
    },
  };
  tell({ step: say("pane.work.plan"), done: 0, total: 0 });
  return planned(flow, report);
}
