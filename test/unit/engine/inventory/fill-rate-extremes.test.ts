import { fillRate, fillRateSafetyStock } from "../../../../src/engine/inventory/fill-rate";
import { safetyStock, type DemandDistribution } from "../../../../src/engine/inventory/safety-stock";

const families = ["normal", "gamma", "poisson", "negative-binomial"] as const;

/** Poisson's tail by its sum, for small means. */
function poissonTail(count: number, mean: number): number {
  let mass = Math.exp(-mean);
  let cdf = mass;
  for (let k = 1; k <= count; k++) {
    mass *= mean / k;
    cdf += mass;
  }
  return 1 - cdf;
}

describe("a fill rate at the ends of its range", () => {
  test.each([1e-9, 1e-12, 1e-15])("of %p needs the least stock that serves anything at all", (target) => {
    const demand = { demandSd: 1, demandMean: 10, leadTime: 2, orderQuantity: 20 };
    const level = fillRateSafetyStock(target, { ...demand, distribution: "poisson" }) + 20;
    // One unit above -Q serves P(D(L) = 0) = e^-20 = 2e-9 of a unit per 20 ordered, 1e-10; the next one over 2e-9.
    expect(level).toBe(target < 1e-10 ? -19 : -18);
  });

  test.each(families)("of one unit per order under %s demand is a cycle's, or near it", (distribution) => {
    const demand = { demandMean: 10, demandSd: 4, leadTime: 1, distribution };
    const fill = fillRateSafetyStock(0.95, { ...demand, orderQuantity: 1e-9 });
    expect(fill).toBeCloseTo(safetyStock({ ...demand, serviceLevel: 0.95 }), 6);
  });

  test("of whole units one by one reaches the target by Poisson's own sum, and a unit less does not", () => {
    const demand = { demandMean: 7, demandSd: 0, leadTime: 1, distribution: "poisson" as const };
    const level = fillRateSafetyStock(0.97, { ...demand, orderQuantity: 1 }) + 7;
    expect(1 - poissonTail(level, 7)).toBeGreaterThanOrEqual(0.97);
    expect(1 - poissonTail(level - 1, 7)).toBeLessThan(0.97);
  });

  test.each<[DemandDistribution, number, number, number]>([
    ["poisson", 5e16, 1, 1e16],
    ["poisson", 1e14, 1, 1e13],
    ["negative-binomial", 1e16, 1e10, 1e16],
    ["negative-binomial", 1e12, 3e13, 1e12],
  ])("of %s demand of %p units with SD %p in orders of %p is reached", (distribution, mean, sd, quantity) => {
    const demand = { demandMean: mean, demandSd: sd, leadTime: 1, orderQuantity: quantity, distribution };
    for (const target of [0.5, 0.95, 0.999]) {
      expect(fillRate(fillRateSafetyStock(target, demand), demand)).toBeCloseTo(target, 9);
    }
  });

  test("counted demand goes over into continuous demand without a step", () => {
    const at = (demandMean: number, distribution: DemandDistribution) =>
      safetyStock({ serviceLevel: 0.95, demandMean, demandSd: 2 * demandMean, leadTime: 1, distribution }) /
      demandMean;
    // 2^46 / 4 units is where the tail of a negative binomial demand of CV 2 becomes too long to count.
    expect(at(1.75e13, "negative-binomial")).toBeCloseTo(at(1.77e13, "negative-binomial"), 9);
    expect(at(7.0e13, "poisson") * Math.sqrt(7.0e13)).toBeCloseTo(
      at(7.1e13, "poisson") * Math.sqrt(7.1e13),
      6,
    );
  });

  test.each(families)(
    "has a finite answer for every combination of extremes under %s demand",
    (distribution) => {
      const sizes = [1e-300, 1e-6, 1, 1e6, 1e17, 1e100];
      for (const demandMean of sizes)
        for (const demandSd of sizes)
          for (const orderQuantity of [5e-324, ...sizes])
            for (const reviewPeriod of [0, 1])
              for (const target of [1e-15, 0.5, 1 - 2 ** -53]) {
                const demand = {
                  demandMean,
                  demandSd,
                  leadTime: 1,
                  reviewPeriod,
                  orderQuantity,
                  distribution,
                };
                const stock = fillRateSafetyStock(target, demand);
                if (!Number.isFinite(stock))
                  throw new Error(`${stock} for ${JSON.stringify(demand)}, ${target}`);
              }
    },
  );
});
