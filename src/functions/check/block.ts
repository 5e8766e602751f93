import { ArgumentError } from "../argument-error";
import { largestNumber, placeOf } from "./cell";
import { matrixOf, rowOf } from "./matrix";
import { refuseWorkAbove } from "./work";

/** Numbers of a range, row by row. */
export interface Block {
  readonly values: Float64Array;
  readonly height: number;
  readonly width: number;
}

/**
 * Reads a range of numbers with a row per item.
 *
 * @param column what a column is, for the message: "period"
 * @param unusual reads a cell that is no plain number; throws where it cannot
 * @throws ArgumentError naming the first cell that cannot be used, or the size when there are too many
 */
export function readBlock(
  argument: string,
  raw: unknown,
  { column: meaning, mostCells }: { readonly column: string; readonly mostCells: number },
  unusual: (cell: unknown, place: string) => number,
): Block {
  if (raw === null || raw === undefined) {
    throw new ArgumentError(
      `${argument}: is missing. Select a range with a row per item and a column per ${meaning}.`,
    );
  }
  const matrix = matrixOf(argument, raw);
  const { height, width } = matrix;
  refuseWorkAbove(argument, height * width, mostCells);
  const values = new Float64Array(height * width);
  let next = 0;
  for (let row = 0; row < height; row++) {
    const cells = rowOf(argument, matrix, row);
    for (let column = 0; column < width; column++) {
      const cell = cells[column];
      values[next++] =
        typeof cell === "number" && cell <= largestNumber && cell >= -largestNumber
          ? cell
          : unusual(cell, placeOf(row, column, height, width));
    }
  }
  return { values, height, width };
}
