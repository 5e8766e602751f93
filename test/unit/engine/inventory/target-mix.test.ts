import fc from "fast-check";
import {
  leastStock,
  mostService,
  targetFrontier,
  type TargetOutcome,
} from "../../../../src/engine/inventory/target-mix";

const target = (stock: number, served: number): TargetOutcome => ({ stock, served });

/** Stock and service of every mix there is. */
function everyMix(outcomes: readonly (readonly TargetOutcome[])[]): TargetOutcome[] {
  return outcomes
    .filter((targets) => targets.length > 0)
    .reduce<TargetOutcome[]>(
      (mixes, targets) =>
        mixes.flatMap((mix) =>
          targets.map((each) => target(mix.stock + each.stock, mix.served + each.served)),
        ),
      [target(0, 0)],
    );
}

const outcomes = fc.array(
  fc.array(fc.record({ stock: fc.integer({ min: 0, max: 50 }), served: fc.integer({ min: 0, max: 50 }) }), {
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 5 },
);

test("two segments of two targets, by hand", () => {
  const frontier = targetFrontier([
    [target(1, 10), target(5, 14)],
    [target(2, 20), target(3, 27)],
  ]);
  expect(frontier.map(({ stock, served, choice }) => [stock, served, [...choice]])).toEqual([
    [3, 30, [0, 0]],
    [4, 37, [0, 1]],
    [8, 41, [1, 1]],
  ]);
  expect(leastStock(frontier, 31)?.stock).toBe(4);
  expect(leastStock(frontier, 99)?.stock).toBe(8);
  expect(mostService(frontier, 7.9)?.served).toBe(37);
  expect(mostService(frontier, 1)?.stock).toBe(3);
});

test("no mix at all needs less stock for its service than the frontier's (property)", () => {
  fc.assert(
    fc.property(outcomes, (given) => {
      const frontier = targetFrontier(given);
      for (const mix of everyMix(given)) {
        const best = leastStock(frontier, mix.served)!;
        expect(best.served).toBeGreaterThanOrEqual(mix.served);
        expect(best.stock).toBeLessThanOrEqual(mix.stock);
      }
      for (const { stock, served, choice } of frontier) {
        const parts = given.flatMap((targets, segment) =>
          targets.length === 0 ? [] : [targets[choice[segment]!]!],
        );
        expect(parts.reduce((sum, part) => sum + part.stock, 0)).toBe(stock);
        expect(parts.reduce((sum, part) => sum + part.served, 0)).toBe(served);
      }
    }),
  );
});

test("many segments stay within a 4,000th of the whole stock of the best", () => {
  // Service is the root of stock, so that the best of so many equal segments is to treat all alike.
  const each = Array.from({ length: 40 }, (_, at) => target(at * 1.37, Math.sqrt(at)));
  const frontier = targetFrontier(Array.from({ length: 9 }, () => each));
  expect(frontier.length).toBeLessThanOrEqual(4_001);
  const whole = frontier.at(-1)!.stock;
  for (const at of [5, 10, 20]) {
    const alike = leastStock(frontier, 9 * Math.sqrt(at) - 1e-9)!;
    expect(alike.stock).toBeLessThanOrEqual(9 * at * 1.37 + (9 * whole) / 4_000);
  }
});
