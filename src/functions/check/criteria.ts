import type { CriteriaMatrix } from "../../engine/segmentation/criteria";
import { ArgumentError } from "../argument-error";
import type { CriteriaRule } from "../rules/argument-rule";
import { errorIn, isBlank, largestNumber, notANumber, numberIn, placeOf, unwrap } from "./cell";
import { matrixOf, rowOf } from "./matrix";
import { refuseWorkAbove } from "./work";

/**
 * Reads a range of criteria: a row per item, a column per criterion.
 *
 * #N/A, which is Excel's own mark for a value that is not available, is a criterion that is not known. A blank cell is 0,
 * because Excel on the desktop hands blanks over as 0.
 *
 * @throws ArgumentError naming the first cell that holds anything else, or the size when there are too many
 */
export function readCriteria(argument: string, raw: unknown, rule: CriteriaRule): CriteriaMatrix {
  if (raw === null || raw === undefined) {
    throw new ArgumentError(
      `${argument}: is missing. Select a range with a row per item and a column per criterion.`,
    );
  }
  const matrix = matrixOf(argument, raw);
  const { height, width } = matrix;
  refuseWorkAbove(argument, height * width, rule.mostCells);
  const values = new Float64Array(height * width);
  let next = 0;
  for (let row = 0; row < height; row++) {
    const cells = rowOf(argument, matrix, row);
    for (let column = 0; column < width; column++) {
      const cell = cells[column];
      values[next++] =
        typeof cell === "number" && cell <= largestNumber && cell >= -largestNumber
          ? cell
          : unusualCriterion(argument, cell, placeOf(row, column, height, width));
    }
  }
  return { values, items: height, criteria: width };
}

function unusualCriterion(argument: string, cell: unknown, place: string): number {
  const value = unwrap(cell);
  if (isBlank(value)) return 0;
  if (errorIn(value) === "#N/A") return Number.NaN;
  const number = numberIn(value);
  if (number === null) throw notANumber(argument, place, value);
  return number;
}
