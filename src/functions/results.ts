import type { Direction } from "./check";
import { notAvailable } from "./excel-errors";

/** What a result cell may hold. */
export type Cell = number | string | CustomFunctions.Error;

/** Lays one cell per item out as a column, or as a row when the input was one. */
export function asColumn(
  count: number,
  cellOf: (item: number) => Cell,
  direction: Direction = "down",
): Cell[][] {
  if (direction === "across") return [Array.from({ length: count }, (_, item) => cellOf(item))];
  const rows = new Array<Cell[]>(count);
  for (let item = 0; item < count; item++) rows[item] = [cellOf(item)];
  return rows;
}

/** Makes #N/A errors, one for each reason. */
function errorsByReason(): (reason: string) => CustomFunctions.Error {
  const errors = new Map<string, CustomFunctions.Error>();
  return (reason) => {
    const known = errors.get(reason) ?? notAvailable(reason);
    errors.set(reason, known);
    return known;
  };
}

/** The column (or row) with #N/A in place of each item that has a reason not to have an answer. */
export function withReasons(cells: Cell[][], reasonFor: (item: number) => string | undefined): Cell[][] {
  const errorFor = errorsByReason();
  let item = 0;
  return cells.map((row) =>
    row.map((cell) => {
      const reason = reasonFor(item++);
      return reason === undefined ? cell : errorFor(reason);
    }),
  );
}

/** A column of numbers in which NaN, the engine's "no answer", becomes #N/A with a reason. */
export function numberColumn(
  values: Float64Array,
  reasonFor: (item: number) => string,
  direction: Direction = "down",
): Cell[][] {
  const errorFor = errorsByReason();
  const cellOf = (item: number): Cell => {
    const value = values[item] ?? Number.NaN;
    if (Number.isFinite(value)) return value;
    return errorFor(Number.isNaN(value) ? reasonFor(item) : "The result is too large to show.");
  };
  return asColumn(values.length, cellOf, direction);
}

/** The same number for every period of a horizon: a row per item, or down beside a single column. */
export function flatForecasts(rates: Float64Array, horizon: number, down: boolean): Cell[][] {
  const cells = numberColumn(rates, () => "There is no forecast for this history.");
  if (down) return Array.from({ length: horizon }, () => [cells[0]?.[0] ?? 0]);
  return cells.map(([rate = 0]) => new Array<Cell>(horizon).fill(rate));
}

/**
 * Several numbers for each item: a row per item, or down beside a single column.
 *
 * @param rows one per item; null where the item has no answer
 * @param reason why such an item has none
 */
export function layOut(
  rows: readonly (Float64Array | null)[],
  width: number,
  reason: string,
  down: boolean,
): Cell[][] {
  const none = new Float64Array(width).fill(NaN);
  const cells = rows.map((row) => numberColumn(row ?? none, () => reason, "across").flat());
  return down ? (cells[0] ?? []).map((cell) => [cell]) : cells;
}

/**
 * Several numbers for each item beside its row; under its column where the input was a row.
 *
 * @param values the numbers of an item, `width` of them; null where it has no answer
 * @param reasonFor why an item has none
 */
export function numberRows(
  values: readonly (readonly number[] | null)[],
  width: number,
  reasonFor: (item: number) => string,
  direction: Direction,
): Cell[][] {
  const columns = Array.from({ length: width }, (_, part) =>
    numberColumn(
      Float64Array.from(values, (each) => each?.[part] ?? Number.NaN),
      reasonFor,
      "across",
    ).flat(),
  );
  if (direction === "across") return columns;
  return values.map((_, item) => columns.map((cells) => cells[item] ?? Number.NaN));
}
