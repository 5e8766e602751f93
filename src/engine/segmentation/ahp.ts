/** A pairwise comparison that fits the others least. Rows and columns count from 0. */
export interface InconsistentPair {
  readonly row: number;
  readonly column: number;
  /** a_ij as compared: how many times as important the row's criterion is as the column's. */
  readonly given: number;
  /** w_i / w_j: the value that would agree with the weights. */
  readonly consistent: number;
  /** given / consistent, above 1. */
  readonly factor: number;
}

/** Result of `ahpWeights`. */
export interface AhpWeights {
  /** One weight per criterion, adding up to 1. */
  readonly weights: Float64Array;
  /** Principal eigenvalue; the number of criteria when all comparisons agree, else more. */
  readonly lambdaMax: number;
  /** (lambdaMax - n) / (n - 1). */
  readonly consistencyIndex: number;
  /** Consistency index / random index; up to 0.10 is taken as consistent. 0 for one or two criteria. */
  readonly consistencyRatio: number;
  /** Null when all comparisons agree. */
  readonly mostInconsistent: InconsistentPair | null;
}

/** A comparison that cannot be used. Rows and columns count from 0. */
export class ComparisonError extends RangeError {
  override readonly name = "ComparisonError";
  constructor(
    readonly row: number,
    readonly column: number,
    readonly problem: "missing" | "not-positive" | "diagonal" | "not-reciprocal",
    readonly found: number,
    message: string,
  ) {
    super(message);
  }
}

/** Most criteria for which Saaty gives a random index. */
export const mostAhpCriteria = 15;

/**
 * Random index by number of criteria: mean consistency index of random reciprocal matrices. Saaty 1980, "The analytic
 * hierarchy process", McGraw-Hill, table 1-4 (the table of most textbooks; later simulations differ by up to 0.06).
 */
const randomIndices: readonly number[] = [
  0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
];

/** 1/3 is typed as 0.33, 1/8 as 0.13: a product this near to 1 is a reciprocal. */
const reciprocalTolerance = 0.05;

/** Relative distance from agreement that is rounding. */
const agreement = 1e-9;

/**
 * Weights of criteria from pairwise comparisons: the principal eigenvector of the comparison matrix.
 *
 * A w = lambdaMax w. Found by the power method on A, A^2, A^4 ... (repeated squaring), which settles in a few steps however
 * far the comparisons disagree; A is positive, so the eigenvector is unique and positive (Perron).
 *
 * @param comparisons n x n, row-major: how many times as important the row's criterion is as the column's (1 to 9, or the
 * reciprocal). NaN where blank: a blank takes the reciprocal of the opposite cell, so one triangle is enough; a blank
 * diagonal is 1. Where both cells of a pair are given they must be reciprocal (within 5 %, for 0.33 and 0.13); the one from
 * 1 up is the one that counts.
 * @param size n, from 1 to 15
 * @throws ComparisonError naming the cell that is missing, not above 0, or not the reciprocal of its opposite
 * @throws RangeError when the block is not n x n, or n is out of range
 * @see Saaty 1980, "The analytic hierarchy process"; Saaty 2003, "Decision-making with the AHP: why is the principal
 * eigenvector necessary", EJOR 145:85-91 (the most inconsistent judgement)
 */
export function ahpWeights(comparisons: Float64Array, size: number): AhpWeights {
  const matrix = completedComparisons(comparisons, size);
  const weights = principalEigenvector(matrix, size);
  const lambdaMax = eigenvalueOf(matrix, weights);
  const consistencyIndex = size > 2 ? (lambdaMax - size) / (size - 1) : 0;
  const randomIndex = randomIndices[size] as number;
  return {
    weights,
    lambdaMax,
    consistencyIndex,
    consistencyRatio: randomIndex > 0 ? consistencyIndex / randomIndex : 0,
    mostInconsistent: mostInconsistentPair(matrix, weights),
  };
}

/**
 * The full reciprocal matrix of comparisons of which a part may be blank.
 *
 * @returns n x n, row-major, a_ji exactly 1 / a_ij
 * @throws as `ahpWeights`
 */
export function completedComparisons(comparisons: Float64Array, size: number): Float64Array {
  if (!Number.isInteger(size) || size < 1 || size > mostAhpCriteria)
    throw new RangeError(`${size} criteria were compared, but must be 1 to ${mostAhpCriteria}`);
  if (comparisons.length !== size * size)
    throw new RangeError(
      `A comparison of ${size} criteria has ${size * size} cells, but ${comparisons.length} were given`,
    );
  const matrix = new Float64Array(size * size).fill(1);
  for (let row = 0; row < size; row++) {
    checkDiagonal(comparisons[row * size + row] as number, row);
    for (let column = row + 1; column < size; column++) {
      const value = comparisonOf(comparisons, size, row, column);
      matrix[row * size + column] = value;
      matrix[column * size + row] = 1 / value;
    }
  }
  return matrix;
}

const cellName = (row: number, column: number): string => `row ${row + 1}, column ${column + 1}`;

function checkDiagonal(value: number, row: number): void {
  if (Number.isNaN(value) || Math.abs(value - 1) <= agreement) return;
  throw new ComparisonError(
    row,
    row,
    "diagonal",
    value,
    `The comparison in ${cellName(row, row)} is ${value}, but a criterion compared with itself is 1`,
  );
}

/** The comparison of the row's criterion with the column's, from one or both of its cells. */
function comparisonOf(comparisons: Float64Array, size: number, row: number, column: number): number {
  const upper = positive(comparisons[row * size + column] as number, row, column);
  const lower = positive(comparisons[column * size + row] as number, column, row);
  if (Number.isNaN(upper) && Number.isNaN(lower)) {
    throw new ComparisonError(
      row,
      column,
      "missing",
      NaN,
      `The comparison in ${cellName(row, column)} is missing, and so is its opposite`,
    );
  }
  if (Number.isNaN(lower)) return upper;
  if (Number.isNaN(upper)) return 1 / lower;
  if (!(Math.abs(upper * lower - 1) <= reciprocalTolerance)) {
    throw new ComparisonError(
      column,
      row,
      "not-reciprocal",
      lower,
      `The comparison in ${cellName(column, row)} is ${lower}, but must be 1 / ${upper}, the reciprocal of ${cellName(row, column)}`,
    );
  }
  return upper >= lower ? upper : 1 / lower;
}

function positive(value: number, row: number, column: number): number {
  if (Number.isNaN(value) || (value > 0 && value < Infinity)) return value;
  throw new ComparisonError(
    row,
    column,
    "not-positive",
    value,
    `The comparison in ${cellName(row, column)} is ${value}, but must be above 0`,
  );
}

/** Squarings after which even eigenvalues that differ by a millionth of a millionth are told apart. */
const mostSquarings = 60;

/** Row sums of ever higher powers of the matrix, scaled to add up to 1. */
function principalEigenvector(matrix: Float64Array, size: number): Float64Array {
  let power = matrix;
  let weights = rowShares(power, size);
  for (let step = 0; step < mostSquarings; step++) {
    power = squared(power, size);
    const next = rowShares(power, size);
    const change = next.reduce(
      (most, weight, row) => Math.max(most, Math.abs(weight / (weights[row] as number) - 1)),
      0,
    );
    weights = next;
    if (change < 1e-14) break;
  }
  return weights;
}

/** The matrix times itself, scaled so that its largest entry is 1. */
function squared(matrix: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  let largest = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let sum = 0;
      for (let middle = 0; middle < size; middle++)
        sum += (matrix[row * size + middle] as number) * (matrix[middle * size + column] as number);
      product[row * size + column] = sum;
      largest = Math.max(largest, sum);
    }
  }
  return product.map((value) => value / largest);
}

function rowShares(matrix: Float64Array, size: number): Float64Array {
  const sums = Float64Array.from({ length: size }, (_, row) =>
    matrix.subarray(row * size, (row + 1) * size).reduce((sum, value) => sum + value, 0),
  );
  const total = sums.reduce((sum, value) => sum + value, 0);
  return sums.map((sum) => sum / total);
}

/** Mean of (A w)_i / w_i, which are all the same for the eigenvector; n, of which it is never below, but for rounding. */
function eigenvalueOf(matrix: Float64Array, weights: Float64Array): number {
  const size = weights.length;
  let sum = 0;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      sum +=
        ((matrix[row * size + column] as number) * (weights[column] as number)) / (weights[row] as number);
  const lambda = sum / size;
  return lambda > size * (1 + 1e-12) ? lambda : size;
}

/** The largest a_ij w_j / w_i; of equal ones the first row by row. */
function mostInconsistentPair(matrix: Float64Array, weights: Float64Array): InconsistentPair | null {
  const size = weights.length;
  let worst: InconsistentPair | null = null;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const given = matrix[row * size + column] as number;
      const consistent = (weights[row] as number) / (weights[column] as number);
      const factor = given / consistent;
      if (factor > (worst?.factor ?? 1) * (1 + agreement)) worst = { row, column, given, consistent, factor };
    }
  }
  return worst;
}
