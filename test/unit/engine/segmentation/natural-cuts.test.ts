import fc from "fast-check";
import { abcClasses } from "../../../../src/engine/segmentation/abc";
import {
  abcCutsByCurve,
  abcCutsByGap,
  xyzCutsByBreaks,
  xyzCutsByGap,
  type NaturalCuts,
} from "../../../../src/engine/segmentation/natural-cuts";
import { xyzClasses } from "../../../../src/engine/segmentation/xyz";

const rounded = ({ cuts, counts }: NaturalCuts): [number[], number[]] => [
  cuts.map((cut) => Number(cut.toFixed(6))),
  [...counts],
];

describe("abcCutsByCurve(value)", () => {
  test("ends A where the curve is nearest to all value for no effort, and B nearest to it from the break-even point", () => {
    // Shares by tenths of effort: 0.4, 0.64, 0.76, 0.83, 0.89, 0.93, 0.955, 0.975, 0.99, 1. Nearest to (0, 1) is 0.76
    // (squared distance 0.148), which is also the furthest above the diagonal (0.46); nearest to (0.3, 1) is 0.83 (0.039).
    const value = Float64Array.of(25, 240, 120, 400, 60, 70, 20, 40, 10, 15);
    expect(rounded(abcCutsByCurve(value))).toEqual([
      [0.76, 0.83],
      [3, 1, 6],
    ]);
  });

  test("takes the break-even point for A where it comes first, and looks for B from the other", () => {
    // Shares by sixths of effort: 0.5, 0.64, 0.76, 0.87, 0.97, 1. Furthest above the diagonal is 0.5 (0.333), nearest to
    // (0, 1) is 0.64 (squared distance 0.241); nearest to (2/6, 1) is 0.76 (0.085).
    const value = Float64Array.of(50, 14, 12, 11, 10, 3);
    expect(rounded(abcCutsByCurve(value))).toEqual([
      [0.5, 0.76],
      [1, 2, 3],
    ]);
  });

  test("has no cut to suggest where all items are equal, or none has value", () => {
    expect(abcCutsByCurve(Float64Array.of(7, 7, 7))).toEqual({ cuts: [], counts: [3] });
    expect(abcCutsByCurve(Float64Array.of(0, -2))).toEqual({ cuts: [], counts: [2] });
    expect(abcCutsByCurve(new Float64Array(0))).toEqual({ cuts: [], counts: [0] });
  });
});

describe("abcCutsByGap(value, windows)", () => {
  test("cuts where value falls the most around the conventional shares", () => {
    // Shares 0.4, 0.75, 0.85, 0.93, 0.97, 0.99, 1: falls of 3.5 at 0.75, 1.25 at 0.85; of 2 at 0.93 and at 0.97.
    const value = Float64Array.of(400, 350, 100, 80, 40, 20, 10);
    expect(rounded(abcCutsByGap(value))).toEqual([
      [0.75, 0.93],
      [2, 2, 3],
    ]);
  });

  test("has no cut in a window where no item ends", () => {
    expect(rounded(abcCutsByGap(Float64Array.of(95, 5)))).toEqual([[0.95], [1, 1]]);
    expect(abcCutsByGap(Float64Array.of(5, 5))).toEqual({ cuts: [], counts: [2] });
  });
});

describe("xyzCutsByBreaks(variability) and xyzCutsByGap(variability)", () => {
  const ratios = Float64Array.of(1.5, 0.2, 0.7, NaN, 0.25, 0.6, 0.1, 0.72, 1.4);

  test("cut halfway between groups, items without demand in the last class", () => {
    expect(rounded(xyzCutsByBreaks(ratios))).toEqual([
      [0.425, 1.06],
      [3, 3, 3],
    ]);
    expect(rounded(xyzCutsByGap(ratios))).toEqual([
      [0.425, 1.06],
      [3, 3, 3],
    ]);
  });

  test("gaps pass over outliers, which would be a class of their own", () => {
    const many = Float64Array.from({ length: 60 }, (_, item) => (item < 30 ? 0.1 : 0.8) + item / 1000);
    const { cuts, counts } = xyzCutsByGap(Float64Array.of(...many, 9, 20), 2);
    expect(cuts[0]).toBeCloseTo(0.4795, 9);
    expect(counts).toEqual([30, 32]);
  });

  test("have fewer cuts to suggest for fewer different coefficients", () => {
    for (const suggest of [xyzCutsByBreaks, xyzCutsByGap]) {
      expect(suggest(Float64Array.of(1, 1, NaN))).toEqual({ cuts: [], counts: [3] });
      expect(suggest(Float64Array.of(1, 3, NaN))).toEqual({ cuts: [2], counts: [1, 2] });
      expect(suggest(new Float64Array(0))).toEqual({ cuts: [], counts: [0] });
    }
  });
});

describe("any suggestion of cuts", () => {
  const values = fc
    .array(fc.oneof(fc.integer({ min: -3, max: 20 }), fc.integer({ min: 1, max: 100_000 })), {
      maxLength: 60,
    })
    .map((list) => Float64Array.from(list));
  const ratios = fc
    .array(fc.oneof(fc.double({ min: 0, max: 4, noNaN: true }), fc.constantFrom(0, 1, NaN)), {
      maxLength: 60,
    })
    .map((list) => Float64Array.from(list));

  function expectCounts({ cuts, counts }: NaturalCuts, classes: Uint8Array): void {
    expect(counts).toHaveLength(cuts.length + 1);
    counts.forEach((count, code) => expect(count).toBe(classes.filter((each) => each === code).length));
  }

  test("can be used as cuts, parts items at every cut, and counts what each class holds", () => {
    fc.assert(
      fc.property(values, (value) => {
        for (const suggested of [abcCutsByCurve(value), abcCutsByGap(value)]) {
          expectCounts(suggested, abcClasses(value, suggested.cuts));
          if (value.some((amount) => amount > 0))
            expect(Math.min(...suggested.counts.slice(0, -1), 1)).toBeGreaterThan(0);
        }
      }),
    );
    fc.assert(
      fc.property(ratios, fc.integer({ min: 1, max: 5 }), (variability, classes) => {
        for (const suggest of [xyzCutsByBreaks, xyzCutsByGap]) {
          const suggested = suggest(variability, classes);
          expect(suggested.cuts.length).toBeLessThan(classes);
          expectCounts(suggested, xyzClasses(variability, suggested.cuts));
        }
      }),
    );
  });

  test("does not depend on the order of the items or the unit of value", () => {
    fc.assert(
      fc.property(values, ratios, (value, variability) => {
        for (const suggest of [abcCutsByCurve, abcCutsByGap]) {
          expect(suggest(value.toReversed())).toEqual(suggest(value));
          expect(suggest(value.map((amount) => amount * 1024))).toEqual(suggest(value));
        }
        for (const suggest of [xyzCutsByBreaks, xyzCutsByGap])
          expect(suggest(variability.toReversed())).toEqual(suggest(variability));
      }),
    );
  });
});
