import type { Sheet } from "../../../../report";
import { nested, say } from "../../../../text/message";
import { basisOf, moneyThousandsUnit } from "../../../basis";
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
        title: say("investment.chart.title", {
          unit: nested(hasMoney ? moneyThousandsUnit(table.data) : say("unit.units")),
        }),
        alternativeText: say("investment.chart.alt"),
        categories: "investmentFrontier.stock",
        series: [
          { column: "investmentFrontier.service", name: say("investment.plan.best"), color: "main" },
          {
            column: "investmentFrontier.importance",
            name: say("preset.importance"),
            color: "context",
            points: 7,
          },
          {
            column: "investmentFrontier.costOfService",
            name: say("preset.cost-of-service"),
            color: "context",
            points: 7,
          },
          // Larger than the preset that it may be.
          {
            column: "investmentFrontier.today",
            name: say("investment.plan.today"),
            color: "second",
            points: 11,
          },
        ],
        maximum: 1,
        categoryFormat: hasMoney ? "thousands" : "number",
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
