import fc from "fast-check";
import { economicOrderQuantity } from "../../../../src/engine/inventory/economic-order";
import { orderQuantity } from "../../../../src/engine/inventory/order-quantity";

describe("the economic order quantity", () => {
  test("1,300 a year at 8 an order and 0.225 to hold: 304.05 (Snyder and Shen, example 3.1)", () => {
    const quantity = economicOrderQuantity({ demandPerPeriod: 1300, fixedCost: 8, holdingCost: 0.225 });
    expect(quantity).toBeCloseTo(304.05, 2);
  });

  test("makes ordering and holding cost the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e4 }), (demand, fixedCost) => {
        const quantity = economicOrderQuantity({ demandPerPeriod: demand, fixedCost, holdingCost: 0.3 });
        expect((fixedCost * demand) / quantity / (0.15 * quantity)).toBeCloseTo(1, 10);
      }),
    );
  });

  test("is 0 without demand, and refused without a holding cost", () => {
    expect(economicOrderQuantity({ demandPerPeriod: 0, fixedCost: 8, holdingCost: 1 })).toBe(0);
    expect(() => economicOrderQuantity({ demandPerPeriod: 5, fixedCost: 8, holdingCost: 0 })).toThrow(
      RangeError,
    );
    expect(() => economicOrderQuantity({ demandPerPeriod: -5, fixedCost: 8, holdingCost: 1 })).toThrow(
      RangeError,
    );
  });
});

describe("the order quantity of an item", () => {
  test("is the lot where one is mapped", () => {
    expect(orderQuantity({ demandMean: 10, lot: 64, fixedCost: 50, holdingCost: 1 })).toBe(64);
  });

  test("is the economic one where both costs are known, and not where one is", () => {
    expect(orderQuantity({ demandMean: 10, fixedCost: 20, holdingCost: 1, reviewPeriod: 2 })).toBe(20);
    expect(orderQuantity({ demandMean: 10, fixedCost: 20, reviewPeriod: 2 })).toBe(20);
    expect(orderQuantity({ demandMean: 10, fixedCost: 20, reviewPeriod: 3 })).toBe(30);
    expect(orderQuantity({ demandMean: 10, holdingCost: 1, reviewPeriod: 3 })).toBe(30);
  });

  test("is otherwise the demand of a review period, of one period at least", () => {
    expect(orderQuantity({ demandMean: 10, reviewPeriod: 4 })).toBe(40);
    expect(orderQuantity({ demandMean: 10, reviewPeriod: 0.5 })).toBe(10);
    expect(orderQuantity({ demandMean: 10 })).toBe(10);
  });

  test("is at least the minimum order", () => {
    expect(orderQuantity({ demandMean: 10, minimumOrder: 25 })).toBe(25);
    expect(orderQuantity({ demandMean: 30, minimumOrder: 25 })).toBe(30);
  });

  test("is in whole packs, rounded up", () => {
    expect(orderQuantity({ demandMean: 10, minimumOrder: 25, pack: 12 })).toBe(36);
    expect(orderQuantity({ demandMean: 24, pack: 12 })).toBe(24);
    expect(orderQuantity({ demandMean: 0.3, pack: 0.1 })).toBeCloseTo(0.3, 12);
  });

  test("an unknown value is one left out", () => {
    const unknown = {
      lot: NaN,
      fixedCost: NaN,
      holdingCost: NaN,
      minimumOrder: NaN,
      pack: NaN,
      reviewPeriod: NaN,
    };
    expect(orderQuantity({ demandMean: 10, ...unknown })).toBe(10);
  });

  test("returns beyond sales order nothing, unknown demand has no answer", () => {
    expect(orderQuantity({ demandMean: -3 })).toBe(0);
    expect(orderQuantity({ demandMean: NaN })).toBeNaN();
  });
});
