import { DataError } from "../../model";
import { say } from "../../text/message";
import type { ExplainRequest } from "../../worker";
import { isoDay } from "./clock";
import { readAnew, readMapped } from "./data";
import { work, type Flow } from "./flow";
import { look } from "./look";

/** The tool that gives items their class. */
const tool = "segment";

/** Reads the data with the classes in force, where that was not done yet or something was written since. */
async function checkRead(flow: Flow): Promise<void> {
  const { data, mapping, wroteSinceRead } = flow.store.get();
  if (wroteSinceRead && mapping !== null) await readAnew(flow, mapping);
  else if (data === null) await readMapped(flow);
}

async function explain(flow: Flow, subject: () => Promise<ExplainRequest["subject"]>): Promise<void> {
  const { store, session, host } = flow;
  const explanation = await work(flow, say("pane.work.explain"), async () => {
    const wanted = await subject();
    await checkRead(flow);
    const { data, written, options, dataFailure, nothingFound } = store.get();
    if (data === null) throw new DataError(dataFailure ?? nothingFound ?? say("pane.error.dataGone"));
    return session.explain({
      tool,
      handle: data.handle,
      options: written?.report.options ?? options,
      today: isoDay(host.now()),
      subject: wanted,
    });
  });
  if (explanation !== null) store.dispatch({ kind: "explained", explanation });
}

/** Says where the class of an item comes from. */
export const explainItem = (flow: Flow, key: string): Promise<void> =>
  explain(flow, () => Promise.resolve({ key }));

/** Says where the class of the item in the active row comes from; does nothing where the host does not tell the row. */
export async function explainRow(flow: Flow): Promise<void> {
  const { host, store, busy } = flow;
  const { activeRow } = host;
  if (activeRow === undefined) return;
  while (busy.current !== null) await busy.current;
  if (store.get().sources === null) await look(flow);
  await explain(flow, async () => {
    const { sheet, row, key } = await activeRow();
    return key === null ? { sheet, row } : { key };
  });
}
