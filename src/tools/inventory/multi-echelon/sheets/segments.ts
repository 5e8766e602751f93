import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { bySegment, type EchelonFigures } from "../figures";
import { headline } from "../findings";

/** What the placement costs and saves in each segment. */
export function segmentsSheet(figures: EchelonFigures): Sheet {
  const { data } = figures;
  const segments = bySegment(figures);
  const column = columnsOver(segments);
  const unit = moneyUnit(data);
  return {
    id: "echelon-segments",
    title: say("workbook.sheet.echelon-segments"),
    finding: headline(figures),
    basis: basisOf(data),
    blocks: [
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
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
