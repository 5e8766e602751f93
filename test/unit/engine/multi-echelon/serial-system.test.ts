import fc from "fast-check";
import { poissonLoss } from "../../../../src/engine/statistics/distributions/poisson";
import {
  serialPolicy,
  type SerialDemand,
  type SerialStage,
} from "../../../../src/engine/multi-echelon/serial-system";

const normal: SerialDemand = { distribution: "normal", mean: 5, standardDeviation: 1 };
const stages: readonly SerialStage[] = [
  { leadTime: 2, echelonHoldingCost: 2 },
  { leadTime: 1, echelonHoldingCost: 2 },
  { leadTime: 1, echelonHoldingCost: 3 },
];

describe("a serial system", () => {
  test("has the published levels and cost of a textbook example", () => {
    // Snyder and Shen (2019), Fundamentals of Supply Chain Theory, example 6.1: 22.71, 12.02, 6.49; cost 47.65, both rounded there.
    const { echelonBaseStock, cost } = serialPolicy(stages, 37.12, normal);
    [22.71, 12.02, 6.49].forEach((level, stage) => expect(echelonBaseStock[stage]).toBeCloseTo(level, 2));
    expect(Math.abs(cost - 47.65)).toBeLessThan(0.02);
  });

  test("of one stage is a newsvendor", () => {
    const { echelonBaseStock, cost } = serialPolicy([{ leadTime: 4, echelonHoldingCost: 1 }], 19, normal);
    // Quantile 0.95 and density of the standard normal: 1.644854, 0.103136.
    expect(echelonBaseStock[0]).toBeCloseTo(20 + 2 * 1.6448536, 6);
    expect(cost).toBeCloseTo(20 * 2 * 0.1031356, 5);
    const poisson: SerialDemand = { distribution: "poisson", mean: 1, standardDeviation: 0 };
    const whole = serialPolicy([{ leadTime: 4, echelonHoldingCost: 1 }], 19, poisson);
    expect(whole.echelonBaseStock[0]).toBe(8);
    expect(whole.cost).toBeCloseTo(8 - 4 + 20 * poissonLoss(8, 4), 12);
  });

  test("costs nothing but what is in transit when demand does not vary", () => {
    const { echelonBaseStock, localBaseStock, cost } = serialPolicy(stages, 37.12, {
      ...normal,
      standardDeviation: 0,
    });
    expect([...echelonBaseStock]).toEqual([20, 10, 5]);
    expect([...localBaseStock]).toEqual([10, 5, 5]);
    // 2 of the first and 2 of the second stage for 5 units a period on the way through later stages.
    expect(cost).toBeCloseTo(2 * 10 + 2 * 5, 9);
  });

  const lines = fc.record({
    stages: fc.array(
      fc.record({
        leadTime: fc.constantFrom(0, 0.5, 1, 2),
        echelonHoldingCost: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    stockoutCost: fc.integer({ min: 5, max: 90 }),
    distribution: fc.constantFrom("normal" as const, "poisson" as const),
  });

  test("costs more when a missing unit costs more, and never less than its stock in transit", () => {
    fc.assert(
      fc.property(lines, ({ stages, stockoutCost, distribution }) => {
        const demand = { distribution, mean: 6, standardDeviation: 2 };
        const { cost, localBaseStock } = serialPolicy(stages, stockoutCost, demand);
        expect(serialPolicy(stages, stockoutCost * 1.5, demand).cost).toBeGreaterThanOrEqual(
          cost - 1e-7 * cost,
        );
        let after = 0;
        let inTransit = 0;
        for (const { leadTime, echelonHoldingCost } of stages.toReversed()) {
          inTransit += echelonHoldingCost * 6 * after;
          after += leadTime;
        }
        expect(cost).toBeGreaterThanOrEqual(inTransit - 1e-7 * (1 + inTransit));
        localBaseStock.forEach((level) => expect(level).toBeGreaterThanOrEqual(-1e-6 - 6));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test("costs the least of all levels, tried one by one over the distribution of what the first stage lacks", () => {
    // Two stages, Poisson demand of 2 a period, by the stationary distribution of the first stage's shortage.
    const demand: SerialDemand = { distribution: "poisson", mean: 2, standardDeviation: 0 };
    const line = [
      { leadTime: 1, echelonHoldingCost: 1 },
      { leadTime: 1, echelonHoldingCost: 2 },
    ];
    const costOf = (first: number, second: number): number => {
      let cost = 0;
      let mass = Math.exp(-2);
      for (let units = 0; units < 60; units++) {
        const position = Math.min(second, first - units);
        cost += mass * (1 * (first - units) + 2 * (position - 2) + 33 * poissonLoss(position, 2));
        mass *= 2 / (units + 1);
      }
      return cost;
    };
    const { echelonBaseStock, cost } = serialPolicy(line, 30, demand);
    expect(costOf(echelonBaseStock[0]!, echelonBaseStock[1]!)).toBeCloseTo(cost, 9);
    for (let first = 0; first < 20; first++)
      for (let second = 0; second < 12; second++)
        expect(costOf(first, second)).toBeGreaterThanOrEqual(cost - 1e-9);
  });
});
