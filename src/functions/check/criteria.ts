import type { CriteriaMatrix } from "../../engine/segmentation/criteria";
import type { CriteriaRule } from "../rules/argument-rule";
import { readBlock } from "./block";
import { errorIn, isBlank, notANumber, numberIn, unwrap } from "./cell";

/**
 * Reads a range of criteria: a row per item, a column per criterion.
 *
 * #N/A, which is Excel's own mark for a value that is not available, is a criterion that is not known. A blank cell is 0,
 * because Excel on the desktop hands blanks over as 0.
 *
 * @throws ArgumentError naming the first cell that holds anything else, or the size when there are too many
 */
export function readCriteria(argument: string, raw: unknown, rule: CriteriaRule): CriteriaMatrix {
  const { values, height, width } = readBlock(
    argument,
    raw,
    { column: "criterion", mostCells: rule.mostCells },
    (cell, place) => unusualCriterion(argument, cell, place),
  );
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
