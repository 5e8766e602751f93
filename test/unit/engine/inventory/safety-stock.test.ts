import {
  orderUpToLevel,
  protectionDemand,
  reorderPoint,
  safetyStock,
  safetyStocks,
  type SafetyStockInput,
} from "../../../../src/engine/inventory/safety-stock";
import { standardNormalQuantile } from "../../../../src/engine/statistics/distributions/normal";

describe("safety stock for a cycle service level", () => {
  test("a lead time as uncertain as it is long: Chopra and Meindl, Supply Chain Management, chapter 12", () => {
    const input = { serviceLevel: 0.9, demandMean: 2500, demandSd: 500, leadTime: 7, leadTimeSd: 7 };
    expect(protectionDemand(input).standardDeviation).toBeCloseTo(17_550, -1);
    expect(safetyStock(input)).toBeCloseTo(22_491, -1);
  });

  test("critical ratio 0.7 / 0.88 of demand 50 +- 8: Snyder and Shen, Fundamentals of Supply Chain Theory, example 4.1", () => {
    const input = { serviceLevel: 0.7 / 0.88, demandMean: 50, demandSd: 8, leadTime: 1 };
    expect(orderUpToLevel(input)).toBeCloseTo(56.6, 1);
  });

  test("protects the lead time, and the review period where there is one", () => {
    const input = { serviceLevel: 0.95, demandSd: 10, leadTime: 4 };
    expect(safetyStock(input)).toBeCloseTo(10 * 2 * standardNormalQuantile(0.95), 10);
    expect(safetyStock({ ...input, reviewPeriod: 5 })).toBeCloseTo(10 * 3 * standardNormalQuantile(0.95), 10);
  });

  test("is 0 at one half and negative below, for normal demand", () => {
    expect(safetyStock({ serviceLevel: 0.5, demandSd: 80, leadTime: 3 })).toBe(0);
    expect(safetyStock({ serviceLevel: 0.3, demandSd: 80, leadTime: 3 })).toBeLessThan(0);
  });

  test("is 0, not negative zero, where nothing varies or nothing is protected", () => {
    expect(safetyStock({ serviceLevel: 0.3, demandSd: 0, leadTime: 3 })).toBe(0);
    expect(safetyStock({ serviceLevel: 0.3, demandSd: 4, leadTime: 0 })).toBe(0);
    expect(
      safetyStock({ serviceLevel: 0.9, demandSd: 0, demandMean: 5, leadTime: 3, distribution: "gamma" }),
    ).toBe(0);
  });

  test("of discrete demand leads to a whole stock position, the smallest that reaches the target", () => {
    // scipy.stats: poisson(9.5).ppf(0.95) = 15; the mean demand is not whole, so neither is the safety stock.
    const poisson = {
      serviceLevel: 0.95,
      demandMean: 9.5,
      demandSd: 99,
      leadTime: 1,
      distribution: "poisson",
    } as const;
    expect(safetyStock(poisson)).toBeCloseTo(5.5, 12);
    expect(reorderPoint(poisson)).toBe(15);
  });

  test("Poisson demand ignores the standard deviations", () => {
    const poisson = { serviceLevel: 0.9, demandMean: 3, leadTime: 2, distribution: "poisson" } as const;
    expect(safetyStock({ ...poisson, demandSd: 0 })).toBe(
      safetyStock({ ...poisson, demandSd: 50, leadTimeSd: 2 }),
    );
  });

  test("negative binomial demand with a variance up to the mean is Poisson demand", () => {
    const demand = { serviceLevel: 0.97, demandMean: 4, demandSd: 2, leadTime: 3 };
    expect(safetyStock({ ...demand, distribution: "negative-binomial" })).toBe(
      safetyStock({ ...demand, distribution: "poisson" }),
    );
  });

  test("an item without demand needs nothing under any distribution", () => {
    for (const distribution of ["normal", "gamma", "poisson", "negative-binomial"] as const) {
      expect(safetyStock({ serviceLevel: 0.95, demandMean: 0, demandSd: 0, leadTime: 4, distribution })).toBe(
        0,
      );
    }
  });

  test.each([
    ["a service level of 95", { serviceLevel: 95, demandSd: 1, leadTime: 1 }],
    ["a service level of 0", { serviceLevel: 0, demandSd: 1, leadTime: 1 }],
    ["a service level of 1", { serviceLevel: 1, demandSd: 1, leadTime: 1 }],
    ["gamma demand without a mean", { serviceLevel: 0.9, demandSd: 1, leadTime: 1, distribution: "gamma" }],
    ["a varying lead time without a mean", { serviceLevel: 0.9, demandSd: 1, leadTime: 1, leadTimeSd: 1 }],
    [
      "a negative mean of gamma demand",
      { serviceLevel: 0.9, demandSd: 1, leadTime: 1, demandMean: -1, distribution: "gamma" },
    ],
  ] as [string, SafetyStockInput][])("%s is refused", (_, input) => {
    expect(() => safetyStock(input)).toThrow(RangeError);
  });

  test("a reorder point without the mean demand is refused", () => {
    expect(() => reorderPoint({ serviceLevel: 0.9, demandSd: 1, leadTime: 1 })).toThrow(RangeError);
  });
});

describe("safety stocks of whole columns", () => {
  const columns = {
    serviceLevel: Float64Array.of(0.9, 0.9, 0.99, 0.4),
    demandSd: Float64Array.of(3, 5, 2, 8),
    leadTime: Float64Array.of(2, 4, 1, 0.5),
    demandMean: Float64Array.of(10, 2, 6, 9),
    leadTimeSd: Float64Array.of(0, 1, 0.5, 0),
    reviewPeriod: Float64Array.of(1, 0, 2, 1),
    orderQuantity: Float64Array.of(20, 5, 30, 11),
  };
  const row = (item: number) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, column[item]]),
    ) as unknown as SafetyStockInput;

  test.each(["cycle", "fill"] as const)(
    "are those of each item alone, for every distribution (%s)",
    (measure) => {
      for (const distribution of ["normal", "gamma", "poisson", "negative-binomial"] as const) {
        const stocks = safetyStocks(columns, measure, distribution);
        const alone = [0, 1, 2, 3].map((item) => safetyStock({ ...row(item), measure, distribution }));
        expect(Array.from(stocks)).toEqual(alone);
      }
    },
  );

  test("for a fill rate take the demand of a review period where no order quantity is given", () => {
    const { orderQuantity, ...reviewed } = { ...columns, reviewPeriod: Float64Array.of(1, 3, 2, 1) };
    const stocks = safetyStocks(reviewed, "fill");
    const quantity = orderQuantity.map((_, item) => columns.demandMean[item]! * reviewed.reviewPeriod[item]!);
    expect(stocks).toEqual(safetyStocks({ ...reviewed, orderQuantity: quantity }, "fill"));
    expect(() => safetyStocks({ ...reviewed, reviewPeriod: Float64Array.of(0) }, "fill")).toThrow(
      "A fill rate needs an order quantity above 0",
    );
  });

  test("for a fill rate refuse a lead time that varies without the mean demand", () => {
    const { serviceLevel, demandSd, leadTime, leadTimeSd, orderQuantity } = columns;
    const without = { serviceLevel, demandSd, leadTime, orderQuantity };
    expect(() => safetyStocks({ ...without, leadTimeSd }, "fill")).toThrow("needs the mean demand");
    expect(safetyStocks({ ...without, leadTimeSd: Float64Array.of(0) }, "fill")).toEqual(
      safetyStocks(without, "fill"),
    );
  });

  test("a single value holds for every item", () => {
    const one = safetyStocks({
      ...columns,
      serviceLevel: Float64Array.of(0.95),
      leadTime: Float64Array.of(2),
    });
    const all = safetyStocks({
      ...columns,
      serviceLevel: new Float64Array(4).fill(0.95),
      leadTime: new Float64Array(4).fill(2),
    });
    expect(one).toEqual(all);
  });

  test.each(["cycle", "fill"] as const)(
    "an unknown value leaves only its own row without an answer (%s)",
    (measure) => {
      for (const distribution of ["normal", "gamma"] as const)
        for (const name of ["serviceLevel", "demandSd", "leadTime"] as const) {
          const unknown = columns[name].with(1, NaN);
          const stocks = safetyStocks({ ...columns, [name]: unknown }, measure, distribution);
          expect(Array.from(stocks, Number.isNaN)).toEqual([false, true, false, false]);
        }
    },
  );

  test("columns of unequal height, and service levels outside 0..1, are refused", () => {
    expect(() => safetyStocks({ ...columns, leadTime: Float64Array.of(1, 2) })).toThrow(RangeError);
    expect(() => safetyStocks({ ...columns, serviceLevel: Float64Array.of(0.9, 0.9, 95, 0.9) })).toThrow(
      RangeError,
    );
    const { leadTimeSd, serviceLevel, demandSd, leadTime } = columns;
    expect(() => safetyStocks({ leadTimeSd, serviceLevel, demandSd, leadTime })).toThrow(RangeError);
  });

  test("no items give no stocks", () => {
    const none = new Float64Array(0);
    expect(safetyStocks({ serviceLevel: none, demandSd: none, leadTime: none })).toHaveLength(0);
  });

  test("inputs are not modified", () => {
    const before = structuredClone(columns);
    safetyStocks(columns, "fill", "gamma");
    expect(columns).toEqual(before);
  });
});
