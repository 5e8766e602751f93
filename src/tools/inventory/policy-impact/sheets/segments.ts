import type { Column, Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import type { PolicyImpactFigures, SegmentImpact, Sum } from "../figures";
import { headline } from "../findings";
import { comparisonText, wordsOf } from "../wording";

const groups = {
  stock: "policyImpact.group.capital",
  holding: "policyImpact.group.holding",
  ordering: "policyImpact.group.ordering",
  stockout: "policyImpact.group.stockout",
  total: "policyImpact.group.total",
} as const;

/** Working capital and cost of each segment before and after, summed up from the items. */
export function segmentsSheet(figures: PolicyImpactFigures): Sheet {
  const { bySegment, total, compared } = figures;
  const words = wordsOf(figures);
  const column = columnsOver<SegmentImpact>(bySegment);
  const pair = (sum: Sum): Column[] =>
    (["Before", "After"] as const).map((side) =>
      column(
        {
          id: `${sum}${side}`,
          header: say(`policyImpact.column.${sum}${side}`),
          group: say(groups[sum]),
          unit: words.sumUnit,
          meaning: words.sumMeaning,
          formula: `SUMIFS({policyImpactItems.${sum}${side}},{policyImpactItems.segment},{.segment})`,
        },
        (segment) => segment[side === "Before" ? "before" : "after"][sum],
      ),
    );
  const change = (sum: "stock" | "total"): Column =>
    column(
      {
        id: `${sum}Change`,
        header: say(`policyImpact.column.${sum}Change`),
        group: say(groups[sum]),
        unit: words.sumUnit,
        meaning: words.changeMeaning,
        formula: `{.${sum}After}-{.${sum}Before}`,
      },
      ({ before, after }) => after[sum] - before[sum],
    );
  const money: Column[] = [
    ...pair("stock"),
    change("stock"),
    ...pair("holding"),
    ...pair("ordering"),
    ...pair("stockout"),
    ...pair("total"),
    change("total"),
  ];
  const totalOf = (id: string): number => {
    const sum = id.replace(/(Before|After|Change)$/, "") as Sum;
    if (id.endsWith("Before")) return total.before[sum];
    return id.endsWith("After") ? total.after[sum] : total.after[sum] - total.before[sum];
  };
  return {
    id: "policy-impact-segments",
    title: say("workbook.sheet.policy-impact-segments"),
    finding: headline(figures),
    basis: basisOf(figures.data),
    legend: comparisonText(figures),
    blocks: [
      {
        kind: "table",
        id: "policyImpactSegments",
        key: "segment",
        rowCount: bySegment.length,
        groupBy: "segment",
        rowHeight: 18,
        vanished: { kind: "remove" },
        columns: [
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: say("column.segment"),
              meaning: "key",
              highlight: { kind: "class" },
            },
            ({ segment }) => segment,
          ),
          column(
            {
              id: "rows",
              header: say(figures.data.locations === null ? "column.items" : "policyImpact.column.rows"),
              group: say("column.segment"),
              meaning: "count",
              formula: "COUNTIFS({policyImpactItems.segment},{.segment})",
            },
            ({ rows }) => rows,
          ),
          ...money,
        ],
        totals: [
          { column: "segment", value: render(say("policyImpact.total")) },
          { column: "rows", value: compared.length, formula: "SUM({policyImpactSegments.rows})" },
          ...money.map(({ id }) => ({
            column: id,
            value: totalOf(id),
            formula: `SUM({policyImpactSegments.${id}})`,
          })),
        ],
      },
      { kind: "note", text: say("policyImpact.note") },
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
