import {
  reconciliations,
  type Reconciliation,
} from "../../../../engine/forecasting/reconciliation/backtest-hierarchy";
import type { Column, Meaning, Sheet } from "../../../../report";
import { count, nested, say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf } from "../../../basis";
import type { GranularityFigures } from "../figures";
import type { SegmentLevel } from "../segment-level";
import type { WayAccuracy } from "../segment-sums";
import { levelName, rowKey, wayName } from "../wording";

const tool = { owner: "tool" } as const;

interface Row {
  readonly of: SegmentLevel;
  readonly way: Reconciliation;
  readonly accuracy: WayAccuracy;
}

/** Segments in their order, in each its levels, in each the ways that apply. */
function rowsOf({ levels, segments }: GranularityFigures): Row[] {
  return segments.flatMap((_, index) =>
    levels.flatMap(({ bySegment, groupedBy }) => {
      const of = bySegment[index];
      if (of === undefined || of.tested === 0) return [];
      return reconciliations
        .filter((way) => way !== "middle-out" || groupedBy !== null)
        .map((way) => ({ of, way, accuracy: of.ways[way] }));
    }),
  );
}

/** A word and a count: which level and way has the lowest item error, top-down among them, in most segments. */
function finding(figures: GranularityFigures, rows: readonly Row[]): Message {
  const tested = figures.levels.filter((level) => level.tested > 0);
  const wins = new Map<string, { row: Row; count: number }>();
  const segments = new Set(rows.map(({ of }) => of.segment));
  for (const segment of segments) {
    const best = rows
      .filter(({ of, way }) => of.segment === segment && way !== "top-down")
      .filter(({ accuracy }) => Number.isFinite(accuracy.itemScaled))
      .sort((a, b) => ratioOf(a) - ratioOf(b))[0];
    if (best === undefined) continue;
    const key = `${best.of.level} ${best.way}`;
    wins.set(key, { row: best, count: (wins.get(key)?.count ?? 0) + 1 });
  }
  const most = [...wins.values()].sort((a, b) => b.count - a.count)[0];
  if (most === undefined) return say("granularity.levels.findingNone");
  return say("granularity.levels.finding", {
    levels: count(tested.length),
    series: count(tested.reduce((sum, { series }) => sum + series, 0)),
    level: nested(levelName(most.row.of.level)),
    way: nested(wayName(figures, most.row.way)),
    count: count(most.count),
    all: count(segments.size),
  });
}

const ratioOf = ({ of, accuracy }: Row): number => accuracy.itemScaled / of.ways["top-down"].itemScaled;

/** Accuracy by segment, level and way of reconciling. */
export function levelsSheet(figures: GranularityFigures): Sheet {
  const rows = rowsOf(figures);
  const column = (
    group: Message,
    id: string,
    header: Message,
    meaning: Meaning,
    values: Column["values"],
    more: Partial<Column> = {},
  ): Column => ({ ...tool, group, id, header, meaning, values, ...more });
  const [what, data, item, parts] = [
    say("granularity.group.what"),
    say("granularity.group.data"),
    say("granularity.group.item"),
    say("granularity.group.parts"),
  ] as const;
  const accuracy = (pick: (found: WayAccuracy) => number): number[] => rows.map((row) => pick(row.accuracy));
  const topDown = (pick: (found: WayAccuracy) => number): number[] =>
    rows.map(({ of }) => pick(of.ways["top-down"]));
  const gain = (pick: (found: WayAccuracy) => number): number[] =>
    rows.map((row) => {
      const base = pick(row.of.ways["top-down"]);
      return base > 0 ? 1 - pick(row.accuracy) / base : Number.NaN;
    });
  const gainFormula = (error: string, base: string): string =>
    `IF(OR({.${error}}="",{.${base}}="",{.${base}}=0),"",1-{.${error}}/{.${base}})`;
  const unit = { unit: say("unit.percent") };
  const columns: Column[] = [
    column(
      what,
      "key",
      say("granularity.column.key"),
      "key",
      rows.map(({ of, way }) => rowKey(figures, of.segment, of.level, way)),
      { width: 42 },
    ),
    column(
      what,
      "segment",
      say("column.segment"),
      "class",
      rows.map(({ of }) => of.segment),
      { highlight: { kind: "class" } },
    ),
    column(
      data,
      "reliability",
      say("granularity.column.reliability"),
      "text",
      rows.map(({ of }) => render(say(`granularity.reliability.${of.reliability}`))),
    ),
    column(
      data,
      "tested",
      say("granularity.column.tested"),
      "count",
      rows.map(({ of }) => of.tested),
    ),
    column(
      data,
      "series",
      say("granularity.column.series"),
      "count",
      rows.map(({ of }) => of.series),
    ),
    column(
      data,
      "explained",
      say("granularity.column.explained"),
      "percent",
      rows.map(({ of }) => of.explained),
      unit,
    ),
    column(
      data,
      "demandPeriods",
      say("granularity.column.demandPeriods"),
      "multiple",
      rows.map(({ of }) => of.demandPeriods),
      { unit: say("granularity.unit.perSeries") },
    ),
    column(
      data,
      "dense",
      say("granularity.column.dense"),
      "percent",
      rows.map(({ of }) => of.denseShare),
      unit,
    ),
    column(
      item,
      "itemScaled",
      say("granularity.column.itemScaled"),
      "ratio",
      accuracy(({ itemScaled }) => itemScaled),
    ),
    column(
      item,
      "itemBase",
      say("granularity.column.base"),
      "ratio",
      topDown(({ itemScaled }) => itemScaled),
    ),
    column(
      item,
      "itemGain",
      say("granularity.column.itemGain"),
      "percent",
      gain(({ itemScaled }) => itemScaled),
      { ...unit, formula: gainFormula("itemScaled", "itemBase"), highlight: { kind: "below", limit: 0 } },
    ),
    column(
      item,
      "itemWape",
      say("granularity.column.itemWape"),
      "percent",
      accuracy(({ itemWape }) => itemWape),
      unit,
    ),
    column(
      item,
      "itemBias",
      say("granularity.column.itemBias"),
      "percent",
      accuracy(({ itemBias }) => itemBias),
      unit,
    ),
    column(
      item,
      "better",
      say("granularity.column.better"),
      "percent",
      accuracy(({ itemsBetter }) => itemsBetter),
      unit,
    ),
    column(
      parts,
      "partScaled",
      say("granularity.column.partScaled"),
      "ratio",
      accuracy(({ partScaled }) => partScaled),
    ),
    column(
      parts,
      "partBase",
      say("granularity.column.partBase"),
      "ratio",
      topDown(({ partScaled }) => partScaled),
    ),
    column(
      parts,
      "partGain",
      say("granularity.column.partGain"),
      "percent",
      gain(({ partScaled }) => partScaled),
      { ...unit, formula: gainFormula("partScaled", "partBase"), highlight: { kind: "below", limit: 0 } },
    ),
    column(
      parts,
      "partWape",
      say("granularity.column.partWape"),
      "percent",
      accuracy(({ partWape }) => partWape),
      unit,
    ),
  ];
  return {
    id: "granularity-levels",
    title: say("workbook.sheet.granularity-levels"),
    finding: finding(figures, rows),
    basis: basisOf(figures.data),
    legend: say("granularity.levels.legend", { demands: count(figures.options.leastDemands) }),
    blocks: [
      {
        kind: "table",
        id: "granularityLevels",
        key: "key",
        rowCount: rows.length,
        columns,
        groupBy: "segment",
        vanished: { kind: "remove" },
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
