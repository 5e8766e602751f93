import { DataError, parseMapping, type Mapping } from "../../model";
import { say } from "../../text/message";
import { segmentOptions, type SegmentOptions } from "../../tools/strategy/segment/options";
import { runSettingKey, tableName } from "../../workbook/names";
import type { WorkbookPort } from "../../workbook";
import { work, type Flow } from "./flow";
import { loadCells } from "./load-cells";

/** Key of the setting that keeps whether the workbook wants its run repeated when its data changes. */
export const refreshSetting = "refresh";

/** Key of the setting that keeps the mapping, as in batch. */
export const mappingSetting = "mapping";

/** Key of the setting that keeps a tool's last options, for its form. */
export const optionsSetting = (tool: string): string => `options:${tool}`;

export function parsed<Value>(text: string | null, read: (json: unknown) => Value): Value | undefined {
  if (text === null) return undefined;
  try {
    return read(JSON.parse(text));
  } catch {
    // Written by another version, or by hand: what cannot be read is proposed anew.
    return undefined;
  }
}

/** The mapping that a former run kept in the workbook. */
export async function formerMapping(workbook: WorkbookPort): Promise<Mapping | undefined> {
  return parsed(await workbook.setting(mappingSetting), parseMapping);
}

/** The options of the former run; undefined where there was none. */
async function formerOptions(workbook: WorkbookPort): Promise<SegmentOptions | undefined> {
  const text = await workbook.setting(runSettingKey(tableName("items")));
  return parsed(text, (json) => segmentOptions.parse((json as { options?: unknown }).options));
}

/** Looks through the workbook: which tables there are, and which one looks like demand. */
export async function look(flow: Flow): Promise<void> {
  const { workbook, session, store, host } = flow;
  await work(flow, say("pane.work.look"), async () => {
    const former = await formerOptions(workbook);
    store.dispatch({
      kind: "remembered",
      options: former ?? segmentOptions.parse({}),
      former: former !== undefined,
      user: host.user.read() ?? "",
    });
    store.dispatch({ kind: "set-refreshing", isOn: (await workbook.setting(refreshSetting)) === "on" });
    const sources = await loadCells(flow);
    try {
      const proposal = await session.propose({ previous: await formerMapping(workbook) });
      store.dispatch({ kind: "looked", sources, nothingFound: null });
      store.dispatch({ kind: "proposed", proposal });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      store.dispatch({ kind: "looked", sources, nothingFound: error.report });
    }
  });
}
