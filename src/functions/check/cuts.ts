import { ArgumentError } from "../argument-error";
import type { CutsRule } from "../rules/argument-rule";
import { boundsAdvice, isWithin } from "./bounds";
import { counted, isBlank, notANumber, numberIn, placeOf, unwrap } from "./cell";
import { isOmitted, matrixOf, rowOf } from "./matrix";

/**
 * Reads rising cuts from a row or a column. Blank cells are skipped; so are zeros at the end, which is how
 * Excel on the desktop hands over the blank rest of a range.
 *
 * @throws ArgumentError naming the cut that is no number, out of bounds or out of order
 */
export function readCuts(argument: string, raw: unknown, rule: CutsRule): readonly number[] {
  if (isOmitted(raw)) return rule.fallback;
  const matrix = matrixOf(argument, raw);
  const { height, width } = matrix;
  if (height > 1 && width > 1) {
    throw new ArgumentError(
      `${argument}: holds ${height} x ${width} cells. Give the cuts as one row or one column.`,
    );
  }
  const found: number[] = [];
  for (let row = 0; row < height; row++) {
    rowOf(argument, matrix, row).forEach((cell, column) => {
      const value = unwrap(cell);
      if (isBlank(value)) return;
      const number = numberIn(value);
      if (number === null) throw notANumber(argument, placeOf(row, column, height, width), value);
      found.push(number);
    });
  }
  while (found.at(-1) === 0) found.pop();
  if (found.length === 0) return rule.fallback;
  found.forEach((cut, index) => checkCut(argument, cut, found[index - 1], rule));
  if (found.length < rule.fewest || found.length > rule.most) {
    throw new ArgumentError(`${argument}: holds ${counted(found.length, "cut")}. Give ${countText(rule)}.`);
  }
  return found;
}

function checkCut(argument: string, cut: number, previous: number | undefined, rule: CutsRule): void {
  if (!isWithin(cut, rule)) {
    throw new ArgumentError(`${argument}: holds the cut ${cut}. ${boundsAdvice(cut, rule)}`);
  }
  if (previous !== undefined && cut <= previous) {
    throw new ArgumentError(`${argument}: holds ${cut} after ${previous}. Give the cuts in rising order.`);
  }
}

const countText = ({ fewest, most, fallback }: CutsRule): string =>
  fewest === most ? `${most} cuts, such as {${fallback.join(",")}}` : `${fewest} to ${most} cuts`;
