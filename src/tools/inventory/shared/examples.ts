import { count, list, say, type Message, type MessageValue } from "../../../text/message";
import { render } from "../../../text/render";

const most = 3;

/** The first three of several faults in a sentence, with the number of those that it leaves out. */
export function examplesOf(faults: readonly Message[]): MessageValue {
  const left = faults.length - most;
  return list(
    [...faults.slice(0, most), ...(left > 0 ? [say("stock.examples.more", { count: count(left) })] : [])].map(
      (fault) => render(fault),
    ),
  );
}
