import { DataError, type Mapping, type OddityKind } from "../../model";
import { say } from "../../text/message";
import type { SourceSummary } from "../../worker";
import { isoDay } from "./clock";
import { settled, work, type Flow } from "./flow";
import { loadCells } from "./load-cells";
import { formerMapping } from "./look";

/** Reads the data as it is mapped, if it is; a refusal is kept for the mapping screen to show in place. */
export async function readMapped({ session, store, host }: Flow): Promise<void> {
  const { mapping } = store.get();
  if (mapping === null) return;
  try {
    store.dispatch({ kind: "read", data: await session.read({ mapping, today: isoDay(host.now()) }) });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    store.dispatch({ kind: "refused", report: error.report });
  }
}

const read = (flow: Flow): Promise<unknown> => work(flow, say("pane.work.read"), () => readMapped(flow));

/** Hands the workbook's cells over anew and reads them as they are mapped. */
export async function readAnew(flow: Flow, mapping: Mapping): Promise<void> {
  const { session, store, host } = flow;
  await loadCells(flow);
  store.dispatch({ kind: "read", data: await session.read({ mapping, today: isoDay(host.now()) }) });
}

/** Goes on with the proposed table. */
export async function checkData(flow: Flow): Promise<void> {
  flow.store.dispatch({ kind: "went", screen: "mapping" });
  await read(flow);
}

/** Takes another sheet or table as the demand, and proposes its columns. */
export async function chooseSource(flow: Flow, source: SourceSummary): Promise<void> {
  const { session, store } = flow;
  const hints = {
    demandSheet: source.table ?? source.sheet,
    demandArea: source.area,
    previous: await formerMapping(flow),
  };
  const proposal = await work(flow, say("pane.work.columns"), () => session.propose(hints));
  if (proposal === null) return;
  store.dispatch({ kind: "proposed", proposal });
  await checkData(flow);
}

export async function changeMapping(flow: Flow, mapping: Mapping): Promise<void> {
  if (!(await settled(flow))) return;
  flow.store.dispatch({ kind: "mapped", mapping });
  await read(flow);
}

/** Puts another treatment of an oddity in force. */
export async function changeTreatment(flow: Flow, kind: OddityKind, treatment: string): Promise<void> {
  const { mapping } = flow.store.get();
  if (mapping === null) return;
  await changeMapping(flow, { ...mapping, treatments: { ...mapping.treatments, [kind]: treatment } });
}
