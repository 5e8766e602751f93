import { fUpperTail } from "../../../../src/engine/statistics/distributions/f-distribution";

describe("fUpperTail(ratio, numeratorFreedom, denominatorFreedom)", () => {
  // Closed form for two degrees of freedom in the numerator: (1 + 2 f / n)^(-n / 2).
  test.each([
    [0.5, 7],
    [3, 10],
    [12, 31],
    [200, 139],
  ])("agrees with the closed form for two degrees of freedom at f = %p, n = %p", (ratio, freedom) => {
    const exact = (1 + (2 * ratio) / freedom) ** (-freedom / 2);
    expect(fUpperTail(ratio, 2, freedom) / exact).toBeCloseTo(1, 11);
  });

  // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.3 (upper critical values, 5 %, 1 %).
  test.each([
    [1, 10, 4.965, 0.05],
    [5, 10, 3.326, 0.05],
    [10, 20, 2.348, 0.05],
    [8, 16, 2.591, 0.05],
    [5, 10, 5.636, 0.01],
    [10, 20, 3.368, 0.01],
  ])(
    "with %p and %p degrees of freedom is exceeded at %p with probability %p",
    (m, n, ratio, probability) => {
      expect(fUpperTail(ratio, m, n)).toBeCloseTo(probability, 4);
    },
  );

  test("of 1 / f with the degrees of freedom swapped is the lower tail", () => {
    expect(fUpperTail(1.7, 6, 23) + fUpperTail(1 / 1.7, 23, 6)).toBeCloseTo(1, 13);
  });

  test("is 1 without any ratio, and 0 for one that is beyond all bounds", () => {
    expect([fUpperTail(0, 3, 9), fUpperTail(NaN, 3, 9), fUpperTail(Infinity, 3, 9)]).toEqual([1, 1, 0]);
  });
});
