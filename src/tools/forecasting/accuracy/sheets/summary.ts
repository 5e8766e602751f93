import type { Chart, Sheet, Table } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import type { AccuracyFigures } from "../figures";
import { headline } from "../findings";
import { legendOf } from "../wording";

/** Error of all items by period: what a chart reads. */
function totalTable({ total, periods }: AccuracyFigures): Table {
  const rows = total.byPeriod.map((sums, at) => ({ ...sums, period: periods[at]! }));
  const column = columnsOver(rows);
  const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  return {
    kind: "table",
    id: "accuracyTotal",
    key: "period",
    helper: true,
    rowCount: rows.length,
    vanished: { kind: "remove" },
    columns: [
      column(
        { id: "period", header: say("forecast.column.period"), meaning: "text" },
        ({ period }) => period,
      ),
      column({ id: "wape", header: say("forecast.column.error"), meaning: "percent" }, (row) =>
        share(row.absoluteError, row.demand),
      ),
      column({ id: "naiveWape", header: say("forecast.column.naiveError"), meaning: "percent" }, (row) =>
        share(row.naiveAbsoluteError, row.demand),
      ),
    ],
  };
}

function charts({ periods, bySegment }: AccuracyFigures): Chart[] {
  if (bySegment.length === 0) return [];
  return [
    {
      kind: "chart",
      id: "accuracyPeriodChart",
      shape: "line",
      title: say("accuracy.chart.period"),
      alternativeText: say("accuracy.chart.periodAlt"),
      categories: "accuracyTotal.period",
      series: [
        { column: "accuracyTotal.wape", name: say("forecast.column.error"), color: "main" },
        { column: "accuracyTotal.naiveWape", name: say("forecast.column.naiveError"), color: "context" },
      ],
      valueFormat: "percent",
      legend: true,
      labelEvery: Math.max(1, Math.ceil(periods.length / 12)),
      rows: 16,
    },
    {
      kind: "chart",
      id: "accuracyAddedChart",
      shape: "column",
      title: say("accuracy.chart.added"),
      alternativeText: say("accuracy.chart.addedAlt"),
      categories: "accuracySegments.segment",
      series: [{ column: "accuracySegments.added", name: say("forecast.column.added"), color: "main" }],
      valueFormat: "signed",
      legend: false,
      rows: 16,
    },
  ];
}

/** What was found, and how the error moved. */
export function summarySheet(figures: AccuracyFigures): Sheet {
  const { data } = figures;
  const pair = charts(figures);
  return {
    id: "accuracy",
    title: say("workbook.sheet.accuracy"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: legendOf(figures),
    blocks: [
      {
        kind: "findings",
        id: "accuracyFindings",
        ...(data.valueBasis === "units"
          ? {}
          : { money: { header: say("column.value"), currency: data.currency } }),
      },
      ...(pair.length === 0 ? [] : [{ kind: "side-by-side" as const, blocks: pair }]),
      totalTable(figures),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
