import fc from "fast-check";
import { demandModel, type DemandDistribution } from "../../../../src/engine/inventory/demand-model";
import { newsvendorCost, newsvendorQuantity } from "../../../../src/engine/inventory/newsvendor";

const positive = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });

test.each<DemandDistribution>(["normal", "gamma", "poisson", "negative-binomial"])(
  "the newsvendor's stock costs no more than a little less or more of it (%s)",
  (distribution) => {
    fc.assert(
      fc.property(
        fc.record({ underageCost: positive(0.01, 100), overageCost: positive(0.01, 100) }),
        fc.record({ mean: positive(0.5, 100), standardDeviation: positive(0.5, 50) }),
        (costs, moments) => {
          const demand = demandModel(distribution, moments);
          const stock = newsvendorQuantity(costs, moments, distribution);
          const least = newsvendorCost(stock, costs, demand) * (1 - 1e-9);
          for (const step of demand.discrete ? [1, 3] : [0.01, 1]) {
            expect(newsvendorCost(stock + step, costs, demand)).toBeGreaterThanOrEqual(least);
            if (stock - step >= 0)
              expect(newsvendorCost(stock - step, costs, demand)).toBeGreaterThanOrEqual(least);
          }
        },
      ),
    );
  },
);

test("nothing is stocked where the best would be less than nothing", () => {
  const costs = { underageCost: 1, overageCost: 99 };
  expect(newsvendorQuantity(costs, { mean: 10, standardDeviation: 10 })).toBe(0);
});

test("costs too far apart for one share still give a finite stock", () => {
  const stock = newsvendorQuantity({ underageCost: 1e20, overageCost: 1 }, { mean: 0, standardDeviation: 1 });
  // P(Z > 9.262) = 1e-20 (R 4.2.2: qnorm(1e-20, lower = FALSE)).
  expect(stock).toBeCloseTo(9.26234008979841, 9);
});

test("both costs have to be above 0", () => {
  expect(() =>
    newsvendorQuantity({ underageCost: 0, overageCost: 1 }, { mean: 1, standardDeviation: 1 }),
  ).toThrow("above 0, found 0 and 1");
});
