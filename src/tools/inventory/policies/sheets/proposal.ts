import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver, finite } from "../../../columns-over";
import { rowColumns } from "../../shared/row-columns";
import type { PoliciesFigures } from "../figures";
import { headline } from "../findings";
import type { Proposal } from "../proposal";

/** What to order today, least cover first, with a column for what the planner decides. */
export function proposalSheet(figures: PoliciesFigures, { position, order }: Proposal): Sheet {
  const { table, parameters, ordered, hasMoney, coverDays } = figures;
  const { data, rows, daysPerPeriod } = table;
  const column = columnsOver(ordered);
  const why = say("policiesTool.group.why");
  const today = say("policiesTool.group.today");
  const quantity = { unit: say("unit.units"), meaning: "rate" as const };
  const value = (row: number): number => order[row]! * table.unitValue[row]!;
  const sum = ordered.reduce((total, row) => total + (Number.isFinite(value(row)) ? value(row) : 0), 0);
  const yours = { group: say("stock.group.yours"), owner: "user" as const };
  return {
    id: "order-proposal",
    title: say("workbook.sheet.order-proposal"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("policiesTool.legend.proposal"),
    blocks: [
      {
        kind: "table",
        id: "orderProposal",
        key: "item",
        rowCount: ordered.length,
        vanished: { kind: "remove", always: true },
        ...(hasMoney && ordered.length > 0
          ? {
              totals: [
                { column: "item", value: render(say("total")) },
                { column: "value", value: sum, formula: "SUM({orderProposal.value})" },
              ],
            }
          : {}),
        columns: [
          ...rowColumns(table, ordered),
          column(
            { id: "method", header: say("column.method"), group: why, meaning: "text", width: 14 },
            (row) => parameters.method[row]!,
          ),
          column(
            { ...quantity, id: "reorderPoint", header: say("policiesTool.column.reorderPoint"), group: why },
            (row) => finite(parameters.reorderPoint[row]!),
          ),
          column(
            { ...quantity, id: "position", header: say("policiesTool.column.position"), group: why },
            (row) => finite(position[row]!),
          ),
          column(
            {
              id: "cover",
              header: say("policiesTool.column.cover"),
              unit: say("unit.days"),
              group: why,
              meaning: "days",
            },
            (row) => finite(coverDays[row]!),
          ),
          column(
            {
              id: "leadTime",
              header: say("column.leadTime"),
              unit: say("unit.days"),
              group: why,
              meaning: "days",
            },
            (row) => finite(rows.leadTimePeriods[row]! * daysPerPeriod),
          ),
          column(
            { ...quantity, id: "order", header: say("policiesTool.column.order"), group: today },
            (row) => finite(order[row]!),
          ),
          ...(hasMoney
            ? [
                column(
                  {
                    id: "unitValue",
                    header: say(table.valuation === "cost" ? "column.unitCost" : "column.unitPrice"),
                    unit: moneyUnit(data),
                    group: today,
                    meaning: "money",
                  },
                  (row) => finite(table.unitValue[row]!),
                ),
                column(
                  {
                    id: "value",
                    header: say("column.value"),
                    unit: moneyUnit(data),
                    group: today,
                    meaning: "money",
                    formula: "{.order}*{.unitValue}",
                  },
                  (row) => (Number.isFinite(value(row)) ? value(row) : 0),
                ),
              ]
            : []),
          {
            ...yours,
            id: "decided",
            header: say("policiesTool.column.decided"),
            unit: say("unit.units"),
            meaning: "rate",
            values: ordered.map(() => null),
            width: 12,
            choice: { kind: "number", minimum: 0, maximum: 1e12 },
          },
          {
            ...yours,
            id: "note",
            header: say("column.note"),
            meaning: "note",
            values: ordered.map(() => null),
            width: 20,
          },
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
