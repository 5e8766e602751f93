import type { PromiseReport } from "../../../../engine/inventory/calibration/service-promise";
import type { Sheet, Total } from "../../../../report";
import { say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver, finite } from "../../../columns-over";
import { verdictOf, type SafetyStockFigures } from "../figures";
import { headline } from "../findings";

/** Points between what was achieved and what was promised; an empty text, as the formula has it, where either is unknown. */
const gapOf = ({ promised, achieved }: PromiseReport): number | string =>
  Number.isFinite(promised) && Number.isFinite(achieved) ? (achieved - promised) * 100 : "";

/** A row a segment: what was promised, what calibrated levels achieved, and what is held. */
export function segmentsSheet(figures: SafetyStockFigures): Sheet {
  const { table, bySegment, hasMoney, total } = figures;
  const column = columnsOver(bySegment);
  const segment = say("group.segment");
  const past = say("safetyStock.group.past");
  const held = say("safetyStock.group.held");
  const amount = {
    meaning: hasMoney ? ("money" as const) : ("units" as const),
    unit: hasMoney ? moneyUnit(table.data) : say("unit.units"),
    group: held,
  };
  const items = bySegment.reduce((sum, each) => sum + each.items, 0);
  const totals: Total[] = [
    { column: "segment", value: render(say("total")) },
    { column: "items", value: items, formula: "SUM({safetyStockSegments.items})" },
    { column: "stock", value: total.safetyStock, formula: "SUM({safetyStockSegments.stock})" },
    { column: "normal", value: total.normal, formula: "SUM({safetyStockSegments.normal})" },
    {
      column: "change",
      value: total.safetyStock - total.normal,
      formula: "SUM({safetyStockSegments.change})",
    },
  ];
  return {
    id: "safety-stock-segments",
    title: say("workbook.sheet.safety-stock-segments"),
    finding: headline(figures),
    basis: basisOf(table.data),
    legend: say("safetyStock.legend.segments"),
    blocks: [
      {
        kind: "table",
        id: "safetyStockSegments",
        key: "segment",
        rowCount: bySegment.length,
        groupBy: "segment",
        rowHeight: 18,
        vanished: { kind: "remove" },
        totals,
        columns: [
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: segment,
              meaning: "key",
              highlight: { kind: "class" },
            },
            (each) => each.segment,
          ),
          column(
            {
              id: "items",
              header: say(table.data.locations === null ? "column.items" : "stock.column.rows"),
              group: segment,
              meaning: "count",
              formula: "COUNTIFS({safetyStock.segment},{.segment})",
            },
            (each) => each.items,
          ),
          column(
            { id: "promised", header: say("stock.column.promised"), group: past, meaning: "target" },
            ({ service }) => finite(service.promised),
          ),
          column(
            { id: "achieved", header: say("stock.column.achieved"), group: past, meaning: "target" },
            ({ service }) => finite(service.achieved),
          ),
          column(
            {
              id: "gap",
              header: say("safetyStock.column.gap"),
              unit: say("safetyStock.unit.points"),
              group: past,
              meaning: "points",
              formula: 'IF(COUNT({.promised},{.achieved})<2,"",({.achieved}-{.promised})*100)',
            },
            ({ service }) => gapOf(service),
          ),
          column(
            { id: "error", header: say("stock.column.error"), group: past, meaning: "target" },
            ({ service }) => finite(service.standardError),
          ),
          column(
            { id: "withDemand", header: say("stock.column.withDemand"), group: past, meaning: "target" },
            ({ service }) => finite(service.achievedWithDemand),
          ),
          column(
            { id: "windows", header: say("stock.column.windows"), group: past, meaning: "count" },
            ({ service }) => service.windows,
          ),
          column(
            {
              id: "verdict",
              header: say("stock.column.verdict"),
              group: past,
              meaning: "text",
              width: 26,
              highlight: { kind: "says", column: "verdict", text: render(say("stock.verdict.missed")) },
            },
            ({ service, items }) =>
              items === 0
                ? null
                : verdictOf(service) === "missed"
                  ? render(say("stock.verdict.missed"))
                  : render(say(`stock.state.${service.state}`)),
          ),
          column(
            {
              ...amount,
              id: "stock",
              header: say("column.safetyStock"),
              formula: `SUMIFS({safetyStock.${hasMoney ? "value" : "stock"}},{safetyStock.segment},{.segment})`,
            },
            (each) => each.safetyStock,
          ),
          column(
            {
              ...amount,
              id: "normal",
              header: say("safetyStock.column.normal"),
              formula: hasMoney
                ? "SUMPRODUCT(({safetyStock.segment}={.segment})*1,{safetyStock.normal},{safetyStock.unitValue})"
                : "SUMIFS({safetyStock.normal},{safetyStock.segment},{.segment})",
            },
            (each) => each.normal,
          ),
          column(
            {
              ...amount,
              id: "change",
              header: say("column.change"),
              meaning: hasMoney ? "change" : "units",
              formula: "{.stock}-{.normal}",
            },
            (each) => each.safetyStock - each.normal,
          ),
        ],
      },
      { kind: "note", text: say("safetyStock.note") },
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
