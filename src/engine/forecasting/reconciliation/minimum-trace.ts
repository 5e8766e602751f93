import type { ErrorCovariance } from "./error-covariance";
import { addUp, checkBlock, seriesOf, type SummingStructure } from "./summing-structure";

/**
 * Forecasts of all levels made coherent with the least total error variance (MinT). Ordinary and weighted least squares are
 * the cases `equalErrors`, `independentErrors` and `errorsByParts`; MinT with shrinkage is `shrunkCovariance`.
 *
 * With C the constraints (aggregate - sum of its parts = 0, one row per aggregate) the result is
 * y - W C' (C W C')^-1 C y: the same as S (S' W^-1 S)^-1 S' W^-1 y, with a system of the size of the aggregates only.
 *
 * @param forecasts base forecasts, series x horizon, units; left as they are. Forecasts that are coherent stay what they are
 * @returns series x horizon, units; may be below 0: see `withoutNegatives`
 * @see Wickramasuriya, Athanasopoulos and Hyndman 2019, JASA 114:804-819
 */
export function minimumTrace(
  structure: SummingStructure,
  forecasts: Float64Array,
  horizon: number,
  covariance: ErrorCovariance,
): Float64Array {
  checkBlock(structure, forecasts, horizon);
  const { aggregates } = structure;
  const weights = Array.from({ length: aggregates }, (_, aggregate) =>
    covariance.times(constraintOf(structure, aggregate)),
  );
  const system = new Float64Array(aggregates * aggregates);
  for (let row = 0; row < aggregates; row++) {
    for (let column = 0; column <= row; column++) {
      system[row * aggregates + column] = gapOf(structure, weights[row] as Float64Array, 1, 0, column);
    }
  }
  factorise(system, aggregates);
  const reconciled = forecasts.slice();
  const gaps = new Float64Array(aggregates);
  for (let ahead = 0; ahead < horizon; ahead++) {
    for (let row = 0; row < aggregates; row++) gaps[row] = gapOf(structure, forecasts, horizon, ahead, row);
    solve(system, gaps);
    for (let row = 0; row < aggregates; row++) {
      const weight = weights[row] as Float64Array;
      const gap = gaps[row] as number;
      for (let at = 0; at < weight.length; at++) {
        const to = at * horizon + ahead;
        reconciled[to] = (reconciled[to] as number) - gap * (weight[at] as number);
      }
    }
  }
  // What rounding left between an aggregate and its parts.
  addUp(structure, reconciled, horizon);
  return reconciled;
}

/** Coherent forecasts with each part at least 0, and the aggregates added up anew. */
export function withoutNegatives(
  structure: SummingStructure,
  coherent: Float64Array,
  horizon: number,
): Float64Array {
  const reconciled = coherent.map((value) => Math.max(value, 0));
  addUp(structure, reconciled, horizon);
  return reconciled;
}

/** A row of C: 1 for the aggregate, -1 for each of its parts. */
function constraintOf(structure: SummingStructure, aggregate: number): Float64Array {
  const row = new Float64Array(seriesOf(structure));
  const { aggregates, rowStart, members } = structure;
  row[aggregate] = 1;
  for (let at = rowStart[aggregate] as number; at < (rowStart[aggregate + 1] as number); at++) {
    row[aggregates + (members[at] as number)] = -1;
  }
  return row;
}

/** A row of C x values: the aggregate less the sum of its parts. */
function gapOf(
  { aggregates, rowStart, members }: SummingStructure,
  values: Float64Array,
  columns: number,
  column: number,
  aggregate: number,
): number {
  let gap = values[aggregate * columns + column] as number;
  for (let at = rowStart[aggregate] as number; at < (rowStart[aggregate + 1] as number); at++) {
    gap -= values[(aggregates + (members[at] as number)) * columns + column] as number;
  }
  return gap;
}

/** Cholesky: the lower triangle of a positive definite matrix becomes its root L with L L' the matrix. */
function factorise(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] as number;
      for (let at = 0; at < column; at++) {
        sum -= (matrix[row * size + at] as number) * (matrix[column * size + at] as number);
      }
      if (row !== column) {
        matrix[row * size + column] = sum / (matrix[column * size + column] as number);
        continue;
      }
      if (!(sum > 0)) throw new RangeError("The covariance of the errors is not positive definite");
      matrix[row * size + row] = Math.sqrt(sum);
    }
  }
}

/** Solves L L' x = right in place. */
function solve(root: Float64Array, right: Float64Array): void {
  const size = right.length;
  for (let row = 0; row < size; row++) {
    let sum = right[row] as number;
    for (let at = 0; at < row; at++) sum -= (root[row * size + at] as number) * (right[at] as number);
    right[row] = sum / (root[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] as number;
    for (let at = row + 1; at < size; at++) sum -= (root[at * size + row] as number) * (right[at] as number);
    right[row] = sum / (root[row * size + row] as number);
  }
}
