import type { Message } from "../../text/message";
import { render } from "../../text/render";

/** Why a report was not written; the workbook is as it was unless `restore` is there. */
export class WriteError extends Error {
  constructor(
    /** "refused" before the first cell was touched, "rolled-back" on the way, "broken" when putting back failed too. */
    readonly kind: "refused" | "rolled-back" | "broken",
    readonly report: Message,
    /** All that stands against it, `report` first. */
    readonly reports: readonly Message[] = [report],
    /** Tries again to put the workbook back; only for "broken". */
    readonly restore?: () => Promise<void>,
  ) {
    super(render(report));
    this.name = "WriteError";
  }
}
