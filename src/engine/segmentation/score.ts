import { abcClasses, defaultAbcCuts } from "./abc";
import {
  normalizedCriteria,
  type CriteriaMatrix,
  type CriterionDirection,
  type Normalization,
} from "./criteria";

/** Options of `criteriaScores`. */
export interface ScoreOptions {
  /** One per criterion, default 1 (more is better) for all. */
  readonly directions?: readonly CriterionDirection[] | undefined;
  /** Default "min-max". */
  readonly normalization?: Normalization | undefined;
}

/** Score of every item, and what it is made of. */
export interface CriteriaScores {
  /** One score per item in [0, 1]; NaN for an item of which nothing is known. */
  readonly scores: Float64Array;
  /** items x criteria, from 0 (worst) to 1 (best), NaN where not known: see `normalizedCriteria`. */
  readonly scaled: Float64Array;
  /** The weights, adding up to 1. */
  readonly weights: Float64Array;
}

/** Digits after the point to which scores are compared: what differs less is rounding, and such items tie. */
const scoreDigits = 1e12;

/**
 * Multi-criteria score of every item: the weighted mean of its normalised criteria (simple additive weighting).
 *
 * score_i = sum_j w_j n_ij / sum_j w_j over the criteria j that are known of item i, with n as `normalizedCriteria` returns
 * it. A criterion that is not known is left out of the item's mean, so it neither helps nor harms: the item is judged by
 * what is known of it. An item of which no criterion with a weight is known has no score. A criterion in which all items
 * are equal keeps its weight and contributes 0 to everyone.
 *
 * @param matrix items x criteria, NaN where not known
 * @param weights one per criterion, >= 0, not all 0; only their ratios count
 * @throws RangeError when weights or directions do not fit the criteria
 * @see Hwang and Yoon 1981, "Multiple attribute decision making", section 3.2.5; Ramanathan 2006, "ABC inventory
 * classification with multiple-criteria using weighted linear optimization", Computers & OR 33:695-700
 */
export function criteriaScores(
  matrix: CriteriaMatrix,
  weights: readonly number[] | Float64Array,
  { directions, normalization }: ScoreOptions = {},
): CriteriaScores {
  const { items, criteria } = matrix;
  const shares = sharesOf(weights, criteria);
  const scaled = normalizedCriteria(matrix, directions, normalization);
  const scores = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    const start = item * criteria;
    const known = knownWeight(scaled, shares, start);
    let score = 0;
    for (let criterion = 0; criterion < criteria; criterion++)
      score += contribution(scaled[start + criterion] as number, shares[criterion] as number, known);
    scores[item] = known > 0 ? Math.min(Math.round(score * scoreDigits) / scoreDigits, 1) : NaN;
  }
  return { scores, scaled, weights: shares };
}

/**
 * What each criterion adds to each item's score.
 *
 * @returns items x criteria, 0 where a criterion is not known; a row adds up to the score
 */
export function contributionsTo({ scaled, weights }: CriteriaScores): Float64Array {
  const criteria = weights.length;
  const contributions = new Float64Array(scaled.length);
  for (let start = 0; start < scaled.length; start += criteria) {
    const known = knownWeight(scaled, weights, start);
    for (let criterion = 0; criterion < criteria; criterion++) {
      const value = scaled[start + criterion] as number;
      contributions[start + criterion] = contribution(value, weights[criterion] as number, known);
    }
  }
  return contributions;
}

/** Weight of the criteria that are known of the item whose row begins at `start`. */
function knownWeight(scaled: Float64Array, weights: Float64Array, start: number): number {
  let known = 0;
  for (let criterion = 0; criterion < weights.length; criterion++)
    if (!Number.isNaN(scaled[start + criterion])) known += weights[criterion] as number;
  return known;
}

const contribution = (scaled: number, weight: number, known: number): number =>
  known > 0 && !Number.isNaN(scaled) ? (scaled * weight) / known : 0;

/**
 * Classes by accumulated score, as `abcClasses` makes them of value: the best items that together hold 80 % of all scores
 * are A, those up to 95 % B. Equal scores share the better class; a score of 0, or none, is in the last class.
 *
 * @param scores n scores >= 0, NaN where there is none
 * @param cuts k increasing shares in (0, 1], default 0.80 and 0.95
 * @returns n class codes in input order: 0 = A, 1 = B, ... k
 * @throws RangeError when the cuts do not increase within (0, 1]
 */
export function scoreClasses(scores: Float64Array, cuts: readonly number[] = defaultAbcCuts): Uint8Array {
  return abcClasses(
    scores.map((score) => (Number.isNaN(score) ? 0 : score)),
    cuts,
  );
}

/** Weights that add up to 1. */
function sharesOf(weights: readonly number[] | Float64Array, criteria: number): Float64Array {
  if (weights.length !== criteria)
    throw new RangeError(`${weights.length} weights were given for ${criteria} criteria`);
  const shares = Float64Array.from(weights);
  const largest = shares.reduce((most, weight) => Math.max(most, weight), 0);
  shares.forEach((weight, criterion) => {
    if (!(weight >= 0 && weight < Infinity))
      throw new RangeError(`Weight ${criterion + 1} is ${weight}, but must be 0 or more`);
  });
  if (criteria > 0 && largest === 0)
    throw new RangeError("All weights are 0, but at least one must be above 0");
  // In units of the largest first, so that huge weights do not add up to infinity.
  const total = shares.reduce((sum, weight) => sum + weight / largest, 0);
  return shares.map((weight) => weight / largest / total);
}
