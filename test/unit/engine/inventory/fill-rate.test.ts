import fc from "fast-check";
import { fillRate, fillRateSafetyStock } from "../../../../src/engine/inventory/fill-rate";
import { normalFillRateSafetyStock } from "../../../../src/engine/inventory/normal-fill-rate";
import { safetyStock, type DemandDistribution } from "../../../../src/engine/inventory/safety-stock";

const continuous = ["normal", "gamma"] as const satisfies readonly DemandDistribution[];
const discrete = ["poisson", "negative-binomial"] as const satisfies readonly DemandDistribution[];

const inputs = fc
  .record({
    demandMean: fc.double({ min: 0.1, max: 200, noNaN: true }),
    variation: fc.double({ min: 0.02, max: 20, noNaN: true }),
    leadTime: fc.double({ min: 0, max: 12, noNaN: true }),
    leadTimeSd: fc.double({ min: 0, max: 3, noNaN: true }),
    reviewPeriod: fc.double({ min: 0.5, max: 8, noNaN: true }),
  })
  .map(({ variation, ...input }) => ({ ...input, demandSd: variation * input.demandMean }));
const targets = fc.double({ min: 0.3, max: 0.9999, noNaN: true });

describe("safety stock for a fill rate", () => {
  test("99 % from lots of 200 over 50 +- 11.4: factor 0.58 (Silver, Pyke and Peterson 1998, chapter 7)", () => {
    const stock = safetyStock({
      serviceLevel: 0.99,
      measure: "fill",
      demandSd: 11.4,
      leadTime: 1,
      orderQuantity: 200,
    });
    expect(stock / 11.4).toBeCloseTo(0.58, 2);
  });

  test("lots of 10,000 at 6,000 over 5,000 +- 707 fill 99.75 % (Chopra and Meindl, Supply Chain Management, chapter 12)", () => {
    const filled = fillRate(1000, { demandMean: 2500, demandSd: 500, leadTime: 2, orderQuantity: 10_000 });
    expect(filled).toBeCloseTo(0.9975, 4);
  });

  // mpmath 1.3.0 at 50 digits: root of G(k) - rho G((k + q) / rho) = (1 - fill) q by bisection.
  test.each([
    [0.95, 1, 0.3, 1.501011621919659],
    [0.85, 1, 2.4, 0.075860831162018514],
    [0.99, 1, 1.5, 1.7765787805163265],
    [0.999, 1, 1.2, 2.6585118163170217],
    [0.7, 1, 3, -0.78014736775759819],
    [0.9, 1, 30, -2.9996173287912227],
    [0.99999, 1, 0.9, 3.9445896691419047],
    [0.95, 0.95, 0.5, 1.4654534489274647],
    [0.98, 0.7, 1, 1.6628076952236794],
    [0.4, 0.05, 2, -1.1361435260595575],
    [0.99, 0, 4, 1.3602352471841478],
    [0.1, 0.96, 0.05, -0.24515103711864313],
  ])(
    "of %p, the lead time's share of the deviation %p, in lots of %p is exact to 1e-10",
    (fill, share, lot, k) => {
      expect(Math.abs(normalFillRateSafetyStock(fill, 1, share, lot) - k)).toBeLessThan(1e-10);
    },
  );

  test("is negative where the lot alone serves more than asked", () => {
    // Half of the lot short in a symmetric case: k = -q / 2.
    const stock = safetyStock({
      serviceLevel: 0.5,
      measure: "fill",
      demandSd: 80,
      leadTime: 1,
      orderQuantity: 100,
    });
    expect(stock).toBeCloseTo(-50, 9);
  });

  test.each(continuous)("the fill rate of the safety stock found is the target (%s)", (distribution) => {
    fc.assert(
      fc.property(inputs, targets, (input, target) => {
        const demand = { ...input, distribution };
        expect(fillRate(fillRateSafetyStock(target, demand), demand)).toBeCloseTo(target, 8);
      }),
    );
  });

  test.each(continuous)(
    "the same holds under continuous review with a lot of its own (%s)",
    (distribution) => {
      fc.assert(
        fc.property(
          inputs,
          targets,
          fc.double({ min: 1, max: 2000, noNaN: true }),
          (input, target, orderQuantity) => {
            const demand = { ...input, reviewPeriod: 0, orderQuantity, distribution };
            expect(fillRate(fillRateSafetyStock(target, demand), demand)).toBeCloseTo(target, 8);
          },
        ),
      );
    },
  );

  test.each(discrete)(
    "one unit less than the stock position found misses the target (%s)",
    (distribution) => {
      fc.assert(
        fc.property(inputs, targets, (input, target) => {
          const demand = { ...input, distribution };
          const stock = fillRateSafetyStock(target, demand);
          expect(fillRate(stock, demand)).toBeGreaterThanOrEqual(target - 1e-9);
          expect(fillRate(stock - 1, demand)).toBeLessThan(target + 1e-9);
          const position = stock + demand.demandMean * (demand.leadTime + demand.reviewPeriod);
          expect(position).toBeCloseTo(Math.round(position), 6);
        }),
        { numRuns: 50 },
      );
    },
  );

  test("without an order quantity the demand of a review period is ordered", () => {
    const demand = { demandMean: 40, demandSd: 20, leadTime: 2, reviewPeriod: 3 };
    expect(fillRateSafetyStock(0.98, demand)).toBe(
      fillRateSafetyStock(0.98, { ...demand, orderQuantity: 120 }),
    );
  });

  test("constant demand leaves exactly the allowed share of the lot short", () => {
    const demand = { demandMean: 5, demandSd: 0, leadTime: 4, orderQuantity: 30 };
    for (const distribution of continuous) {
      const stock = fillRateSafetyStock(0.9, { ...demand, distribution });
      expect(stock).toBeCloseTo(-3, 12);
      expect(fillRate(stock, { ...demand, distribution })).toBeCloseTo(0.9, 12);
    }
  });

  test("a lead time of 0 is protected against the review period alone", () => {
    const demand = { demandMean: 10, demandSd: 4, leadTime: 0, reviewPeriod: 2 };
    const stock = fillRateSafetyStock(0.95, demand);
    expect(fillRate(stock, demand)).toBeCloseTo(0.95, 10);
  });

  test("nothing varies and nothing is protected: the lot minus its allowed shortage is the whole answer", () => {
    const demand = { demandMean: 0, demandSd: 0, leadTime: 0, orderQuantity: 5 };
    for (const distribution of [...continuous, ...discrete]) {
      expect(fillRateSafetyStock(0.9, { ...demand, distribution })).toBeCloseTo(
        distribution === "normal" || distribution === "gamma" ? -0.5 : 0,
        12,
      );
    }
  });

  test("a fill rate without an order quantity or what replaces it is refused", () => {
    const demand = { demandSd: 3, leadTime: 2 };
    expect(() => fillRate(0, demand)).toThrow(RangeError);
    expect(() => fillRateSafetyStock(0.9, { ...demand, reviewPeriod: 1 })).toThrow(RangeError);
    expect(() => fillRateSafetyStock(0.9, { ...demand, orderQuantity: 0 })).toThrow(RangeError);
  });

  test("a fill rate stays within 0 and 1 however much or little stock there is", () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (input, stock) => {
        for (const distribution of [...continuous, ...discrete]) {
          const filled = fillRate(stock, { ...input, distribution });
          expect(filled).toBeGreaterThanOrEqual(0);
          expect(filled).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("lots far below and far above the standard deviation have finite answers near their limits", () => {
    // A tiny lot is filled like a cycle: k tends to the quantile of the target.
    expect(normalFillRateSafetyStock(0.95, 1, 1, 1e-9)).toBeCloseTo(1.6448536269514722, 8);
    expect(normalFillRateSafetyStock(0.95, 1, 1, 1e-3 * 1.01)).toBeCloseTo(
      normalFillRateSafetyStock(0.95, 1, 1, 1e-3 * 0.99) - 1e-5,
      8,
    );
    // A huge lot leaves its allowed share short.
    expect(normalFillRateSafetyStock(0.9, 1, 1, 1e6) / 1e6).toBeCloseTo(-0.1, 9);
    expect(normalFillRateSafetyStock(0.9, 1e-300, 1e-300, 1e100)).toBeCloseTo(-1e99, -90);
  });
});
