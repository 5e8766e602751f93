import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { trackingSignal } from "../../../../engine/forecasting/tracking-signal";
import { columnsOver } from "../../../columns-over";
import type { AccuracyFigures } from "../figures";
import { headline } from "../findings";
import { trackingLimitOf, type PeriodSums } from "../measures";
import { legendOf } from "../wording";

interface Row extends PeriodSums {
  readonly segment: string;
  readonly period: string;
  readonly tracking: number;
  /** Periods measured so far, this one included. */
  readonly so: number;
}

/** A row a segment and period. */
export function periodsSheet(figures: AccuracyFigures): Sheet {
  const { bySegment, periods } = figures;
  const rows = bySegment.flatMap(({ segment, byPeriod }): Row[] => {
    const tracking = trackingSignal({
      actual: Float64Array.from(byPeriod, ({ demand }) => demand),
      forecast: Float64Array.from(byPeriod, ({ forecast }) => forecast),
    });
    return byPeriod.map((sums, at) => ({
      ...sums,
      segment,
      period: periods[at]!,
      tracking: tracking[at]!,
      so: at + 1,
    }));
  });
  const column = columnsOver(rows);
  const group = {
    segment: say("forecast.group.segment"),
    sums: say("accuracy.group.sums"),
    error: say("accuracy.group.error"),
    control: say("accuracy.group.control"),
  };
  const unit = say("unit.units");
  const amount = (id: keyof PeriodSums, header: ReturnType<typeof say>) =>
    column({ id, header, unit, group: group.sums, meaning: "units" }, (row) => row[id]);
  return {
    id: "accuracy-periods",
    title: say("workbook.sheet.accuracy-periods"),
    finding: headline(figures),
    basis: basisOf(figures.data),
    legend: legendOf(figures),
    blocks: [
      {
        kind: "table",
        id: "accuracyPeriods",
        key: "rowKey",
        rowCount: rows.length,
        groupBy: "segment",
        vanished: { kind: "remove" },
        columns: [
          column(
            { id: "rowKey", header: say("accuracy.column.rowKey"), group: group.segment, meaning: "key" },
            ({ segment, period }) => `${segment} ${period}`,
          ),
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: group.segment,
              meaning: "class",
              highlight: { kind: "class" },
            },
            ({ segment }) => segment,
          ),
          column(
            { id: "period", header: say("forecast.column.period"), group: group.segment, meaning: "text" },
            ({ period }) => period,
          ),
          amount("demand", say("accuracy.column.demand")),
          amount("forecast", say("accuracy.column.forecast")),
          amount("absoluteError", say("accuracy.column.absoluteError")),
          amount("naiveAbsoluteError", say("accuracy.column.naiveAbsoluteError")),
          column(
            {
              id: "wape",
              header: say("forecast.column.error"),
              group: group.error,
              meaning: "percent",
              formula: 'IF({.demand}>0,{.absoluteError}/{.demand},"")',
            },
            ({ absoluteError, demand }) => (demand > 0 ? absoluteError / demand : ""),
          ),
          column(
            {
              id: "naiveWape",
              header: say("forecast.column.naiveError"),
              group: group.error,
              meaning: "percent",
              formula: 'IF({.demand}>0,{.naiveAbsoluteError}/{.demand},"")',
            },
            ({ naiveAbsoluteError, demand }) => (demand > 0 ? naiveAbsoluteError / demand : ""),
          ),
          column(
            {
              id: "bias",
              header: say("forecast.column.bias"),
              group: group.error,
              meaning: "percent",
              formula: 'IF({.demand}>0,{.forecast}/{.demand}-1,"")',
            },
            ({ forecast, demand }) => (demand > 0 ? forecast / demand - 1 : ""),
          ),
          column(
            {
              id: "tracking",
              header: say("accuracy.column.tracking"),
              group: group.control,
              meaning: "ratio",
            },
            ({ tracking }) => tracking,
          ),
          column(
            { id: "limit", header: say("accuracy.column.limit"), group: group.control, meaning: "ratio" },
            ({ so }) => trackingLimitOf(so),
          ),
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
