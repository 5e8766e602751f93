import { ArgumentError } from "./argument-error";
import type { RowWise } from "./row-wise";

/** Columns of equal height, every one of them there. */
export type FullColumns<Name extends string> = Readonly<Record<Name, Float64Array>>;

/** A need of one row: when it is unmet, and what to tell. */
export interface Need<Name extends string> {
  readonly unmet: (columns: FullColumns<Name>, row: number) => boolean;
  /** Begins with the argument that it concerns. */
  readonly reason: string;
}

/** The value of a row; columns that reach a need are as high as the rows. */
export const at = (values: Float64Array, row: number): number => values[row] ?? 0;

/**
 * The columns with a constant in place of each that was left out.
 *
 * @param absent the value that stands for an absent column, for every column there may be
 */
export function fillColumns<Name extends string>(
  { count, columns }: RowWise<Name>,
  absent: Readonly<Record<Name, number>>,
): FullColumns<Name> {
  const names = Object.keys(absent) as Name[];
  const filled = names.map((name): [Name, Float64Array] => [
    name,
    columns[name] ?? new Float64Array(count).fill(absent[name]),
  ]);
  return Object.fromEntries(filled) as Record<Name, Float64Array>;
}

/**
 * The reasons why rows have no answer: those that are known, and the first need that is unmet.
 *
 * @throws ArgumentError where the only row has none
 */
export function failuresOf<Name extends string>(
  columns: FullColumns<Name>,
  { count, failures }: Pick<RowWise<Name>, "count" | "failures">,
  needs: readonly Need<Name>[],
): ReadonlyMap<number, string> {
  const all = new Map(failures);
  for (let row = 0; row < count; row++) {
    if (all.has(row)) continue;
    const unmet = needs.find((each) => each.unmet(columns, row));
    if (unmet === undefined) continue;
    if (count === 1) throw new ArgumentError(unmet.reason);
    all.set(row, unmet.reason);
  }
  return all;
}
