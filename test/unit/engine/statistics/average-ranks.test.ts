import fc from "fast-check";
import { AverageRanks } from "../../../../src/engine/statistics/average-ranks";

function ranksOf(values: readonly number[]): number[] {
  const ranks = new Float64Array(values.length);
  new AverageRanks(values.length).write(Float64Array.from(values), ranks);
  return Array.from(ranks);
}

describe("AverageRanks", () => {
  test("gives equal values the mean of their ranks", () => {
    expect(ranksOf([3, 0, 0, 7, 0, 3])).toEqual([4.5, 2, 2, 6, 2, 4.5]);
  });

  test("counts, for every value, those below it and half of those equal to it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1e6 }))),
        (values) => {
          const expected = values.map((value) => {
            const below = values.filter((other) => other < value).length;
            const equal = values.filter((other) => other === value).length;
            return below + (equal + 1) / 2;
          });
          expect(ranksOf(values)).toEqual(expected);
        },
      ),
    );
  });

  test("serves one series after another with the same memory", () => {
    const ranks = new Float64Array(3);
    const averageRanks = new AverageRanks(3);
    averageRanks.write(Float64Array.of(9, 8, 7), ranks);
    averageRanks.write(Float64Array.of(0.1, 0.2, 0.2), ranks);
    expect(Array.from(ranks)).toEqual([1, 2.5, 2.5]);
  });
});
