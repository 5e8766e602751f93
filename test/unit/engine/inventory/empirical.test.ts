import fc from "fast-check";
import {
  empiricalSafetyStock,
  empiricalSafetyStocks,
  windowsNeeded,
} from "../../../../src/engine/inventory/empirical-safety-stock";
import { empiricalDemand, windowDemands } from "../../../../src/engine/inventory/empirical-demand";

const demands = fc
  .array(fc.nat(30), { minLength: 30, maxLength: 60 })
  .map((values) => Float64Array.from(values));
const targets = fc.double({ min: 0.5, max: 0.9, noNaN: true });

describe("windows of a history", () => {
  test("are the sums of all runs of periods, a net return counting as no demand", () => {
    expect([...windowDemands(Float64Array.of(1, 2, -5, 4), 2)]).toEqual([3, 2, 4]);
    expect([...windowDemands(Float64Array.of(1, 2), 3)]).toEqual([]);
    expect([...windowDemands(Float64Array.of(1, 2), 0)]).toEqual([0, 0, 0]);
  });
});

describe("observed demand as a distribution", () => {
  const sample = empiricalDemand(Float64Array.of(4, 0, 2, 2, 7));

  test("has the quantile that was observed, never one in between", () => {
    expect([0.1, 0.2, 0.21, 0.6, 0.61, 0.8, 0.81].map((level) => sample.quantile(level))).toEqual([
      0, 0, 2, 2, 4, 4, 7,
    ]);
  });

  test("loses as many units as the observations above the stock exceed it", () => {
    expect([-1, 0, 2, 3, 7, 9].map((stock) => sample.expectedShortage(stock))).toEqual([4, 3, 1.4, 1, 0, 0]);
    expect([1.9, 2, 7].map((stock) => sample.upperTail(stock))).toEqual([0.8, 0.4, 0]);
  });

  test("gives back the stock of any number of units short", () => {
    fc.assert(
      fc.property(demands, fc.double({ min: 1e-6, max: 60, noNaN: true }), (values, shortage) => {
        const observed = empiricalDemand(values);
        fc.pre(observed.mean > 0);
        expect(observed.expectedShortage(observed.stockWithShortage(shortage))).toBeCloseTo(shortage, 9);
      }),
    );
  });

  test("refuses to be of nothing", () => {
    expect(() => empiricalDemand(new Float64Array(0))).toThrow("at least one observation");
  });
});

describe("empirical safety stock", () => {
  const history = Float64Array.from({ length: 40 }, (_, period) => (period % 4 === 0 ? 8 : 1));

  test("is the observed quantile of the protection interval less its mean", () => {
    // Windows of two periods: 9 (half of them), 2 (half of them).
    const stock = empiricalSafetyStock(history, { serviceLevel: 0.9, leadTime: 2 });
    expect(stock).toMatchObject({ reorderPoint: 9, windowPeriods: 2, windows: 39 });
    expect(stock.safetyStock).toBeCloseTo(9 - stock.meanDemand, 12);
  });

  test("protects lead time and review period, a part of a period as one", () => {
    const given = { serviceLevel: 0.9, leadTime: 1.2, reviewPeriod: 2.5 };
    expect(empiricalSafetyStock(history, given).windowPeriods).toBe(4);
    expect(
      empiricalSafetyStock(history, { serviceLevel: 0.9, leadTime: 0.1 + 0.2 + 0.7 }).windowPeriods,
    ).toBe(1);
  });

  test("has no answer where less than one window is expected beyond the target", () => {
    expect(windowsNeeded(0.95)).toBe(20);
    expect(windowsNeeded(0.9)).toBe(10);
    const short = history.subarray(0, 21);
    expect(empiricalSafetyStock(short, { serviceLevel: 0.95, leadTime: 2 }).problem).toBeUndefined();
    expect(empiricalSafetyStock(short, { serviceLevel: 0.95, leadTime: 3 }).problem).toBe("too short");
    expect(empiricalSafetyStock(short, { serviceLevel: 0.95, leadTime: 0 }).problem).toBe("no interval");
    expect(empiricalSafetyStock(short, { serviceLevel: 0.9, leadTime: 2, measure: "fill" }).problem).toBe(
      "no order",
    );
  });

  test("serves the share of units that was promised, in the windows that were observed", () => {
    fc.assert(
      fc.property(demands, targets, fc.integer({ min: 1, max: 100 }), (demand, target, quantity) => {
        const input = {
          serviceLevel: target,
          leadTime: 3,
          measure: "fill",
          orderQuantity: quantity,
        } as const;
        const { reorderPoint } = empiricalSafetyStock(demand, input);
        const observed = empiricalDemand(windowDemands(demand, 3));
        const short =
          observed.expectedShortage(reorderPoint) - observed.expectedShortage(reorderPoint + quantity);
        expect(short).toBeCloseTo((1 - target) * quantity, 8);
      }),
    );
  });

  test("takes the demand of a review period for an order where none is given", () => {
    const periodic = { serviceLevel: 0.9, leadTime: 2, reviewPeriod: 2, measure: "fill" } as const;
    const { meanDemand } = empiricalSafetyStock(history, periodic);
    expect(empiricalSafetyStock(history, periodic)).toEqual(
      empiricalSafetyStock(history, { ...periodic, orderQuantity: meanDemand / 2 }),
    );
  });

  test.each(["cycle", "fill"] as const)("never falls with the target (%s)", (measure) => {
    fc.assert(
      fc.property(demands, targets, fc.double({ min: 0, max: 0.05, noNaN: true }), (demand, target, step) => {
        const at = (serviceLevel: number): number =>
          empiricalSafetyStock(demand, { serviceLevel, leadTime: 2, measure, orderQuantity: 10 })
            .reorderPoint;
        expect(at(target + step)).toBeGreaterThanOrEqual(at(target) - 1e-9);
      }),
    );
  });

  test("is found for every item of a table, with the reason where there is none", () => {
    const values = Float64Array.from([...history, ...new Float64Array(40), ...history]);
    const stocks = empiricalSafetyStocks(
      { values, items: 3, periods: 40 },
      { serviceLevel: Float64Array.of(0.9, 0.9, 0.99), leadTime: Float64Array.of(2) },
    );
    expect([...stocks.reorderPoint]).toEqual([9, 0, NaN]);
    expect(stocks.problems).toEqual(new Map([[2, "too short"]]));
    expect([...stocks.windows]).toEqual([39, 39, 39]);
  });

  test("leaves items with an unknown target or lead time without an answer", () => {
    const stocks = empiricalSafetyStocks(
      { values: history, items: 1, periods: 40 },
      { serviceLevel: Float64Array.of(0.9), leadTime: Float64Array.of(NaN) },
    );
    expect([...stocks.safetyStock]).toEqual([NaN]);
    expect(stocks.problems.size).toBe(0);
  });
});
