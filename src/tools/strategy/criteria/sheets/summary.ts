import type { Chart, Sheet, Table } from "../../../../report";
import { count, nested, percent, say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import type { Figures } from "../figures";
import { criterionName, criterionText } from "../weights";

/** Mean of each scaled criterion in class A by one of the classes. */
function means({ criteria, scaled }: Figures, codes: Uint8Array): number[] {
  const size = criteria.length;
  return criteria.map((_, at) => {
    let sum = 0;
    let items = 0;
    codes.forEach((code, item) => {
      const value = scaled[item * size + at]!;
      if (code !== 0 || Number.isNaN(value)) return;
      sum += value;
      items++;
    });
    return items === 0 ? 0 : sum / items;
  });
}

function meansTable(figures: Figures): Table {
  return {
    kind: "table",
    id: "criteriaMeans",
    key: "criterion",
    rowCount: figures.criteria.length,
    helper: true,
    vanished: { kind: "remove" },
    columns: [
      {
        id: "criterion",
        header: say("column.criterion"),
        meaning: "text",
        owner: "tool",
        values: figures.criteria.map(({ id }) => criterionText(id)),
      },
      {
        id: "byScore",
        header: say("column.scaleA"),
        meaning: "ratio",
        owner: "tool",
        values: means(figures, figures.byScore),
      },
      {
        id: "byVolume",
        header: say("column.scaleVolumeA"),
        meaning: "ratio",
        owner: "tool",
        values: means(figures, figures.byVolume),
      },
    ],
  };
}

function meansChart(figures: Figures): Chart {
  const byScore = means(figures, figures.byScore);
  const byVolume = means(figures, figures.byVolume);
  const gap = (at: number): number => Math.abs(byScore[at]! - byVolume[at]!);
  const widest = figures.criteria.reduce((best, _, at) => (gap(at) > gap(best) ? at : best), 0);
  return {
    kind: "chart",
    id: "criteriaMeans",
    shape: "column",
    title: say("criteria.chart", {
      criterion: nested(criterionName(figures.criteria[widest]!.id)),
      score: percent(byScore[widest]!),
      volume: percent(byVolume[widest]!),
    }),
    alternativeText: say("criteria.chartAlt"),
    categories: "criteriaMeans.criterion",
    series: [
      { column: "criteriaMeans.byScore", name: say("criteria.chart.byScore"), color: "main" },
      { column: "criteriaMeans.byVolume", name: say("criteria.chart.byVolume"), color: "context" },
    ],
    valueFormat: "percent",
    maximum: 1,
    legend: true,
    rows: 16,
  };
}

/** Items that go up and down against their class by volume. */
export function moves({ byVolume, byScore }: Figures): { readonly up: number; readonly down: number } {
  let up = 0;
  let down = 0;
  byVolume.forEach((code, item) => {
    if (byScore[item]! < code) up++;
    else if (byScore[item]! > code) down++;
  });
  return { up, down };
}

/** Findings, and what class A gains by the criteria. */
export function summarySheet(figures: Figures): Sheet {
  const { data } = figures;
  const { up, down } = moves(figures);
  const total = count(data.items.keys.length);
  return {
    id: "criteria",
    title: say("sheet.criteria"),
    finding:
      up + down === 0
        ? say("criteria.headlineNone", { total })
        : say("criteria.headline", { moved: count(up + down), total, up: count(up), down: count(down) }),
    basis: basisOf(data),
    blocks: [
      {
        kind: "findings",
        id: "criteriaFindings",
        money: { header: say("workbook.findings.money"), currency: data.currency },
      },
      meansChart(figures),
      meansTable(figures),
    ],
    frozenColumns: 0,
    frozenHeader: true,
    onePage: true,
  };
}
