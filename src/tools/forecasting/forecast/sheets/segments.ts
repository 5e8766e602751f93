import { automaticOrigins } from "../../../../engine/forecasting/automatic";
import type { Column, Sheet, Table } from "../../../../report";
import { count, say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, periodWord } from "../../../basis";
import { columnsOver, finite } from "../../../columns-over";
import { methodLabel } from "../../shared/method-label";
import type { ForecastFigures, ForecastSums } from "../figures";
import { headline } from "../findings";

const tool = { owner: "tool" } as const;

const inPoints = (sums: ForecastSums): number => (sums.naiveError - sums.error) * 100;

function segmentTable(figures: ForecastFigures): Table {
  const { bySegment, total, menus, horizon, data, options } = figures;
  const group = {
    segment: say("forecast.group.segment"),
    sum: say("forecast.group.sum"),
    test: say("forecast.group.test"),
  };
  const span = { horizon: count(horizon), unit: periodWord(data.calendar.unit, horizon) };
  const over = columnsOver(bySegment);
  const column = (
    id: string,
    header: Column["header"],
    meaning: Column["meaning"],
    columnGroup: Message,
    pick: (sums: ForecastSums) => number,
    formula?: string,
  ): Column =>
    over({ id, header, meaning, group: columnGroup, ...(formula === undefined ? {} : { formula }) }, pick);
  return {
    kind: "table",
    id: "forecastSegments",
    key: "segment",
    title: say("forecast.title.segments"),
    rowCount: bySegment.length,
    groupBy: "segment",
    rowHeight: 18,
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "segment",
        header: say("column.segment"),
        group: group.segment,
        meaning: "key",
        values: bySegment.map(({ segment }) => segment),
        highlight: { kind: "class" },
      },
      column(
        "items",
        say("column.items"),
        "count",
        group.segment,
        ({ items }) => items,
        "COUNTIFS({forecast.segment},{.segment})",
      ),
      {
        ...tool,
        id: "menu",
        header: say("forecast.column.menu"),
        group: group.segment,
        meaning: "text",
        width: 30,
        values: bySegment.map(({ segment }) =>
          options.menu === "segments" ? (menus.get(segment)?.text ?? null) : options.menu,
        ),
      },
      column("before", say("forecast.column.before", span), "units", group.sum, ({ before }) => before),
      column(
        "coming",
        say("forecast.column.total", span),
        "units",
        group.sum,
        ({ coming }) => coming,
        "SUMIFS({forecast.total},{forecast.segment},{.segment})",
      ),
      column(
        "change",
        say("forecast.column.change"),
        "percent",
        group.sum,
        ({ before, coming }) => (before > 0 ? coming / before - 1 : NaN),
        'IF({.before}>0,{.coming}/{.before}-1,"")',
      ),
      column("error", say("forecast.column.error"), "percent", group.test, ({ error }) => error),
      column("naiveError", say("forecast.column.naiveError"), "percent", group.test, (s) => s.naiveError),
      {
        ...column("added", say("forecast.column.added"), "points", group.test, inPoints),
        highlight: { kind: "below", limit: 0 },
      },
      column("bias", say("forecast.column.bias"), "percent", group.test, ({ bias }) => bias),
      column("tested", say("forecast.column.tested"), "count", group.test, ({ tested }) => tested),
      column("better", say("forecast.column.beats"), "count", group.test, ({ better }) => better),
    ],
    totals: [
      { column: "segment", value: render(say("total")) },
      { column: "items", value: total.items, formula: "SUM({forecastSegments.items})" },
      { column: "before", value: total.before, formula: "SUM({forecastSegments.before})" },
      { column: "coming", value: total.coming, formula: "SUM({forecastSegments.coming})" },
      { column: "change", value: total.before > 0 ? total.coming / total.before - 1 : null },
      { column: "error", value: finite(total.error) },
      { column: "naiveError", value: finite(total.naiveError) },
      { column: "added", value: finite(inPoints(total)) },
      { column: "bias", value: finite(total.bias) },
      { column: "tested", value: total.tested, formula: "SUM({forecastSegments.tested})" },
      { column: "better", value: total.better, formula: "SUM({forecastSegments.better})" },
    ],
  };
}

function methodTable({ byMethod }: ForecastFigures): Table {
  return {
    kind: "table",
    id: "forecastMethods",
    key: "method",
    title: say("forecast.title.methods"),
    rowCount: byMethod.length,
    rowHeight: 18,
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "method",
        header: say("forecast.column.forecastMethod"),
        meaning: "key",
        values: byMethod.map(({ method }) => methodLabel(method)),
      },
      {
        ...tool,
        id: "items",
        header: say("forecast.column.uses"),
        meaning: "count",
        values: byMethod.map(({ items }) => items),
      },
      {
        ...tool,
        id: "weight",
        header: say("forecast.column.weight"),
        meaning: "percent",
        values: byMethod.map(({ weight }) => weight),
      },
    ],
  };
}

/** What each segment's menu comes to, and which methods were chosen. */
export function segmentsSheet(figures: ForecastFigures): Sheet {
  return {
    id: "forecast-segments",
    title: say("workbook.sheet.forecast-segments"),
    finding: headline(figures),
    basis: basisOf(figures.data),
    legend: say("forecast.legend", { origins: count(automaticOrigins) }),
    blocks: [segmentTable(figures), methodTable(figures)],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
