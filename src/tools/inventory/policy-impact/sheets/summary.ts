import type { Sheet, Table } from "../../../../report";
import { nested, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { waterfallChart, waterfallTable, type Waterfall } from "../../shared/waterfall";
import { costKinds } from "../effects";
import { sums, type PolicyImpactFigures, type Sum } from "../figures";
import { headline } from "../findings";
import { sourceText, wordsOf } from "../wording";

const chartRows = 16;

const label = (sum: Sum): string => render(say(`policyImpact.measure.${sum}`));

/** All items together: what the waterfall of cost reads. */
function totalsTable(figures: PolicyImpactFigures): Table {
  const words = wordsOf(figures);
  const { before, after } = figures.total;
  const column = columnsOver<Sum>(sums);
  const shared = { unit: words.sumUnit };
  const native = (side: "Before" | "After"): string =>
    sums.reduceRight(
      (otherwise, sum) =>
        `IF({.measure}="${label(sum)}",SUM({policyImpactSegments.${sum}${side}}),${otherwise})`,
      '""',
    );
  return {
    kind: "table",
    id: "policyImpactSummary",
    key: "measure",
    helper: true,
    rowCount: sums.length,
    vanished: { kind: "remove" },
    columns: [
      column({ id: "measure", header: say("policyImpact.column.measure"), meaning: "key" }, label),
      column(
        {
          ...shared,
          id: "before",
          header: say("policyImpact.column.before"),
          meaning: words.sumMeaning,
          formula: native("Before"),
        },
        (sum) => before[sum],
      ),
      column(
        {
          ...shared,
          id: "after",
          header: say("policyImpact.column.after"),
          meaning: words.sumMeaning,
          formula: native("After"),
        },
        (sum) => after[sum],
      ),
      column(
        {
          ...shared,
          id: "change",
          header: say("policyImpact.column.change"),
          meaning: words.changeMeaning,
          formula: "{.after}-{.before}",
        },
        (sum) => after[sum] - before[sum],
      ),
    ],
  };
}

function waterfalls(figures: PolicyImpactFigures): Waterfall[] {
  const words = wordsOf(figures);
  const { before, after } = figures.total;
  const shared = {
    afterLabel: render(say("policyImpact.column.after")),
    meaning: words.sumMeaning,
    valueFormat: words.chartFormat,
    rows: chartRows,
  };
  const beforeLabel = render(say("policyImpact.column.before"));
  const title = (sum: "stock" | "total") => ({
    before: words.amount(before[sum]),
    after: words.amount(after[sum]),
    unit: nested(words.sumUnit),
  });
  return [
    {
      ...shared,
      id: "policyImpactCapital",
      title: say("policyImpact.chart.capital", title("stock")),
      alternativeText: say("policyImpact.chart.capitalAlt"),
      before: { label: beforeLabel, value: before.stock },
      steps: figures.bySegment.map((segment) => ({
        label: segment.segment,
        change: segment.after.stock - segment.before.stock,
      })),
      formula:
        'IF({.part}="before",SUM({policyImpactSegments.stockBefore}),IF({.part}="after",0,' +
        "SUMIFS({policyImpactSegments.stockChange},{policyImpactSegments.segment},{.step})))",
    },
    {
      ...shared,
      id: "policyImpactCost",
      title: say("policyImpact.chart.cost", title("total")),
      alternativeText: say("policyImpact.chart.costAlt"),
      before: { label: beforeLabel, value: before.total },
      steps: costKinds.map((kind) => ({ label: label(kind), change: after[kind] - before[kind] })),
      formula:
        'IF({.part}="before",SUM({policyImpactSegments.totalBefore}),IF({.part}="after",0,' +
        "SUMIFS({policyImpactSummary.change},{policyImpactSummary.measure},{.step})))",
    },
  ];
}

/** What the policies change, and what it costs. */
export function summarySheet(figures: PolicyImpactFigures): Sheet {
  const drawn = waterfalls(figures);
  return {
    id: "policy-impact",
    title: say("workbook.sheet.policy-impact"),
    finding: headline(figures),
    basis: basisOf(figures.data),
    legend: say("policyImpact.legend", { source: sourceText(figures) }),
    blocks: [
      {
        kind: "findings",
        id: "policyImpactFindings",
        money: { header: say("policyImpact.column.change"), currency: figures.data.currency },
      },
      { kind: "side-by-side", blocks: drawn.map(waterfallChart) },
      { kind: "note", text: say("policyImpact.note") },
      totalsTable(figures),
      ...drawn.map(waterfallTable),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
