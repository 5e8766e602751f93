import { say, type Message } from "../../text/message";

/** A table of ours that the sheet lost, or that stands elsewhere now. */
export function lostTable(name: string, sheet: string, found: string | undefined): Message {
  return found === undefined
    ? say("workbook.tableMissing", { sheet, table: name })
    : say("workbook.tableMoved", { sheet, table: name, found });
}
