import fc from "fast-check";
import {
  economicOrder,
  economicOrderQuantity,
  orderingCost,
} from "../../../../src/engine/inventory/economic-order";
import { discountedOrder, type PriceTier } from "../../../../src/engine/inventory/quantity-discount";

const positive = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const costs = fc.record({
  demandPerPeriod: positive(0.1, 1e5),
  fixedCost: positive(0.1, 1e4),
  holdingCost: positive(0.01, 1e3),
});
const factor = fc.oneof(positive(0.2, 0.99), positive(1.01, 5));

describe("the economic order quantity", () => {
  test("costs less than any other quantity, and as much as it says", () => {
    fc.assert(
      fc.property(costs, factor, (input, other) => {
        const { quantity, costPerPeriod } = economicOrder(input);
        expect(orderingCost(quantity, input) / costPerPeriod).toBeCloseTo(1, 12);
        expect(orderingCost(quantity * other, input)).toBeGreaterThan(costPerPeriod);
      }),
    );
  });

  test("grows with backorders and with slow production, and its cost falls", () => {
    fc.assert(
      fc.property(costs, positive(0.01, 1e3), positive(1.01, 10), (input, stockoutCost, ratio) => {
        const plain = economicOrder(input);
        const productionRate = input.demandPerPeriod * ratio;
        for (const other of [
          economicOrder({ ...input, stockoutCost }),
          economicOrder({ ...input, productionRate }),
        ]) {
          expect(other.quantity).toBeGreaterThan(plain.quantity);
          expect(other.costPerPeriod).toBeLessThan(plain.costPerPeriod);
        }
      }),
    );
  });

  test("with backorders lets the share h / (h + p) of the demand wait", () => {
    const input = { demandPerPeriod: 10, fixedCost: 5, holdingCost: 1, stockoutCost: 4 };
    expect(economicOrder(input).stockoutFraction).toBeCloseTo(0.2, 14);
    // Costs of stock, backorders and orders at a maximum stock of Q p / (h + p), added up by hand: Q = sqrt(125).
    const quantity = economicOrderQuantity(input);
    const stock = 0.8 * quantity;
    const cost = 50 / quantity + stock ** 2 / (2 * quantity) + (4 * (quantity - stock) ** 2) / (2 * quantity);
    expect(quantity).toBeCloseTo(Math.sqrt(125), 12);
    expect(economicOrder(input).costPerPeriod).toBeCloseTo(cost, 12);
  });

  test("with fast production and dear backorders is the plain one", () => {
    const input = { demandPerPeriod: 10, fixedCost: 5, holdingCost: 1 };
    const limit = economicOrder({ ...input, stockoutCost: 1e15, productionRate: 1e15 });
    expect(limit.quantity).toBeCloseTo(economicOrder(input).quantity, 9);
  });

  test("refuses production that never gets ahead, and a stockout cost of nothing", () => {
    const input = { demandPerPeriod: 10, fixedCost: 5, holdingCost: 1 };
    expect(() => economicOrder({ ...input, productionRate: 10 })).toThrow("above the demand of 10, found 10");
    expect(() => economicOrder({ ...input, stockoutCost: 0 })).toThrow("A stockout cost is above 0, found 0");
    expect(() => economicOrder({ ...input, holdingCost: 0 })).toThrow("a holding cost above 0");
  });
});

const tierLists = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 }),
    fc.array(positive(1, 20), { minLength: 5, maxLength: 5 }),
  )
  .map(([quantities, prices]): PriceTier[] => {
    const rising = [0, ...quantities.toSorted((left, right) => left - right)];
    const falling = prices.toSorted((left, right) => right - left);
    return rising.map((fromQuantity, tier) => ({ fromQuantity, unitCost: falling[tier] ?? 1 }));
  });

/** Cost of a quantity by the definition: what an order is paid, its fixed cost, and the stock at its average price. */
function costOf(
  quantity: number,
  type: "all-units" | "incremental",
  input: { demandPerPeriod: number; fixedCost: number; holdingRate: number; tiers: readonly PriceTier[] },
): number {
  const reached = input.tiers.filter(({ fromQuantity }) => fromQuantity <= quantity);
  const last = reached.at(-1)?.unitCost ?? NaN;
  const paid =
    type === "all-units"
      ? last * quantity
      : reached.reduce((sum, { fromQuantity, unitCost }, tier) => {
          const end = Math.min(quantity, input.tiers[tier + 1]?.fromQuantity ?? Infinity);
          return sum + unitCost * (end - fromQuantity);
        }, 0);
  const orders = input.demandPerPeriod / quantity;
  return orders * (input.fixedCost + paid) + 0.5 * input.holdingRate * paid;
}

describe("an order under quantity discounts", () => {
  test.each(["all-units", "incremental"] as const)("costs less than every other quantity (%s)", (type) => {
    fc.assert(
      fc.property(
        tierLists,
        positive(1, 1000),
        positive(0.1, 500),
        positive(0.01, 1),
        (tiers, demandPerPeriod, fixedCost, holdingRate) => {
          const input = { demandPerPeriod, fixedCost, holdingRate, tiers };
          const { quantity, costPerPeriod } = discountedOrder(input, type);
          expect(costOf(quantity, type, input) / costPerPeriod).toBeCloseTo(1, 10);
          let least = Infinity;
          for (let other = 0.5; other < 1000; other += 0.5) {
            least = Math.min(least, costOf(other, type, input));
          }
          expect(least).toBeGreaterThanOrEqual(costPerPeriod * (1 - 1e-12));
        },
      ),
      { numRuns: 50 },
    );
  });

  test("at one price is the economic order quantity, at least the first quantity of the list", () => {
    const input = { demandPerPeriod: 1300, fixedCost: 8, holdingRate: 0.3 };
    const plain = economicOrderQuantity({ demandPerPeriod: 1300, fixedCost: 8, holdingCost: 0.225 });
    const at = (fromQuantity: number) =>
      discountedOrder({ ...input, tiers: [{ fromQuantity, unitCost: 0.75 }] }, "all-units").quantity;
    expect(at(0)).toBeCloseTo(plain, 10);
    expect(at(1000)).toBe(1000);
  });

  test("orders nothing without demand, and refuses lists out of order", () => {
    const input = { demandPerPeriod: 0, fixedCost: 8, holdingRate: 0.3 };
    const list = [
      { fromQuantity: 0, unitCost: 1 },
      { fromQuantity: 10, unitCost: 2 },
    ];
    expect(discountedOrder({ ...input, tiers: list.slice(0, 1) }, "all-units")).toMatchObject({
      quantity: 0,
      costPerPeriod: 0,
    });
    expect(() => discountedOrder({ ...input, tiers: list }, "all-units")).toThrow("unit costs fall");
    expect(() => discountedOrder({ ...input, tiers: [] }, "all-units")).toThrow("at least one tier");
  });
});
