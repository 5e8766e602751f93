import type { Cell, Column, Sheet } from "../../../../report";
import { promiseStates } from "../../../../engine/inventory/calibration/service-promise";
import { nested, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit, periodWord } from "../../../basis";
import { columnsOver, finite } from "../../../columns-over";
import { rowColumns } from "../../shared/row-columns";
import type { SafetyStockFigures } from "../figures";
import { headline } from "../findings";

/** z x sigma x root of the time, with the spread of the lead time. */
const normalFormula =
  "NORMSINV({.target})*SQRT(({.leadTime}+{.review})*{.deviation}^2+({.mean}*{.leadTimeSd})^2)";

/** A row an item, or an item at a location: what its safety stock rests on, and what each way to it gives. */
export function itemsSheet(figures: SafetyStockFigures): Sheet {
  const { table, order, promises, chosen, normal, byPattern, calibrated, diagnoses, hasMoney } = figures;
  const { data, rows } = table;
  const { options } = figures;
  const column = columnsOver(order);
  const item = say("stock.group.item");
  const basis = say("safetyStock.group.basis");
  const ways = say("safetyStock.group.ways");
  const result = say("safetyStock.group.result");
  const units = say("unit.units");
  const unit = periodWord(data.calendar.unit, 2);
  const perPeriod = say("unit.unitsPerPeriod", { period: nested(say(`period.${data.calendar.unit}`)) });
  const time = say("stock.unit.time", { unit });
  const of =
    (values: Float64Array) =>
    (row: number): Cell =>
      finite(values[row]!);
  const isNormalFormula = options.measure === "cycle";
  const leadTimeSd = (row: number): number => rows.leadTimeSdPeriods[row]! || 0;
  const hasNormal = (row: number): boolean => Number.isFinite(normal[row]!);
  const columns: Column[] = [
    ...rowColumns(table, order),
    column(
      { id: "pattern", header: say("column.pattern"), group: item, meaning: "text", width: 12 },
      (row) => table.classes.pattern[rows.itemIndex[row]!]!,
    ),
    column(
      {
        id: "target",
        header: say("column.target"),
        unit: say("unit.percent"),
        group: basis,
        meaning: "target",
      },
      of(table.target),
    ),
    column(
      { id: "leadTime", header: say("column.leadTime"), unit: time, group: basis, meaning: "ratio" },
      of(rows.leadTimePeriods),
    ),
    column(
      { id: "mean", header: say("column.demandMean"), unit: perPeriod, group: basis, meaning: "rate" },
      of(rows.demandMean),
    ),
    {
      ...column(
        { id: "normal", header: say("safetyStock.column.normal"), unit: units, group: ways, meaning: "rate" },
        of(normal),
      ),
      ...(isNormalFormula
        ? {
            // A row without an answer stays empty: its cells hold no numbers to compute with.
            formula: `IF(COUNT({.target},{.leadTime},{.review},{.mean},{.deviation})<5,"",IF({.mean}>0,${normalFormula},0))`,
            values: order.map((row): Cell => (hasNormal(row) ? normal[row]! : "")),
          }
        : {}),
    },
    column(
      {
        id: "byPattern",
        header: say("safetyStock.column.pattern"),
        unit: units,
        group: ways,
        meaning: "rate",
      },
      of(byPattern),
    ),
    column(
      {
        id: "calibrated",
        header: say("safetyStock.column.calibrated"),
        unit: units,
        group: ways,
        meaning: "rate",
      },
      of(calibrated),
    ),
    column(
      {
        id: "empirical",
        header: say("safetyStock.column.empirical"),
        unit: units,
        group: ways,
        meaning: "rate",
      },
      of(figures.empirical),
    ),
    column(
      { id: "stock", header: say("column.safetyStock"), unit: units, group: result, meaning: "rate" },
      of(chosen),
    ),
    ...(hasMoney
      ? [
          column(
            {
              id: "value",
              header: say("safetyStock.column.value"),
              unit: moneyUnit(data),
              group: result,
              meaning: "money",
              formula: 'IF(COUNT({.stock},{.unitValue})<2,"",{.stock}*{.unitValue})',
            },
            (row) => {
              const value = chosen[row]! * table.unitValue[row]!;
              return Number.isFinite(value) ? value : "";
            },
          ),
        ]
      : []),
    column(
      { id: "achieved", header: say("stock.column.achievedItem"), group: result, meaning: "target" },
      of(promises.achieved),
    ),
    column(
      { id: "diagnosis", header: say("stock.column.diagnosis"), group: result, meaning: "text", width: 26 },
      (row) => {
        const diagnosis = diagnoses[row];
        return diagnosis == null ? null : render(say(`stock.diagnosis.${diagnosis}`));
      },
    ),
    {
      id: "note",
      header: say("column.note"),
      group: say("stock.group.yours"),
      meaning: "note",
      owner: "user",
      values: order.map(() => null),
      width: 16,
    },
    ...[
      column(
        { id: "state", header: say("stock.column.promise"), group: result, meaning: "text", width: 24 },
        (row) => render(say(`stock.state.${promiseStates[promises.state[row]!]!}`)),
      ),
      column(
        { id: "review", header: say("column.review"), unit: time, group: basis, meaning: "ratio" },
        of(table.reviewPeriods),
      ),
      column(
        {
          id: "deviation",
          header: say(options.volatility === "demand" ? "column.demandSd" : "stock.column.forecastSd"),
          unit: perPeriod,
          group: basis,
          meaning: "rate",
        },
        of(table.deviation),
      ),
      column(
        { id: "leadTimeSd", header: say("column.leadTimeSd"), unit: time, group: basis, meaning: "ratio" },
        leadTimeSd,
      ),
    ].map((each) => ({ ...each, printed: false })),
    ...(hasMoney
      ? [
          {
            ...column(
              {
                id: "unitValue",
                header: say(table.valuation === "cost" ? "column.unitCost" : "column.unitPrice"),
                unit: moneyUnit(data),
                meaning: "money" as const,
              },
              of(table.unitValue),
            ),
            printed: false,
          },
        ]
      : []),
  ];
  return {
    id: "safety-stock-items",
    title: say("workbook.sheet.safety-stock-items"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("safetyStock.legend.items"),
    blocks: [
      {
        kind: "table",
        id: "safetyStock",
        key: "item",
        rowCount: order.length,
        vanished: { kind: "remove" },
        columns,
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
