import type { Column, Table, Total } from "../../../../report";
import { say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import { columnsOver } from "../../../columns-over";
import type { DayValueFigures, DayValueSums } from "../figures";
import { levers, type Lever } from "../levers";
import { groupText } from "./groups";

/** A table of sums over the items of a supplier or a segment, as formulas over the sheet of items. */
export function sumsTable(
  figures: DayValueFigures,
  rows: readonly DayValueSums[],
  table: {
    readonly id: string;
    readonly title: Message;
    /** Column of the items that names the row's group, and its header here. */
    readonly by: "supplier" | "segment";
    readonly header: Message;
  },
  more: readonly Column[] = [],
): Table {
  const { words, total, hasYear, data } = figures;
  const column = columnsOver(rows);
  const { by } = table;
  const sum = (id: string): string => `SUMIFS({dayValueItems.${id}},{dayValueItems.${by}},{.${by}})`;
  const now = say("dayValue.group.now");
  const amount = { unit: words.sumUnit, meaning: words.sumMeaning };
  const isYearly = words.isMoney && hasYear;
  const change = words.sumMeaning === "thousands" ? ("change-thousands" as const) : ("change" as const);
  const leverColumns = (lever: Lever): Column[] => [
    column(
      {
        id: `${lever}Release`,
        header: say(`dayValue.column.${lever}Release`),
        ...amount,
        group: groupText(figures, lever),
        formula: sum(`${lever}Release`),
      },
      ({ release }) => release[lever],
    ),
    ...(isYearly
      ? [
          column(
            {
              id: `${lever}Year`,
              header: say(`dayValue.column.${lever}Year`),
              unit: words.sumUnit,
              meaning: change,
              group: groupText(figures, lever),
              formula: sum(`${lever}Year`),
            },
            ({ year }) => year[lever],
          ),
        ]
      : []),
  ];
  const value = (id: string, amountOf: number): Total => ({
    column: id,
    value: amountOf,
    formula: `SUM({${table.id}.${id}})`,
  });
  return {
    kind: "table",
    id: table.id,
    key: by,
    title: table.title,
    rowCount: rows.length,
    rowHeight: 18,
    ...(by === "segment" ? { groupBy: "segment" } : {}),
    vanished: { kind: "remove" },
    totals:
      rows.length === 0
        ? []
        : [
            { column: by, value: render(say("total")) },
            value("items", total.items),
            value("stock", total.stock),
            ...levers.flatMap((lever) => [
              value(`${lever}Release`, total.release[lever]),
              ...(isYearly ? [value(`${lever}Year`, total.year[lever])] : []),
            ]),
          ],
    columns: [
      column(
        {
          id: by,
          header: table.header,
          group: table.header,
          meaning: "key",
          ...(by === "segment" ? { highlight: { kind: "class" } as const } : {}),
        },
        ({ name }) => name,
      ),
      column(
        {
          id: "items",
          header: say(data.locations === null ? "column.items" : "stock.column.rows"),
          group: now,
          meaning: "count",
          formula: `COUNTIFS({dayValueItems.${by}},{.${by}})`,
        },
        ({ items }) => items,
      ),
      column(
        {
          id: "leadDays",
          header: say("dayValue.column.leadDays"),
          unit: say("unit.days"),
          group: now,
          meaning: "days",
          formula: `IF({.items}=0,"",SUMIFS({dayValueItems.leadDays},{dayValueItems.${by}},{.${by}})/{.items})`,
        },
        ({ leadDays }) => leadDays,
      ),
      column(
        {
          id: "stock",
          header: say("dayValue.column.stock"),
          ...amount,
          group: now,
          formula: sum("stockValue"),
        },
        ({ stock }) => stock,
      ),
      ...levers.flatMap(leverColumns),
      ...more,
    ],
  };
}
