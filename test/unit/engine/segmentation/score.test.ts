import fc from "fast-check";
import type { CriterionDirection } from "../../../../src/engine/segmentation/criteria";
import {
  contributionsTo,
  criteriaScores,
  scoreClasses,
  type ScoreOptions,
} from "../../../../src/engine/segmentation/score";
import { criteriaOf, criteriaRows } from "./criteria-matrices";

const scored = (rows: number[][], weights: number[], options?: ScoreOptions): number[] => [
  ...criteriaScores(criteriaOf(rows), weights, options).scores,
];
const letters = (scores: number[], cuts?: number[]): string =>
  Array.from(scoreClasses(Float64Array.from(scores), cuts), (code) => "ABCDEFG"[code]).join("");

/** Revenue, margin in percent, lead time in weeks. */
const items = [
  [1000, 40, 2],
  [500, 10, 10],
  [0, 25, 6],
];
const lessTime: readonly CriterionDirection[] = [1, 1, -1];

describe("criteriaScores(matrix, weights, options)", () => {
  test("is the weighted mean of the normalised criteria", () => {
    // Normalised: 1, 1, 1; 0.5, 0, 0; 0, 0.5, 0.5.
    expect(scored(items, [0.5, 0.3, 0.2], { directions: lessTime })).toEqual([1, 0.25, 0.25]);
  });

  test("takes weights by their ratios", () => {
    expect(scored(items, [5e300, 3e300, 2e300], { directions: lessTime })).toEqual([1, 0.25, 0.25]);
  });

  test("tells what each criterion contributes; a row adds up to the score", () => {
    const scored = criteriaScores(criteriaOf(items), [5, 3, 2], { directions: lessTime });
    expect([...scored.weights]).toEqual([0.5, 0.3, 0.2]);
    expect([...contributionsTo(scored).subarray(3, 6)]).toEqual([0.25, 0, 0]);
  });

  test("judges an item by what is known of it", () => {
    const rows = [
      [0, 0],
      [100, 100],
      [80, NaN],
      [NaN, NaN],
    ];
    expect(scored(rows, [1, 3])).toEqual([0, 1, 0.8, NaN]);
  });

  test("has no score for an item of which only criteria without weight are known", () => {
    expect(
      scored(
        [
          [1, 5],
          [2, NaN],
          [3, 7],
        ],
        [0, 1],
      ),
    ).toEqual([0, NaN, 1]);
  });

  test("lets a criterion in which all are equal contribute 0 to everyone, known or not", () => {
    const rows = [
      [7, 0],
      [7, 10],
      [NaN, 10],
    ];
    expect(scored(rows, [1, 1])).toEqual([0, 0.5, 0.5]);
  });

  test("refuses weights that do not fit", () => {
    expect(() => scored([[1, 2]], [1])).toThrow("1 weights were given for 2 criteria");
    expect(() => scored([[1, 2]], [1, -1])).toThrow("Weight 2 is -1, but must be 0 or more");
    expect(() => scored([[1, 2]], [1, NaN])).toThrow("Weight 2 is NaN");
    expect(() => scored([[1, 2]], [0, 0])).toThrow("All weights are 0");
  });
});

describe("scoreClasses(scores, cuts)", () => {
  test("cuts the accumulated score as ABC cuts value", () => {
    // Shares before: 0, 0.5, 0.8, 0.95.
    expect(letters([1, 0.6, 0.3, 0.1])).toBe("AABC");
    expect(letters([1, 0.6, 0.3, 0.1], [0.5])).toBe("ABBB");
  });

  test("puts an item without a score, or with a score of 0, in the last class", () => {
    expect(letters([NaN, 1, 0])).toBe("CAC");
    expect(letters([NaN, 0])).toBe("CC");
  });
});

const criteria = 3;
const anyRows = criteriaRows(criteria);
const anyWeights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: criteria, maxLength: criteria });
const usableWeights = anyWeights.filter((weights) => weights.some((weight) => weight > 0));
const anyDirections = fc.array(fc.constantFrom<CriterionDirection>(1, -1), {
  minLength: criteria,
  maxLength: criteria,
});
const anyOptions = fc.record({
  directions: anyDirections,
  normalization: fc.constantFrom("min-max" as const, "rank" as const),
});
const classesOf = (rows: number[][], weights: number[], options: ScoreOptions, cuts?: number[]): number[] => [
  ...scoreClasses(criteriaScores(criteriaOf(rows), weights, options).scores, cuts),
];

describe("any multi-criteria classification", () => {
  test("follows the items when they are reordered", () => {
    fc.assert(
      fc.property(anyRows, usableWeights, anyOptions, (rows, weights, options) => {
        expect(classesOf(rows.toReversed(), weights, options)).toEqual(
          classesOf(rows, weights, options).toReversed(),
        );
      }),
    );
  });

  test("does not change when a criterion is measured in another unit or the weights are scaled", () => {
    fc.assert(
      fc.property(
        anyRows,
        usableWeights,
        anyOptions,
        fc.constantFrom(0.001, 7, 1e6),
        fc.integer({ min: -9, max: 9 }),
        (rows, weights, options, factor, shift) => {
          const converted = rows.map((row) =>
            row.map((value, criterion) => (criterion === 1 ? value * factor + shift : value)),
          );
          expect(
            classesOf(
              converted,
              weights.map((weight) => weight * factor),
              options,
            ),
          ).toEqual(classesOf(rows, weights, options));
        },
      ),
    );
  });

  test("scores between 0 and 1, holds every item in one class, and gives a better score no worse class", () => {
    fc.assert(
      fc.property(anyRows, usableWeights, anyOptions, (rows, weights, options) => {
        const scores = scored(rows, weights, options);
        const classes = classesOf(rows, weights, options);
        expect(classes).toHaveLength(rows.length);
        scores.forEach((score, item) => {
          expect([0, 1, 2]).toContain(classes[item]);
          if (Number.isNaN(score)) expect(classes[item]).toBe(2);
          else expect(score >= 0 && score <= 1).toBe(true);
          scores.forEach((other, another) => {
            if (score >= other) expect(classes[item]).toBeLessThanOrEqual(classes[another] as number);
          });
        });
      }),
    );
  });

  test("never moves an item to a worse class when a cut is raised", () => {
    const cut = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(anyRows, usableWeights, anyOptions, cut, cut, (rows, weights, options, first, second) => {
        const lower = classesOf(rows, weights, options, [Math.min(first, second) / 100]);
        const higher = classesOf(rows, weights, options, [Math.max(first, second) / 100]);
        lower.forEach((code, item) => expect(higher[item]).toBeLessThanOrEqual(code));
      }),
    );
  });

  test("never scores an item lower for doing better within the range of the others", () => {
    fc.assert(
      fc.property(anyRows, usableWeights, anyDirections, (rows, weights, directions) => {
        const bounds = [
          [-60, -60, -60],
          [600, 600, 600],
        ];
        const before = [...bounds, ...rows].map((row) => row.map((value) => value || 0));
        const after = before.map((row, item) =>
          item === 2 ? row.map((value, criterion) => value + 5 * (directions[criterion] as number)) : row,
        );
        const [worse, better] = [before, after].map((each) => scored(each, weights, { directions })[2]);
        expect(better).toBeGreaterThan(worse as number);
      }),
    );
  });
});
