import { ArgumentError } from "../argument-error";
import type { NumbersRule } from "../rules/argument-rule";
import { boundsAdvice, isWithin } from "./bounds";
import { counted, isBlank, notANumber, numberIn, placeOf, subjectOf, unwrap } from "./cell";
import { isOmitted, matrixOf, rowOf } from "./matrix";

/**
 * Reads a few numbers from one row or one column, blanks skipped; none when the argument is left out.
 *
 * @throws ArgumentError naming the cell that is no number or out of bounds, or the count when there are too many
 */
export function readNumbers(argument: string, raw: unknown, rule: NumbersRule): readonly number[] {
  if (isOmitted(raw)) return [];
  const matrix = matrixOf(argument, raw);
  const { height, width } = matrix;
  if (height > 1 && width > 1) {
    throw new ArgumentError(`${argument}: holds ${height} x ${width} cells. Select one row or one column.`);
  }
  const numbers = Array.from({ length: height }, (_, row) =>
    rowOf(argument, matrix, row).flatMap((cell, column) => {
      const value = unwrap(cell);
      if (isBlank(value)) return [];
      const place = placeOf(row, column, height, width);
      const number = numberIn(value);
      if (number === null) throw notANumber(argument, place, value);
      if (isWithin(number, rule)) return [number];
      throw new ArgumentError(`${subjectOf(argument, place)} is ${number}. ${boundsAdvice(number, rule)}`);
    }),
  ).flat();
  if (numbers.length <= rule.most) return numbers;
  throw new ArgumentError(
    `${argument}: holds ${counted(numbers.length, "number")}. Give ${rule.most} at most.`,
  );
}
