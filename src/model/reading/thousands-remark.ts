import { say, type Message } from "../../text/message";
import type { Region } from "../region";
import { sourceName } from "../text-cells";
import type { NumberCells } from "./number-cells";

/** Says how a text such as "1,234" was read when nothing in the region tells. */
export function thousandsRemark(region: Region, cells: NumberCells): Message[] {
  if (cells.ambiguous === null) return [];
  const number = cells.parse(cells.ambiguous);
  if (Number.isNaN(number)) return [];
  return [
    say("model.remark.thousands", {
      text: cells.ambiguous,
      sheet: sourceName(region.source),
      number: String(number),
    }),
  ];
}
