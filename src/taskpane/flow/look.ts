import { DataError, type Mapping } from "../../model";
import { say } from "../../text/message";
import { segmentDefaults } from "../../tools/strategy/segment/defaults";
import type { SegmentOptions } from "../../tools/strategy/segment/options";
import { runSettingKey } from "../../workbook/names";
import type { WorkbookPort } from "../../workbook";
import { toolId } from "./cuts";
import { work, type Flow } from "./flow";
import { loadCells } from "./load-cells";

/** Key of the setting that keeps whether the workbook wants its run repeated when its data changes. */
export const refreshSetting = "refresh";

/** Key of the setting that keeps the mapping, as in batch. */
export const mappingSetting = "mapping";

/** What a setting keeps as JSON; undefined where there is none, or none that can be read. */
function parsed(text: string | null | undefined): unknown {
  if (text == null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Written by another version, or by hand: what cannot be read is proposed anew.
    return undefined;
  }
}

/** The options of a tool's last run, which each of its tables remembers; undefined where there was none. */
export async function lastOptions(workbook: WorkbookPort, tool: string): Promise<unknown> {
  const prefix = runSettingKey("");
  for (const [key, text] of await workbook.settings()) {
    if (!key.startsWith(prefix)) continue;
    const run = parsed(text);
    if (typeof run !== "object" || run === null || !("tool" in run) || !("options" in run)) continue;
    if (run.tool === tool) return run.options;
  }
  return undefined;
}

/** The mapping that a former run kept in the workbook. */
export async function formerMapping({ workbook, session }: Flow): Promise<Mapping | undefined> {
  const json = parsed(await workbook.setting(mappingSetting));
  return json === undefined ? undefined : ((await session.checkMapping(json)) ?? undefined);
}

/** The options of the former run; undefined where there was none. */
async function formerOptions({ workbook, session }: Flow): Promise<SegmentOptions | undefined> {
  const options = await lastOptions(workbook, toolId);
  if (options === undefined) return undefined;
  const checked = await session.checkOptions({ tool: toolId, options });
  // The schema of `segment` checked them.
  return checked.valid ? (checked.options as SegmentOptions) : undefined;
}

/** Looks through the workbook: which tables there are, and which one looks like demand. */
export async function look(flow: Flow): Promise<void> {
  const { workbook, session, store, host } = flow;
  await work(flow, say("pane.work.look"), async () => {
    const former = await formerOptions(flow);
    store.dispatch({
      kind: "remembered",
      options: former ?? segmentDefaults,
      former: former !== undefined,
      user: host.user.read() ?? "",
    });
    store.dispatch({ kind: "set-refreshing", isOn: (await workbook.setting(refreshSetting)) === "on" });
    const sources = await loadCells(flow);
    try {
      const proposal = await session.propose({ previous: await formerMapping(flow) });
      store.dispatch({ kind: "looked", sources, nothingFound: null });
      store.dispatch({ kind: "proposed", proposal });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      store.dispatch({ kind: "looked", sources, nothingFound: error.report });
    }
  });
}
