import type { Block, Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { bySegment, type EchelonFigures } from "../figures";
import { headline } from "../findings";

/** What the placement saves, by segment. */
export function summarySheet(figures: EchelonFigures): Sheet {
  const { data } = figures;
  const segments = bySegment(figures);
  const chart: Block[] =
    segments.length === 0
      ? []
      : [
          {
            kind: "chart",
            id: "echelonChart",
            shape: "column",
            title: say("echelon.chart.title"),
            alternativeText: say("echelon.chart.alt"),
            categories: "echelonSegments.segment",
            series: [
              { column: "echelonSegments.placed", name: say("echelon.column.cost"), color: "main" },
              { column: "echelonSegments.single", name: say("echelon.column.single"), color: "context" },
            ],
            valueFormat: "number",
            legend: true,
            rows: 16,
          },
        ];
  return {
    id: "multi-echelon",
    title: say("workbook.sheet.multi-echelon"),
    finding: headline(figures),
    basis: basisOf(data),
    blocks: [
      {
        kind: "findings",
        id: "multiEchelonFindings",
        money: { header: say("echelon.column.saving"), currency: data.currency },
      },
      ...chart,
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
