import { nested, say } from "../../text/message";
import type { CheckedOptions, ToolSummary } from "../../worker";
import { toolId } from "./cuts";
import { checkData, readAnew, readMapped } from "./data";
import { isoDay } from "./clock";
import { settled, work, type Flow } from "./flow";
import { lastOptions } from "./look";
import { runAndPlan, showPreview } from "./plan";
import type { ToolInHand } from "../state/wizard-state";

/** Shows the tools, over the data as it is mapped. */
export async function toToolkit(flow: Flow): Promise<void> {
  if (!(await settled(flow))) return;
  const { store } = flow;
  if (store.get().mapping !== null && store.get().data === null) {
    await work(flow, say("pane.work.read"), () => readMapped(flow));
    const { dataFailure } = store.get();
    if (dataFailure !== null) {
      store.dispatch({ kind: "noticed", notice: { level: "error", message: dataFailure } });
      return;
    }
  }
  if (store.get().data === null) {
    store.dispatch({ kind: "noticed", notice: { level: "info", message: say("toolkit.noData") } });
    return;
  }
  if (store.get().tools === null) {
    const tools = await work(flow, say("pane.work.tools"), () => flow.session.tools());
    if (tools === null) return;
    store.dispatch({ kind: "listed-tools", tools });
  }
  store.dispatch({ kind: "went", screen: "toolkit" });
}

/**
 * The options that a form starts with: those of the tool's last run in this workbook. At the first, what it shares with the
 * segmentation is as that was run, so that a tool that judges the rules judges those in force.
 */
async function firstOptions({ workbook }: Flow, { id, fields }: ToolSummary): Promise<unknown> {
  const last = await lastOptions(workbook, id);
  if (last !== undefined) return last;
  const rules = (await lastOptions(workbook, toolId)) ?? {};
  const asked = new Set(fields.map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(rules).filter(([key]) => asked.has(key)));
}

/** Takes a tool in hand; the one with a wizard opens that. */
export async function chooseTool(flow: Flow, tool: ToolSummary): Promise<void> {
  const { id, title, defaults } = tool;
  if (id === toolId) return checkData(flow);
  if (!(await settled(flow))) return;
  const { store, session } = flow;
  const checked = await work(flow, say("pane.work.tools"), async () =>
    session.checkOptions({ tool: id, options: await firstOptions(flow, tool) }),
  );
  if (checked === null) return;
  // Options that another version wrote may not fit any more.
  const options = checked.valid ? checked.options : defaults;
  store.dispatch({ kind: "chose-tool", tool: { id, title, options } });
  store.dispatch({ kind: "went", screen: "tool" });
}

/**
 * Runs the tool in hand with the options of its form, and shows what it would write.
 *
 * @returns what its schema objects to; nothing runs then
 */
export async function runForm(
  flow: Flow,
  tool: ToolInHand,
): Promise<(CheckedOptions & { readonly valid: false })["issues"]> {
  if (!(await settled(flow))) return [];
  const request = { tool: tool.id, options: tool.options };
  const checked = await work(flow, say("pane.work.tools"), () => flow.session.checkOptions(request));
  if (checked === null) return [];
  if (!checked.valid) return checked.issues;
  await previewTool(flow, { ...tool, options: checked.options });
  return [];
}

/**
 * Runs the tool in hand over the data of now, and shows what it would write.
 *
 * @returns whether it does; where not, the notice says why, and a preview that was there is as stale as before
 */
export async function previewTool(flow: Flow, tool: ToolInHand): Promise<boolean> {
  if (!(await settled(flow))) return false;
  const { store, host } = flow;
  store.dispatch({ kind: "chose-tool", tool });
  return showPreview(flow, say("pane.work.tool", { tool: nested(tool.title) }), async (tell) => {
    const { mapping } = store.get();
    // Also what stands on our own sheets counts: weights, votes, marks that were typed since the last reading.
    if (mapping !== null) await readAnew(flow, mapping);
    const handle = store.get().data?.handle ?? 0;
    const today = isoDay(host.now());
    const request = { tool: tool.id, handle, options: tool.options, today, seed: 1, replaceTargets: false };
    return runAndPlan(flow, tell, request);
  });
}
