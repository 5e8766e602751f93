import type { Cell, Column, Sheet, Total } from "../../../../report";
import { count, percent, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import type { OwnershipFigures } from "../figures";
import { cellCounts } from "../findings";
import { daysOf, shareOf, type OwnedMeasure } from "../measures";
import { targetHeaders } from "../targets";
import { measureColumns, measureTotals } from "./sums";

const pointsPerUnit = 100;

const daysOver = (row: OwnedMeasure): number | null => {
  const days = daysOf(row);
  return days === null || row.daysLimit === null ? null : days - row.daysLimit;
};
const shareOver = (row: OwnedMeasure): number | null => {
  const share = shareOf(row);
  return share === null ? null : (share - row.shareLimit) * pointsPerUnit;
};

/** What the user fills in: an owner and two targets a cell. */
function ownColumns(measures: readonly OwnedMeasure[]): Column[] {
  const user = (pick: (row: OwnedMeasure) => Cell) => ({
    group: say("ownership.group.yours"),
    owner: "user" as const,
    values: measures.map(pick),
  });
  return [
    {
      ...user(({ typed }) => typed.owner),
      id: "owner",
      header: targetHeaders.owner,
      meaning: "text",
      width: 14,
    },
    {
      ...user(({ typed }) => typed.daysTarget),
      id: "daysTarget",
      header: targetHeaders.daysTarget,
      unit: say("unit.days"),
      meaning: "days",
      choice: { kind: "number", minimum: 0, maximum: 36_500 },
    },
    {
      ...user(({ typed }) => typed.shareTarget),
      id: "shareTarget",
      header: targetHeaders.shareTarget,
      unit: say("unit.percent"),
      meaning: "percent",
      choice: { kind: "number", minimum: 0, maximum: 1 },
    },
  ];
}

/** How far each cell is from its targets. */
function resultColumns({ measures, words, noOwner }: OwnershipFigures): Column[] {
  const column = columnsOver(measures);
  const group = say("ownership.group.result");
  return [
    column(
      {
        id: "responsible",
        header: say("ownership.column.responsible"),
        group,
        meaning: "text",
        formula: `IF({.owner}<>"",{.owner},IF({.policyOwner}<>"",{.policyOwner},"${noOwner}"))`,
        highlight: { kind: "says", column: "responsible", text: noOwner },
        width: 14,
      },
      ({ responsible }) => responsible,
    ),
    column(
      {
        id: "daysOver",
        header: say("ownership.column.daysOver"),
        unit: say("unit.days"),
        group,
        meaning: "days",
        formula: 'IF(OR({.days}="",{.daysLimit}=""),"",{.days}-{.daysLimit})',
        highlight: { kind: "above", limit: 0 },
      },
      daysOver,
    ),
    column(
      {
        id: "shareOver",
        header: say("ownership.column.shareOver"),
        unit: say("ownership.unit.points"),
        group,
        meaning: "points",
        formula: `IF({.share}="","",({.share}-{.shareLimit})*${pointsPerUnit})`,
        highlight: { kind: "above", limit: 0 },
      },
      shareOver,
    ),
    column(
      {
        id: "over",
        header: say("ownership.column.over"),
        unit: words.sumUnit,
        group,
        meaning: words.sumMeaning,
        formula: 'IF({.daysLimit}="",0,MAX(0,{.stock}-{.demand}*{.daysLimit}/365))',
      },
      ({ over }) => over,
    ),
    column(
      {
        id: "status",
        header: say("column.status"),
        group,
        meaning: "text",
        formula:
          'IF({.stock}<=0,"no stock",IF(OR({.over}>0,N({.share})>{.shareLimit}),"over target","on target"))',
        highlight: { kind: "says", column: "status", text: "over target" },
        width: 12,
      },
      ({ status }) => status,
    ),
  ];
}

/** What the results fall back on where the user has left a cell empty. */
function basisColumns({ measures }: OwnershipFigures): Column[] {
  const column = columnsOver(measures);
  const group = say("ownership.group.basis");
  return [
    column(
      { id: "policyOwner", header: say("ownership.column.policyOwner"), group, meaning: "text", width: 14 },
      ({ policyOwner }) => policyOwner,
    ),
    column(
      {
        id: "policyDays",
        header: say("ownership.column.policyDays"),
        unit: say("unit.days"),
        group,
        meaning: "days",
      },
      (row) => row.policyDays,
    ),
    column(
      {
        id: "daysLimit",
        header: say("ownership.column.daysLimit"),
        unit: say("unit.days"),
        group,
        meaning: "days",
        formula: 'IF({.daysTarget}<>"",{.daysTarget},IF({.policyDays}<>"",{.policyDays},""))',
      },
      ({ daysLimit }) => daysLimit,
    ),
    column(
      {
        id: "shareLimit",
        header: say("ownership.column.shareLimit"),
        unit: say("unit.percent"),
        group,
        meaning: "percent",
        formula: 'IF({.shareTarget}<>"",{.shareTarget},{name:ownershipShareTarget})',
      },
      ({ shareLimit }) => shareLimit,
    ),
  ].map((each) => ({ ...each, printed: false }));
}

/** Turns, days and obsolescence of every segment and unit, with an owner and targets to fill in. */
export function measuresSheet(figures: OwnershipFigures): Sheet {
  const { measures, data, words, options, total, isUnitMapped } = figures;
  const column = columnsOver(measures);
  const cell = say("ownership.group.cell");
  const sums = measureColumns(figures, measures, (id) =>
    id === "items"
      ? "COUNTIFS({ownershipItems.cell},{.cell})"
      : `SUMIFS({ownershipItems.${id}},{ownershipItems.cell},{.cell})`,
  );
  const over = measures.reduce((sum, row) => sum + row.over, 0);
  const totals: Total[] = [
    { column: "cell", value: render(say("total")) },
    ...measureTotals("ownedMeasures", total),
    { column: "over", value: over, formula: "SUM({ownedMeasures.over})" },
  ];
  const counts = cellCounts(figures);
  return {
    id: "owned-measures",
    title: say("workbook.sheet.owned-measures"),
    finding: say("ownership.measures.finding", {
      over: count(counts.over),
      cells: count(measures.length),
      amount: words.amount(over),
      open: count(counts.unowned.length),
    }),
    basis: basisOf(data),
    legend: say("ownership.legend"),
    blocks: [
      {
        kind: "table",
        id: "ownedMeasures",
        key: "cell",
        rowCount: measures.length,
        groupBy: "segment",
        vanished: { kind: "remove" },
        totals: measures.length === 0 ? [] : totals,
        columns: [
          column({ id: "cell", header: targetHeaders.cell, group: cell, meaning: "key" }, (row) => row.cell),
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: cell,
              meaning: "class",
              highlight: { kind: "class" },
            },
            ({ segment }) => segment,
          ),
          sums.counts,
          ...sums.measures,
          ...ownColumns(measures),
          ...resultColumns(figures),
          {
            id: "note",
            header: say("column.note"),
            group: say("ownership.group.result"),
            meaning: "text",
            owner: "user",
            values: measures.map(() => null),
            width: 20,
          },
          {
            ...column(
              {
                id: "unit",
                header: say(`ownership.unit.${isUnitMapped ? options.unit : "all"}`),
                group: say("ownership.group.basis"),
                meaning: "text",
              },
              ({ unit }) => unit,
            ),
            printed: false,
          },
          ...basisColumns(figures),
        ],
      },
      {
        kind: "note",
        text: say("ownership.note", {
          obsolete: percent(options.obsoleteRate),
          excess: percent(options.excessRate),
        }),
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: measures.length <= 40,
  };
}
