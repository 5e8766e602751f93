import type { Column, Sheet } from "../../../../report";
import { count, nested, say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { rowsText } from "../../shared/rows-text";
import { daysPerYear } from "../item-stock";
import type { OwnershipFigures } from "../figures";

/** An amount of an item; nothing where its value is not known. */
const amount = (formula: string): string => `IF({.unitValue}="","",${formula})`;

/** The basis of all measures: a row an item, or an item at a location, most obsolete and excess stock first. */
export function itemsSheet(figures: OwnershipFigures): Sheet {
  const { stocks, data, words, options, isUnitMapped, valuation } = figures;
  const column = columnsOver(stocks);
  const item = say("group.item");
  const measures = say("ownership.group.measures");
  const risk = say("ownership.group.risk");
  const basis = say("ownership.group.basis");
  const units = say("unit.units");
  const money = { unit: words.unit, meaning: words.meaning };
  const atRisk = stocks.filter(({ state }) => state !== "");
  const columns: Column[] = [
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
    column(
      {
        id: "unit",
        header: say(`ownership.unit.${isUnitMapped ? options.unit : "all"}`),
        group: item,
        meaning: "text",
      },
      ({ unit }) => unit,
    ),
    column(
      { id: "onHand", header: say("column.onHand"), unit: units, group: measures, meaning: "units" },
      ({ onHand }) => onHand,
    ),
    column(
      {
        id: "unitValue",
        header: say("ownership.column.unitValue"),
        unit: words.unit,
        group: measures,
        meaning: "ratio",
      },
      ({ unitValue }) => unitValue,
    ),
    column(
      {
        id: "stock",
        header: say("column.stock"),
        ...money,
        group: measures,
        formula: amount("{.onHand}*{.unitValue}"),
      },
      ({ stock }) => stock,
    ),
    column(
      {
        id: "demandYear",
        header: say("ownership.column.demand"),
        unit: units,
        group: measures,
        meaning: "rate",
      },
      ({ demandYear }) => demandYear,
    ),
    column(
      {
        id: "idle",
        header: say("ownership.column.idle"),
        unit: say("unit.days"),
        group: measures,
        meaning: "days",
      },
      ({ idleDays }) => idleDays,
    ),
    column(
      {
        id: "state",
        header: say("ownership.column.state"),
        group: risk,
        meaning: "text",
        formula:
          'IF({.onHand}<=0,"",IF({.idle}>={name:ownershipIdleDays},"obsolete",' +
          `IF(AND({.demandYear}>0,{.onHand}>{.demandYear}*{name:ownershipExcessDays}/${daysPerYear}),"excess","")))`,
        width: 11,
      },
      ({ state }) => state,
    ),
    column(
      {
        id: "obsolete",
        header: say("ownership.column.obsolete"),
        ...money,
        group: risk,
        formula: amount('IF({.state}="obsolete",{.stock},0)'),
      },
      ({ obsolete }) => obsolete,
    ),
    column(
      {
        id: "excess",
        header: say("ownership.column.excess"),
        ...money,
        group: risk,
        formula: amount(
          `IF({.state}="excess",({.onHand}-{.demandYear}*{name:ownershipExcessDays}/${daysPerYear})*{.unitValue},0)`,
        ),
      },
      ({ excess }) => excess,
    ),
    column(
      {
        id: "provision",
        header: say("ownership.column.provision"),
        ...money,
        group: risk,
        formula: amount("{.obsolete}*{name:ownershipObsoleteRate}+{.excess}*{name:ownershipExcessRate}"),
      },
      ({ provision }) => provision,
    ),
    {
      ...column(
        {
          id: "demand",
          header: say("ownership.column.demandValue"),
          ...money,
          group: basis,
          formula: amount("{.demandYear}*{.unitValue}"),
        },
        ({ demand }) => demand,
      ),
      printed: false,
    },
    {
      ...column(
        { id: "cell", header: say("ownership.column.cell"), group: basis, meaning: "text" },
        ({ cell }) => cell,
      ),
      printed: false,
    },
  ];
  return {
    id: "ownership-items",
    title: say("workbook.sheet.ownership-items"),
    finding: say("ownership.items.finding", {
      count: count(atRisk.length),
      all: count(stocks.length),
      rows: rowsText(data, stocks.length),
      amount: words.amount(
        atRisk.reduce((sum, { obsolete, excess }) => sum + (obsolete ?? 0) + (excess ?? 0), 0),
      ),
    }),
    basis: basisOf(data),
    legend: say("ownership.legend.items", {
      idle: count(options.idleDays),
      excess: count(options.excessDays),
      valuation: nested(say(`ownership.valuation.${valuation}`)),
    }),
    blocks: [
      {
        kind: "table",
        id: "ownershipItems",
        key: "item",
        rowCount: stocks.length,
        vanished: { kind: "remove" },
        columns,
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
