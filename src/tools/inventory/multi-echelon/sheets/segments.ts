import type { Sheet, Total } from "../../../../report";
import { say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { bySegment, savingOf, type EchelonFigures } from "../figures";
import { headline } from "../findings";

/** Wide enough for the finding to fit the page, in characters. */
const width = 18;

/** What the placement costs and saves in each segment. */
export function segmentsSheet(figures: EchelonFigures): Sheet {
  const { data } = figures;
  const segments = bySegment(figures);
  const column = columnsOver(segments);
  const unit = moneyUnit(data);
  const totalOf = (id: "stages" | "free" | "placed" | "single"): Total => ({
    column: id,
    value: segments.reduce((sum, segment) => sum + segment[id], 0),
    formula: `SUM({echelonSegments.${id}})`,
  });
  const totals: Total[] = [
    { column: "segment", value: render(say("total")) },
    ...(["stages", "free", "placed", "single"] as const).map(totalOf),
    {
      column: "saving",
      // Of the rounded parts, as its formula adds them.
      value: segments.reduce((sum, { single, placed }) => sum + savingOf({ single, cost: placed }), 0),
      formula: "SUM({echelonSegments.saving})",
    },
  ];
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
        ...(segments.length === 0 ? {} : { totals }),
        columns: [
          column(
            {
              id: "segment",
              header: say("column.segment"),
              meaning: "key",
              width: 16,
              highlight: { kind: "class" },
            },
            ({ segment }) => segment ?? render(say("echelon.noItem")),
          ),
          column(
            { id: "stages", header: say("echelon.column.stages"), meaning: "count", width },
            ({ stages }) => stages,
          ),
          column(
            { id: "free", header: say("echelon.column.free"), meaning: "count", width },
            ({ free }) => free,
          ),
          column(
            { id: "placed", header: say("echelon.column.cost"), unit, meaning: "money", width },
            ({ placed }) => placed,
          ),
          column(
            { id: "single", header: say("echelon.column.single"), unit, meaning: "money", width },
            ({ single }) => single,
          ),
          column(
            {
              id: "saving",
              header: say("echelon.column.saving"),
              unit,
              meaning: "change",
              width,
              formula: "ROUND({.single}-{.placed},6)",
            },
            ({ single, placed }) => savingOf({ single, cost: placed }),
          ),
        ],
      },
      { kind: "note", text: say("echelon.segments.note") },
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
