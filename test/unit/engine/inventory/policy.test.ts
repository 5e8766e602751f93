import { stockParameters } from "../../../../src/engine/inventory/policy";
import { safetyStock } from "../../../../src/engine/inventory/safety-stock";

const columns = {
  serviceLevel: Float64Array.of(0.98, 0.95, 0.9),
  demandMean: Float64Array.of(10, 4, 7),
  demandSd: Float64Array.of(3, 5, 2),
  leadTime: Float64Array.of(4, 2, NaN),
  reviewPeriod: Float64Array.of(1, 2, 4),
};

describe("stock parameters", () => {
  test("protect the lead time and the review period", () => {
    const { safetyStock: stock, reorderPoint, orderUpTo } = stockParameters(columns);
    const expected = safetyStock({ serviceLevel: 0.98, demandSd: 3, leadTime: 4, reviewPeriod: 1 });
    expect(stock[0]).toBeCloseTo(expected, 12);
    expect(reorderPoint[0]).toBeCloseTo(50 + expected, 12);
    expect(orderUpTo[1]).toBe(reorderPoint[1]);
  });

  test("order the demand of a review period where neither lot nor costs are mapped", () => {
    expect(Array.from(stockParameters(columns).orderQuantity)).toEqual([10, 8, 28]);
  });

  test("the maximum is one order above the minimum", () => {
    const { maximum, reorderPoint } = stockParameters({ ...columns, lot: Float64Array.of(25) });
    expect((maximum[0] ?? NaN) - (reorderPoint[0] ?? NaN)).toBeCloseTo(25, 12);
  });

  test("the average stock is the safety stock and half an order", () => {
    const { averageStock, safetyStock: stock, orderQuantity } = stockParameters(columns);
    expect(averageStock[0]).toBeCloseTo((stock[0] ?? NaN) + (orderQuantity[0] ?? NaN) / 2, 12);
  });

  test("the average stock is never below nothing", () => {
    const { averageStock } = stockParameters({ ...columns, serviceLevel: Float64Array.of(0.01) });
    expect(averageStock[1]).toBe(0);
  });

  test("an item without a lead time gets no stock parameters, but its order quantity", () => {
    const parameters = stockParameters(columns);
    for (const name of ["safetyStock", "reorderPoint", "orderUpTo", "maximum", "averageStock"] as const) {
      expect(Array.from(parameters[name], Number.isNaN)).toEqual([false, false, true]);
    }
    expect(parameters.orderQuantity[2]).toBe(28);
  });

  test("an unknown deviation of the lead time counts as none", () => {
    const unknown = stockParameters({ ...columns, leadTimeSd: Float64Array.of(NaN, 1, 1) });
    const none = stockParameters(columns);
    expect(unknown.safetyStock[0]).toBe(none.safetyStock[0]);
    expect(unknown.safetyStock[1]).toBeGreaterThan(none.safetyStock[1] ?? NaN);
  });

  test("levels of discrete demand are whole numbers", () => {
    const { reorderPoint } = stockParameters(
      { ...columns, demandMean: Float64Array.of(1.3, 4.7, 2) },
      { distribution: "negative-binomial" },
    );
    expect(Array.from(reorderPoint.slice(0, 2)).every(Number.isInteger)).toBe(true);
  });

  test("a fill rate uses the order quantity found, and has no answer where nothing is ordered", () => {
    const demandMean = Float64Array.of(10, 0, 7);
    const { safetyStock: stock } = stockParameters(
      { ...columns, demandMean, lot: Float64Array.of(50, NaN, NaN) },
      { measure: "fill" },
    );
    const input = { serviceLevel: 0.98, measure: "fill", demandMean: 10, demandSd: 3, leadTime: 4 } as const;
    expect(stock[0]).toBe(safetyStock({ ...input, reviewPeriod: 1, orderQuantity: 50 }));
    expect(stock[1]).toBeNaN();
  });

  test("single values alone describe one item, and hold for all beside a longer column", () => {
    const one = {
      serviceLevel: Float64Array.of(0.9),
      demandMean: Float64Array.of(5),
      demandSd: Float64Array.of(2),
      leadTime: Float64Array.of(3),
    };
    expect(stockParameters(one).reorderPoint).toHaveLength(1);
    expect(stockParameters({ ...one, pack: Float64Array.of(1, 2, 3) }).reorderPoint).toHaveLength(3);
  });

  test("inputs are not modified", () => {
    const before = structuredClone(columns);
    stockParameters(columns, { measure: "fill", distribution: "gamma" });
    expect(columns).toEqual(before);
  });
});
