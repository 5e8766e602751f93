import { abcClasses, descendingOrder } from "../../../engine/segmentation/abc";
import type { CriterionDirection } from "../../../engine/segmentation/criteria";
import { contributionsTo, criteriaScores, scoreClasses } from "../../../engine/segmentation/score";
import type { Dataset } from "../../../model";
import type { CriteriaOptions, CriterionId } from "./options";
import { criteriaValues, type CriteriaValues, type CriterionValues } from "./values";
import { checkWeights, weightsOf, type Weights } from "./weights";

/** Everything the run has computed; sheets and findings only arrange it. */
export interface Figures {
  readonly data: Dataset;
  readonly options: CriteriaOptions;
  readonly values: CriteriaValues;
  readonly weights: Weights;
  /** Criteria of the table, with their weight; weight 0 is shown and does not count. */
  readonly criteria: readonly CriterionValues[];
  /** Shares of weight, adding up to 1. */
  readonly shares: Float64Array;
  readonly directions: readonly CriterionDirection[];
  /** items x criteria, 0 (worst) to 1 (best), NaN where not known. */
  readonly scaled: Float64Array;
  /** items x criteria; a row adds up to the score. */
  readonly contributions: Float64Array;
  /** NaN for an item of which no weighted criterion is known. */
  readonly scores: Float64Array;
  /** Class codes from 0 = A. */
  readonly byVolume: Uint8Array;
  readonly byScore: Uint8Array;
  /** Items from the best score down. */
  readonly order: Uint32Array;
  /** Letters of the classes, best first. */
  readonly letters: readonly string[];
}

const lessIsBetter: ReadonlySet<CriterionId> = new Set(["variability", "costToServe"]);

/** Classes of as many items as `like` has, by descending score; equal scores share the better class. */
function sameSizes(scores: Float64Array, like: Uint8Array, classes: number): Uint8Array {
  const ends: number[] = [];
  for (let code = 0, sum = 0; code < classes; code++) {
    for (const other of like) if (other === code) sum++;
    ends.push(sum);
  }
  return byPosition(scores, ends);
}

/** @param ends how many items are in the classes up to each */
function byPosition(scores: Float64Array, ends: readonly number[]): Uint8Array {
  const known = scores.map((score) => (Number.isNaN(score) ? 0 : score));
  const order = descendingOrder(known);
  const codes = new Uint8Array(scores.length);
  let code = 0;
  let previous = NaN;
  order.forEach((item, position) => {
    const score = known[item]!;
    if (score !== previous) while (code < ends.length - 1 && position >= ends[code]!) code++;
    // Without any score nothing is better than the last class.
    codes[item] = score > 0 ? code : ends.length - 1;
    previous = score;
  });
  return codes;
}

function classesOf(
  scores: Float64Array,
  byVolume: Uint8Array,
  { classes, cuts }: CriteriaOptions,
): Uint8Array {
  if (classes === "score") return scoreClasses(scores, cuts);
  if (classes === "as-volume") return sameSizes(scores, byVolume, cuts.length + 1);
  return byPosition(
    scores,
    [...cuts, 1].map((cut) => Math.round(cut * scores.length)),
  );
}

/** Criteria, weights, scores and both classes of every item. */
export function computeFigures(data: Dataset, options: CriteriaOptions): Figures {
  const values = criteriaValues(data, options);
  const known = values.known.map(({ id }) => id);
  const weights = weightsOf(options, data.criteriaWeights, known);
  checkWeights(weights, known);
  const criteria = values.known.filter(({ id }) => id === "volume" || weights.byCriterion.has(id));
  const items = data.items.keys.length;
  const matrix = new Float64Array(items * criteria.length);
  criteria.forEach((criterion, column) => {
    for (let item = 0; item < items; item++)
      matrix[item * criteria.length + column] = criterion.values[item]!;
  });
  const directions = criteria.map(({ id }): CriterionDirection => {
    const chosen = options.directions[id];
    const less = chosen === undefined ? lessIsBetter.has(id) : chosen === "less";
    return less ? -1 : 1;
  });
  const block = { values: matrix, items, criteria: criteria.length };
  const scored = criteriaScores(
    block,
    criteria.map(({ id }) => weights.byCriterion.get(id) ?? 0),
    { directions, normalization: options.normalization },
  );
  const volume = values.known.find(({ id }) => id === "volume")?.values ?? new Float64Array(items);
  const byVolume = abcClasses(volume, options.cuts);
  const byScore = classesOf(scored.scores, byVolume, options);
  return {
    data,
    options,
    values,
    weights,
    criteria,
    shares: scored.weights,
    directions,
    scaled: scored.scaled,
    contributions: contributionsTo(scored),
    scores: scored.scores,
    byVolume,
    byScore,
    order: descendingOrder(scored.scores.map((score) => (Number.isNaN(score) ? -1 : score))),
    letters: Array.from({ length: options.cuts.length + 1 }, (_, code) => String.fromCharCode(65 + code)),
  };
}
