import fc from "fast-check";
import {
  averageDemandIntervals,
  demandPatternNames,
  demandPatterns,
  squaredVariation,
  type DemandPatternOptions,
} from "../../../../src/engine/segmentation/demand-pattern";
import { clipped, demandRows, historyOf } from "../histories";

function pattern(row: number[], options?: DemandPatternOptions): string | undefined {
  return demandPatternNames[demandPatterns(historyOf([row]), options)[0] as number];
}

/** 25 demands of the size given in so many periods, the last of which has demand. */
function spread(periods: number, size: (demand: number) => number): number[] {
  const row = new Array<number>(periods).fill(0);
  for (let demand = 0; demand < 25; demand++) row[periods - 1 - demand] = size(demand);
  return row;
}

describe("averageDemandIntervals(history, definition)", () => {
  test("counts the interval to the first demand and forgets the zeros after the last", () => {
    // Intervals 3, 2, 3.
    expect([...averageDemandIntervals(historyOf([[0, 0, 4, 0, 2, 0, 0, 1, 0, 0]]))]).toEqual([8 / 3]);
  });

  test("is periods over periods with demand by ratio", () => {
    expect([...averageDemandIntervals(historyOf([[0, 0, 4, 0, 2, 0, 0, 1, 0, 0]]), "ratio")]).toEqual([
      10 / 3,
    ]);
  });

  test("is NaN without demand, by either definition", () => {
    expect(averageDemandIntervals(historyOf([[0, -1, 0]]))[0]).toBeNaN();
    expect(averageDemandIntervals(historyOf([[0, -1, 0]]), "ratio")[0]).toBeNaN();
  });

  test("is at least 1, and at most the ratio", () => {
    fc.assert(
      fc.property(demandRows({ returns: true }), (rows) => {
        const history = historyOf(rows);
        const ratio = averageDemandIntervals(history, "ratio");
        averageDemandIntervals(history).forEach((interval, item) => {
          if (Number.isNaN(interval)) return expect(ratio[item]).toBeNaN();
          expect(interval).toBeGreaterThanOrEqual(1);
          expect(interval).toBeLessThanOrEqual(ratio[item] as number);
        });
      }),
    );
  });
});

describe("squaredVariation(history, definition)", () => {
  test("leaves out periods without demand", () => {
    // Sizes 2, 4: mean 3, squared deviations 2.
    expect(squaredVariation(historyOf([[0, 2, 0, 0, 4]]))[0]).toBeCloseTo(2 / 9, 12);
    expect(squaredVariation(historyOf([[0, 2, 0, 0, 4]]), "population")[0]).toBeCloseTo(1 / 9, 12);
  });

  test("is 0 for a single demand and NaN for none", () => {
    expect([
      ...squaredVariation(
        historyOf([
          [0, 7, 0],
          [0, 0, -2],
        ]),
      ),
    ]).toEqual([0, NaN]);
  });

  test("keeps nine digits when sizes are a billion and differ by units", () => {
    const sizes = Array.from({ length: 51 }, (_, demand) => (demand * 29) % 7);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / 51;
    const variance = sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / 50;
    const found = squaredVariation(historyOf([sizes.flatMap((size) => [0, 1e9 + size])]))[0] as number;
    expect(Math.abs(found / (variance / (1e9 + mean) ** 2) - 1)).toBeLessThan(1e-9);
  });

  test("is at most the sample's when it is the population's, and the same in any unit", () => {
    fc.assert(
      fc.property(demandRows({ returns: true }), fc.constantFrom(0.001, 3, 1e7), (rows, factor) => {
        const sample = squaredVariation(historyOf(rows));
        const scaled = squaredVariation(historyOf(rows.map((row) => row.map((value) => value * factor))));
        squaredVariation(historyOf(rows), "population").forEach((population, item) => {
          if (Number.isNaN(population)) return expect(scaled[item]).toBeNaN();
          expect(population).toBeGreaterThanOrEqual(0);
          expect(population).toBeLessThanOrEqual(sample[item] as number);
          expect(scaled[item]).toBeCloseTo(sample[item] as number, 9);
        });
      }),
    );
  });
});

describe("demandPatterns(history, options)", () => {
  test("puts the four corners of Syntetos, Boylan and Croston (2005) where they printed them", () => {
    expect(pattern(spread(25, () => 5))).toBe("smooth");
    expect(pattern(spread(25, (demand) => (demand % 5 === 0 ? 40 : 1)))).toBe("erratic");
    expect(pattern(spread(60, () => 5))).toBe("intermittent");
    expect(pattern(spread(60, (demand) => (demand % 5 === 0 ? 40 : 1)))).toBe("lumpy");
  });

  test("has an interval of exactly 1.32 on the low side and the next possible one on the high side", () => {
    expect(pattern(spread(33, () => 5))).toBe("smooth");
    expect(pattern(spread(34, () => 5))).toBe("intermittent");
  });

  test("has a squared variation of exactly 0.49 on the low side and more on the high side", () => {
    // Sizes 17 and 3: population CV is 7 / 10.
    expect(pattern([17, 3, 17, 3], { definition: "ratio" })).toBe("smooth");
    expect(pattern([18, 3, 18, 3], { definition: "ratio" })).toBe("erratic");
    expect(pattern([17, 3, 17, 3])).toBe("erratic");
  });

  test("counts trailing zeros by ratio only", () => {
    const sold = [3, 3, 3, 0, 0, 0];
    expect(pattern(sold)).toBe("smooth");
    expect(pattern(sold, { definition: "ratio" })).toBe("intermittent");
  });

  test("takes other cuts and names an item without demand", () => {
    expect(pattern([0, 5, 0, 5], { adiCut: 2 })).toBe("smooth");
    expect(pattern([1, 3], { cv2Cut: 0.6 })).toBe("smooth");
    expect(pattern([0, 0, -4])).toBe("none");
    expect(() => pattern([1], { adiCut: NaN })).toThrow(RangeError);
  });

  test("does not change with the unit, nor the history, and follows the items", () => {
    fc.assert(
      fc.property(demandRows({ returns: true }), fc.constantFrom(0.001, 3, 1e7), (rows, factor) => {
        const history = historyOf(rows);
        const patterns = [...demandPatterns(history)];
        expect([...history.values]).toEqual(rows.flat());
        expect([...demandPatterns(historyOf(rows.map((row) => row.map((value) => value * factor))))]).toEqual(
          patterns,
        );
        expect([...demandPatterns(historyOf(clipped(rows)))]).toEqual(patterns);
        expect([...demandPatterns(historyOf(rows.toReversed()))]).toEqual(patterns.toReversed());
      }),
    );
  });
});
