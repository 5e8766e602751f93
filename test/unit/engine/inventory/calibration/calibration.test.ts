import fc from "fast-check";
import {
  RollingCalibration,
  calibratedLevel,
  defaultCalibration,
} from "../../../../../src/engine/inventory/calibration/rolling-calibration";
import { rollingLevels } from "../../../../../src/engine/inventory/calibration/rolling-levels";
import { ScorePool } from "../../../../../src/engine/inventory/calibration/score-pool";
import {
  promiseStates,
  servicePromises,
} from "../../../../../src/engine/inventory/calibration/service-promise";
import { demandPatterns } from "../../../../../src/engine/segmentation/demand-pattern";
import { seededIntegers } from "../../../../../src/engine/statistics/seeded-random";

/** Demand of some items by a seed: a third of the periods have some. */
function randomHistory(items: number, periods: number, seed = 1) {
  const draw = seededIntegers(seed);
  const values = Float64Array.from({ length: items * periods }, () => (draw(3) === 0 ? 1 + draw(9) : 0));
  return { values, items, periods };
}

const filled = (items: number, value: number): Float64Array => new Float64Array(items).fill(value);

describe("ScorePool", () => {
  test("gives the m-th largest score, m = floor(share x (windows + 1)), windows without demand below all", () => {
    const pool = new ScorePool();
    pool.add(Float64Array.of(3, 1, 2), 5);
    pool.add(Float64Array.of(4), 0);
    // 9 windows: m = 1, 2, 3 of 4, 3, 2, 1; from m = 4 on all windows with demand may miss.
    expect([0.1, 0.2, 0.3, 0.4].map((share) => pool.factor(share))).toEqual([4, 3, 2, -Infinity]);
    expect(pool.factor(0.01)).toBe(4);
    expect(new ScorePool().factor(0.1)).toBeNaN();
  });

  test("lets older windows count less", () => {
    const pool = new ScorePool(0.5);
    pool.add(Float64Array.of(9, 8), 0);
    pool.age();
    pool.age();
    pool.add(Float64Array.of(1, 2), 0);
    // Weights 0.25, 0.25, 1, 1 and 1 for the next: half of 3.5 is passed with the score 1.
    expect(pool.effectiveWindows).toBeCloseTo(2.5, 12);
    expect(pool.factor(0.5)).toBe(2);
    expect(pool.factor(0.15)).toBe(8);
  });
});

describe("RollingCalibration", () => {
  const small = {
    history: { values: Float64Array.of(2, 0, 4, 0, 0, 3), items: 2, periods: 3 },
    protection: filled(2, 2),
    targets: [0.9],
    options: { ...defaultCalibration, occurrenceDecays: [0.96] },
  };

  test("expects of a window what the shrunk state says, computed here in full", () => {
    const run = new RollingCalibration(small);
    while (run.next());
    // Item 1: demand 2, 0, 4; item 2: 0, 0, 3. Decays 0.96 and 0.95, strengths 1, 0.1 and 8, window of 2 periods.
    const h = 0.96 ** 2 + 0.96 + 1;
    const n = [0.96 ** 2 + 1, 1];
    const w = [0.95 + 1, 1];
    const x = [0.95 * 2 + 4, 3];
    const q = [0.95 * 4 + 16, 9];
    const p0 = (n[0]! + n[1]!) / (2 * h);
    const z0 = Math.sqrt((x[0]! / w[0]!) * (x[1]! / w[1]!));
    const c0 = (q[0]! - x[0]! ** 2 / w[0]!) / (x[0]! / w[0]!) ** 2 / (w[0]! - 1);
    for (const item of [0, 1]) {
      const p = (p0 + n[item]!) / (1 + h);
      const z = (0.1 * z0 + x[item]!) / (0.1 + w[item]!);
      const squares = Math.max(0, q[item]! - x[item]! ** 2 / w[item]!);
      const c = (8 * c0 + squares / z ** 2) / (8 + Math.max(0, w[item]! - 1));
      const count = 2 * p;
      const countVariance = (2 * p * (1 - p) * (1 + h + 2)) / (1 + h + 1);
      const variance = z ** 2 * (count * c + countVariance + (count ** 2 * c) / (w[item]! + 0.1));
      expect(run.mean[item]).toBeCloseTo(count * z, 10);
      expect(run.deviation[item]).toBeCloseTo(Math.sqrt(variance), 10);
    }
  });

  test("labels items by pattern and class as the segmentation of the history so far does", () => {
    const history = randomHistory(40, 30);
    const run = new RollingCalibration({ history, protection: filled(40, 2), targets: [] });
    while (run.next()) {
      const known = run.origin;
      const values = Float64Array.from(
        { length: 40 * known },
        (_, at) => history.values[Math.floor(at / known) * 30 + (at % known)]!,
      );
      const patterns = demandPatterns({ values, items: 40, periods: known });
      const labels = Array.from(run.segments, (label) => (label === 255 ? 4 : Math.floor(label / 3)));
      expect(labels).toEqual(Array.from(patterns));
    }
  });

  test("knows nothing of what comes: later demand changes no earlier level", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 12, max: 28 }), (seed, until) => {
        const history = randomHistory(30, 30, seed);
        const other = randomHistory(30, 30, seed + 1);
        const mixed = history.values.map((units, at) => (at % 30 < until ? units : other.values[at]!));
        const levels = (values: Float64Array) =>
          rollingLevels({ history: { ...history, values }, protection: filled(30, 3), targets: [0.9] })[0]!;
        const [left, right] = [levels(history.values), levels(mixed)];
        const early = (column: Float64Array) => column.filter((_, at) => at % 30 <= until);
        expect(early(right)).toEqual(early(left));
      }),
      { numRuns: 20 },
    );
  });

  test("holds more for a higher target, and never less than nothing", () => {
    const history = randomHistory(60, 40);
    const run = new RollingCalibration({ history, protection: filled(60, 3), targets: [0.8, 0.9, 0.98] });
    while (run.next());
    for (let item = 0; item < 60; item++) {
      const [low, middle, high] = run.levels.map((levels) => levels[item]!);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(middle).toBeGreaterThanOrEqual(low!);
      expect(high).toBeGreaterThanOrEqual(middle!);
    }
    expect(calibratedLevel(2, 1, -Infinity)).toBe(0);
  });

  test("aims at fewer misses after more than promised, and at more after fewer", () => {
    const items = 60;
    const periods = 40;
    const step = (factor: number) => {
      const { values } = randomHistory(items, periods, 3);
      const changed = values.map((units, at) => (at % periods >= 30 ? units * factor : units));
      const run = new RollingCalibration({
        history: { values: changed, items, periods },
        protection: filled(items, 1),
        targets: [0.9],
      });
      while (run.origin < 30) run.next();
      const before = run.aims[0]!.slice();
      run.next();
      return run.aims[0]!.reduce((sum, aim, segment) => sum + aim - before[segment]!, 0);
    };
    expect(step(20)).toBeLessThan(0);
    expect(step(0)).toBeGreaterThan(0);
  });
});

describe("servicePromises(job)", () => {
  test("keeps a promise on demand that does not change, and says what was promised", () => {
    const history = randomHistory(400, 60, 7);
    const result = servicePromises({
      history,
      protection: filled(400, 2),
      target: Float64Array.from({ length: 400 }, (_, item) => (item % 2 === 0 ? 0.9 : 0.98)),
      group: Int32Array.from({ length: 400 }, (_, item) => item % 2),
    });
    expect(result.targets).toEqual([0.9, 0.98]);
    expect(result.byGroup.map(({ promised }) => promised)).toEqual([0.9, 0.98]);
    expect(Math.abs(result.byGroup[0]!.achieved - 0.9)).toBeLessThan(0.025);
    expect(Math.abs(result.byGroup[1]!.achieved - 0.98)).toBeLessThan(0.01);
    for (let item = 0; item < 400; item++)
      expect(result.safetyStock[item]).toBeCloseTo(result.orderUpTo[item]! - result.mean[item]!, 12);
  });

  test("keeps it in each group too, where groups of the same pattern and class vary differently", () => {
    // Half of the items follow a season, half are even: all smooth, all of nearly the same value.
    const [items, periods] = [200, 120];
    const draw = seededIntegers(11);
    const values = Float64Array.from({ length: items * periods }, (_, at) => {
      const season = Math.floor(at / periods) % 2 === 0 ? 25 * Math.sin(((at % periods) * Math.PI) / 6) : 0;
      return Math.max(0, Math.round(100 + season) + draw(61) - 30);
    });
    const job = {
      history: { values, items, periods },
      protection: filled(items, 3),
      target: filled(items, 0.95),
      group: Int32Array.from({ length: items }, (_, item) => item % 2),
    };
    const kept = servicePromises(job);
    for (const { achieved } of kept.byGroup) expect(Math.abs(achieved - 0.95)).toBeLessThan(0.02);
    expect(Math.abs(kept.all.achieved - 0.95)).toBeLessThan(0.015);
    // Without groups the promise is kept on the whole only: the even items pay for the seasonal ones.
    const pooled = servicePromises({ ...job, group: undefined });
    const achievedOf = (group: number): number =>
      pooled.achieved.reduce((sum, share, item) => sum + (item % 2 === group ? share : 0), 0) / (items / 2);
    expect(achievedOf(0)).toBeLessThan(0.92);
    expect(achievedOf(1)).toBeGreaterThan(0.98);
  });

  test("is the same for items in no group as without groups", () => {
    const history = randomHistory(80, 40, 5);
    const job = { history, protection: filled(80, 2), target: filled(80, 0.9) };
    const without = servicePromises(job);
    const outside = servicePromises({ ...job, group: new Int32Array(80).fill(-1) });
    expect(outside.orderUpTo).toEqual(without.orderUpTo);
    expect(outside.all).toEqual(without.all);
  });

  test("says why an item has no promise", () => {
    const history = randomHistory(6, 24, 2);
    history.values.fill(0, 0, 24);
    const result = servicePromises({
      history,
      protection: Float64Array.of(2, NaN, 2, 2, 2, 2),
      target: Float64Array.of(0.9, 0.9, NaN, 0.9, 0.9, 0.99),
    });
    const states = Array.from(result.state, (state) => promiseStates[state]);
    expect(states.slice(0, 3)).toEqual(["no-demand", "no-lead-time", "no-target"]);
    expect(states[5]).toBe("few-windows");
    expect(result.orderUpTo.slice(0, 3)).toEqual(Float64Array.of(0, NaN, NaN));
  });

  test("bears no items, one item, no demand at all and one period", () => {
    const of = (items: number, periods: number, units: number) =>
      servicePromises({
        history: { values: filled(items * periods, units), items, periods },
        protection: filled(items, 2),
        target: filled(items, 0.95),
      });
    expect(of(0, 12, 1).orderUpTo).toHaveLength(0);
    expect(of(3, 30, 0).orderUpTo).toEqual(filled(3, 0));
    expect(of(1, 1, 5).windows[0]).toBe(0);
    expect(of(1, 40, 5).orderUpTo[0]).toBeGreaterThanOrEqual(9);
  });

  test("refuses a target outside 0 to 1, and columns of another height", () => {
    const job = { history: randomHistory(2, 12), protection: filled(2, 1), target: filled(2, 0.9) };
    expect(() => servicePromises({ ...job, target: Float64Array.of(0.9, 95) })).toThrow(/found 95/);
    expect(() => servicePromises({ ...job, protection: filled(3, 1) })).toThrow(RangeError);
  });
});
