import type { Column, Sheet, Table } from "../../../../report";
import { count, decimal, percent, say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import type { Figures } from "../figures";
import type { SegmentOptions } from "../options";
import { segments } from "../presets";
import type { Wording } from "../wording";

function valueRule(letter: string, { abcCuts, boundary }: SegmentOptions): Message {
  const [a, b] = abcCuts.map((cut) => percent(cut)) as [
    ReturnType<typeof percent>,
    ReturnType<typeof percent>,
  ];
  const crossing = boundary === "crossing";
  if (letter === "A")
    return say(crossing ? "segments.valueRuleFirst" : "segments.valueRuleFirstInclusive", { high: a });
  if (letter === "B") {
    return say(crossing ? "segments.valueRuleMiddle" : "segments.valueRuleMiddleInclusive", {
      low: a,
      high: b,
    });
  }
  return say(crossing ? "segments.valueRuleLast" : "segments.valueRuleLastInclusive", { low: b });
}

function variabilityRule(letter: string, { xyzCuts }: SegmentOptions): Message {
  const [x, y] = [decimal(xyzCuts[0], 2), decimal(xyzCuts[1], 2)];
  if (letter === "X") return say("segments.variabilityRuleFirst", { high: x });
  if (letter === "Y") return say("segments.variabilityRuleMiddle", { low: x, high: y });
  return say("segments.variabilityRuleLast", { low: y });
}

/** On a re-run the bands and the minimum dwell are part of the rules. */
function legend({ data, options }: Figures): Message {
  const { band, variabilityBand, minimumDwell } = options;
  const hasDwell = minimumDwell >= 2;
  const hasBand = band > 0 || variabilityBand > 0;
  if (!data.formerRun || !(hasBand || hasDwell)) return say("legend.segments");
  const bands = { share: percent(band, 1), part: percent(variabilityBand) };
  const dwell = { dwell: count(minimumDwell) };
  if (!hasDwell) return say("legend.segmentsBand", bands);
  return hasBand
    ? say("legend.segmentsBandDwell", { ...bands, ...dwell })
    : say("legend.segmentsDwell", dwell);
}

/** The rules of each segment and what they count. */
export function segmentsSheet(figures: Figures, wording: Wording): Sheet {
  const { bySegment, total, options } = figures;
  const group = say("group.segment");
  const counts = say("group.counts");
  const letter = <Id extends "segments.value" | "segments.variability">(id: Id, which: string) =>
    render(say(`${id}.${which}` as "segments.value.A"));
  const columns: Column[] = [
    {
      id: "segment",
      header: say("column.segment"),
      group,
      meaning: "key",
      owner: "tool",
      values: segments,
      highlight: { kind: "class" },
    },
    {
      id: "meaning",
      header: say("column.meaning"),
      group,
      meaning: "text",
      owner: "tool",
      values: segments.map((segment) =>
        render(
          say("segments.meaning", {
            value: letter("segments.value", segment[0]!),
            variability: letter("segments.variability", segment[1]!),
          }),
        ),
      ),
    },
    {
      id: "valueRule",
      header: say("column.valueRule"),
      group: say("group.rules"),
      meaning: "text",
      owner: "tool",
      values: segments.map((segment) => render(valueRule(segment[0]!, options))),
    },
    {
      id: "variabilityRule",
      header: say("column.variabilityRule"),
      group: say("group.rules"),
      meaning: "text",
      owner: "tool",
      values: segments.map((segment) => render(variabilityRule(segment[1]!, options))),
    },
    {
      id: "items",
      header: say("column.items"),
      group: counts,
      meaning: "count",
      owner: "tool",
      values: bySegment.map((part) => part.items),
      formula: "COUNTIFS({items.final},{.segment})",
    },
    {
      id: "itemsRecommended",
      header: say("column.itemsRecommended"),
      group: counts,
      meaning: "count",
      owner: "tool",
      values: bySegment.map((part) => part.itemsRecommended),
      formula: "COUNTIFS({items.recommended},{.segment})",
    },
    {
      id: "value",
      header: wording.valueHeader,
      unit: wording.sumUnit,
      group: counts,
      meaning: wording.sumMeaning,
      owner: "tool",
      values: bySegment.map((part) => part.value),
      formula: "SUMIFS({items.value},{items.final},{.segment})",
    },
  ];
  const table: Table = {
    kind: "table",
    id: "segments",
    key: "segment",
    rowCount: segments.length,
    columns,
    groupBy: "segment",
    rowHeight: 18,
    vanished: { kind: "remove" },
    totals: [
      { column: "segment", value: render(say("total")) },
      { column: "items", value: total.items, formula: "SUM({segments.items})" },
      {
        column: "itemsRecommended",
        value: total.itemsRecommended,
        formula: "SUM({segments.itemsRecommended})",
      },
      { column: "value", value: total.value, formula: "SUM({segments.value})" },
    ],
  };
  const largest = bySegment.reduce((most, part) => (part.items > most.items ? part : most));
  return {
    id: "segments",
    title: say("sheet.segments"),
    finding: say("segments.finding", {
      used: count(bySegment.filter((part) => part.items > 0).length),
      all: count(segments.length),
      segment: largest.segment,
      count: count(largest.items),
    }),
    basis: wording.basis,
    legend: legend(figures),
    blocks: [table],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: true,
  };
}
