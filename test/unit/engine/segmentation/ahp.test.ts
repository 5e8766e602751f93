import fc from "fast-check";
import { ahpWeights, completedComparisons, ComparisonError } from "../../../../src/engine/segmentation/ahp";

const weighed = (rows: number[][]) => ahpWeights(Float64Array.from(rows.flat()), rows.length);
const digits = (values: Float64Array, count: number): number[] =>
  Array.from(values, (value) => Number(value.toFixed(count)));
const refusal = (rows: number[][]): ComparisonError => {
  try {
    weighed(rows);
  } catch (error) {
    if (error instanceof ComparisonError) return error;
    throw error;
  }
  throw new Error("The comparisons were accepted");
};

/** Saaty 1990, "How to make a decision", EJOR 48:9-26, table 2: eight criteria for a house. */
const house = [
  [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4],
  [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
  [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5],
  [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
  [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
  [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
  [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
  [4, 7, 5, 8, 6, 6, 2, 1],
];

/** Saaty 1980, "The analytic hierarchy process", section 2-4: six criteria for a school. */
const school = [
  [1, 4, 3, 1, 3, 4],
  [1 / 4, 1, 7, 3, 1 / 5, 1],
  [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
  [1, 1 / 3, 5, 1, 1, 1 / 3],
  [1 / 3, 5, 5, 1, 1, 3],
  [1 / 4, 1, 6, 3, 1 / 3, 1],
];

describe("ahpWeights(comparisons, size)", () => {
  test("gives the published weights, eigenvalue and ratio of Saaty's house", () => {
    const { weights, lambdaMax, consistencyIndex, consistencyRatio } = weighed(house);
    expect(digits(weights, 3)).toEqual([0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]);
    expect(lambdaMax).toBeCloseTo(9.669, 3);
    expect(consistencyIndex).toBeCloseTo(0.238, 3);
    expect(consistencyRatio).toBeCloseTo(0.169, 3);
  });

  test("names the judgement that Saaty 2003 finds the most inconsistent of the house: neighbourhood against condition", () => {
    const { mostInconsistent } = weighed(house);
    expect(mostInconsistent).toMatchObject({ row: 2, column: 6, given: 6 });
    expect(mostInconsistent?.factor).toBeCloseTo(5.32, 2);
    expect(mostInconsistent?.consistent).toBeCloseTo(6 / 5.3214, 3);
  });

  test("gives the published weights of Saaty's school", () => {
    expect(digits(weighed(school).weights, 2)).toEqual([0.32, 0.14, 0.03, 0.13, 0.24, 0.14]);
  });

  test("is exact for comparisons that agree: ratio 0, and no pair to name", () => {
    const weights = [0.5, 0.3, 0.2];
    const result = weighed(weights.map((row) => weights.map((column) => row / column)));
    expect(digits(result.weights, 12)).toEqual(weights);
    expect(result.lambdaMax).toBeCloseTo(3, 12);
    expect(result.consistencyRatio).toBeCloseTo(0, 12);
    expect(result.mostInconsistent).toBeNull();
  });

  test("solves the circle that no criterion wins: equal weights, and an eigenvalue of 1 + 9 + 1/9", () => {
    const { weights, lambdaMax, consistencyRatio } = weighed([
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1],
    ]);
    expect(digits(weights, 12)).toEqual(new Array(3).fill(0.333333333333));
    expect(lambdaMax).toBeCloseTo(1 + 9 + 1 / 9, 12);
    expect(consistencyRatio).toBeCloseTo((1 + 9 + 1 / 9 - 3) / 2 / 0.58, 12);
  });

  test("weighs one or two criteria, which cannot disagree", () => {
    expect(weighed([[1]])).toMatchObject({ weights: Float64Array.of(1), consistencyRatio: 0 });
    const two = weighed([
      [1, 4],
      [0.25, 1],
    ]);
    expect([...two.weights]).toEqual([0.8, 0.2]);
    expect(two).toMatchObject({ consistencyRatio: 0, mostInconsistent: null });
  });

  test("fills a blank half, on either side of the diagonal, and a blank diagonal", () => {
    const blank = (keep: (row: number, column: number) => boolean): number[][] =>
      house.map((row, at) => row.map((value, column) => (keep(at, column) ? value : NaN)));
    const full = weighed(house);
    expect(weighed(blank((row, column) => column > row))).toEqual(full);
    expect(digits(weighed(blank((row, column) => column < row)).weights, 12)).toEqual(
      digits(full.weights, 12),
    );
  });

  test("takes 0.33 and 0.13 as reciprocals of 3 and 8, and the whole numbers as what is meant", () => {
    const typed = completedComparisons(Float64Array.of(1, 0.33, 8, 3, 1, NaN, 0.13, 5, 1), 3);
    expect([...typed]).toEqual([1, 1 / 3, 8, 3, 1, 1 / 5, 1 / 8, 5, 1]);
  });

  test("refuses comparisons that are missing, not above 0 or not reciprocal, and names the cell", () => {
    const missing = refusal([
      [1, NaN],
      [NaN, 1],
    ]);
    expect(missing).toMatchObject({ row: 0, column: 1, problem: "missing" });
    expect(missing.message).toBe("The comparison in row 1, column 2 is missing, and so is its opposite");
    const negative = refusal([
      [1, 2],
      [-3, 1],
    ]);
    expect(negative).toMatchObject({ row: 1, column: 0, problem: "not-positive", found: -3 });
    expect(negative.message).toBe("The comparison in row 2, column 1 is -3, but must be above 0");
    const same = refusal([
      [1, 3, 1],
      [1 / 3, 1, 1],
      [2, 1, 1],
    ]);
    expect(same).toMatchObject({ row: 2, column: 0, problem: "not-reciprocal", found: 2 });
    expect(same.message).toBe(
      "The comparison in row 3, column 1 is 2, but must be 1 / 1, the reciprocal of row 1, column 3",
    );
    expect(refusal([[2]])).toMatchObject({ row: 0, column: 0, problem: "diagonal", found: 2 });
  });

  test("refuses more criteria than there are random indices for, and a block of another size", () => {
    expect(() => ahpWeights(new Float64Array(256).fill(1), 16)).toThrow(
      "16 criteria were compared, but must be 1 to 15",
    );
    expect(() => ahpWeights(new Float64Array(3), 2)).toThrow("has 4 cells, but 3 were given");
  });
});

/** Upper triangles of judgements, far beyond Saaty's scale as well, where rounding costs more digits. */
const judgements = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc
    .array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double({ min: 1e-9, max: 1e9, noNaN: true })), {
      minLength: size * size,
      maxLength: size * size,
    })
    .map((cells) => ({
      size,
      comparisons: Float64Array.from(cells, (cell, at) => (at % size > Math.floor(at / size) ? cell : NaN)),
    })),
);

describe("any comparison", () => {
  test("has positive weights that add up to 1 and satisfy A w = lambda w", () => {
    fc.assert(
      fc.property(judgements, ({ size, comparisons }) => {
        const matrix = completedComparisons(comparisons, size);
        const { weights, lambdaMax, consistencyRatio } = ahpWeights(comparisons, size);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(consistencyRatio).toBeGreaterThanOrEqual(0);
        weights.forEach((weight, row) => {
          const product = weights.reduce(
            (sum, other, column) => sum + (matrix[row * size + column] as number) * other,
            0,
          );
          expect(product / (lambdaMax * weight)).toBeCloseTo(1, 5);
        });
      }),
    );
  });

  test("follows the criteria when they are reordered", () => {
    fc.assert(
      fc.property(judgements, ({ size, comparisons }) => {
        const matrix = completedComparisons(comparisons, size);
        const turned = ahpWeights(matrix.toReversed(), size);
        const { weights, lambdaMax } = ahpWeights(matrix, size);
        expect(turned.lambdaMax / lambdaMax).toBeCloseTo(1, 6);
        turned.weights
          .toReversed()
          .forEach((weight, row) => expect(weight / (weights[row] as number)).toBeCloseTo(1, 5));
      }),
    );
  });
});
