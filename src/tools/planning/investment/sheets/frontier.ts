import { mostService, type TargetMix } from "../../../../engine/inventory/target-mix";
import type { Cell, Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { segments } from "../../../strategy/segment/presets";
import type { InvestmentFigures, Plan } from "../figures";
import { headline } from "../findings";

/** Points that a chart and a reader can take in. */
const mostPoints = 60;

interface Point {
  readonly stock: number;
  readonly service: number;
  readonly plan: Plan | null;
  readonly choice: ArrayLike<number>;
}

/** Mixes at even steps of stock, and the plans among them, by rising stock. */
function pointsOf({ frontier, plans, learntDemand }: InvestmentFigures): Point[] {
  const step = Math.max(1, (frontier.length - 1) / (mostPoints - 1));
  const shown = Array.from(
    { length: Math.min(frontier.length, mostPoints) },
    (_, at) => frontier[Math.round(at * step)]!,
  );
  const ofMix = (mix: TargetMix): Point => ({
    stock: mix.stock,
    service: mix.served / learntDemand,
    plan: null,
    choice: mix.choice,
  });
  const ofPlan = (plan: Plan): Point => ({
    stock: plan.learnt.stock,
    service: plan.learnt.served / learntDemand,
    plan,
    choice: plan.choice,
  });
  return [...shown.map(ofMix), ...plans.filter(({ id }) => id !== "best").map(ofPlan)].sort(
    (a, b) => a.stock - b.stock || a.service - b.service,
  );
}

/** Every point of the frontier on the part of the past that it was learnt from, with today and both presets. */
export function frontierSheet(figures: InvestmentFigures): Sheet {
  const { table, hasMoney, outcomes, learntDemand } = figures;
  const points = learntDemand > 0 ? pointsOf(figures) : [];
  const column = columnsOver(points);
  const group = say("investment.group.point");
  const mixed = say("investment.group.targets");
  const only =
    (id: Plan["id"]) =>
    ({ plan, service }: Point): Cell =>
      plan?.id === id ? service : null;
  /** At a plan's stock what the best mix serves with no more of it. */
  const bestService = ({ plan, stock, service }: Point): Cell => {
    if (plan === null) return service;
    const best = mostService(figures.frontier, stock);
    return best === undefined || best.stock > stock ? null : best.served / learntDemand;
  };
  return {
    id: "investment-frontier",
    title: say("workbook.sheet.investment-frontier"),
    finding: headline(figures),
    basis: basisOf(table.data),
    legend: say("investment.legend.frontier"),
    blocks: [
      {
        kind: "table",
        id: "investmentFrontier",
        key: "point",
        rowCount: points.length,
        vanished: { kind: "remove" },
        columns: [
          column(
            { id: "point", header: say("investment.column.point"), group, meaning: "key", width: 16 },
            (point) =>
              point.plan === null
                ? String(points.indexOf(point) + 1)
                : render(
                    point.plan.id === "today"
                      ? say("investment.plan.today")
                      : say(`preset.${point.plan.id as "importance"}`),
                  ),
          ),
          column(
            {
              id: "stock",
              header: say("investment.column.stock"),
              unit: hasMoney ? moneyUnit(table.data) : say("unit.units"),
              group,
              meaning: hasMoney ? "money" : "units",
            },
            ({ stock }) => stock,
          ),
          column(
            { id: "service", header: say("investment.plan.best"), group, meaning: "target" },
            bestService,
          ),
          column(
            { id: "today", header: say("investment.plan.today"), group, meaning: "target" },
            only("today"),
          ),
          column(
            { id: "importance", header: say("preset.importance"), group, meaning: "target" },
            only("importance"),
          ),
          column(
            { id: "costOfService", header: say("preset.cost-of-service"), group, meaning: "target" },
            only("cost-of-service"),
          ),
          ...segments.map((segment, at) =>
            column(
              {
                id: `target${segment}`,
                header: say("investment.column.segment", { segment }),
                group: mixed,
                meaning: "target",
              },
              ({ choice }) =>
                outcomes.learnt.outcomes[at]!.length === 0 ? null : (outcomes.targets[choice[at]!] ?? null),
            ),
          ),
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
