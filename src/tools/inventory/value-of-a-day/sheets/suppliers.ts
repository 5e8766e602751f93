import type { Column, Sheet } from "../../../../report";
import { count, say, type Message } from "../../../../text/message";
import { basisOf } from "../../../basis";
import type { DayValueFigures } from "../figures";
import { spanText, spanWithin } from "../wording";
import { sumsTable } from "./sums";

const mostOfIt = 0.8;

/** How few suppliers account for most of the release. */
function finding(figures: DayValueFigures): Message {
  const { suppliers, words, options } = figures;
  const releasing = suppliers.filter(({ release }) => release.lead > 0);
  const all = releasing.reduce((sum, { release }) => sum + release.lead, 0);
  if (!(all > 0)) return say("dayValue.suppliers.none", { span: spanWithin(figures) });
  if (suppliers.length === 1)
    return say("dayValue.suppliers.one", {
      supplier: suppliers[0]!.name,
      amount: words.amount(all),
      span: spanText(figures),
      days: count(options.days),
    });
  let needed = 0;
  for (let sum = 0; sum < mostOfIt * all; needed++) sum += releasing[needed]!.release.lead;
  return say("dayValue.suppliers.finding", {
    count: count(needed),
    all: count(suppliers.length),
    amount: words.amount(all),
    span: spanWithin(figures),
    days: count(options.days),
  });
}

/** The levers by supplier, who gives lead times and minimum orders, and by segment, whose policy sets the review. */
export function suppliersSheet(figures: DayValueFigures): Sheet {
  const { suppliers, bySegment, data } = figures;
  const note: Column = {
    id: "note",
    header: say("column.note"),
    meaning: "text",
    owner: "user",
    values: suppliers.map(() => null),
    width: 24,
  };
  return {
    id: "day-value-suppliers",
    title: say("workbook.sheet.day-value-suppliers"),
    finding: finding(figures),
    basis: basisOf(data),
    legend: say("dayValue.legend"),
    blocks: [
      // Suppliers come and go from run to run: a table that grows stands above no other.
      sumsTable(figures, bySegment, {
        id: "dayValueSegments",
        title: say("dayValue.title.segments"),
        by: "segment",
        header: say("column.segment"),
      }),
      sumsTable(
        figures,
        suppliers,
        {
          id: "dayValueSuppliers",
          title: say("dayValue.title.suppliers"),
          by: "supplier",
          header: say("dayValue.column.supplier"),
        },
        [note],
      ),
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: suppliers.length <= 40,
  };
}
