/**
 * Items measured on several criteria, as one block of memory.
 *
 * `values` is row-major: `values[item * criteria + criterion]`, in the unit of the criterion. NaN is a cell that is not
 * known.
 */
export interface CriteriaMatrix {
  readonly values: Float64Array;
  readonly items: number;
  readonly criteria: number;
}

/** 1: more is better. -1: less is better. */
export type CriterionDirection = 1 | -1;

/** How a criterion is brought to the range 0 (worst) to 1 (best): see `normalizedCriteria`. */
export type Normalization = "min-max" | "rank";

/**
 * Every criterion on one scale, from 0 (its worst known value) to 1 (its best).
 *
 * - "min-max": (x - min) / (max - min), for direction -1 (max - x) / (max - min). Keeps the distances between items; one
 *   outlier presses all others together.
 * - "rank": (mean rank - 1) / (n - 1) over the n known values, values that are equal sharing the mean of their ranks.
 *   Keeps the order only.
 *
 * A criterion that tells no two items apart (all known values are equal, or fewer than two are known) is 0 for every item,
 * known or not, so that it moves nobody.
 *
 * @param matrix items x criteria, NaN where not known, otherwise finite
 * @param directions one per criterion, default 1 for all
 * @param normalization default "min-max"
 * @returns items x criteria, each in [0, 1], or NaN where not known
 * @throws RangeError when the block, a value or the directions do not fit
 * @see Nardo et al. 2008, "Handbook on constructing composite indicators", OECD, section 1.5
 */
export function normalizedCriteria(
  matrix: CriteriaMatrix,
  directions?: readonly CriterionDirection[],
  normalization: Normalization = "min-max",
): Float64Array {
  checkCriteria(matrix, directions);
  const signs = Array.from({ length: matrix.criteria }, (_, criterion) => directions?.[criterion] ?? 1);
  return normalization === "rank" ? ranked(matrix, signs) : stretched(matrix, signs);
}

function checkCriteria(
  { values, items, criteria }: CriteriaMatrix,
  directions: readonly CriterionDirection[] | undefined,
): void {
  if (values.length !== items * criteria) {
    throw new RangeError(
      `${items} items x ${criteria} criteria are ${items * criteria} values, but ${values.length} were given`,
    );
  }
  for (const value of values) {
    if (value === Infinity || value === -Infinity)
      throw new RangeError(
        `A criterion is ${value}, but must be a finite number, or NaN where it is not known`,
      );
  }
  if (directions === undefined) return;
  if (directions.length !== criteria)
    throw new RangeError(`${directions.length} directions were given for ${criteria} criteria`);
  const odd = directions.find((direction) => !isDirection(direction));
  if (odd !== undefined) throw new RangeError(`A direction is ${String(odd)}, but must be 1 or -1`);
}

const isDirection = (direction: number): direction is CriterionDirection =>
  direction === 1 || direction === -1;

/** Min-max, row by row: a column at a time would fetch the whole block from memory for each criterion. */
function stretched({ values, items, criteria }: CriteriaMatrix, signs: readonly number[]): Float64Array {
  const low = new Float64Array(criteria).fill(Infinity);
  const high = new Float64Array(criteria).fill(-Infinity);
  for (let item = 0, at = 0; item < items; item++) {
    for (let criterion = 0; criterion < criteria; criterion++, at++) {
      const value = (signs[criterion] as number) * (values[at] as number);
      if (value < (low[criterion] as number)) low[criterion] = value;
      if (value > (high[criterion] as number)) high[criterion] = value;
    }
  }
  // Halves are taken first, so that the distance of two huge numbers stays a number.
  const from = low.map((value) => value / 2);
  const range = high.map((value, criterion) => value / 2 - (from[criterion] as number));
  const normalized = new Float64Array(values.length);
  for (let item = 0, at = 0; item < items; item++) {
    for (let criterion = 0; criterion < criteria; criterion++, at++) {
      const width = range[criterion] as number;
      if (!(width > 0)) continue;
      const half = ((signs[criterion] as number) * (values[at] as number)) / 2;
      normalized[at] = Math.min((half - (from[criterion] as number)) / width, 1);
    }
  }
  return normalized;
}

function ranked({ values, items, criteria }: CriteriaMatrix, signs: readonly number[]): Float64Array {
  const normalized = new Float64Array(values.length);
  const column = new Float64Array(items);
  for (let criterion = 0; criterion < criteria; criterion++) {
    // Adding zero turns -0 into 0, which it equals.
    for (let item = 0; item < items; item++)
      column[item] = (signs[criterion] as number) * (values[item * criteria + criterion] as number) + 0;
    rank(column);
    for (let item = 0; item < items; item++) normalized[item * criteria + criterion] = column[item] as number;
  }
  return normalized;
}

/** Mean ranks in place. */
function rank(column: Float64Array): void {
  const order: number[] = [];
  column.forEach((value, item) => {
    if (!Number.isNaN(value)) order.push(item);
  });
  order.sort((left, right) => (column[left] as number) - (column[right] as number));
  const ranked = new Float64Array(column.length).fill(NaN);
  let groups = 0;
  for (let from = 0; from < order.length; groups++) {
    const value = column[order[from] as number];
    let to = from;
    while (to < order.length && column[order[to] as number] === value) to++;
    const mean = (from + to - 1) / 2 / Math.max(order.length - 1, 1);
    for (; from < to; from++) ranked[order[from] as number] = mean;
  }
  if (groups < 2) ranked.fill(0);
  column.set(ranked);
}
