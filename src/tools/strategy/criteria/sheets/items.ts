import type { Cell, Column, Meaning, Sheet, Table } from "../../../../report";
import { count, nested, say, type Message } from "../../../../text/message";
import type { Dataset } from "../../../../model";
import { basisOf, moneyUnit } from "../../../basis";
import { cellsOf, inOrder, numbersOf, textInOrder } from "../../../in-order";
import type { Figures } from "../figures";
import type { CriterionId } from "../options";
import { meanContributions, movementOf, reasonOf } from "../why";
import { criterionName, criterionText } from "../weights";

/** Beyond this many items formulas would make the file slow to open; the figures are then values of the run. */
export const mostLiveItems = 20_000;

const meanings: Readonly<Record<CriterionId, Meaning>> = {
  volume: "units",
  revenue: "money",
  margin: "money",
  customerProfit: "money",
  velocity: "rate",
  picks: "rate",
  variability: "ratio",
  requiredService: "percent",
  criticality: "count",
  costToServe: "percent",
};

function unitOf(id: CriterionId, data: Dataset): Message | undefined {
  const period = nested(say(`period.${data.calendar.unit}`));
  switch (id) {
    case "volume":
      return say("unit.units");
    case "revenue":
    case "margin":
    case "customerProfit":
      return moneyUnit(data);
    case "velocity":
      return say("unit.unitsPerPeriod", { period });
    case "picks":
      return say("unit.linesPerPeriod", { period });
    case "requiredService":
    case "costToServe":
      return say("unit.percent");
    default:
      return undefined;
  }
}

const weightOf = (id: CriterionId): string =>
  `SUMIFS({criteriaWeights.weightShare},{criteriaWeights.criterion},"${criterionText(id)}")`;

/** Weight of the criteria that are known of each item. */
function knownWeights({ criteria, scaled, shares, data }: Figures): Float64Array {
  const size = criteria.length;
  return new Float64Array(data.items.keys.length).map((_, item) => {
    let known = 0;
    for (let at = 0; at < size; at++) if (!Number.isNaN(scaled[item * size + at]!)) known += shares[at]!;
    return known;
  });
}

/** Sums of the contributions, as the sheet adds them up. */
function scoresOf({ criteria, contributions, scores }: Figures): Float64Array {
  const size = criteria.length;
  return scores.map((score, item) => {
    if (Number.isNaN(score)) return NaN;
    let sum = 0;
    for (let at = 0; at < size; at++) sum += contributions[item * size + at]!;
    return sum;
  });
}

function itemsTable(figures: Figures): Table {
  const { data, order, letters, byVolume, byScore, criteria, contributions, scaled } = figures;
  const size = criteria.length;
  const live = data.items.keys.length <= mostLiveItems;
  const means = meanContributions(figures);
  const texts = (pick: (item: number) => Cell): Cell[] => cellsOf(order, pick);
  const numbers = (pick: (item: number) => number): Float64Array => numbersOf(order, pick);
  const known = knownWeights(figures);
  const scores = scoresOf(figures);
  const group = { item: say("group.item"), classes: say("criteria.group.classes") };
  const tool = { owner: "tool" } as const;
  const basis = { ...tool, printed: false } as const;
  const hasDescription = data.items.description.some((text) => text !== null);
  const columns: Column[] = [
    {
      ...tool,
      id: "item",
      header: say("column.item"),
      group: group.item,
      meaning: "key",
      values: textInOrder(data.items.keys, order),
    },
    ...(hasDescription
      ? [
          {
            ...tool,
            id: "description",
            header: say("column.description"),
            group: group.item,
            meaning: "text",
            values: textInOrder(data.items.description, order),
          } as const,
        ]
      : []),
    {
      ...tool,
      id: "classByVolume",
      header: say("column.classByVolume"),
      group: group.classes,
      meaning: "class",
      values: texts((item) => letters[byVolume[item]!]!),
    },
    {
      ...tool,
      id: "classByScore",
      header: say("column.classByScore"),
      group: group.classes,
      meaning: "class",
      values: texts((item) => letters[byScore[item]!]!),
      highlight: { kind: "class" },
    },
    {
      ...tool,
      id: "movement",
      header: say("column.movement"),
      group: group.classes,
      meaning: "text",
      values: texts((item) => movementOf(figures, item)),
    },
    {
      ...tool,
      id: "score",
      header: say("column.score"),
      group: group.classes,
      meaning: "ratio",
      values: inOrder(scores, order),
      ...(live
        ? { formula: `IF({.knownWeight}=0,"",${criteria.map(({ id }) => `{.part_${id}}`).join("+")})` }
        : {}),
    },
    {
      ...tool,
      id: "why",
      header: say("column.why"),
      group: group.classes,
      meaning: "text",
      values: texts((item) => reasonOf(figures, means, item)),
      width: 62,
    },
    ...criteria.map(({ id, values }): Column => {
      const unit = unitOf(id, data);
      return {
        ...tool,
        id,
        header: criterionName(id),
        ...(unit === undefined ? {} : { unit }),
        group: say("criteria.group.values"),
        meaning: meanings[id],
        values: inOrder(values, order),
      };
    }),
    ...criteria.map(({ id }, at): Column => ({
      ...basis,
      id: `part_${id}`,
      header: criterionName(id),
      group: say("criteria.group.contributions"),
      meaning: "ratio",
      values: numbers((item) => contributions[item * size + at]!),
      ...(live
        ? {
            formula: `IF(OR({.scaled_${id}}="",{.knownWeight}=0),0,{.scaled_${id}}*${weightOf(id)}/{.knownWeight})`,
          }
        : {}),
    })),
    {
      ...basis,
      id: "knownWeight",
      header: say("column.knownWeight"),
      unit: say("unit.percent"),
      group: say("group.basis"),
      meaning: "percent",
      values: inOrder(known, order),
      ...(live
        ? { formula: criteria.map(({ id }) => `({.scaled_${id}}<>"")*${weightOf(id)}`).join("+") }
        : {}),
    },
    ...criteria.map(({ id }, at): Column => ({
      ...basis,
      id: `scaled_${id}`,
      header: say("criteria.scaled", { criterion: nested(criterionName(id)) }),
      group: say("group.basis"),
      meaning: "ratio",
      values: numbers((item) => scaled[item * size + at]!),
    })),
  ];
  return {
    kind: "table",
    id: "criteriaItems",
    key: "item",
    rowCount: data.items.keys.length,
    columns,
    groupBy: "classByScore",
    vanished: { kind: "remove" },
  };
}

/** One row an item, best score first: classes, reasons, criteria; right of the page what the score is made of. */
export function itemsSheet(figures: Figures): Sheet {
  const { data, byVolume, byScore } = figures;
  let first = 0;
  let rise = 0;
  byScore.forEach((code, item) => {
    if (code !== 0) return;
    first++;
    if (byVolume[item]! > 0) rise++;
  });
  const live = data.items.keys.length <= mostLiveItems;
  return {
    id: "criteria-items",
    title: say("sheet.criteriaItems"),
    finding: say("criteria.itemsFinding", {
      a: count(first),
      total: count(data.items.keys.length),
      rise: count(rise),
    }),
    basis: basisOf(data),
    legend: live
      ? say("criteria.legend.items")
      : say("criteria.legend.itemsValues", { limit: count(mostLiveItems) }),
    blocks: [itemsTable(figures)],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
