import { ahpWeights, type AhpWeights } from "../../../engine/segmentation/ahp";
import type { CriterionWeightRow } from "../../../model";
import { DataError } from "../../../model";
import { count, list, nested, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import { criterionIds, type CriteriaOptions, type CriterionId } from "./options";

export const criterionName = (id: CriterionId): Message => say(`criterion.${id}`);
export const criterionText = (id: CriterionId): string => render(criterionName(id));

/** The weights of a run, and where they come from. */
export interface Weights {
  readonly source: "options" | "comparisons" | "sheet" | "equal";
  readonly byCriterion: ReadonlyMap<CriterionId, number>;
  /** With the comparisons; their rows and columns are `compared`. */
  readonly ahp: AhpWeights | null;
  readonly compared: readonly CriterionId[];
}

/** Weights by pairwise comparisons. @throws DataError that names the pair that is missing, double or of one criterion */
function byComparisons(comparisons: CriteriaOptions["comparisons"]): Weights {
  const compared = criterionIds.filter((id) =>
    comparisons.some(({ first, second }) => first === id || second === id),
  );
  const size = compared.length;
  const matrix = new Float64Array(size * size).fill(NaN);
  for (const { first, second, times } of comparisons) {
    const [row, column] = [compared.indexOf(first), compared.indexOf(second)];
    const names = { first: nested(criterionName(first)), second: nested(criterionName(second)) };
    if (row === column) throw new DataError(say("criteria.error.pairSame", { criterion: names.first }));
    if (!Number.isNaN(matrix[row * size + column]))
      throw new DataError(say("criteria.error.pairTwice", names));
    matrix[row * size + column] = times;
    matrix[column * size + row] = 1 / times;
  }
  for (let row = 0; row < size; row++) {
    for (let column = row + 1; column < size; column++) {
      if (!Number.isNaN(matrix[row * size + column])) continue;
      throw new DataError(
        say("criteria.error.pairMissing", {
          count: count(size),
          first: nested(criterionName(compared[row]!)),
          second: nested(criterionName(compared[column]!)),
        }),
      );
    }
  }
  const ahp = ahpWeights(matrix, size);
  return {
    source: "comparisons",
    byCriterion: new Map(compared.map((id, index) => [id, ahp.weights[index]!])),
    ahp,
    compared,
  };
}

/** Volume is what the score is held against, and velocity carries the same units. */
const notByDefault: ReadonlySet<CriterionId> = new Set(["volume"]);

/**
 * Comparisons go before typed weights, these before the weights that stand on the sheet; without any all criteria of the data but
 * volume count the same.
 */
export function weightsOf(
  options: CriteriaOptions,
  onSheet: readonly CriterionWeightRow[] | undefined,
  known: readonly CriterionId[],
): Weights {
  if (options.comparisons.length > 0) return byComparisons(options.comparisons);
  const typed = criterionIds.flatMap((id): [CriterionId, number][] =>
    options.weights[id] === undefined ? [] : [[id, options.weights[id]]],
  );
  if (typed.length > 0) return { source: "options", byCriterion: new Map(typed), ahp: null, compared: [] };
  const fallback = (id: CriterionId): number => (notByDefault.has(id) ? 0 : 1);
  if (onSheet !== undefined && onSheet.some(({ weight }) => weight > 0)) {
    const byName = new Map(onSheet.map(({ criterion, weight }) => [criterion, weight]));
    return {
      source: "sheet",
      byCriterion: new Map(known.map((id) => [id, byName.get(criterionText(id)) ?? fallback(id)])),
      ahp: null,
      compared: [],
    };
  }
  return {
    source: "equal",
    byCriterion: new Map(known.map((id) => [id, fallback(id)])),
    ahp: null,
    compared: [],
  };
}

/** @throws DataError where no criterion that the data carries has a weight */
export function checkWeights({ byCriterion }: Weights, known: readonly CriterionId[]): void {
  if (known.some((id) => (byCriterion.get(id) ?? 0) > 0)) return;
  const weighted = [...byCriterion].filter(([, weight]) => weight > 0).map(([id]) => criterionText(id));
  throw new DataError(
    say("criteria.error.noWeight", { criteria: list(weighted), known: list(known.map(criterionText)) }),
  );
}
