import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { bySegment, type EchelonFigures } from "../figures";
import { headline } from "../findings";

/** What the placement saves, by segment. */
export function summarySheet(figures: EchelonFigures): Sheet {
  const { data } = figures;
  const segments = bySegment(figures);
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
      // There from the first run on: a chart that comes later finds no place on a sheet.
      {
        kind: "chart",
        id: "echelonChart",
        shape: "column",
        title: say(segments.length === 0 ? "echelon.chart.none" : "echelon.chart.title"),
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
      { kind: "note", text: say("echelon.segments.note") },
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
