import type { Column, Matrix, Sheet, Table } from "../../../../report";
import { count, nested, percent, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf } from "../../../basis";
import type { Figures } from "../figures";
import { criterionName, criterionText } from "../weights";

const rangeOf = (values: Float64Array): { low: number; high: number; known: number } => {
  let low = Infinity;
  let high = -Infinity;
  let known = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known++;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return known === 0 ? { low: NaN, high: NaN, known } : { low, high, known };
};

/** The weights that the scores are computed with; the user's to edit unless the options give them. */
function weightsTable(figures: Figures): Table {
  const { criteria, weights, shares, directions } = figures;
  const group = say("criteria.group.weights");
  const range = say("criteria.group.range");
  const ranges = criteria.map(({ values }) => rangeOf(values));
  const typed = weights.source === "options" || weights.source === "comparisons";
  const columns: Column[] = [
    {
      id: "criterion",
      header: say("column.criterion"),
      group,
      meaning: "key",
      owner: "tool",
      values: criteria.map(({ id }) => criterionText(id)),
      width: 18,
    },
    {
      id: "weight",
      header: say("column.weight"),
      group,
      meaning: "ratio",
      owner: typed ? "tool" : "user",
      values: criteria.map(({ id }) => weights.byCriterion.get(id) ?? 0),
      ...(typed ? {} : { choice: { kind: "number", minimum: 0, maximum: 1_000_000 } as const }),
    },
    {
      id: "weightShare",
      header: say("column.weightShare"),
      unit: say("unit.percent"),
      group,
      meaning: "percent",
      owner: "tool",
      values: shares,
      formula: "IF(SUM({criteriaWeights.weight})=0,0,{.weight}/SUM({criteriaWeights.weight}))",
    },
    {
      id: "better",
      header: say("column.better"),
      group,
      meaning: "text",
      owner: "tool",
      values: directions.map((direction) => render(say(direction > 0 ? "criteria.more" : "criteria.less"))),
    },
    {
      id: "lowest",
      header: say("column.lowest"),
      group: range,
      meaning: "ratio",
      owner: "tool",
      values: ranges.map(({ low }) => low),
    },
    {
      id: "highest",
      header: say("column.highest"),
      group: range,
      meaning: "ratio",
      owner: "tool",
      values: ranges.map(({ high }) => high),
    },
    {
      id: "itemsKnown",
      header: say("column.itemsKnown"),
      group: range,
      meaning: "count",
      owner: "tool",
      values: ranges.map(({ known }) => known),
    },
    {
      id: "meaning",
      header: say("column.meaning"),
      group: say("column.meaning"),
      meaning: "text",
      owner: "tool",
      values: criteria.map(({ id }) => render(say(`criterion.${id}.about`))),
      width: 58,
    },
  ];
  return {
    kind: "table",
    id: "criteriaWeights",
    key: "criterion",
    rowCount: criteria.length,
    columns,
    rowHeight: 18,
    vanished: { kind: "remove" },
  };
}

/** How many items each pair of classes holds. */
function migration({ letters, byVolume, byScore }: Figures): Matrix {
  const values = letters.map(() => letters.map(() => 0));
  byVolume.forEach((volume, item) => {
    const row = values[volume]!;
    row[byScore[item]!] = row[byScore[item]!]! + 1;
  });
  const axis = letters.map((key) => ({ key, label: say("criteria.axis", { letter: key }) }));
  return {
    kind: "matrix",
    id: "criteriaMigration",
    title: say("criteria.matrix"),
    rows: axis,
    columns: axis,
    formula: "COUNTIFS({criteriaItems.classByVolume},{row},{criteriaItems.classByScore},{column})",
    values,
    totalLabel: say("total"),
    meaning: "count",
  };
}

/** Weights, ranges, and what the score moves. */
export function weightsSheet(figures: Figures): Sheet {
  const { criteria, shares, weights, data } = figures;
  const counting = shares.filter((share) => share > 0);
  const isEven = counting.every((share) => Math.abs(share * counting.length - 1) < 1e-9);
  const most = shares.reduce((best, share, at) => (share > shares[best]! ? at : best), 0);
  const legends = {
    comparisons: say("criteria.legend.weightsAhp"),
    options: say("criteria.legend.weightsFixed"),
    sheet: say("criteria.legend.weights"),
    equal: say("criteria.legend.weights"),
  };
  return {
    id: "criteria-weights",
    title: say("sheet.criteriaWeights"),
    finding: isEven
      ? say("criteria.weightsEven", { count: count(counting.length), share: percent(shares[most]!) })
      : say("criteria.weightsFinding", {
          count: count(counting.length),
          most: nested(criterionName(criteria[most]!.id)),
          share: percent(shares[most]!),
        }),
    basis: basisOf(data),
    legend: legends[weights.source],
    blocks: [weightsTable(figures), migration(figures)],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: true,
  };
}
