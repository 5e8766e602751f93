import {
  leastStock,
  mostService,
  targetFrontier,
  type TargetMix,
  type TargetOutcome,
} from "../../../engine/inventory/target-mix";
import { stockAtService } from "../../../engine/inventory/target-path";
import { DataError, type Dataset } from "../../../model/dataset";
import { count, say } from "../../../text/message";
import { segments, serviceTargets, type PresetId } from "../../strategy/segment/presets";
import { partsOfPast, stockedRows, targetOutcomes } from "../../inventory/shared/target-outcomes";
import { checkLeadTimes, stockTable, type StockTable } from "../../inventory/shared/stock-table";
import type { ToolContext } from "../../tool";
import type { InvestmentOptions } from "./options";
import { outcomesBySegment, type SegmentOutcomes, type SegmentPart } from "./outcomes";

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
  readonly outcomes: SegmentOutcomes;
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

function comesTo({ outcomes }: SegmentPart, choice: readonly number[]): TargetOutcome {
  let [stock, served] = [0, 0];
  choice.forEach((target, segment) => {
    const outcome = outcomes[segment]![target];
    if (outcome === undefined) return;
    stock += outcome.stock;
    served += outcome.served;
  });
  return { stock, served };
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
  if (parts === null) throw new DataError(say("stock.error.short", { periods: count(data.history.periods) }));
  const today = segments.map((segment) => table.policies.get(segment)!.serviceTarget);
  const outcomes = outcomesBySegment(
    table,
    await targetOutcomes(
      table,
      stockedRows(table),
      [...today, ...serviceTargets.importance, ...serviceTargets["cost-of-service"]],
      parts,
      context.compute,
      (done, of) => context.progress(say("stock.step.targets"), done, of),
    ),
  );
  const { learnt, checked, targets } = outcomes;
  const frontier = targetFrontier(learnt.outcomes);
  const later = frontier.map(({ choice }) => comesTo(checked, [...choice]));
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
      plans.map(({ id, checked: came }) => [id, 1 - stockAtService(later, came.served) / came.stock]),
    ),
  };
}

export const planOf = ({ plans }: Pick<InvestmentFigures, "plans">, id: PlanId): Plan =>
  plans.find((plan) => plan.id === id)!;
