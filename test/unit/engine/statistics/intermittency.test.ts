import { intermittency } from "../../../../src/engine/statistics/intermittency";
import { historyOf } from "../histories";

test("an item's demands are counted and placed, and returns are not demands", () => {
  const { demands, firstDemand, lastDemand } = intermittency(
    historyOf([
      [0, 4, 0, 6, -2, 0],
      [0, 0, -1, 0, 0, 0],
      [0, 0, 0, 0, 0, 9],
    ]),
  );
  expect([...demands]).toEqual([2, 0, 1]);
  expect([...firstDemand]).toEqual([1, -1, 5]);
  expect([...lastDemand]).toEqual([3, -1, 5]);
});

test("the spread of sizes is relative to their mean and right for any magnitude", () => {
  for (const unit of [1, 1e-180, 1e180]) {
    const { relativeSquares } = intermittency(historyOf([[0, 2 * unit, 0, 4 * unit]]));
    // Sizes 2 and 4: (1 + 1) / 3^2.
    expect(relativeSquares[0]).toBeCloseTo(2 / 9, 12);
  }
});
