import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import type { SafetyStockFigures } from "../figures";
import { headline } from "../findings";

/** The findings, and promised beside achieved by segment as a chart. */
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
        title: say("safetyStock.chart.title"),
        alternativeText: say("safetyStock.chart.alt"),
        categories: "safetyStockSegments.segment",
        series: [
          { column: "safetyStockSegments.promised", name: say("stock.column.promised"), color: "context" },
          { column: "safetyStockSegments.achieved", name: say("stock.column.achieved"), color: "main" },
        ],
        valueFormat: "percent",
        maximum: 1,
        legend: true,
        rows: 16,
      },
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
