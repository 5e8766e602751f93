import { ArgumentError } from "../argument-error";
import { mostCellsOfAFormula, type ColumnRule } from "../rules/argument-rule";
import { boundsAdvice, isWithin } from "./bounds";
import {
  errorIn,
  isBlank,
  largestNumber,
  notANumber,
  numberIn,
  placeOf,
  smallestNumber,
  subjectOf,
  unwrap,
} from "./cell";
import { isOmitted, matrixOf, rowOf } from "./matrix";
import { refuseWorkAbove } from "./work";

export type Direction = "down" | "across";

/** A checked column (or row) of numbers. Rows in `failures` hold no usable number; the map tells why. */
export interface ColumnInput {
  readonly values: Float64Array;
  readonly direction: Direction;
  readonly failures: ReadonlyMap<number, string>;
}

/**
 * Reads one number per item from a column or a row.
 *
 * @returns null for an optional argument that was left out
 * @throws ArgumentError for text; for other unusable cells as well when the rule says so or only one cell was given
 */
export function readColumn(argument: string, raw: unknown, rule: ColumnRule): ColumnInput | null {
  if (rule.optional && isOmitted(raw)) return null;
  if (raw === null || raw === undefined) {
    throw new ArgumentError(`${argument}: is missing. Enter a number, or select a column of numbers.`);
  }
  const matrix = matrixOf(argument, raw);
  const { height, width } = matrix;
  if (height > 1 && width > 1) {
    throw new ArgumentError(`${argument}: holds ${height} x ${width} cells. Select one column (or one row).`);
  }
  const count = height * width;
  refuseWorkAbove(argument, count, mostCellsOfAFormula);

  const values = new Float64Array(count);
  const failures = new Map<number, string>();
  const oneByOne = rule.failing === "row" && count > 1;
  for (let row = 0, next = 0; row < height; row++) {
    const cells = rowOf(argument, matrix, row);
    for (let column = 0; column < width; column++, next++) {
      const cell = cells[column];
      if (typeof cell === "number" && isPlain(cell, rule)) {
        values[next] = cell;
        continue;
      }
      const value = unwrap(cell);
      const number = isBlank(value) ? 0 : withoutResidue(numberIn(value));
      const failure = failureOf(argument, value, number, rule, placeOf(row, column, height, width));
      if (failure === null) values[next] = number ?? 0;
      else if (oneByOne && (number !== null || errorIn(value) !== null)) failures.set(next, failure.message);
      else throw failure;
    }
  }
  return { values, direction: height === 1 && width > 1 ? "across" : "down", failures };
}

/** The usual case: a number that needs no second look. */
const isPlain = (number: number, rule: ColumnRule): boolean =>
  Math.abs(number) <= largestNumber && Math.abs(number) >= smallestNumber && isWithin(number, rule);

const withoutResidue = (number: number | null): number | null =>
  number !== null && Math.abs(number) < smallestNumber ? 0 : number;

function failureOf(
  argument: string,
  value: unknown,
  number: number | null,
  rule: ColumnRule,
  place: string,
): ArgumentError | null {
  if (number === null) return notANumber(argument, place, value);
  const blank = isBlank(value) || (number === 0 && rule.zeroIsBlank);
  if (blank && rule.blank === "missing") {
    const found = isBlank(value) ? "is blank" : "is 0 or blank";
    return new ArgumentError(`${subjectOf(argument, place)} ${found}. ${boundsAdvice(0, rule)}`);
  }
  if (isWithin(number, rule)) return null;
  return new ArgumentError(`${subjectOf(argument, place)} is ${number}. ${boundsAdvice(number, rule)}`);
}
