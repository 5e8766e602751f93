import type { Chart, Column, Sheet, Table } from "../../../report";
import { count, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import { basisOf, periodWord } from "../../basis";
import { columnsOver } from "../../columns-over";
import type { FrontierPoint, SegmentSmoothing, SmoothingFigures } from "./figures";
import { headline } from "./findings";

function legendOf({ options, window, data }: SmoothingFigures): Message {
  const { unit } = data.calendar;
  return say("smoothing.legend", {
    lag: count(options.lag),
    unit: periodWord(unit, options.lag),
    window: count(window),
    periods: periodWord(unit, window),
  });
}

/** The frontier of all items: what the chart reads. */
function totalTable({ total }: SmoothingFigures): Table {
  const rows = total.frontier.filter(({ error, churn }) => Number.isFinite(error) && Number.isFinite(churn));
  const column = columnsOver<FrontierPoint>(rows);
  return {
    kind: "table",
    id: "smoothingTotal",
    key: "constant",
    helper: true,
    rowCount: rows.length,
    vanished: { kind: "remove" },
    columns: [
      column(
        { id: "constant", header: say("smoothing.column.constant"), meaning: "ratio" },
        (point) => point.constant,
      ),
      column(
        { id: "churn", header: say("smoothing.column.churn"), meaning: "percent" },
        ({ churn }) => churn,
      ),
      column({ id: "error", header: say("smoothing.column.error"), meaning: "ratio" }, ({ error }) => error),
    ],
  };
}

function chartOf({ total }: SmoothingFigures): Chart[] {
  if (total.best === null) return [];
  return [
    {
      kind: "chart",
      id: "smoothingChart",
      shape: "scatter-line",
      title: say("smoothing.chart.title"),
      alternativeText: say("smoothing.chart.alt"),
      categories: "smoothingTotal.churn",
      series: [{ column: "smoothingTotal.error", name: say("smoothing.column.error"), color: "main" }],
      valueFormat: "number",
      legend: false,
      rows: 16,
    },
  ];
}

/** What a steadier forecast would cost. */
export function summarySheet(figures: SmoothingFigures): Sheet {
  return {
    id: "smoothing",
    title: say("workbook.sheet.smoothing"),
    finding: headline(figures),
    basis: basisOf(figures.data),
    legend: legendOf(figures),
    blocks: [
      { kind: "findings", id: "smoothingFindings" },
      ...chartOf(figures),
      { kind: "note", text: say("smoothing.note") },
      totalTable(figures),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}

/** The constant chosen for each segment, beside the one of the lowest error. */
export function segmentsSheet(figures: SmoothingFigures): Sheet {
  const { bySegment } = figures;
  const column = columnsOver<SegmentSmoothing>(bySegment);
  const group = {
    segment: say("smoothing.group.segment"),
    chosen: say("smoothing.group.chosen"),
    best: say("smoothing.group.best"),
    trade: say("smoothing.group.trade"),
    policy: say("smoothing.group.policy"),
  };
  const pick = (
    id: string,
    header: Message,
    meaning: Column["meaning"],
    of: "chosen" | "best",
    what: "constant" | "error" | "churn",
  ): Column => column({ id, header, meaning, group: group[of] }, (row) => row[of]?.[what] ?? null);
  return {
    id: "smoothing-segments",
    title: say("workbook.sheet.smoothing-segments"),
    finding: headline(figures),
    basis: basisOf(figures.data),
    legend: legendOf(figures),
    blocks: [
      {
        kind: "table",
        id: "smoothingSegments",
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
            { id: "items", header: say("column.items"), group: group.segment, meaning: "count" },
            ({ items }) => items,
          ),
          pick("chosen", say("smoothing.column.chosen"), "ratio", "chosen", "constant"),
          pick("error", say("smoothing.column.error"), "ratio", "chosen", "error"),
          pick("churn", say("smoothing.column.churn"), "percent", "chosen", "churn"),
          pick("bestConstant", say("smoothing.column.bestConstant"), "ratio", "best", "constant"),
          pick("bestError", say("smoothing.column.bestError"), "ratio", "best", "error"),
          pick("bestChurn", say("smoothing.column.bestChurn"), "percent", "best", "churn"),
          column(
            {
              id: "moreError",
              header: say("smoothing.column.moreError"),
              group: group.trade,
              meaning: "percent",
              formula: 'IF(N({.bestError})>0,{.error}/{.bestError}-1,"")',
            },
            ({ chosen, best }) => (chosen && best && best.error > 0 ? chosen.error / best.error - 1 : ""),
          ),
          column(
            {
              id: "lessChurn",
              header: say("smoothing.column.lessChurn"),
              group: group.trade,
              meaning: "percent",
              formula: 'IF(N({.bestChurn})>0,1-{.churn}/{.bestChurn},"")',
            },
            ({ chosen, best }) => (chosen && best && best.churn > 0 ? 1 - chosen.churn / best.churn : ""),
          ),
          column(
            {
              id: "menuNow",
              header: say("smoothing.column.menuNow"),
              group: group.policy,
              meaning: "text",
              width: 34,
            },
            ({ menu }) => menu.text,
          ),
          column(
            {
              id: "menuThen",
              header: say("smoothing.column.menuThen"),
              group: group.policy,
              meaning: "text",
              width: 34,
            },
            ({ menuThen }) => menuThen,
          ),
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}

/** Every point of every segment's frontier. */
export function frontierSheet(figures: SmoothingFigures): Sheet {
  const rows = figures.bySegment.flatMap((row) =>
    row.frontier.map((point) => ({ ...point, segment: row.segment, row })),
  );
  const column = columnsOver(rows);
  const group = say("smoothing.group.point");
  const mark = ({ method, row }: (typeof rows)[number]): string | null => {
    if (row.chosen?.method === method) return render(say("smoothing.mark.chosen"));
    return row.best?.method === method ? render(say("smoothing.mark.best")) : null;
  };
  return {
    id: "smoothing-frontier",
    title: say("workbook.sheet.smoothing-frontier"),
    finding: headline(figures),
    basis: basisOf(figures.data),
    legend: legendOf(figures),
    blocks: [
      {
        kind: "table",
        id: "smoothingFrontier",
        key: "point",
        rowCount: rows.length,
        groupBy: "segment",
        vanished: { kind: "remove" },
        columns: [
          column(
            { id: "point", header: say("smoothing.column.point"), group, meaning: "key", width: 22 },
            ({ segment, constant }) => `${segment} ${constant}`,
          ),
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group,
              meaning: "class",
              highlight: { kind: "class" },
            },
            ({ segment }) => segment,
          ),
          column(
            { id: "constant", header: say("smoothing.column.constant"), group, meaning: "ratio" },
            ({ constant }) => constant,
          ),
          column(
            { id: "error", header: say("smoothing.column.error"), group, meaning: "ratio" },
            ({ error }) => error,
          ),
          column(
            { id: "churn", header: say("smoothing.column.churn"), group, meaning: "percent" },
            ({ churn }) => churn,
          ),
          column(
            { id: "mark", header: say("smoothing.column.mark"), group, meaning: "text", width: 40 },
            mark,
          ),
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
