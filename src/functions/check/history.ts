import type { History } from "../../engine/history";
import { ArgumentError } from "../argument-error";
import type { HistoryRule } from "../rules/argument-rule";
import { isBlank, largestNumber, notANumber, numberIn, placeOf, unwrap } from "./cell";
import { matrixOf, rowOf } from "./matrix";
import { refuseWorkAbove } from "./work";

/** A checked history, and whether it was one single column: then results run down, beside it. */
export interface HistoryInput {
  readonly history: History;
  readonly down: boolean;
}

/**
 * Reads a range of demand: a row per item, a column per period; one single column is one item.
 * Blank cells are zero demand, because Excel on the desktop hands blanks over as 0.
 *
 * @throws ArgumentError naming the first cell that is no number, or the size when there are too many
 */
export function readHistory(argument: string, raw: unknown, rule: HistoryRule): HistoryInput {
  if (raw === null || raw === undefined) {
    throw new ArgumentError(
      `${argument}: is missing. Select a range with a row per item and a column per period.`,
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
          : unusualDemand(argument, cell, placeOf(row, column, height, width));
    }
  }
  const down = width === 1 && height > 1;
  return { history: { values, items: down ? 1 : height, periods: down ? height : width }, down };
}

function unusualDemand(argument: string, cell: unknown, place: string): number {
  const value = unwrap(cell);
  if (isBlank(value)) return 0;
  const number = numberIn(value);
  if (number === null) throw notANumber(argument, place, value);
  return number;
}
