import fc from "fast-check";
import {
  normalizedCriteria,
  type CriterionDirection,
  type Normalization,
} from "../../../../src/engine/segmentation/criteria";
import { criteriaOf, criteriaRows } from "./criteria-matrices";

const normalized = (
  rows: number[][],
  directions?: CriterionDirection[],
  normalization?: Normalization,
): number[] => [...normalizedCriteria(criteriaOf(rows), directions, normalization)];

describe("normalizedCriteria(matrix, directions, normalization)", () => {
  test("stretches each criterion from its lowest to its highest value", () => {
    expect(
      normalized([
        [10, 3],
        [20, 3.5],
        [50, 5],
      ]),
    ).toEqual([0, 0, 0.25, 0.25, 1, 1]);
  });

  test("turns a criterion round of which less is better", () => {
    expect(normalized([[10], [20], [50]], [-1])).toEqual([1, 0.75, 0]);
  });

  test("ranks when asked, equal values sharing the mean of their ranks", () => {
    expect(normalized([[7], [1], [1], [9000]], [1], "rank")).toEqual([2 / 3, 1 / 6, 1 / 6, 1]);
  });

  test("leaves what is not known unknown, and does not let it bound the range", () => {
    expect(normalized([[10], [NaN], [20]])).toEqual([0, NaN, 1]);
    expect(normalized([[10], [NaN], [20]], [1], "rank")).toEqual([0, NaN, 1]);
  });

  test.each<Normalization>(["min-max", "rank"])(
    "is 0 for every item, known or not, where a criterion tells no two items apart (%s)",
    (normalization) => {
      expect(normalized([[4], [4], [NaN]], [-1], normalization)).toEqual([0, 0, 0]);
      expect(normalized([[4], [NaN]], [1], normalization)).toEqual([0, 0]);
      expect(normalized([[NaN]], [1], normalization)).toEqual([0]);
    },
  );

  test("keeps to numbers for the largest ones", () => {
    expect(normalized([[-1.7e308], [0], [1.7e308]])).toEqual([0, 0.5, 1]);
  });

  test("refuses what does not fit", () => {
    const matrix = { values: Float64Array.of(1, 2, 3), items: 2, criteria: 2 };
    expect(() => normalizedCriteria(matrix)).toThrow("2 items x 2 criteria are 4 values, but 3 were given");
    expect(() => normalized([[1, 2]], [1])).toThrow("1 directions were given for 2 criteria");
    expect(() => normalized([[1]], [0 as CriterionDirection])).toThrow("A direction is 0");
    expect(() => normalized([[Infinity]])).toThrow("A criterion is Infinity");
  });
});

describe("any normalised criterion", () => {
  test("lies between 0 and 1, keeps the order and is unknown exactly where the value is", () => {
    fc.assert(
      fc.property(
        criteriaRows(1),
        fc.constantFrom<CriterionDirection>(1, -1),
        fc.constantFrom<Normalization>("min-max", "rank"),
        (rows, direction, normalization) => {
          const values = rows.flat();
          const known = new Set(values.filter((value) => !Number.isNaN(value)));
          const result = normalized(rows, [direction], normalization);
          result.forEach((score, item) => {
            if (known.size < 2) expect(score).toBe(0);
            else if (Number.isNaN(values[item])) expect(score).toBeNaN();
            else {
              expect(score).toBeGreaterThanOrEqual(0);
              expect(score).toBeLessThanOrEqual(1);
              values.forEach((other, another) => {
                if (direction * other > direction * (values[item] as number))
                  expect(result[another]).toBeGreaterThanOrEqual(score);
              });
            }
          });
        },
      ),
    );
  });
});
