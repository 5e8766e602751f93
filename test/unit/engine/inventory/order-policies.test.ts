import fc from "fast-check";
import type { DemandDistribution } from "../../../../src/engine/inventory/demand-model";
import { bestReorderPoint, rqCost, rqPolicy } from "../../../../src/engine/inventory/rq-policy";
import { ssCost, ssPolicy } from "../../../../src/engine/inventory/ss-policy";

const positive = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const inputs = fc.record({
  demandMean: positive(0.5, 30),
  demandSd: positive(0.5, 20),
  leadTime: positive(0, 4),
  fixedCost: positive(0.1, 100),
  holdingCost: positive(0.1, 5),
  stockoutCost: positive(0.1, 50),
});

describe("the (r, Q) policy", () => {
  test.each<DemandDistribution>(["normal", "gamma", "poisson", "negative-binomial"])(
    "costs what it says, and no more than its neighbours (%s)",
    (distribution) => {
      fc.assert(
        fc.property(inputs, (given) => {
          const input = { ...given, distribution };
          const { reorderPoint, orderQuantity, costPerPeriod } = rqPolicy(input);
          expect(rqCost(reorderPoint, orderQuantity, input) / costPerPeriod).toBeCloseTo(1, 7);
          const isCounted = distribution === "poisson" || distribution === "negative-binomial";
          const step = isCounted ? 1 : 0.02 * orderQuantity;
          for (const [right, wider] of [
            [step, 0],
            [-step, 0],
            [0, step],
            [-step, step],
            [0, -step],
            [step, -step],
          ] as const) {
            if (orderQuantity + wider <= 0) continue;
            const other = rqCost(reorderPoint + right, orderQuantity + wider, input);
            expect(other).toBeGreaterThanOrEqual(costPerPeriod * (1 - 1e-9));
          }
        }),
        { numRuns: 30 },
      );
    },
  );

  test("has the reorder point that is best for its quantity", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { reorderPoint, orderQuantity } = rqPolicy(input);
        const best = bestReorderPoint(orderQuantity, input);
        expect(Math.abs(best - reorderPoint)).toBeLessThan(1e-4 * (orderQuantity + input.demandSd));
      }),
      { numRuns: 60 },
    );
  });

  test("of steady demand is the economic order quantity with backorders", () => {
    const input = {
      demandMean: 10,
      demandSd: 0,
      leadTime: 2,
      fixedCost: 5,
      holdingCost: 1,
      stockoutCost: 4,
    };
    const { reorderPoint, orderQuantity, costPerPeriod } = rqPolicy(input);
    expect(orderQuantity).toBeCloseTo(Math.sqrt(125), 12);
    expect(reorderPoint).toBeCloseTo(20 - 0.2 * Math.sqrt(125), 12);
    expect(costPerPeriod).toBeCloseTo(Math.sqrt(80), 12);
  });

  test("of free orders is the base stock", () => {
    const input = { demandMean: 10, demandSd: 3, leadTime: 1, holdingCost: 1, stockoutCost: 9, fixedCost: 0 };
    // 10 + 3 x 1.28155, the quantile of 0.9.
    expect(rqPolicy(input)).toMatchObject({ orderQuantity: 0 });
    expect(rqPolicy(input).reorderPoint).toBeCloseTo(13.844654697, 8);
    expect(rqPolicy({ ...input, distribution: "poisson" })).toMatchObject({
      reorderPoint: 13,
      orderQuantity: 1,
    });
  });
});

describe("the (s, S) policy", () => {
  test.each<DemandDistribution>(["normal", "gamma", "poisson", "negative-binomial"])(
    "costs what it says, and no more than policies around it (%s)",
    (distribution) => {
      fc.assert(
        fc.property(inputs, (given) => {
          // Gamma demand far more variable than that has a long table of whole units.
          const input = { ...given, distribution, demandSd: Math.min(given.demandSd, given.demandMean) };
          const { reorderPoint, orderUpTo, costPerPeriod } = ssPolicy(input);
          expect(ssCost(reorderPoint, orderUpTo, input)).toBe(costPerPeriod);
          const around = [-3, -1, 1, 3].flatMap((step) => [
            [reorderPoint + step, orderUpTo],
            [reorderPoint, orderUpTo + step],
            [reorderPoint + step, orderUpTo + step],
          ]);
          const costs = around.map(([s = 0, upTo = 0]) => (s < upTo ? ssCost(s, upTo, input) : Infinity));
          const least = Math.min(...costs);
          expect(least).toBeGreaterThanOrEqual(costPerPeriod * (1 - 1e-12));
        }),
        { numRuns: 8 },
      );
    },
  );

  test("of dear orders leaves more between s and S, and a longer lead time keeps more", () => {
    const input = { demandMean: 10, demandSd: 0, holdingCost: 1, stockoutCost: 9, fixedCost: 20 };
    const cheap = ssPolicy(input);
    const dear = ssPolicy({ ...input, fixedCost: 200 });
    expect(dear.orderUpTo - dear.reorderPoint).toBeGreaterThan(cheap.orderUpTo - cheap.reorderPoint);
    expect(ssPolicy({ ...input, leadTime: 2 }).reorderPoint).toBeGreaterThan(cheap.reorderPoint);
  });

  test("refuses demand that almost never comes, and more units than it can search", () => {
    const input = { demandMean: 10, demandSd: 0, holdingCost: 1, stockoutCost: 9, fixedCost: 20 };
    expect(() => ssPolicy({ ...input, demandMean: 1e-13 })).toThrow("too rare");
    expect(() => ssPolicy({ ...input, holdingCost: 1e-9, stockoutCost: 1e-9 })).toThrow(
      "more than 8000 units",
    );
  });
});
