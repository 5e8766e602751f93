import { say } from "../../text/message";
import type { TargetsComparison } from "../../tools/strategy/segment/live";
import type { PreparedSegments } from "../../tools/strategy/segment/live-counts";
import type { SegmentOptions } from "../../tools/strategy/segment/options";
import type { ToolRequest } from "../../worker";
import { isoDay } from "./clock";
import { settled, work, type Flow } from "./flow";

/** The tool that this wizard drives. */
export const toolId = "segment";

export function toolRequest({ store, host }: Flow): ToolRequest | null {
  const { data, options } = store.get();
  return data === null ? null : { tool: toolId, handle: data.handle, options, today: isoDay(host.now()) };
}

/** Gets ready what the cuts act on, then shows them. */
export async function toCuts(flow: Flow): Promise<void> {
  if (!(await settled(flow))) return;
  const { store } = flow;
  const request = toolRequest(flow);
  if (request === null) return;
  const { live, options } = store.get();
  if (live?.handle !== request.handle || live.variability !== options.variability) {
    if (!(await ready(flow, request, options))) return;
  }
  store.dispatch({ kind: "went", screen: "cuts" });
}

/** @returns whether what the cuts act on is there; where not, the notice says why */
async function ready(flow: Flow, request: ToolRequest, options: SegmentOptions): Promise<boolean> {
  const { session, store } = flow;
  const prepared = await work(flow, say("pane.work.cuts"), () => session.prepare({ ...request, options }));
  if (prepared === null) return false;
  const { handle } = request;
  const { variability } = options;
  // What the tool `segment` prepares; the session hands on what any tool prepares.
  const live = { handle, variability, prepared: prepared as PreparedSegments };
  store.dispatch({ kind: "readied", live });
  return true;
}

/** Measures variability in another way: the chart and the counts change with the option, once the items are measured anew. */
export async function chooseVariability(
  flow: Flow,
  variability: SegmentOptions["variability"],
): Promise<void> {
  if (!(await settled(flow))) return;
  const request = toolRequest(flow);
  if (request === null) return;
  const { options } = flow.store.get();
  if (await ready(flow, request, { ...options, variability })) setOptions(flow, { variability });
}

export function setOptions({ store }: Flow, change: Partial<SegmentOptions>): void {
  store.dispatch({ kind: "cut", options: { ...store.get().options, ...change } });
}

/** Computes what each choice of targets ties up, then shows them. */
export async function toPolicy(flow: Flow): Promise<void> {
  if (!(await settled(flow))) return;
  const { session, store } = flow;
  const request = toolRequest(flow);
  if (request === null) return;
  if (store.get().comparison === null) {
    const comparison = await work(flow, say("pane.work.policy"), () => session.compare(request));
    if (comparison === null) return;
    store.dispatch({ kind: "compared", comparison: comparison as TargetsComparison });
  }
  store.dispatch({ kind: "went", screen: "policy" });
}
