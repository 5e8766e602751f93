import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import type { PoliciesFigures } from "../figures";
import { headline } from "../findings";

/** What to order, and what stands in the way of the policies. */
export function summarySheet(figures: PoliciesFigures): Sheet {
  const { table, hasMoney } = figures;
  return {
    id: "replenishment",
    title: say("workbook.sheet.replenishment"),
    finding: headline(figures),
    basis: basisOf(table.data),
    blocks: [
      {
        kind: "findings",
        id: "policiesFindings",
        ...(hasMoney ? { money: { header: say("column.value"), currency: table.data.currency } } : {}),
      },
      { kind: "note", text: say("policiesTool.note") },
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
