import { ArgumentError } from "./argument-error";
import type { ColumnInput, Direction } from "./check";

/** Columns of equal height (single values stand for every row), with the rows that cannot be computed. */
export interface RowWise<Name extends string> {
  readonly count: number;
  readonly direction: Direction;
  /** Without the arguments that were left out. */
  readonly columns: Readonly<Partial<Record<Name, Float64Array>>>;
  /** Why a row has no answer, by row. */
  readonly failures: ReadonlyMap<number, string>;
}

/**
 * Brings columns to one height.
 *
 * @throws ArgumentError naming two columns whose heights differ
 */
export function alignColumns<Name extends string>(
  inputs: Readonly<Record<Name, ColumnInput | null>>,
): RowWise<Name> {
  const given = (Object.entries(inputs) as [Name, ColumnInput | null][]).filter(
    (entry): entry is [Name, ColumnInput] => entry[1] !== null,
  );
  const longer = given.filter(([, input]) => input.values.length > 1);
  const count = longer[0]?.[1].values.length ?? 1;
  const other = longer.find(([, input]) => input.values.length !== count);
  if (other !== undefined) {
    throw new ArgumentError(
      `${other[0]}: holds ${other[1].values.length} cells, but ${longer[0]?.[0]} has ${count}. ` +
        "Select columns of equal height, or enter one number for all rows.",
    );
  }
  const across = longer.length > 0 && longer.every(([, input]) => input.direction === "across");
  const failures = new Map<number, string>();
  const columns: Partial<Record<Name, Float64Array>> = {};
  for (const [name, input] of given) {
    columns[name] =
      input.values.length === count ? input.values : new Float64Array(count).fill(input.values[0] ?? 0);
    for (const [row, reason] of input.failures) if (!failures.has(row)) failures.set(row, reason);
  }
  return { count, direction: across ? "across" : "down", columns, failures };
}
