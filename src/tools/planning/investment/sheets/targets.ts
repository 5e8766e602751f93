import type { Cell, Column, Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver, finite } from "../../../columns-over";
import { segments } from "../../../strategy/segment/presets";
import { planOf, type InvestmentFigures, type PlanId } from "../figures";
import { headline } from "../findings";

/** A row a segment: its target today and in the best mix, with stock and fill rate on the part that was not learnt from. */
export function targetsSheet(figures: InvestmentFigures): Sheet {
  const { table, outcomes, hasMoney } = figures;
  const rows = segments.map((segment, at) => ({ segment, at }));
  const column = columnsOver(rows);
  const amount = {
    meaning: hasMoney ? ("money" as const) : ("units" as const),
    unit: hasMoney ? moneyUnit(table.data) : say("unit.units"),
  };
  const outcome = (id: PlanId, at: number) => outcomes.checked.outcomes[at]![planOf(figures, id).choice[at]!];
  const target = (id: PlanId, at: number): Cell => outcomes.targets[planOf(figures, id).choice[at]!] ?? null;
  const ofPlan = (id: "today" | "best", group: Column["group"]): Column[] => [
    column({ id: `${id}Target`, header: say("column.target"), group: group!, meaning: "target" }, ({ at }) =>
      target(id, at),
    ),
    column({ ...amount, id: `${id}Stock`, header: say("investment.column.stock"), group: group! }, ({ at }) =>
      finite(outcome(id, at)?.stock ?? NaN),
    ),
    column(
      { ...amount, id: `${id}Served`, header: say("investment.column.served"), group: group! },
      ({ at }) => finite(outcome(id, at)?.served ?? NaN),
    ),
    column(
      {
        id: `${id}Fill`,
        header: say("investment.column.fill"),
        group: group!,
        meaning: "target",
        formula: `IF(N({.demand})>0,{.${id}Served}/{.demand},"")`,
      },
      ({ at }) => {
        const served = outcome(id, at)?.served;
        const demand = outcomes.checked.demand[at]!;
        return demand > 0 && served !== undefined ? served / demand : "";
      },
    ),
  ];
  const [now, best] = [planOf(figures, "today").checked, planOf(figures, "best").checked];
  const totalOf = (id: string, value: number) => ({
    column: id,
    value,
    formula: `SUM({investmentTargets.${id}})`,
  });
  const isKnown = (at: number): boolean => outcomes.learnt.outcomes[at]!.length > 0;
  return {
    id: "investment-targets",
    title: say("workbook.sheet.investment-targets"),
    finding: headline(figures),
    basis: basisOf(table.data),
    legend: say("investment.legend.targets"),
    blocks: [
      {
        kind: "table",
        id: "investmentTargets",
        key: "segment",
        rowCount: rows.length,
        groupBy: "segment",
        rowHeight: 18,
        vanished: { kind: "remove" },
        totals: [
          { column: "segment", value: render(say("total")) },
          totalOf(
            "items",
            outcomes.rows.reduce((sum, each) => sum + each, 0),
          ),
          totalOf("demand", figures.checkedDemand),
          totalOf("todayStock", now.stock),
          totalOf("todayServed", now.served),
          totalOf("bestStock", best.stock),
          totalOf("bestServed", best.served),
          totalOf("change", best.stock - now.stock),
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
          column(
            { id: "items", header: say("column.items"), group: say("group.segment"), meaning: "count" },
            ({ at }) => outcomes.rows[at]!,
          ),
          column(
            { ...amount, id: "demand", header: say("column.demand"), group: say("group.segment") },
            ({ at }) => outcomes.checked.demand[at]!,
          ),
          ...ofPlan("today", say("investment.plan.today")),
          ...ofPlan("best", say("investment.plan.best")),
          column(
            {
              id: "change",
              header: say("column.change"),
              unit: amount.unit,
              meaning: hasMoney ? "change" : "units",
              group: say("investment.plan.best"),
              formula: 'IF(COUNT({.todayStock},{.bestStock})<2,"",{.bestStock}-{.todayStock})',
            },
            ({ at }) => (isKnown(at) ? outcome("best", at)!.stock - outcome("today", at)!.stock : ""),
          ),
        ],
      },
      { kind: "note", text: say("investment.note") },
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
