import {
  leastStock,
  mostService,
  targetFrontier,
  type TargetMix,
  type TargetOutcome,
} from "../../../engine/inventory/target-mix";
import { DataError, type Dataset } from "../../../model/dataset";
import { count, say } from "../../../text/message";
import { segments, serviceTargets, type PresetId } from "../../strategy/segment/presets";
import { checkLeadTimes, stockTable, type StockTable } from "../../inventory/shared/stock-table";
import type { ToolContext } from "../../tool";
import type { InvestmentOptions } from "./options";
import { outcomesOf, partsOfPast, type Outcomes, type PartOutcomes } from "./outcomes";

export type PlanId = "today" | "best" | PresetId;

/** A set of targets by segment, with what it came to in both parts of the past. */
export interface Plan {
  readonly id: PlanId;
  /** Index of each segment's target; -1 where the segment has no rows that hold stock. */
  readonly choice: readonly number[];
  readonly learnt: TargetOutcome;
  readonly checked: TargetOutcome;
}

export interface InvestmentFigures {
  readonly table: StockTable;
  readonly options: InvestmentOptions;
  readonly outcomes: Outcomes;
  /** Mixes that no other beats, on the part that teaches, by rising stock. */
  readonly frontier: readonly TargetMix[];
  readonly plans: readonly Plan[];
  /** Demand of either part, money or units. */
  readonly learntDemand: number;
  readonly checkedDemand: number;
  readonly hasMoney: boolean;
  /** By plan: share of its stock that the best mix needs less at the same fill rate, on the later part. */
  readonly savings: ReadonlyMap<PlanId, number>;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function comesTo({ outcomes }: PartOutcomes, choice: readonly number[]): TargetOutcome {
  let [stock, served] = [0, 0];
  choice.forEach((target, segment) => {
    const outcome = outcomes[segment]![target];
    if (outcome === undefined) return;
    stock += outcome.stock;
    served += outcome.served;
  });
  return { stock, served };
}

/**
 * Stock that the frontier's mixes need in the later part for the fill rate of a plan there, between two mixes in proportion; NaN
 * where none of them reaches it.
 */
function stockAtService(frontier: readonly TargetMix[], checked: PartOutcomes, served: number): number {
  let before: TargetOutcome | null = null;
  for (const { choice } of frontier) {
    const here = comesTo(checked, [...choice]);
    if (here.served >= served) {
      if (before === null || here.served === before.served) return here.stock;
      const share = (served - before.served) / (here.served - before.served);
      return before.stock + share * (here.stock - before.stock);
    }
    before = here;
  }
  return NaN;
}

/** The frontier of stock against service over the past, and where today, both presets and the best mix stand. */
export async function investmentFigures(
  data: Dataset,
  options: InvestmentOptions,
  context: ToolContext,
): Promise<InvestmentFigures> {
  const table = stockTable(data, { preset: options.preset, volatility: "demand" }, context.today);
  checkLeadTimes(table);
  const parts = partsOfPast(data.history.periods);
  if (parts === null)
    throw new DataError(say("investment.error.short", { periods: count(data.history.periods) }));
  const today = segments.map((segment) => table.policies.get(segment)!.serviceTarget);
  const outcomes = await outcomesOf(
    table,
    [...today, ...serviceTargets.importance, ...serviceTargets["cost-of-service"]],
    parts,
    context.compute,
    (done, of) => context.progress(say("investment.step"), done, of),
  );
  const { learnt, checked, targets } = outcomes;
  const frontier = targetFrontier(learnt.outcomes);
  const plan = (id: PlanId, choice: readonly number[]): Plan => ({
    id,
    choice,
    learnt: comesTo(learnt, choice),
    checked: comesTo(checked, choice),
  });
  const planOf = (id: PlanId, wanted: readonly number[]): Plan =>
    plan(
      id,
      wanted.map((target, segment) =>
        learnt.outcomes[segment]!.length === 0 ? -1 : targets.indexOf(target),
      ),
    );
  const now = planOf("today", today);
  const learntDemand = sum(learnt.demand);
  const best =
    options.budget !== undefined
      ? mostService(frontier, options.budget)
      : leastStock(
          frontier,
          options.service !== undefined ? options.service * learntDemand : now.learnt.served,
        );
  const choice = Array.from(best?.choice ?? [], (target, segment) =>
    learnt.outcomes[segment]!.length === 0 ? -1 : target,
  );
  const plans = [
    now,
    plan("best", choice),
    planOf("importance", serviceTargets.importance),
    planOf("cost-of-service", serviceTargets["cost-of-service"]),
  ];
  return {
    table,
    options,
    outcomes,
    frontier,
    plans,
    learntDemand,
    checkedDemand: sum(checked.demand),
    hasMoney: table.valuation !== "none",
    savings: new Map(
      plans.map(({ id, checked: came }) => [
        id,
        1 - stockAtService(frontier, checked, came.served) / came.stock,
      ]),
    ),
  };
}

export const planOf = ({ plans }: Pick<InvestmentFigures, "plans">, id: PlanId): Plan =>
  plans.find((plan) => plan.id === id)!;
