import { historyFacts } from "../../../../src/engine/segmentation/history-facts";
import { historyOf } from "../histories";

test("the facts of an item are its mean, deviation, total and the place of its demand, returns counted as zero", () => {
  const facts = historyFacts(
    historyOf([
      [0, 2, -8, 4],
      [0, 0, 0, 0],
    ]),
  );
  expect([...facts.mean]).toEqual([1.5, 0]);
  expect([...facts.total]).toEqual([6, 0]);
  expect([...facts.demands]).toEqual([2, 0]);
  expect([...facts.firstDemand]).toEqual([1, -1]);
  expect([...facts.lastDemand]).toEqual([3, -1]);
  // Squared deviations 2.25 + 0.25 + 2.25 + 6.25 over 3.
  expect(facts.standardDeviation[0]).toBeCloseTo(Math.sqrt(11 / 3), 12);
  expect(facts.standardDeviation[1]).toBe(0);
});

test("one period has a mean but no sample deviation, and no period a mean of zero", () => {
  const one = historyFacts(historyOf([[5]]));
  expect(one.mean[0]).toBe(5);
  expect(one.standardDeviation[0]).toBeNaN();
  expect(historyFacts({ values: new Float64Array(0), items: 1, periods: 0 }).mean[0]).toBe(0);
});
