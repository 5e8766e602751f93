import { findDemands } from "../../../../src/engine/statistics/demand-periods";

test("the periods with demand of one series are found inside of a block, returns and zeros left out", () => {
  const block = Float64Array.of(9, 9, 0, 3, -2, 0, 0.5, -0, 9);
  const found = new Int32Array(6);
  const count = findDemands(block, 2, 6, found);
  expect([...found.subarray(0, count)]).toEqual([1, 4]);
});

test("a series with demand in every period, and one with none, are found as such", () => {
  const found = new Int32Array(3);
  expect(findDemands(Float64Array.of(1, 2, 3), 0, 3, found)).toBe(3);
  expect([...found]).toEqual([0, 1, 2]);
  expect(findDemands(new Float64Array(3), 0, 3, found)).toBe(0);
});
