import { checkHistory, demandOf } from "../../../src/engine/history";

test("a history whose block does not hold items x periods values is refused with both numbers", () => {
  expect(() => checkHistory({ values: new Float64Array(5), items: 2, periods: 3 })).toThrow(
    "A history of 2 items x 3 periods holds 6 values, but 5 were given",
  );
});

test("a net return counts as zero demand and a demand as itself", () => {
  expect([-3, -0.5, 0, 0.1, 7, 1e15].map(demandOf)).toEqual([0, 0, 0, 0.1, 7, 1e15]);
});
