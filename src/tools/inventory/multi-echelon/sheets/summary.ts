import type { Block, Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf, moneyThousandsUnit, moneyUnit } from "../../../basis";
import { columnsOver } from "../../../forecasting/shared/column-of";
import { bySegment, type EchelonFigures } from "../figures";
import { headline } from "../findings";

/** What the placement saves, by segment. */
export function summarySheet(figures: EchelonFigures): Sheet {
  const { data } = figures;
  const segments = bySegment(figures);
  const column = columnsOver(segments);
  const unit = moneyUnit(data);
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
        money: { header: say("echelon.column.saving"), unit: moneyThousandsUnit(data) },
      },
      {
        kind: "table",
        id: "echelonSegments",
        key: "segment",
        rowCount: segments.length,
        vanished: { kind: "remove" },
        rowHeight: 18,
        columns: [
          column(
            { id: "segment", header: say("column.segment"), meaning: "key", highlight: { kind: "class" } },
            ({ segment }) => segment,
          ),
          column(
            { id: "stages", header: say("echelon.column.stages"), meaning: "count" },
            ({ stages }) => stages,
          ),
          column(
            { id: "placed", header: say("echelon.column.cost"), unit, meaning: "money" },
            ({ placed }) => placed,
          ),
          column(
            { id: "single", header: say("echelon.column.single"), unit, meaning: "money" },
            ({ single }) => single,
          ),
          column(
            {
              id: "saving",
              header: say("echelon.column.saving"),
              unit,
              meaning: "change",
              formula: "{.single}-{.placed}",
            },
            ({ single, placed }) => single - placed,
          ),
        ],
      },
      ...chart,
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
