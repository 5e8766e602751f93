import fc from "fast-check";
import {
  fewestRuns,
  runScale,
  stockForService,
  type ServiceRuns,
} from "../../../../src/engine/forecasting/stock-for-service";

const runs = (demand: readonly number[], forecast: readonly number[], scale: number): ServiceRuns => ({
  demand: Float64Array.from(demand),
  forecast: Float64Array.from(forecast),
  scale,
});

const numbersUpTo20 = (length: number) =>
  fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: length, maxLength: length });

/** Items of 7 to 12 runs each, three or more, so that every target up to 95 % has enough of them. */
const items = fc.array(
  fc.integer({ min: 7, max: 12 }).chain((length) =>
    fc.record({
      demand: fc.array(fc.nat(20), { minLength: length, maxLength: length }),
      forecast: numbersUpTo20(length),
      scale: fc.double({ min: 0.1, max: 10, noNaN: true }),
    }),
  ),
  { minLength: 3, maxLength: 6 },
);

const read = (drawn: readonly { demand: number[]; forecast: number[]; scale: number }[]): ServiceRuns[] =>
  drawn.map(({ demand, forecast, scale }) => runs(demand, forecast, scale));

const target = fc.double({ min: 0.5, max: 0.95, noNaN: true });

/** Share of runs that a safety factor covers, counted run by run as the definition has it. */
function coveredBy(group: readonly ServiceRuns[], safetyFactor: number): number {
  const covered = group.flatMap(({ demand, forecast, scale }) =>
    Array.from(demand, (value, run) => value === 0 || (value - forecast[run]!) / scale <= safetyFactor),
  );
  return covered.filter(Boolean).length / covered.length;
}

describe("runScale(squaredScale, periods)", () => {
  test("grows with the root of the periods, and is not known without a scale", () => {
    expect(runScale(9, 4)).toBe(6);
    expect(runScale(NaN, 4)).toBeNaN();
  });
});

describe("stockForService(items, target)", () => {
  test("agrees with two items worked out by hand", () => {
    // Scores (demand - forecast) / scale. First: -1, 0, 1, 2, of scale 2; second: 3 and -2, of scale 1, and a run without demand.
    const first = runs([8, 10, 12, 14], [10, 10, 10, 10], 2);
    const second = runs([6, 1, 0], [3, 3, 3], 1);
    // Sorted: none, -2, -1, 0, 1, 2, 3. 70 % of 7 are 5 runs, the fifth score is 1: S = 12, and S = 4.
    const found = stockForService([first, second], 0.7);
    expect(found).toMatchObject({ safetyFactor: 1, runs: 7, achieved: 5 / 7 });
    // First: 4, 2, 0 are left, and nothing of the last; second: nothing, 3, 4.
    expect(Array.from(found.stock)).toEqual([6 / 4, 7 / 3]);
  });

  test("never starts a run below nothing", () => {
    const found = stockForService([runs([0, 0, 0, 1], [5, 5, 5, 5], 1)], 0.6);
    expect(found).toMatchObject({ safetyFactor: -Infinity, achieved: 0.75 });
    expect(found.stock[0]).toBe(0);
  });

  test("counts 19 of 20 runs as 95 %, and is silent about fewer runs than 20", () => {
    const demand = Array.from({ length: 20 }, (_, run) => run + 1);
    const forecast = new Array<number>(20).fill(0);
    expect(stockForService([runs(demand, forecast, 1)], 0.95)).toMatchObject({
      safetyFactor: 19,
      achieved: 0.95,
    });
    const few = stockForService([runs(demand.slice(1), forecast.slice(1), 1)], 0.95);
    expect(few).toEqual({ safetyFactor: NaN, achieved: NaN, runs: 19, stock: Float64Array.of(NaN) });
  });

  test("leaves items out that have no scale or no run", () => {
    const counted = runs([1, 2, 3], [1, 1, 1], 1);
    const group = [runs([9], [1], NaN), counted, runs([9], [1], 0), runs([], [], 1)];
    const found = stockForService(group, 0.5);
    expect(found.runs).toBe(3);
    expect(found.stock[1]).toBe(stockForService([counted], 0.5).stock[0]);
    expect([found.stock[0], found.stock[2], found.stock[3]]).toEqual([NaN, NaN, NaN]);
  });

  test.each([0, 1, NaN])("refuses the target %d", (wrong) => {
    expect(() => stockForService([], wrong)).toThrow(RangeError);
  });

  test("achieves the target, and the next lower score would miss it", () => {
    fc.assert(
      fc.property(items, target, (drawn, service) => {
        const group = read(drawn);
        const { safetyFactor, achieved } = stockForService(group, service);
        expect(achieved).toBe(coveredBy(group, safetyFactor));
        expect(achieved).toBeGreaterThanOrEqual(service);
        const lower = group
          .flatMap(({ demand, forecast, scale }) =>
            Array.from(demand, (value, run) => (value - forecast[run]!) / scale),
          )
          .filter((score) => score < safetyFactor);
        if (lower.length > 0) expect(coveredBy(group, Math.max(...lower))).toBeLessThan(service);
      }),
    );
  });

  test("scales with demand, forecast and scale together", () => {
    fc.assert(
      fc.property(items, target, fc.constantFrom(0.25, 2, 8), (drawn, service, times) => {
        const scaled = read(drawn).map(({ demand, forecast, scale }) => ({
          demand: demand.map((value) => value * times),
          forecast: forecast.map((value) => value * times),
          scale: scale * times,
        }));
        const before = stockForService(read(drawn), service);
        const after = stockForService(scaled, service);
        expect(after.safetyFactor).toBe(before.safetyFactor);
        after.stock.forEach((stock, item) => expect(stock).toBeCloseTo(before.stock[item]! * times, 9));
      }),
    );
  });

  test("needs nothing for a perfect forecast, whatever the target", () => {
    fc.assert(
      fc.property(items, target, (drawn, service) => {
        const perfect = read(drawn).map((item) => ({ ...item, forecast: item.demand }));
        expect(stockForService(perfect, service).stock.every((stock) => stock === 0)).toBe(true);
      }),
    );
  });

  test("never needs less of any item for a higher target", () => {
    fc.assert(
      fc.property(items, target, target, (drawn, one, other) => {
        const lower = stockForService(read(drawn), Math.min(one, other));
        const higher = stockForService(read(drawn), Math.max(one, other));
        lower.stock.forEach((stock, item) => expect(higher.stock[item]).toBeGreaterThanOrEqual(stock));
      }),
    );
  });

  test("asks for as many runs as let one of them be missed", () => {
    expect([0.5, 0.9, 0.95, 0.98, 0.99].map(fewestRuns)).toEqual([2, 10, 20, 50, 100]);
  });
});
