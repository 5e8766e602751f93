import { fewestRuns } from "../../../../engine/forecasting/stock-for-service";
import type { Cell, Sheet } from "../../../../report";
import { render } from "../../../../text/render";
import { nested, say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { columnsOver, finite } from "../../../columns-over";
import type { AccuracyFigures, SegmentAccuracy } from "../figures";
import { headline } from "../findings";
import { trackingLimitOf } from "../measures";
import { serviceTarget } from "../stock-needed";
import { legendOf, stockHeader, stockNote } from "../wording";

/** A number as the result of a formula that says nothing where nothing is known. */
const orBlank = (value: number): Cell => (Number.isFinite(value) ? value : "");

/** Stock from the items of a segment that has enough runs. */
const stockFormula = (column: "stock" | "naiveStock"): string =>
  `IF({.runs}<${fewestRuns(serviceTarget)},"",SUMIFS({accuracyItems.${column}},{accuracyItems.segment},{.segment}))`;

/** Sum of a column of stock; blank where every segment is. */
const stockTotal = (column: "stock" | "naiveStock" | "stockChange"): string =>
  `IF(COUNT({accuracySegments.${column}})=0,"",SUM({accuracySegments.${column}}))`;

/** A row a segment: error beside naive's, bias, scaled errors, and whether it is in control. */
export function segmentsSheet(figures: AccuracyFigures): Sheet {
  const { bySegment, total, amounts } = figures;
  const column = columnsOver<SegmentAccuracy>(bySegment);
  const group = {
    segment: say("forecast.group.segment"),
    error: say("accuracy.group.error"),
    scaled: say("accuracy.group.scaled"),
    control: say("accuracy.group.control"),
  };
  // The header of stock needed takes both lines, so that the unit stands in the group's title.
  const stock = {
    group: say("accuracy.group.stock", { unit: nested(amounts.sumUnit) }),
    meaning: amounts.sumMeaning,
  };
  const { measures } = total;
  const addedOf = ({ measures: { wape, naiveWape } }: SegmentAccuracy): number => (naiveWape - wape) * 100;
  return {
    id: "accuracy-segments",
    title: say("workbook.sheet.accuracy-segments"),
    finding: headline(figures),
    basis: basisOf(figures.data),
    legend: legendOf(figures),
    blocks: [
      {
        kind: "table",
        id: "accuracySegments",
        key: "segment",
        rowCount: bySegment.length,
        groupBy: "segment",
        rowHeight: 18,
        vanished: { kind: "remove" },
        columns: [
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: group.segment,
              meaning: "key",
              highlight: { kind: "class" },
            },
            ({ segment }) => segment,
          ),
          column(
            {
              id: "measured",
              header: say("accuracy.column.measured"),
              group: group.segment,
              meaning: "count",
            },
            ({ measured }) => measured,
          ),
          column(
            {
              id: "demand",
              header: say("accuracy.column.demand"),
              unit: say("unit.units"),
              group: group.segment,
              meaning: "units",
              formula: "SUMIFS({accuracyPeriods.demand},{accuracyPeriods.segment},{.segment})",
            },
            (row) => row.measures.demand,
          ),
          column(
            { id: "runs", header: say("accuracy.column.runs"), group: group.segment, meaning: "count" },
            (row) => row.stock.runs,
          ),
          column(
            {
              id: "wape",
              header: say("forecast.column.error"),
              group: group.error,
              meaning: "percent",
              formula:
                'IF({.demand}>0,SUMIFS({accuracyPeriods.absoluteError},{accuracyPeriods.segment},{.segment})/{.demand},"")',
            },
            (row) => row.measures.wape,
          ),
          column(
            {
              id: "naiveWape",
              header: say("forecast.column.naiveError"),
              group: group.error,
              meaning: "percent",
              formula:
                'IF({.demand}>0,SUMIFS({accuracyPeriods.naiveAbsoluteError},{accuracyPeriods.segment},{.segment})/{.demand},"")',
            },
            (row) => row.measures.naiveWape,
          ),
          column(
            {
              id: "added",
              header: say("forecast.column.added"),
              group: group.error,
              meaning: "points",
              formula: 'IF({.demand}>0,({.naiveWape}-{.wape})*100,"")',
              highlight: { kind: "below", limit: 0 },
            },
            addedOf,
          ),
          column(
            { id: "bias", header: say("forecast.column.bias"), group: group.error, meaning: "percent" },
            (row) => row.measures.bias,
          ),
          column(
            { id: "rmsse", header: say("accuracy.column.rmsse"), group: group.scaled, meaning: "ratio" },
            (row) => row.measures.rmsse,
          ),
          column(
            {
              id: "naiveRmsse",
              header: say("accuracy.column.naiveRmsse"),
              group: group.scaled,
              meaning: "ratio",
            },
            (row) => row.measures.naiveRmsse,
          ),
          column(
            { id: "mase", header: say("accuracy.column.mase"), group: group.scaled, meaning: "ratio" },
            (row) => row.measures.mase,
          ),
          column(
            {
              id: "periodsInStock",
              header: say("accuracy.column.periodsInStock"),
              group: group.control,
              meaning: "ratio",
            },
            (row) => row.measures.periodsInStock,
          ),
          column(
            {
              id: "tracking",
              header: say("accuracy.column.tracking"),
              group: group.control,
              meaning: "ratio",
            },
            (row) => row.measures.tracking,
          ),
          column(
            { id: "limit", header: say("accuracy.column.limit"), group: group.control, meaning: "ratio" },
            (row) => trackingLimitOf(row.measures.periods),
          ),
          column(
            { id: "outside", header: say("accuracy.column.outside"), group: group.control, meaning: "count" },
            ({ outside }) => outside,
          ),
          column({ id: "stock", header: stockHeader(), ...stock, formula: stockFormula("stock") }, (row) =>
            orBlank(row.stock.forecast),
          ),
          column(
            {
              id: "naiveStock",
              header: say("accuracy.column.naiveStock"),
              ...stock,
              formula: stockFormula("naiveStock"),
            },
            (row) => orBlank(row.stock.naive),
          ),
          column(
            {
              id: "stockChange",
              header: say("accuracy.column.stockChange"),
              ...stock,
              meaning: amounts.changeMeaning,
              formula: `IF({.runs}<${fewestRuns(serviceTarget)},"",{.stock}-{.naiveStock})`,
              highlight: { kind: "above", limit: 0 },
            },
            (row) => orBlank(row.stock.forecast - row.stock.naive),
          ),
        ],
        totals: [
          { column: "segment", value: render(say("total")) },
          { column: "measured", value: total.measured, formula: "SUM({accuracySegments.measured})" },
          { column: "demand", value: finite(measures.demand), formula: "SUM({accuracySegments.demand})" },
          { column: "wape", value: finite(measures.wape) },
          { column: "naiveWape", value: finite(measures.naiveWape) },
          { column: "added", value: finite(addedOf(total)) },
          { column: "bias", value: finite(measures.bias) },
          { column: "rmsse", value: finite(measures.rmsse) },
          { column: "naiveRmsse", value: finite(measures.naiveRmsse) },
          { column: "mase", value: finite(measures.mase) },
          { column: "periodsInStock", value: finite(measures.periodsInStock) },
          { column: "tracking", value: finite(measures.tracking) },
          { column: "outside", value: total.outside, formula: "SUM({accuracySegments.outside})" },
          { column: "runs", value: total.stock.runs, formula: "SUM({accuracySegments.runs})" },
          { column: "stock", value: orBlank(total.stock.forecast), formula: stockTotal("stock") },
          { column: "naiveStock", value: orBlank(total.stock.naive), formula: stockTotal("naiveStock") },
          {
            column: "stockChange",
            value: orBlank(total.stock.forecast - total.stock.naive),
            formula: stockTotal("stockChange"),
          },
        ],
      },
      { kind: "note", text: say("accuracy.note") },
      { kind: "note", text: stockNote(figures) },
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
