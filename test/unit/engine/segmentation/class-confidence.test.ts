import fc from "fast-check";
import {
  classConfidence,
  classConfidenceOf,
  startClassConfidence,
  stepClassConfidence,
} from "../../../../src/engine/segmentation/class-confidence";
import { segmentAbcXyz } from "../../../../src/engine/segmentation/segment";
import { demandRows, historyOf } from "../histories";

/** Demand that is 10 on average and swings by so much. */
const swinging = (swing: number): number[] =>
  Array.from({ length: 12 }, (_, period) => 10 + (period % 2 === 0 ? swing : -swing));

describe("classConfidenceOf(value, history, options)", () => {
  test("is sure of items far from every cut, and not of one that lies on a cut", () => {
    // The second item's coefficient of variation is 5.2 / 10: just above the cut of 0.5.
    const { abc, xyz, probability, xyzProbability, abcProbability, otherAbc, otherXyz, otherProbability } =
      classConfidenceOf(Float64Array.of(900, 60, 40), historyOf([swinging(1), swinging(5), swinging(2)]));
    expect([...abc]).toEqual([0, 1, 2]);
    expect([...xyz]).toEqual([0, 1, 0]);
    expect(probability[0]).toBe(1);
    expect(probability[1]).toBeGreaterThan(0.3);
    expect(probability[1]).toBeLessThan(0.9);
    expect(xyzProbability[1]).toBe(probability[1]);
    expect(abcProbability[1]).toBe(1);
    expect([otherAbc[1], otherXyz[1]]).toEqual([1, 0]);
    expect(otherProbability[1]).toBeCloseTo(1 - (probability[1] as number), 12);
    expect([otherAbc[0], otherXyz[0], otherProbability[0]]).toEqual([-1, -1, 0]);
  });

  test("draws the same periods for all items: two that share every swing keep their order", () => {
    const busy = [1, 30, 2, 25, 1, 40, 3, 20, 1, 35, 2, 30];
    const history = historyOf([busy.map((units) => units * 1.1), busy]);
    const { abcProbability } = classConfidenceOf(null, history, { abcCuts: [0.5] });
    expect([...abcProbability]).toEqual([1, 1]);
    const apart = historyOf([busy.map((units) => units * 1.1), busy.toReversed()]);
    expect(classConfidenceOf(null, apart, { abcCuts: [0.5] }).abcProbability[0]).toBeLessThan(0.9);
  });

  test("moves the value with the drawn demand, and leaves that of an item without demand", () => {
    const { abc, xyz, probability } = classConfidenceOf(
      Float64Array.of(50, 45, -3),
      historyOf([[0, 0, 0, 0], swinging(9).slice(0, 4), [1, 2, 3, 4]]),
      { abcCuts: [0.5] },
    );
    expect([...abc]).toEqual([0, 1, 1]);
    expect(xyz[0]).toBe(2);
    expect(probability[0]).toBeGreaterThan(0.4);
    expect(probability[0]).toBeLessThan(1);
  });

  test("draws whole seasons when asked, so that no year has the season twice or not at all", () => {
    const year = [0, 0, 0, 40];
    const seasonal = historyOf([[...year, ...year, ...year], new Array(12).fill(9) as number[]]);
    const singly = classConfidenceOf(null, seasonal, { abcCuts: [0.5] });
    const byYear = classConfidenceOf(null, seasonal, { abcCuts: [0.5], blockLength: 4 });
    expect(singly.probability[0]).toBeLessThan(0.8);
    expect(byYear.probability[0]).toBe(1);
  });

  test("calls an item Z in a replication without any of its demand", () => {
    const { xyz, otherXyz, otherProbability } = classConfidenceOf(
      null,
      historyOf([
        [0, 0, 0, 5],
        [1, 1, 1, 1],
      ]),
      { xyzCuts: [2.1, 3] },
    );
    // One of four periods: its coefficient of variation is 2, and 3 of 4 draws in a row miss it in (3/4)^4 = 32 %.
    expect([xyz[0], otherXyz[0]]).toEqual([0, 2]);
    expect(otherProbability[0]).toBeGreaterThan(0.25);
    expect(otherProbability[0]).toBeLessThan(0.4);
  });

  test("takes the population's deviation when asked", () => {
    const history = historyOf([[5, 15, 5, 15]]);
    expect(classConfidenceOf(null, history).xyz[0]).toBe(1);
    expect(classConfidenceOf(null, history, { variability: "cv-population" }).xyz[0]).toBe(0);
  });

  test("gives about the probability of the closed form: two periods with demand of four", () => {
    // Drawn 0 to 4 times with probability 1/2 each: above a tenth as long as at least one of four draws hits.
    const history = historyOf([
      [10, 10, 0, 0],
      [0, 0, 0, 0],
    ]);
    const { xyzProbability } = classConfidenceOf(null, history, {
      xyzCuts: [5, 6],
      replications: 4000,
    });
    expect(xyzProbability[0]).toBeCloseTo(1 - 1 / 16, 1.5);
  });
});

describe("startClassConfidence, stepClassConfidence and classConfidence", () => {
  const history = historyOf([swinging(5), swinging(4.9), swinging(8)]);

  test("take the work in steps of any size, with the same result", () => {
    const run = startClassConfidence(null, history, { replications: 50 });
    const progress: number[] = [];
    while (!stepClassConfidence(run, 17)) progress.push(run.done);
    expect(progress).toEqual([17, 34]);
    expect(run.done).toBe(50);
    expect(classConfidence(run)).toEqual(classConfidenceOf(null, history, { replications: 50 }));
  });

  test("tell what is known so far, and nothing before the first replication", () => {
    const run = startClassConfidence(null, history);
    expect([...classConfidence(run).probability]).toEqual([NaN, NaN, NaN]);
    stepClassConfidence(run, 1);
    for (const probability of classConfidence(run).probability) expect([0, 1]).toContain(probability);
  });

  test("refuse what cannot be resampled", () => {
    const start = (options: object) => () => startClassConfidence(null, history, options);
    expect(start({ replications: 0 })).toThrow(
      "Class confidence: replications is 0, but must be a whole number from 1",
    );
    expect(start({ seed: 1.5 })).toThrow("the seed is 1.5");
    expect(start({ blockLength: 13 })).toThrow("the block length is 13");
    expect(() => startClassConfidence(null, historyOf([[1]]))).toThrow("at least 2 periods");
    expect(() => startClassConfidence(Float64Array.of(1), history)).toThrow("1 values were given");
  });

  test("have nothing to say about no items", () => {
    const none = { values: new Float64Array(0), items: 0, periods: 0 };
    expect(classConfidenceOf(null, none).probability).toHaveLength(0);
  });
});

describe("any class confidence", () => {
  const anyOptions = fc.record({
    replications: fc.integer({ min: 1, max: 40 }),
    seed: fc.nat(),
    blockLength: fc.integer({ min: 1, max: 3 }),
  });
  const rows = demandRows({ fewestPeriods: 3, returns: true });

  test("has the classes of the history as it is, and probabilities that add up", () => {
    fc.assert(
      fc.property(rows, anyOptions, (demand, options) => {
        const history = historyOf(demand);
        const result = classConfidenceOf(null, history, options);
        const { abc, xyz } = segmentAbcXyz(null, history);
        expect([result.abc, result.xyz]).toEqual([abc, xyz]);
        result.probability.forEach((probability, item) => {
          const byAbc = result.abcProbability[item] as number;
          const byXyz = result.xyzProbability[item] as number;
          const other = result.otherProbability[item] as number;
          expect(probability).toBeGreaterThanOrEqual(Math.max(0, byAbc + byXyz - 1 - 1e-12));
          expect(probability).toBeLessThanOrEqual(Math.min(byAbc, byXyz));
          expect(Math.max(byAbc, byXyz)).toBeLessThanOrEqual(1);
          expect(probability + other).toBeLessThanOrEqual(1 + 1e-12);
          expect(other > 0).toBe(probability < 1);
        });
      }),
    );
  });

  test("is the same for the same seed", () => {
    fc.assert(
      fc.property(rows, anyOptions, (demand, options) => {
        const history = historyOf(demand);
        expect(classConfidenceOf(null, history, options)).toEqual(classConfidenceOf(null, history, options));
      }),
    );
  });

  test("is 1 for demand that never changes, ties and items without demand among it", () => {
    const level = fc.oneof(fc.nat(5), fc.double({ min: 0.001, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 2, max: 30 }),
        fc.boolean(),
        anyOptions,
        (levels, periods, isValued, options) => {
          const history = historyOf(levels.map((units) => new Array<number>(periods).fill(units)));
          const value = isValued ? Float64Array.from(levels, (_, item) => 100 - (item % 3)) : null;
          const { probability } = classConfidenceOf(value, history, { ...options, blockLength: 1 });
          expect([...probability]).toEqual(levels.map(() => 1));
        },
      ),
    );
  });

  test("does not change when demand is counted in another unit, and follows the items when they are reordered", () => {
    fc.assert(
      fc.property(rows, anyOptions, fc.constantFrom(1 / 1024, 8, 2 ** 40), (demand, options, factor) => {
        const once = classConfidenceOf(null, historyOf(demand), options);
        const scaled = demand.map((row) => row.map((units) => units * factor));
        expect(classConfidenceOf(null, historyOf(scaled), options)).toEqual(once);
        const turned = classConfidenceOf(null, historyOf(demand.toReversed()), options);
        turned.probability
          .toReversed()
          .forEach((probability, item) =>
            expect(Math.abs(probability - (once.probability[item] as number))).toBeLessThan(1e-12),
          );
      }),
    );
  });
});
