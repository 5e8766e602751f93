import type { Chart, Column, Sheet, Table } from "../../../../report";
import { count, nested, say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf } from "../../../basis";
import type { GranularityFigures } from "../figures";
import { gaining, headline } from "../headline";
import { reasonOf } from "../reasons";
import type { Recommendation } from "../recommend";
import { fewestKnown } from "../segment-level";
import { decides, levelName, shareText, wayName } from "../wording";

const tool = { owner: "tool" } as const;

function recommendations(figures: GranularityFigures): Table {
  const { segments } = figures;
  const policy = say("granularity.group.recommendation");
  const error = say("granularity.group.error");
  const best = (pick: "itemGain" | "partGain"): number[] =>
    segments.map(({ recommendation }) => recommendation.best?.[pick] ?? Number.NaN);
  /** Empty for a segment without items. */
  const text = (id: string, header: Message, word: (recommendation: Recommendation) => Message): Column => ({
    ...tool,
    id,
    header,
    group: policy,
    meaning: "text",
    values: segments.map(({ items, recommendation }) => (items === 0 ? null : render(word(recommendation)))),
  });
  const columns: Column[] = [
    {
      ...tool,
      id: "segment",
      header: say("column.segment"),
      group: say("group.segment"),
      meaning: "key",
      values: segments.map(({ segment }) => segment),
      highlight: { kind: "class" },
      width: 8.5,
    },
    {
      ...tool,
      id: "target",
      header: say("column.serviceTarget"),
      group: say("group.segment"),
      meaning: "target",
      values: segments.map(({ serviceTarget }) => serviceTarget),
    },
    {
      ...tool,
      id: "why",
      header: say("granularity.column.why"),
      group: policy,
      meaning: "sentence",
      values: segments.map((_, index) => render(reasonOf(figures, index))),
    },
    {
      ...tool,
      id: "items",
      header: say("column.items"),
      group: policy,
      meaning: "count",
      values: segments.map(({ items }) => items),
    },
    text("forecastAt", say("granularity.column.forecastAt"), ({ chosen }) =>
      levelName(chosen?.level ?? "item"),
    ),
    text("reconcile", say("granularity.column.reconcile"), ({ chosen }) =>
      wayName(figures, chosen?.way ?? "top-down"),
    ),
    text("decides", say("granularity.column.decides"), ({ need }) => say(`granularity.need.${need}`)),
    {
      ...tool,
      id: "itemError",
      header: say("granularity.column.itemError"),
      unit: say("granularity.unit.rmsse"),
      group: error,
      meaning: "ratio",
      values: segments.map(({ recommendation }) => recommendation.best?.topDown.itemScaled ?? Number.NaN),
    },
    {
      ...tool,
      id: "thereError",
      header: say("granularity.column.thereError"),
      unit: say("granularity.unit.rmsse"),
      group: error,
      meaning: "ratio",
      values: segments.map(({ recommendation }) => recommendation.best?.accuracy.itemScaled ?? Number.NaN),
    },
    {
      ...tool,
      id: "itemGain",
      header: say("granularity.column.itemGain"),
      unit: say("unit.percent"),
      group: error,
      meaning: "percent",
      values: best("itemGain"),
      formula: 'IF(OR({.itemError}="",{.thereError}=""),"",1-{.thereError}/{.itemError})',
    },
    {
      ...tool,
      id: "partGain",
      header: say("granularity.column.partGain"),
      unit: say("unit.percent"),
      group: error,
      meaning: "percent",
      values: best("partGain"),
    },
  ];
  return {
    kind: "table",
    id: "granularity",
    key: "segment",
    title: say("granularity.segments"),
    rowCount: segments.length,
    rowHeight: 30,
    vanished: { kind: "remove" },
    groupBy: "segment",
    columns,
  };
}

/** What the chart reads: gains of the best level, 0 where none could be relied on. */
function chartTable({ segments }: GranularityFigures): Table {
  const known = (value: number | undefined): number => (Number.isFinite(value) ? value! : 0);
  const column = (id: string, header: Message, values: readonly number[]): Column => ({
    ...tool,
    id,
    header,
    meaning: "percent",
    values,
  });
  return {
    kind: "table",
    id: "granularityChart",
    key: "segment",
    rowCount: segments.length,
    helper: true,
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "segment",
        header: say("column.segment"),
        meaning: "text",
        values: segments.map(({ segment }) => segment),
      },
      column(
        "item",
        say("granularity.chart.item"),
        segments.map(({ recommendation: { best } }) => known(best?.itemGain)),
      ),
      column(
        "parts",
        say("granularity.chart.parts"),
        segments.map(({ recommendation: { best } }) => known(best?.partGain)),
      ),
    ],
  };
}

function chart(figures: GranularityFigures): Chart {
  const [first] = gaining(figures);
  return {
    kind: "chart",
    id: "granularityGains",
    shape: "column",
    title:
      first === undefined
        ? say("granularity.chart.none", { margin: shareText(figures.options.margin) })
        : say("granularity.chart", {
            segment: first.segment,
            gain: shareText(first.chosen.gain),
            need: nested(decides(first.need)),
          }),
    alternativeText: say("granularity.chart.alt"),
    categories: "granularityChart.segment",
    series: [
      { column: "granularityChart.item", name: say("granularity.chart.item"), color: "main" },
      { column: "granularityChart.parts", name: say("granularity.chart.parts"), color: "second" },
    ],
    valueFormat: "percent",
    legend: true,
    rows: 16,
  };
}

/** Findings, the level recommended for each segment with the reason, and what it gains. */
export function summarySheet(figures: GranularityFigures): Sheet {
  const { options, data, levels } = figures;
  const isTested = levels.some(({ tested }) => tested > 0);
  return {
    id: "granularity",
    title: say("workbook.sheet.granularity"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("granularity.legend"),
    blocks: [
      { kind: "findings", id: "granularityFindings" },
      recommendations(figures),
      {
        kind: "note",
        text: say("granularity.note.protocol", {
          origins: count(options.origins),
          horizon: count(options.horizon),
          known: count(fewestKnown),
        }),
      },
      { kind: "note", text: say("granularity.note.rule", { margin: shareText(options.margin) }) },
      { kind: "note", text: say("granularity.note.need", { target: shareText(options.highTarget) }) },
      ...(isTested ? [chart(figures), chartTable(figures)] : []),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
