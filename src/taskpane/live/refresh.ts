import { DataError, type Mapping } from "../../model";
import { count, say } from "../../text/message";
import { applyPlan, plannedCells, WriteError } from "../../workbook";
import type { WatchedPlace } from "../app/services";
import { work, type Flow, type Tell } from "../flow/flow";
import { formerMapping, refreshSetting } from "../flow/look";
import { readAnew } from "../flow/data";
import { prepare } from "../flow/plan";
import type { Written } from "../state/wizard-state";

/** What a run read: the places to watch. */
export function placesOf({ demand, items, stock }: Mapping): readonly WatchedPlace[] {
  const places = [demand, ...items, ...(stock === undefined ? [] : [stock])].map(
    ({ sheet, table }): WatchedPlace => (table === undefined ? { sheet } : { table }),
  );
  const keys = new Set<string>();
  return places.filter((place) => {
    const key = JSON.stringify(place);
    return !keys.has(key) && keys.add(key);
  });
}

/** Writes what a run of today would write, where it differs; once more when a cell was changed on the way. */
async function writeDifference(flow: Flow, tell: Tell): Promise<Written> {
  const attempt = async (): Promise<Written> => {
    const prepared = await prepare(flow, tell, { replaceTargets: false, commits: false });
    flow.store.dispatch({ kind: "planned", prepared });
    const step = say("pane.work.write", { cells: count(plannedCells(prepared.plan)) });
    tell({ step, done: 0, total: 0, canCancel: false });
    return { ...prepared, outcome: await applyPlan(flow.workbook, prepared.plan) };
  };
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof WriteError) || error.kind !== "refused") throw error;
    return attempt();
  }
}

/**
 * The mapping of the run to repeat: the one on home, or on the start screen the one that a former session left in the workbook.
 * Null elsewhere: there the user is at work on a run of their own, which reads the data itself.
 */
async function mappingToRepeat(flow: Flow): Promise<Mapping | null> {
  const { store } = flow;
  const { screen, mapping, former, user, stale } = store.get();
  if (screen === "home") return mapping;
  if (screen !== "start" || !former) return null;
  if (user === "") {
    const source = stale?.source ?? mapping?.demand.sheet ?? "";
    store.dispatch({
      kind: "noticed",
      notice: { level: "info", message: say("pane.live.noName", { source }) },
    });
    return null;
  }
  const kept = await formerMapping(flow);
  if (kept === undefined || store.get().screen !== "start") return null;
  store.dispatch({ kind: "mapped", mapping: kept });
  // The options of the former run are in force already; its targets stand in Policies.
  store.dispatch({ kind: "chose-targets", targets: "own" });
  return kept;
}

/**
 * Runs the tool again over the data of now, with the mapping and options of the run on home, and writes the cells that differ. On
 * the start screen it repeats the run that a former session wrote, and leads to home.
 *
 * @returns whether home is up to date now; where it is not, the screen says why
 */
export async function refresh(flow: Flow): Promise<boolean> {
  const { store, host } = flow;
  const { stale } = store.get();
  const mapping = await mappingToRepeat(flow);
  if (mapping === null) return false;
  const written = await work(
    flow,
    say("pane.work.refresh"),
    async (tell) => {
      await readAnew(flow, mapping);
      return writeDifference(flow, tell);
    },
    {
      refused: (error) => {
        if (!(error instanceof WriteError) || error.kind !== "broken") return false;
        // Something was not put back: the preview's page names it and offers another try.
        store.dispatch({ kind: "went", screen: "preview" });
        store.dispatch({ kind: "write-failed", failure: error });
        return true;
      },
    },
  );
  if (written !== null) {
    store.dispatch({ kind: "refreshed", written });
    if (store.get().screen === "start") store.dispatch({ kind: "went", screen: "home" });
  } else
    store.dispatch({
      kind: "went-stale",
      stale: stale ?? { at: host.now().getTime(), source: mapping.demand.sheet },
    });
  return written !== null;
}

/** Switches the repeating on or off, and keeps the choice in the workbook. */
export async function setRefreshing(flow: Flow, isOn: boolean): Promise<void> {
  const { store, workbook } = flow;
  const done = await work(
    flow,
    say("pane.work.setting"),
    async () => {
      await workbook.apply([{ kind: "set-setting", key: refreshSetting, value: isOn ? "on" : null }]);
      return true;
    },
    {
      canCancel: false,
      refused: (error) => {
        if (error instanceof DataError) return false;
        const detail = error instanceof Error ? error.message : String(error);
        store.dispatch({
          kind: "noticed",
          notice: { level: "error", message: say("pane.live.notKept", { detail }) },
        });
        return true;
      },
    },
  );
  if (done !== true) return;
  store.dispatch({ kind: "set-refreshing", isOn });
  if (isOn && store.get().outdated !== null) await refresh(flow);
}
