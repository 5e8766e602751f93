import { orderUpToLevel, type DemandDistribution } from "../../../../src/engine/inventory/safety-stock";
import {
  drawGamma,
  drawNegativeBinomial,
  drawNormal,
  drawPoisson,
  seededRandom,
  type Random,
} from "./random-demand";

const mean = 6;
const sd = 4;
const draws: Record<DemandDistribution, (random: Random) => number> = {
  normal: (random) => mean + sd * drawNormal(random),
  gamma: (random) => (drawGamma(random, mean ** 2 / sd ** 2) * sd ** 2) / mean,
  poisson: (random) => drawPoisson(random, mean),
  "negative-binomial": (random) => drawNegativeBinomial(random, mean, sd ** 2),
};
const families = Object.keys(draws) as DemandDistribution[];
const isDiscrete = (family: DemandDistribution): boolean =>
  family === "poisson" || family === "negative-binomial";

describe("simulated cycles of the lead time and review period", () => {
  test.each(families.flatMap((family) => [0.8, 0.95, 0.99].map((target) => [family, target] as const)))(
    "%s demand is covered as often as promised (%p)",
    (distribution, serviceLevel) => {
      const random = seededRandom(20_261);
      const input = {
        serviceLevel,
        demandMean: mean,
        demandSd: sd,
        leadTime: 3,
        reviewPeriod: 1,
        distribution,
      };
      const level = orderUpToLevel(input);
      const cycles = 20_000;
      let covered = 0;
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        let demand = 0;
        for (let period = 0; period < 4; period += 1) demand += draws[distribution](random);
        if (demand <= level) covered += 1;
      }
      const achieved = covered / cycles;
      const standardError = Math.sqrt((serviceLevel * (1 - serviceLevel)) / cycles);
      expect(achieved).toBeGreaterThan(serviceLevel - 3 * standardError);
      // Whole units may promise more than asked, but no more than the probability of one unit.
      expect(achieved).toBeLessThan(serviceLevel + (isDiscrete(distribution) ? 0.05 : 3 * standardError));
    },
  );
});

describe("a simulated stock under periodic review with backorders", () => {
  const leadTime = 3;

  /** Share of the units served at once: every period orders up to the level, and orders arrive after the lead time. */
  function servedAtOnce(
    level: number,
    draw: (random: Random) => number,
    random: Random,
    periods: number,
  ): number {
    // An order placed at the end of period t is there when period t + leadTime + 1 starts.
    const onOrder = new Array<number>(leadTime + 1).fill(0);
    let netStock = level;
    let demanded = 0;
    let served = 0;
    for (let period = 0; period < periods; period += 1) {
      netStock += onOrder.shift() ?? 0;
      const demand = draw(random);
      served += Math.min(demand, Math.max(0, netStock));
      demanded += demand;
      netStock -= demand;
      onOrder.push(demand);
    }
    return served / demanded;
  }

  // Normal demand may be negative in a period, where "units served" has no meaning: left out.
  test.each(
    (["gamma", "poisson", "negative-binomial"] as const).flatMap((family) =>
      [0.9, 0.98].map((target) => [family, target] as const),
    ),
  )("%s demand is served at once as promised (%p)", (distribution, serviceLevel) => {
    const input = {
      demandMean: mean,
      demandSd: sd,
      leadTime,
      reviewPeriod: 1,
      distribution,
      measure: "fill",
    } as const;
    const level = orderUpToLevel({ ...input, serviceLevel });
    const random = seededRandom(4711);
    const batches = Array.from({ length: 20 }, () => servedAtOnce(level, draws[distribution], random, 4000));
    const achieved = batches.reduce((sum, batch) => sum + batch, 0) / batches.length;
    const spread = batches.reduce((sum, batch) => sum + (batch - achieved) ** 2, 0) / (batches.length - 1);
    const standardError = Math.sqrt(spread / batches.length);
    expect(achieved).toBeGreaterThan(serviceLevel - 3 * standardError);
    expect(achieved).toBeLessThan(serviceLevel + (isDiscrete(distribution) ? 0.05 : 3 * standardError));
  });
});
