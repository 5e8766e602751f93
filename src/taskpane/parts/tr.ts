import { say, type Message } from "../../text/message";
import type { MessageId } from "../../text/english";
import { render } from "../../text/render";

/** A sentence of the pane as text. */
export function tr<Id extends MessageId>(...message: Parameters<typeof say<Id>>): string {
  return render(say<Id>(...message));
}

/** A sentence as the end of another: without its full stop. */
export const withoutStop = (message: Message): string => render(message).replace(/\.$/, "");
