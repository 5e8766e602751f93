import type { SheetId, Where } from "../../../report";
import type { Message } from "../../../text/message";

/** A filter of more rows is no help. */
const mostRows = 2_000;

/** A sheet of the model's, with the rows that a finding speaks of. */
export function at(sheet: SheetId, label: Message, rows?: readonly string[]): Where {
  return { kind: "report", sheet, label, ...(rows === undefined || rows.length > mostRows ? {} : { rows }) };
}
