import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import type { ExceptionFigures } from "../figures";
import { headline } from "../findings";

/** What kinds of exceptions there are, what to do about each, and in which segments. */
export function summarySheet(figures: ExceptionFigures): Sheet {
  const { data, hasMoney } = figures;
  return {
    id: "exceptions",
    title: say("workbook.sheet.exceptions"),
    finding: headline(figures),
    basis: basisOf(data),
    blocks: [
      {
        kind: "findings",
        id: "exceptionsFindings",
        ...(hasMoney ? { money: { header: say("exceptions.column.stake"), currency: data.currency } } : {}),
      },
      {
        kind: "chart",
        id: "exceptionsChart",
        shape: "column",
        title: say("exceptions.chart.title"),
        alternativeText: say("exceptions.chart.alt"),
        categories: "exceptionRules.segment",
        series: [{ column: "exceptionRules.listed", name: say("exceptions.column.listed"), color: "main" }],
        valueFormat: "number",
        legend: false,
        rows: 16,
      },
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
