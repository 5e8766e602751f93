import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import type { InvestmentFigures } from "../figures";
import { headline } from "../findings";

/** The findings, and the frontier with where today and both presets stand. */
export function summarySheet(figures: InvestmentFigures): Sheet {
  const { table, hasMoney } = figures;
  return {
    id: "investment",
    title: say("workbook.sheet.investment"),
    finding: headline(figures),
    basis: basisOf(table.data),
    blocks: [
      {
        kind: "findings",
        id: "investmentFindings",
        ...(hasMoney
          ? { money: { header: say("investment.column.stock"), currency: table.data.currency } }
          : {}),
      },
      {
        kind: "chart",
        id: "investmentChart",
        shape: "scatter-line",
        title: say(hasMoney ? "investment.chart.title" : "investment.chart.titleUnits"),
        alternativeText: say("investment.chart.alt"),
        categories: "investmentFrontier.stock",
        series: [
          { column: "investmentFrontier.service", name: say("investment.plan.best"), color: "main" },
          { column: "investmentFrontier.today", name: say("investment.plan.today"), color: "second" },
          { column: "investmentFrontier.importance", name: say("preset.importance"), color: "context" },
          {
            column: "investmentFrontier.costOfService",
            name: say("preset.cost-of-service"),
            color: "context",
          },
        ],
        valueFormat: "percent",
        legend: true,
        rows: 18,
      },
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
