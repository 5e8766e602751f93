import type { Sheet } from "../../../../report";
import { decimal, say, type Message } from "../../../../text/message";
import { basisOf } from "../../../basis";
import type { SafetyStockFigures } from "../figures";
import { headline } from "../findings";

/** Names the segment that is furthest below its promise. */
function chartTitle({ bySegment }: SafetyStockFigures): Message {
  const gaps = bySegment.flatMap(({ segment, service }) => {
    const gap = (service.achieved - service.promised) * 100;
    return Number.isFinite(gap) ? [{ segment, gap }] : [];
  });
  if (gaps.length === 0) return say("safetyStock.chart.none");
  const lowest = gaps.reduce((a, b) => (b.gap < a.gap ? b : a));
  if (lowest.gap >= 0) return say("safetyStock.chart.kept");
  return say("safetyStock.chart.title", {
    segment: lowest.segment,
    points: decimal(-lowest.gap, 1),
  });
}

/** The findings, and by how much each segment is above or below its promise as a chart. */
export function summarySheet(figures: SafetyStockFigures): Sheet {
  const { table, hasMoney } = figures;
  return {
    id: "safety-stock",
    title: say("workbook.sheet.safety-stock"),
    finding: headline(figures),
    basis: basisOf(table.data),
    blocks: [
      {
        kind: "findings",
        id: "safetyStockFindings",
        ...(hasMoney ? { money: { header: say("column.safetyStock"), currency: table.data.currency } } : {}),
      },
      {
        kind: "chart",
        id: "safetyStockChart",
        shape: "column",
        title: chartTitle(figures),
        alternativeText: say("safetyStock.chart.alt"),
        categories: "safetyStockSegments.segment",
        series: [{ column: "safetyStockSegments.gap", name: say("safetyStock.column.gap"), color: "main" }],
        valueFormat: "signed",
        legend: false,
        rows: 16,
      },
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
