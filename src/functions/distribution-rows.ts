import type { DemandDistribution } from "../engine/inventory/demand-model";
import { ArgumentError } from "./argument-error";
import type { ColumnInput, Direction } from "./check";
import { refuseWorkAbove } from "./check/work";
import { at, failuresOf, fillColumns, type FullColumns, type Need } from "./row-needs";
import { alignColumns } from "./row-wise";

/** Every distribution but the normal is searched row by row, some 15 microseconds each. */
export const mostSearchedRows = 50_000;

/** The quantile of a demand that a row asks for. */
interface AskedQuantile {
  readonly probability: number;
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Whether a quantile of a distribution other than the normal is found in bounded time: sizes of this world. */
export function isSearchable({ probability, mean, standardDeviation }: AskedQuantile): boolean {
  if (probability < 1e-9 || probability > 1 - 1e-9) return false;
  return mean >= 1e-6 && mean <= 1e12 && mean >= standardDeviation / 1000;
}

/** Poisson's distribution ignores the standard deviation, so whatever stands in its cells does no harm. */
export function withoutDemandSd<Given extends { readonly demandSd: ColumnInput | null }>(
  given: Given,
): Given {
  if (given.demandSd === null) return given;
  const values = new Float64Array(given.demandSd.values.length);
  return { ...given, demandSd: { ...given.demandSd, values, failures: new Map() } };
}

/** Names of the columns that describe demand by mean and standard deviation. */
type DemandName = "demandMean" | "demandSd";

/**
 * Aligns the columns of a function that asks for a quantile of demand, and finds the rows that have none.
 *
 * @param given the columns; `demandSd` may be left out for Poisson demand only
 * @param absent the value that stands for each column that was left out
 * @param asked the quantile that a row asks for
 * @param needs what else a row needs
 * @throws ArgumentError for a missing `demandSd`, for too many rows, and where the only row has no answer
 */
export function completeDistributionRows<Name extends string>(
  distribution: DemandDistribution,
  given: Readonly<Record<Name | DemandName, ColumnInput | null>>,
  absent: Readonly<Record<Name | DemandName, number>>,
  asked: (columns: FullColumns<Name | DemandName>, row: number) => AskedQuantile,
  needs: readonly Need<Name | DemandName>[] = [],
): {
  readonly columns: FullColumns<Name | DemandName>;
  readonly failures: ReadonlyMap<number, string>;
  readonly count: number;
  readonly direction: Direction;
} {
  if (given.demandSd === null && distribution !== "poisson") {
    throw new ArgumentError(
      `demandSd: is missing, but distribution "${distribution}" needs it. Enter the standard deviation of demand per period.`,
    );
  }
  const rows = alignColumns(distribution === "poisson" ? withoutDemandSd(given) : given);
  const columns = fillColumns(rows, absent);
  if (distribution === "normal") return { ...rows, columns, failures: failuresOf(columns, rows, needs) };
  refuseWorkAbove("demandMean", rows.count, mostSearchedRows);
  const searchable: Need<Name | DemandName> = {
    unmet: (all, row) => at(all.demandMean, row) <= 0 || !isSearchable(asked(all, row)),
    reason:
      `distribution: "${distribution}" needs costs whose shares lie between 1e-9 and 1 - 1e-9, a mean demand between 1e-6 and 1e12 units ` +
      'and a standard deviation of at most 1000 times that. Use "normal".',
  };
  return { ...rows, columns, failures: failuresOf(columns, rows, [...needs, searchable]) };
}
