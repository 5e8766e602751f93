import type { DemandDistribution } from "../engine/inventory/demand-model";
import { rqPolicy as rqPolicyOf } from "../engine/inventory/rq-policy";
import { ssPolicy as ssPolicyOf } from "../engine/inventory/ss-policy";
import { ArgumentError } from "./argument-error";
import { completeDistributionRows } from "./distribution-rows";
import { evaluate } from "./evaluate";
import { numberRows } from "./results";
import { at, type FullColumns, type Need } from "./row-needs";

const noPolicy = "There is no policy for these numbers.";

/** The columns that both policies rest on. */
type Name = "demandMean" | "demandSd" | "leadTime" | "fixedCost" | "holdingCost" | "stockoutCost";
type Columns = FullColumns<Name>;

const absent: Readonly<Record<Name, number>> = {
  demandMean: 0,
  demandSd: 0,
  leadTime: 0,
  fixedCost: 0,
  holdingCost: 0,
  stockoutCost: 0,
};

const someDemand: Need<Name> = {
  unmet: ({ demandMean }, row) => at(demandMean, row) <= 0,
  reason: "demandMean: is 0 or blank. Enter the mean demand per period.",
};

const inputOf = (columns: Columns, row: number) => ({
  demandMean: at(columns.demandMean, row),
  demandSd: at(columns.demandSd, row),
  leadTime: at(columns.leadTime, row),
  fixedCost: at(columns.fixedCost, row),
  holdingCost: at(columns.holdingCost, row),
  stockoutCost: at(columns.stockoutCost, row),
});

/** Levels of stock that a search for counted demand looks at, about: an order of steady demand, and what varies about it. */
function levelsOf(columns: Columns, row: number, protectedPeriods: number): number {
  const { demandMean, demandSd, fixedCost, holdingCost, stockoutCost } = inputOf(columns, row);
  const steady = Math.sqrt(2 * fixedCost * demandMean * (1 / holdingCost + 1 / stockoutCost));
  const variance = Math.max(demandMean, demandSd * demandSd) * protectedPeriods;
  return steady + 6 * Math.sqrt(variance);
}

/** Units that are counted one by one: each costs a loss of a distribution, about a microsecond. */
const mostCounted = 100_000;

/** Units between s and S: time grows with their square. */
const mostBetween = 4_000;

/** Demand of normal and gamma families is tabulated up to so many units. */
const mostRounded = 200_000;

/** An entry of such a table takes as long as this many squares of levels. */
const tabulating = 350;

/** Units above the mean beyond which there is no demand that counts; the tail of gamma demand falls with variance / mean. */
const reachOf = (distribution: DemandDistribution, mean: number, sd: number): number =>
  distribution === "gamma" ? 9 * sd + (40 * sd * sd) / mean : 9 * sd;

const inPacks = "Enter demand and costs by the pack, such as 100 units";

/**
 * Returns the (r, Q) policy of least cost: order Q units when the inventory position is at or below r.
 * @customfunction RQ_POLICY RQ_POLICY
 * @param demandMean Mean demand per period. One number, or a column.
 * @param demandSd Standard deviation of demand per period; "poisson" needs none. One number, or a column.
 * @param leadTime Lead time in periods. One number, or a column.
 * @param fixedCost Cost of an order, whatever its size. One number, or a column.
 * @param holdingCost Cost of holding a unit for a period. One number, or a column.
 * @param stockoutCost Cost of a unit that waits for a period. One number, or a column.
 * @param [distribution] "normal" (default), "gamma", "poisson" or "negative-binomial".
 * @returns Three numbers per row: r, Q and cost per period.
 */
export function rqPolicy(
  demandMean: unknown[][],
  demandSd: unknown[][],
  leadTime: unknown[][],
  fixedCost: unknown[][],
  holdingCost: unknown[][],
  stockoutCost: unknown[][],
  distribution?: string,
): unknown[][] {
  const raw = [demandMean, demandSd, leadTime, fixedCost, holdingCost, stockoutCost, distribution];
  return evaluate("RQ_POLICY", raw, ({ distribution, ...given }) => {
    const isCounted = distribution === "poisson" || distribution === "negative-binomial";
    const tooMany: Need<Name> = {
      unmet: (columns, row) => isCounted && levelsOf(columns, row, at(columns.leadTime, row)) > mostCounted,
      reason: `demandMean: asks for an order of more than ${mostCounted.toLocaleString("en-US")} units, too many to count. ${inPacks}, or use "gamma".`,
    };
    const rows = completeDistributionRows<Name>(
      distribution,
      given,
      absent,
      (columns, row) => askedOf(columns, row, Math.max(1, at(columns.leadTime, row))),
      [someDemand, tooMany],
    );
    const levels = (row: number): number =>
      isCounted ? levelsOf(rows.columns, row, at(rows.columns.leadTime, row)) : searchedLevels;
    requireBounded(rows, levels, mostLevels);
    const policies = Array.from({ length: rows.count }, (_, row) => {
      if (rows.failures.has(row)) return null;
      const policy = rqPolicyOf({ ...inputOf(rows.columns, row), distribution });
      return [policy.reorderPoint, policy.orderQuantity, policy.costPerPeriod];
    });
    return numberRows(policies, 3, (row) => rows.failures.get(row) ?? noPolicy, rows.direction);
  });
}

/** A search along continuous demand takes as long as this many levels of counted demand. */
const searchedLevels = 300;

/** Levels of all rows together, and their squares: about a second. */
const mostLevels = 1_000_000;
const mostSquaredLevels = 100_000_000;

/** The quantile at which holding and stockout cost balance. */
const askedOf = (columns: Columns, row: number, periods: number) => {
  const { demandMean, demandSd, holdingCost, stockoutCost } = inputOf(columns, row);
  return {
    probability: stockoutCost / (stockoutCost + holdingCost),
    mean: demandMean * periods,
    standardDeviation: demandSd * Math.sqrt(periods),
  };
};

/** Refuses rows that would hold Excel up together. */
function requireBounded(
  { count, failures }: { readonly count: number; readonly failures: ReadonlyMap<number, string> },
  workOf: (row: number) => number,
  most: number,
): void {
  let work = 0;
  for (let row = 0; row < count; row++) if (!failures.has(row)) work += workOf(row);
  if (work <= most) return;
  throw new ArgumentError(
    `demandMean: ${count} rows take a formula too long. Select about ${Math.max(1, Math.floor((count * most) / work))} rows for one formula.`,
  );
}

/**
 * Returns the (s, S) policy of least cost: at each review, a position at or below s is lifted to S. Counted demand.
 * @customfunction SS_POLICY SS_POLICY
 * @param demandMean Mean demand from one review to the next. One number, or a column.
 * @param fixedCost Cost of an order, whatever its size. One number, or a column.
 * @param holdingCost Cost of holding a unit for a period. One number, or a column.
 * @param stockoutCost Cost of a unit that waits for a period. One number, or a column.
 * @param [leadTime] Lead time in periods. Default 0: an order arrives before the demand of its period.
 * @param [distribution] "normal", "gamma", "poisson" or "negative-binomial". Default "poisson", with demandSd "normal".
 * @param [demandSd] Standard deviation of demand per period; "poisson" needs none. One number, or a column.
 * @returns Three numbers per row: s, S and cost per period.
 */
export function ssPolicy(
  demandMean: unknown[][],
  fixedCost: unknown[][],
  holdingCost: unknown[][],
  stockoutCost: unknown[][],
  leadTime?: unknown[][],
  distribution?: string,
  demandSd?: unknown[][],
): unknown[][] {
  const raw = [demandMean, fixedCost, holdingCost, stockoutCost, leadTime, distribution, demandSd];
  return evaluate("SS_POLICY", raw, ({ distribution: given, ...columns }) => {
    const distribution = given ?? (columns.demandSd === null ? "poisson" : "normal");
    const levels = (all: Columns, row: number): number => levelsOf(all, row, at(all.leadTime, row) + 1);
    const tooMany: Need<Name> = {
      unmet: (all, row) => levels(all, row) > mostBetween || at(all.demandMean, row) > mostCounted,
      reason: `demandMean: asks for more than ${mostBetween.toLocaleString("en-US")} units between s and S, too many to count. ${inPacks}.`,
    };
    const tooRare: Need<Name> = {
      unmet: (all, row) => at(all.demandMean, row) < 1e-6 * Math.max(1, at(all.demandSd, row)),
      reason: "demandMean: is too small to be counted by the unit. Enter demand of a longer period.",
    };
    const tooFar: Need<Name> = {
      unmet: (all, row) => {
        const { probability, mean, standardDeviation } = askedOf(all, row, at(all.leadTime, row) + 1);
        const farthest = mean + reachOf(distribution, mean, standardDeviation);
        return probability < 1e-9 || probability > 1 - 1e-9 || farthest > mostRounded;
      },
      reason: `stockoutCost: and holdingCost have to be within a factor of 1e9, and demand over the lead time hardly ever above ${mostRounded.toLocaleString("en-US")} units. ${inPacks}.`,
    };
    const rows = completeDistributionRows<Name>(
      distribution,
      columns,
      absent,
      (all, row) => askedOf(all, row, at(all.leadTime, row) + 1),
      [someDemand, tooRare, tooMany, tooFar],
    );
    const isRounded = distribution === "normal" || distribution === "gamma";
    const workOf = (row: number): number => {
      const { mean, standardDeviation } = askedOf(rows.columns, row, at(rows.columns.leadTime, row) + 1);
      const table = isRounded ? mean + reachOf(distribution, mean, standardDeviation) : 0;
      return levels(rows.columns, row) ** 2 + tabulating * table;
    };
    requireBounded(rows, workOf, mostSquaredLevels);
    const policies = Array.from({ length: rows.count }, (_, row) => {
      if (rows.failures.has(row)) return null;
      const policy = ssPolicyOf({ ...inputOf(rows.columns, row), distribution });
      return [policy.reorderPoint, policy.orderUpTo, policy.costPerPeriod];
    });
    return numberRows(policies, 3, (row) => rows.failures.get(row) ?? noPolicy, rows.direction);
  });
}
