import fc from "fast-check";
import { abcClasses } from "../../../../src/engine/segmentation/abc";
import {
  abcCrossingValue,
  abcRanking,
  shareAgainstCuts,
} from "../../../../src/engine/segmentation/abc-crossing";

const values = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 40 });

/** Class of the first item under one cut, with its value changed. */
const classOf = (value: readonly number[], changed: number, cut: number): number =>
  abcClasses(Float64Array.from([changed, ...value.slice(1)]), [cut], "crossing")[0] as number;

describe("abcCrossingValue", () => {
  test("is the value from which on the item is in the better class, whatever the others hold", () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0.5, 0.8, 0.95), (value, cut) => {
        const at = abcCrossingValue(abcRanking(Float64Array.from(value)), value[0]!, cut);
        expect(classOf(value, at * (1 + 1e-6), cut)).toBe(0);
        expect(classOf(value, at * (1 - 1e-6), cut)).toBe(1);
      }),
    );
  });

  test("counts the change in the total too: behind 80 the share before an item falls below 0.8 at 20, behind 90 of 94 at 18.5", () => {
    // 80 / (80 + v) < 0.8 for v above 20; 90 / (94 + v) < 0.8 for v above 18.5, which also passes the 4.
    expect(abcCrossingValue(abcRanking(Float64Array.of(50, 30, 20)), 20, 0.8)).toBeCloseTo(20, 6);
    expect(abcCrossingValue(abcRanking(Float64Array.of(50, 30, 5)), 5, 0.8)).toBeCloseTo(20, 6);
    expect(abcCrossingValue(abcRanking(Float64Array.of(90, 4, 3)), 3, 0.8)).toBeCloseTo(18.5, 6);
  });

  test("an item without value has no crossing and no share", () => {
    const ranking = abcRanking(Float64Array.of(5, 0));
    expect(abcCrossingValue(ranking, 0, 0.8)).toBeNaN();
    expect(shareAgainstCuts(ranking, 0, "crossing")).toBeNaN();
  });

  test("refuses a cut that is no share", () => {
    expect(() => abcCrossingValue(abcRanking(Float64Array.of(1)), 1, 0)).toThrow(RangeError);
  });
});

describe("shareAgainstCuts", () => {
  test("is the share that the classes are cut by", () => {
    fc.assert(
      fc.property(values, fc.constantFrom("crossing", "inclusive", "exclusive"), (list, boundary) => {
        const value = Float64Array.from(list);
        const ranking = abcRanking(value);
        const classes = abcClasses(value, [0.8], boundary);
        list.forEach((amount, item) => {
          const share = shareAgainstCuts(ranking, amount, boundary);
          if (Math.abs(share - 0.8) < 1e-8) return;
          expect(classes[item]).toBe(share < 0.8 ? 0 : 1);
        });
      }),
    );
  });
});
