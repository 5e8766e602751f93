import fc from "fast-check";
import { lotSizes, type LotSizeInput } from "../../../../src/engine/inventory/lot-sizes";

/** Every way to place orders, each covering what is needed until the next. */
function leastCost({ demand, fixedCost, holdingCost }: LotSizeInput): number {
  const periods = demand.length;
  let best = Infinity;
  for (let plan = 0; plan < 2 ** periods; plan += 1) {
    let order = -1;
    let cost = 0;
    for (let period = 0; period < periods; period += 1) {
      if ((plan >> period) & 1) {
        order = period;
        cost += fixedCost;
      }
      const units = Math.max(0, demand[period] ?? 0);
      if (units > 0) cost += order < 0 ? Infinity : holdingCost * (period - order) * units;
    }
    best = Math.min(best, cost);
  }
  return best;
}

/** Cost of a plan by stepping through it; Infinity where it runs short. */
function costOf(quantities: Float64Array, { demand, fixedCost, holdingCost }: LotSizeInput): number {
  let stock = 0;
  let cost = 0;
  quantities.forEach((quantity, period) => {
    stock += quantity - Math.max(0, demand[period] ?? 0);
    cost += (quantity > 0 ? fixedCost : 0) + holdingCost * stock;
    if (stock < -1e-9) cost = Infinity;
  });
  return cost;
}

const plans = fc.record({
  demand: fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: -5, max: 60 })), { minLength: 1, maxLength: 9 })
    .map((values) => Float64Array.from(values)),
  fixedCost: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 200, noNaN: true })),
  holdingCost: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 5, noNaN: true })),
});

test("the plan is never short and costs what it says, the least of all plans", () => {
  fc.assert(
    fc.property(plans, (input) => {
      const { quantities, cost } = lotSizes(input);
      expect(costOf(quantities, input)).toBeCloseTo(cost, 6);
      expect(cost).toBeCloseTo(leastCost(input), 6);
    }),
    { numRuns: 300 },
  );
});

test("orders add up to demand, and none is placed for nothing", () => {
  const demand = Float64Array.of(0, 0, 5, 0, 0, 7, -3, 0);
  expect([...lotSizes({ demand, fixedCost: 1, holdingCost: 1 }).quantities]).toEqual([
    0, 0, 5, 0, 0, 7, 0, 0,
  ]);
  expect([...lotSizes({ demand, fixedCost: 100, holdingCost: 1 }).quantities]).toEqual([
    0, 0, 12, 0, 0, 0, 0, 0,
  ]);
  expect(lotSizes({ demand: new Float64Array(3), fixedCost: 10, holdingCost: 1 })).toEqual({
    quantities: new Float64Array(3),
    cost: 0,
  });
});
