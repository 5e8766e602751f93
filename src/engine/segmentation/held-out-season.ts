import type { SeasonalDesign } from "./seasonal-design";

/** A part of the history that is forecast with the season of the other parts. */
interface Part {
  readonly from: number;
  readonly to: number;
  /** (I - Q'Q)^-1, seasonal x seasonal; null where the other parts do not tell the season. */
  readonly inverse: Float64Array | null;
}

/**
 * Errors of a season that never saw the periods it is held against: each part is forecast with the season of the others.
 *
 * Nothing is fitted again. With Q the part's rows of the orthonormal season columns and e its errors with the season of all
 * periods, its errors with the season of the other parts are e + Q (I - Q'Q)^-1 Q'e (the Sherman-Morrison-Woodbury identity for
 * a block that is left out).
 */
export class HeldOutSeason {
  private readonly parts: readonly Part[];
  private readonly projected: Float64Array;

  constructor(private readonly design: SeasonalDesign) {
    this.projected = new Float64Array(design.seasonal);
    this.parts = design.bounds.slice(1).map((to, part) => {
      const from = design.bounds[part] as number;
      return { from, to, inverse: inverted(othersShare(design, from, to), design.seasonal) };
    });
  }

  /**
   * Sum of squared errors over all parts.
   *
   * @param errors demand without trend and season, one entry per period
   * @returns NaN where the other parts do not tell the season of a part
   */
  squares(errors: Float64Array): number {
    let squares = 0;
    for (const part of this.parts) {
      if (part.inverse === null) return NaN;
      squares += this.partSquares(errors, part.from, part.to, part.inverse);
    }
    return squares;
  }

  /** With p = Q'e and w = (I - Q'Q)^-1 p: (e + Qw)'(e + Qw) = e'e + w'p + w'w, since Q'Qw = w - p. */
  private partSquares(errors: Float64Array, from: number, to: number, inverse: Float64Array): number {
    const { projected, design } = this;
    const { columns, periods, trend, seasonal } = design;
    let squares = 0;
    for (let at = from; at < to; at++) squares += (errors[at] as number) * (errors[at] as number);
    for (let row = 0; row < seasonal; row++) {
      const start = (trend + row) * periods;
      let sum = 0;
      for (let at = from; at < to; at++) sum += (errors[at] as number) * (columns[start + at] as number);
      projected[row] = sum;
    }
    for (let row = 0; row < seasonal; row++) {
      let weight = 0;
      for (let column = 0; column < seasonal; column++)
        weight += (inverse[row * seasonal + column] as number) * (projected[column] as number);
      squares += weight * (weight + (projected[row] as number));
    }
    return squares;
  }
}

/** I - Q'Q: how much of the season's columns the other parts hold. */
function othersShare(
  { columns, periods, trend, seasonal }: SeasonalDesign,
  from: number,
  to: number,
): Float64Array {
  const share = new Float64Array(seasonal * seasonal);
  for (let row = 0; row < seasonal; row++) {
    for (let column = 0; column < seasonal; column++) {
      let sum = row === column ? 1 : 0;
      for (let at = from; at < to; at++)
        sum -=
          (columns[(trend + row) * periods + at] as number) *
          (columns[(trend + column) * periods + at] as number);
      share[row * seasonal + column] = sum;
    }
  }
  return share;
}

/** Inverse of a symmetric positive definite matrix by Gauss-Jordan elimination; null where it has none worth trusting. */
function inverted(matrix: Float64Array, size: number): Float64Array | null {
  const work = matrix.slice();
  const inverse = new Float64Array(size * size);
  for (let row = 0; row < size; row++) inverse[row * size + row] = 1;
  for (let pivot = 0; pivot < size; pivot++) {
    const value = work[pivot * size + pivot] as number;
    if (!(value > 1e-9)) return null;
    scaleRow(work, size, pivot, 1 / value);
    scaleRow(inverse, size, pivot, 1 / value);
    for (let row = 0; row < size; row++) {
      const factor = work[row * size + pivot] as number;
      if (row === pivot || factor === 0) continue;
      subtractRow(work, size, row, pivot, factor);
      subtractRow(inverse, size, row, pivot, factor);
    }
  }
  return inverse;
}

function scaleRow(matrix: Float64Array, size: number, row: number, factor: number): void {
  for (let at = row * size; at < (row + 1) * size; at++) matrix[at] = (matrix[at] as number) * factor;
}

function subtractRow(matrix: Float64Array, size: number, row: number, other: number, factor: number): void {
  for (let column = 0; column < size; column++)
    matrix[row * size + column] =
      (matrix[row * size + column] as number) - factor * (matrix[other * size + column] as number);
}
