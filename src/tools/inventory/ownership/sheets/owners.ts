import type { Column, Sheet, Table } from "../../../../report";
import { say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { shareOf as shareText } from "../../../strategy/segment/wording";
import type { OwnerSums, OwnershipFigures } from "../figures";
import { measureColumns, measureTotals } from "./sums";

/** Of the rows of Owned measures that an owner answers for; "=" takes names as they are, without wildcards. */
const ofOwner = "({ownedMeasures.responsible}={.owner})";

function ownersTable(figures: OwnershipFigures): Table {
  const { owners, words, total } = figures;
  const column = columnsOver(owners);
  const sums = measureColumns(figures, owners, (id) => `SUMPRODUCT(${ofOwner}*1,{ownedMeasures.${id}})`);
  const group = say("ownership.group.owner");
  const result = say("ownership.group.result");
  const all = (pick: (row: OwnerSums) => number): number => owners.reduce((sum, row) => sum + pick(row), 0);
  const results: Column[] = [
    column(
      {
        id: "cells",
        header: say("ownership.column.cells"),
        group: result,
        meaning: "count",
        formula: `SUMPRODUCT(${ofOwner}*1)`,
      },
      ({ cells }) => cells,
    ),
    column(
      {
        id: "cellsOver",
        header: say("ownership.column.cellsOver"),
        group: result,
        meaning: "count",
        formula: `SUMPRODUCT(${ofOwner}*({ownedMeasures.status}="over target"))`,
      },
      ({ cellsOver }) => cellsOver,
    ),
    column(
      {
        id: "over",
        header: say("ownership.column.over"),
        unit: words.sumUnit,
        group: result,
        meaning: words.sumMeaning,
        formula: `SUMPRODUCT(${ofOwner}*1,{ownedMeasures.over})`,
      },
      ({ over }) => over,
    ),
  ];
  return {
    kind: "table",
    id: "inventoryOwners",
    key: "owner",
    title: say("ownership.title.owners"),
    rowCount: owners.length,
    rowHeight: 18,
    vanished: { kind: "remove" },
    totals:
      owners.length === 0
        ? []
        : [
            { column: "owner", value: render(say("total")) },
            { column: "cells", value: all(({ cells }) => cells), formula: "SUM({inventoryOwners.cells})" },
            ...measureTotals("inventoryOwners", total),
            {
              column: "cellsOver",
              value: all(({ cellsOver }) => cellsOver),
              formula: "SUM({inventoryOwners.cellsOver})",
            },
            { column: "over", value: all(({ over }) => over), formula: "SUM({inventoryOwners.over})" },
          ],
    columns: [
      column({ id: "owner", header: say("column.owner"), group, meaning: "key" }, ({ owner }) => owner),
      sums.counts,
      ...sums.measures,
      ...results,
    ],
  };
}

function segmentsTable(figures: OwnershipFigures): Table {
  const { bySegment, total } = figures;
  const column = columnsOver(bySegment);
  const sums = measureColumns(figures, bySegment, (id) =>
    id === "items"
      ? "COUNTIFS({ownershipItems.segment},{.segment})"
      : `SUMIFS({ownershipItems.${id}},{ownershipItems.segment},{.segment})`,
  );
  return {
    kind: "table",
    id: "ownershipSegments",
    key: "segment",
    title: say("ownership.title.segments"),
    rowCount: bySegment.length,
    rowHeight: 18,
    groupBy: "segment",
    vanished: { kind: "remove" },
    totals: [
      { column: "segment", value: render(say("total")) },
      ...measureTotals("ownershipSegments", total),
    ],
    columns: [
      column(
        {
          id: "segment",
          header: say("column.segment"),
          group: say("group.segment"),
          meaning: "key",
          highlight: { kind: "class" },
        },
        ({ segment }) => segment,
      ),
      sums.counts,
      ...sums.measures,
    ],
  };
}

function finding({ owners, noOwner, total, words }: OwnershipFigures): Message {
  if (owners.length === 0) return say("ownership.owners.none");
  const first = owners.find(({ owner }) => owner !== noOwner);
  if (first === undefined) return say("ownership.owners.nobody", { stock: words.amount(total.stock) });
  const open = owners.find(({ owner }) => owner === noOwner)?.stock ?? 0;
  return say("ownership.owners.finding", {
    owner: first.owner,
    stock: words.amount(first.stock),
    share: shareText(first.stock, total.stock),
    open: words.amount(open),
  });
}

/** What each owner answers for, and the same measures by segment. */
export function ownersSheet(figures: OwnershipFigures): Sheet {
  return {
    id: "inventory-owners",
    title: say("workbook.sheet.inventory-owners"),
    finding: finding(figures),
    basis: basisOf(figures.data),
    legend: say("ownership.legend.lists"),
    // Owners come and go from run to run: a table that grows stands above no other.
    blocks: [segmentsTable(figures), ownersTable(figures)],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
