import { completedComparisons, ComparisonError } from "../../engine/segmentation/ahp";
import { ArgumentError } from "../argument-error";
import type { ComparisonsRule } from "../rules/argument-rule";
import { isBlank, notANumber, numberIn, placeOf, unwrap } from "./cell";
import { matrixOf, rowOf } from "./matrix";

/** A checked and completed comparison: size x size, row-major, reciprocal. */
export interface ComparisonsInput {
  readonly comparisons: Float64Array;
  readonly size: number;
}

/**
 * Reads a square of pairwise comparisons, of which one triangle may be blank. A 0 is a blank: Excel on the desktop hands
 * blanks over as 0, and no comparison can be 0.
 *
 * @throws ArgumentError naming the cell that is no number, not above 0, missing, or not the reciprocal of its opposite
 */
export function readComparisons(argument: string, raw: unknown, rule: ComparisonsRule): ComparisonsInput {
  if (raw === null || raw === undefined) {
    throw new ArgumentError(
      `${argument}: is missing. Select a square range: how many times as important each criterion is as each other.`,
    );
  }
  const matrix = matrixOf(argument, raw);
  const { height: size, width } = matrix;
  if (size !== width)
    throw new ArgumentError(
      `${argument}: holds ${size} x ${width} cells. Select a square: a row and a column per criterion.`,
    );
  if (size > rule.most)
    throw new ArgumentError(`${argument}: compares ${size} criteria. Compare at most ${rule.most}.`);
  const cells = Float64Array.from(
    Array.from({ length: size }, (_, row) =>
      rowOf(argument, matrix, row).map((cell, column) =>
        comparisonIn(argument, cell, placeOf(row, column, size, size)),
      ),
    ).flat(),
  );
  try {
    return { comparisons: completedComparisons(cells, size), size };
  } catch (error) {
    if (error instanceof ComparisonError) throw new ArgumentError(messageOf(argument, error, cells, size));
    throw error;
  }
}

/** NaN for a blank. */
function comparisonIn(argument: string, cell: unknown, place: string): number {
  const value = unwrap(cell);
  if (isBlank(value) || value === 0) return Number.NaN;
  const number = numberIn(value);
  if (number === null) throw notANumber(argument, place, value);
  return number;
}

/** What is wrong with a cell, and what to enter in it. */
function messageOf(
  argument: string,
  { row, column, problem, found }: ComparisonError,
  cells: Float64Array,
  size: number,
): string {
  const cell = `row ${row + 1}, column ${column + 1}`;
  const opposite = `row ${column + 1}, column ${row + 1}`;
  switch (problem) {
    case "missing":
      return `${argument}: ${cell} is blank, and so is ${opposite}. Enter one of the two.`;
    case "not-positive":
      return `${argument}: ${cell} is ${found}. Enter a number above 0: 1 for equal, up to 9 for far more, 1/9 for far less important.`;
    case "diagonal":
      return `${argument}: ${cell} is ${found}. Enter 1, or clear the cell: it compares a criterion with itself.`;
    case "not-reciprocal":
      return (
        `${argument}: ${cell} is ${found}, but ${opposite} is ${cells[column * size + row]}. ` +
        `Clear one of the two, or make it the reciprocal (1 / x) of the other.`
      );
  }
}
