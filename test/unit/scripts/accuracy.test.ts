import fc from "fast-check";
import { candidates, forecastFrom, judgeItem, protocolOf, scalesOf } from "../../scripts/accuracy/protocol";

describe("protocolOf(periods, mostHeldOut)", () => {
  test("holds out the periods asked for, or a quarter of the series, and forecasts half of them ahead", () => {
    expect(protocolOf(84, 12)).toEqual({ heldOut: 12, horizon: 6, origins: [72, 73, 74, 75, 76, 77, 78] });
    expect(protocolOf(53, 26)).toMatchObject({ heldOut: 13, horizon: 6 });
  });

  test.each([
    [84, 12],
    [51, 12],
    [150, 26],
    [53, 26],
  ])("has six origins or more whose forecasts end within %i periods", (periods, mostHeldOut) => {
    const { heldOut, horizon, origins } = protocolOf(periods, mostHeldOut);
    expect(origins.length).toBeGreaterThanOrEqual(6);
    expect(origins[0]).toBe(periods - heldOut);
    expect((origins.at(-1) ?? NaN) + horizon).toBe(periods);
  });
});

describe("judgeItem(values, ...)", () => {
  const totals = () => ({ milliseconds: 0, forecasts: 0, within: 0, compared: 0 });

  test("does not look ahead: what comes after an origin changes no forecast from it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 24, maxLength: 24 }),
        fc.array(fc.nat(5000), { minLength: 24, maxLength: 24 }),
        (values, other) => {
          const { origins, horizon } = protocolOf(24, 12);
          for (const known of [origins[0] ?? 0, origins.at(-1) ?? 0]) {
            const changed = values.map((value, period) => (period < known ? value : (other[period] ?? 0)));
            const forecasts = (of: number[]) =>
              candidates.map((candidate) =>
                forecastFrom(candidate, Float64Array.from(of).slice(0, known), horizon, 4),
              );
            expect(forecasts(changed)).toEqual(forecasts(values));
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  test("scales errors by the periods before the first origin alone", () => {
    const values = Float64Array.from({ length: 24 }, (_, period) => 5 + (period % 3));
    const changed = values.map((value, period) => (period < 18 ? value : 1000));
    expect(scalesOf(changed, 18)).toEqual(scalesOf(values, 18));
  });

  test("measures naive by hand", () => {
    // 24 periods, 6 held out: from 18 on, three ahead of each origin. Demand is 2 and 4 in turn, naive steps are of 2.
    const values = Float64Array.from({ length: 24 }, (_, period) => (period % 2 === 0 ? 2 : 4));
    const naive = judgeItem(values, 12, 1, totals())?.naive;
    // Three ahead: two of three are off by 2, so the mean square is 8 / 3, and the scale's is 4.
    expect(naive?.rmsse).toBeCloseTo(Math.sqrt(2 / 3), 12);
  });

  test("leaves an item out that had no demand before the first origin, or always the same", () => {
    const late = new Float64Array(24);
    late[23] = 9;
    expect(judgeItem(late, 12, 1, totals())).toBeNull();
    expect(judgeItem(new Float64Array(24).fill(3), 12, 1, totals())).toBeNull();
  });
});
