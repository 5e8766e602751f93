import type { Cell, Column, Sheet } from "../../../../report";
import { count, nested, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit, periodWord } from "../../../basis";
import { columnsOver, finite } from "../../../columns-over";
import { rowsText } from "../../shared/rows-text";
import type { DayValueFigures, DayValueItem } from "../figures";
import { levers, type Lever } from "../levers";
import { spanWithin } from "../wording";
import { groupText } from "./groups";

const firstItems = 10;

type ColumnOf = ReturnType<typeof columnsOver<DayValueItem>>;

/** What a lever releases and saves, in formulas over the basis. */
function leverColumns(figures: DayValueFigures, column: ColumnOf, lever: Lever): Column[] {
  const { words, hasYear } = figures;
  const group = groupText(figures, lever);
  return [
    column(
      {
        id: `${lever}Release`,
        header: say(`dayValue.column.${lever}Release`),
        unit: words.unit,
        group,
        meaning: words.isMoney ? "money" : "rate",
        formula: `IF(COUNT({.${lever}Stock},{.unitValue})<2,"",({.stock}-{.${lever}Stock})*{.unitValue})`,
      },
      (item) => item[lever].release,
    ),
    ...(words.isMoney && hasYear
      ? [
          column(
            {
              id: `${lever}Year`,
              header: say(`dayValue.column.${lever}Year`),
              unit: words.unit,
              group,
              meaning: "change",
              formula:
                `IF(COUNT({.${lever}Stock},{.holding})<2,"",` +
                `({.stock}-{.${lever}Stock})*{.holding}-({.${lever}Orders}-{.orders})*{.orderCost})`,
            },
            (item) => item[lever].year,
          ),
        ]
      : []),
  ];
}

/** What a lever leads to by the run's own computation. */
function basisColumns(column: ColumnOf, lever: Lever): Column[] {
  const group = say("dayValue.group.basis");
  return [
    column(
      {
        id: `${lever}Stock`,
        header: say(`dayValue.column.${lever}Stock`),
        unit: say("unit.units"),
        group,
        meaning: "rate",
      },
      (item) => item[lever].stock,
    ),
    column(
      {
        id: `${lever}Orders`,
        header: say(`dayValue.column.${lever}Orders`),
        group,
        meaning: "multiple",
      },
      (item) => item[lever].orders,
    ),
  ].map((each) => ({ ...each, printed: false }));
}

/** The normal formula, so that a reader can follow what a day does: z (sd over L + R - sd over L + R less the days). */
function normalColumns({ table, options }: DayValueFigures, column: ColumnOf): Column[] {
  if (options.measure !== "cycle") return [];
  const { rows, target, reviewPeriods, deviation, data } = table;
  const group = say("dayValue.group.normal");
  const unit = periodWord(data.calendar.unit, 2);
  const perPeriod = say("unit.unitsPerPeriod", { period: nested(say(`period.${data.calendar.unit}`)) });
  const of =
    (values: Float64Array) =>
    ({ row }: DayValueItem): Cell =>
      finite(values[row]!);
  const sd = (shift: string): string =>
    `SQRT(({.leadPeriods}${shift}+{.reviewPeriods})*{.deviation}^2+({.mean}*{.leadSd})^2)`;
  const time = say("dayValue.unit.time", { unit });
  return [
    column(
      { id: "target", header: say("column.target"), unit: say("unit.percent"), group, meaning: "target" },
      of(target),
    ),
    column(
      { id: "mean", header: say("column.demandMean"), unit: perPeriod, group, meaning: "rate" },
      of(rows.demandMean),
    ),
    column(
      { id: "deviation", header: say("dayValue.column.deviation"), unit: perPeriod, group, meaning: "rate" },
      of(deviation),
    ),
    column(
      { id: "leadPeriods", header: say("dayValue.column.leadPeriods"), unit: time, group, meaning: "ratio" },
      of(rows.leadTimePeriods),
    ),
    column(
      { id: "leadSd", header: say("column.leadTimeSd"), unit: time, group, meaning: "ratio" },
      ({ row }) => rows.leadTimeSdPeriods[row]! || 0,
    ),
    column(
      {
        id: "reviewPeriods",
        header: say("dayValue.column.reviewPeriods"),
        unit: time,
        group,
        meaning: "ratio",
      },
      of(reviewPeriods),
    ),
    column(
      {
        id: "normal",
        header: say("dayValue.column.normal"),
        unit: say("unit.units"),
        group,
        meaning: "ratio",
        formula: `IF(COUNT({.leadStock},{.deviation})<2,"",NORMSINV({.target})*(${sd("")}-${sd("-{name:dayValueShift}")}))`,
      },
      ({ normal }) => normal,
    ),
  ].map((each) => ({ ...each, printed: false }));
}

const toKnow = ({ isWhole, lead }: DayValueItem): Cell =>
  lead.stock === null
    ? render(say("dayValue.toKnow.short"))
    : isWhole
      ? render(say("dayValue.toKnow.whole"))
      : null;

/** A row an item, largest release by lead time first: what each lever releases and saves, and what that rests on. */
export function itemsSheet(figures: DayValueFigures): Sheet {
  const { items, table, data, words, hasVendor, hasYear } = figures;
  const { rows, daysPerPeriod, reviewPeriods } = table;
  const column = columnsOver(items);
  const item = say("group.item");
  const now = say("dayValue.group.now");
  const basis = say("dayValue.group.basis");
  const units = say("unit.units");
  const inDays = (values: Float64Array, row: number): Cell => finite(values[row]! * daysPerPeriod);
  const releasing = items.filter(({ lead }) => (lead.release ?? 0) > 0);
  return {
    id: "day-value-items",
    title: say("workbook.sheet.day-value-items"),
    finding: say("dayValue.items.finding", {
      count: count(releasing.length),
      all: count(items.length),
      rows: rowsText(data, items.length),
      span: spanWithin(figures),
      amount: words.amount(
        releasing.slice(0, firstItems).reduce((sum, { lead }) => sum + (lead.release ?? 0), 0),
      ),
    }),
    basis: basisOf(data),
    legend: say("dayValue.legend.items", {
      valuation: nested(say(`dayValue.valuation.${table.valuation}`)),
    }),
    blocks: [
      {
        kind: "table",
        id: "dayValueItems",
        key: "item",
        rowCount: items.length,
        vanished: { kind: "remove" },
        columns: [
          column(
            {
              id: "item",
              header: say(data.locations === null ? "column.item" : "column.itemLocation"),
              group: item,
              meaning: "key",
            },
            ({ key }) => key,
          ),
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: item,
              meaning: "class",
              highlight: { kind: "class" },
            },
            ({ segment }) => segment,
          ),
          {
            ...column(
              { id: "supplier", header: say("dayValue.column.supplier"), group: item, meaning: "text" },
              ({ supplier }) => supplier,
            ),
            ...(hasVendor ? {} : { printed: false }),
          },
          column(
            {
              id: "leadDays",
              header: say("dayValue.column.leadDays"),
              unit: say("unit.days"),
              group: now,
              meaning: "days",
            },
            ({ row }) => inDays(rows.leadTimePeriods, row),
          ),
          column(
            {
              id: "reviewDays",
              header: say("dayValue.column.reviewDays"),
              unit: say("unit.days"),
              group: now,
              meaning: "days",
            },
            ({ row }) => inDays(reviewPeriods, row),
          ),
          column(
            {
              id: "minimumOrder",
              header: say("dayValue.column.minimumOrder"),
              unit: units,
              group: now,
              meaning: "units",
            },
            ({ row }) => finite(rows.minimumOrder[row]!),
          ),
          column(
            { id: "pack", header: say("dayValue.column.pack"), unit: units, group: now, meaning: "units" },
            ({ row }) => finite(rows.pack[row]!),
          ),
          column(
            { id: "stock", header: say("dayValue.column.stock"), unit: units, group: now, meaning: "rate" },
            ({ stock }) => stock,
          ),
          ...levers.flatMap((lever) => leverColumns(figures, column, lever)),
          column(
            {
              id: "toKnow",
              header: say("dayValue.column.toKnow"),
              group: say("dayValue.column.toKnow"),
              meaning: "text",
              width: 18,
            },
            toKnow,
          ),
          ...[
            column(
              {
                id: "unitValue",
                header: say("dayValue.column.unitValue"),
                unit: words.unit,
                group: basis,
                meaning: "ratio",
              },
              ({ unitValue }) => unitValue,
            ),
            column(
              {
                id: "stockValue",
                header: say("dayValue.column.stockValue"),
                unit: words.unit,
                group: basis,
                meaning: words.meaning,
                formula: 'IF({.unitValue}="","",{.stock}*{.unitValue})',
              },
              ({ stock, unitValue }) => (unitValue === null ? null : stock * unitValue),
            ),
            ...(words.isMoney && hasYear
              ? [
                  column(
                    {
                      id: "holding",
                      header: say("dayValue.column.holding"),
                      unit: moneyUnit(data),
                      group: basis,
                      meaning: "ratio",
                    },
                    ({ holding }) => holding,
                  ),
                  column(
                    {
                      id: "orderCost",
                      header: say("dayValue.column.orderCost"),
                      unit: moneyUnit(data),
                      group: basis,
                      meaning: "ratio",
                    },
                    ({ orderCost }) => orderCost,
                  ),
                ]
              : []),
            column(
              { id: "orders", header: say("dayValue.column.orders"), group: basis, meaning: "multiple" },
              ({ orders }) => orders,
            ),
          ].map((each) => ({ ...each, printed: false })),
          ...levers.flatMap((lever) => basisColumns(column, lever)),
          ...normalColumns(figures, column),
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
