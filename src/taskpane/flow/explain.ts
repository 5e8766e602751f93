import { DataError } from "../../model";
import { say } from "../../text/message";
import type { Explanation } from "../../report";
import type { ExplainRequest } from "../../worker";
import type { ActiveRow } from "../../workbook";
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

/**
 * Where the class of an item comes from, by the rules of the run on home, else by those in force.
 *
 * @throws DataError where the data cannot be read, or hold no such item
 */
export async function explanationOf(flow: Flow, subject: ExplainRequest["subject"]): Promise<Explanation> {
  const { store, session, host } = flow;
  await checkRead(flow);
  const { data, written, options, dataFailure, nothingFound } = store.get();
  if (data === null) throw new DataError(dataFailure ?? nothingFound ?? say("pane.error.dataGone"));
  return session.explain({
    tool,
    handle: data.handle,
    options: written?.report.options ?? options,
    today: isoDay(host.now()),
    subject,
  });
}

/** What a row says of the item in it: its key where the row is one of our tables, else its place. */
export const subjectOf = ({ sheet, row, key }: ActiveRow): ExplainRequest["subject"] =>
  key === null ? { sheet, row } : { key };

async function explain(flow: Flow, subject: () => Promise<ExplainRequest["subject"]>): Promise<void> {
  const explanation = await work(flow, say("pane.work.explain"), async () =>
    explanationOf(flow, await subject()),
  );
  if (explanation !== null) flow.store.dispatch({ kind: "explained", explanation });
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
  await explain(flow, async () => subjectOf(await activeRow()));
}
