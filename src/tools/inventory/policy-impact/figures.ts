import { DataError, type Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { segments } from "../../strategy/segment/presets";
import { protectionDemands } from "../shared/expected-service";
import { withStockOverrides } from "../shared/overridden";
import { makeToOrder, notStocked } from "../shared/parameters-in-force";
import { replenishment } from "../shared/replenishment";
import { checkLeadTimes, stockTable, type StockTable } from "../shared/stock-table";
import { costRates, type CostRates } from "../shared/yearly-costs";
import { parametersBefore, sideOf, type BeforeSource } from "./before";
import { effectOf, yearlyDemand, type Effect, type YearlyDemand } from "./effects";
import type { PolicyImpactOptions } from "./options";

/** Sums of money of one side. */
export const sums = ["stock", "holding", "ordering", "stockout", "total"] as const;
export type Sum = (typeof sums)[number];
export type Sums = Readonly<Record<Sum, number>>;

/** One side against the other. */
export interface Comparison {
  readonly before: Sums;
  readonly after: Sums;
}

export interface SegmentImpact extends Comparison {
  readonly segment: string;
  /** Compared rows, and the items that they are of. */
  readonly rows: number;
  readonly items: number;
}

/** Everything that the run has computed; sheets and findings only arrange it. */
export interface PolicyImpactFigures {
  readonly data: Dataset;
  readonly options: PolicyImpactOptions;
  readonly table: StockTable;
  readonly rates: CostRates;
  readonly demand: YearlyDemand;
  readonly protection: Float64Array;
  readonly source: BeforeSource;
  readonly before: Effect;
  readonly after: Effect;
  /** Rows with figures on both sides, largest change of working capital first. */
  readonly compared: readonly number[];
  /** Items left out, by what they lack. */
  readonly leftOut: { readonly leadTime: number; readonly parameters: number; readonly value: number };
  /** Items that nothing is stocked of after the change. */
  readonly madeToOrder: number;
  /** Compared rows whose demand has stopped. */
  readonly dead: number;
  readonly bySegment: readonly SegmentImpact[];
  readonly total: Comparison;
}

const changeOf = ({ before, after }: Pick<PolicyImpactFigures, "before" | "after">, row: number): number =>
  after.stock[row]! - before.stock[row]!;

const sumsOver = (effect: Effect, rows: readonly number[]): Sums =>
  Object.fromEntries(
    sums.map((sum) => [sum, rows.reduce((before, row) => before + effect[sum][row]!, 0)]),
  ) as Record<Sum, number>;

/** Items that rows are of: one a row, unless rows are items at locations. */
export const itemsOf = ({ rows: { itemIndex } }: StockTable, rows: readonly number[]): number =>
  new Set(rows.map((row) => itemIndex[row]!)).size;

/** @throws DataError where no item has a lead time, or none has a cost or price, so that no money can be counted */
export function policyImpactFigures(
  data: Dataset,
  options: PolicyImpactOptions,
  today: string,
): PolicyImpactFigures {
  const table = stockTable(data, options, today);
  checkLeadTimes(table);
  if (table.valuation === "none") throw new DataError(say("policyImpact.error.value"));
  const rates = costRates(table, options);
  const demand = yearlyDemand(table, rates.yearPeriods);
  const plan = sideOf(table, withStockOverrides(table, replenishment(table, options)));
  const { source, ...inForce } = parametersBefore(table, options, plan);
  const before = effectOf(table, options, rates, demand, inForce);
  const after = effectOf(table, options, rates, demand, plan);
  const missing = { leadTime: new Set<number>(), parameters: new Set<number>(), value: new Set<number>() };
  const compared = Array.from(table.keys.keys()).filter((row) => {
    const isKnown = (effect: Effect): boolean =>
      Number.isFinite(effect.total[row]!) && Number.isFinite(effect.stock[row]!);
    if (isKnown(before) && isKnown(after)) return true;
    const item = table.rows.itemIndex[row]!;
    if (!Number.isFinite(table.unitValue[row]!)) missing.value.add(item);
    else if (!isKnown(after)) missing.leadTime.add(item);
    else missing.parameters.add(item);
    return false;
  });
  const change = (row: number): number => Math.abs(changeOf({ before, after }, row));
  compared.sort((a, b) => change(b) - change(a));
  const over = (rows: readonly number[]): Comparison => ({
    before: sumsOver(before, rows),
    after: sumsOver(after, rows),
  });
  return {
    data,
    options,
    table,
    rates,
    demand,
    protection: protectionDemands(table),
    source,
    before,
    after,
    compared,
    leftOut: {
      leadTime: missing.leadTime.size,
      parameters: missing.parameters.size,
      value: missing.value.size,
    },
    madeToOrder: itemsOf(
      table,
      compared.filter((row) => after.method[row] === makeToOrder),
    ),
    dead: compared.filter((row) => after.method[row] === notStocked).length,
    bySegment: segments.map((segment) => {
      const rows = compared.filter((row) => table.segment[row] === segment);
      return { segment, rows: rows.length, items: itemsOf(table, rows), ...over(rows) };
    }),
    total: over(compared),
  };
}
