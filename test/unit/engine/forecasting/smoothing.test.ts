import fc from "fast-check";
import { correctedCriterion, etsModels, fitEts } from "../../../../src/engine/forecasting/smoothing/ets";
import { fitSmoothing } from "../../../../src/engine/forecasting/smoothing/fit";
import { runFixed } from "../../../../src/engine/forecasting/smoothing/fixed";
import { smoothingForecast } from "../../../../src/engine/forecasting/smoothing/forecast";
import { modelName, type SmoothingModel } from "../../../../src/engine/forecasting/smoothing/model";

const holt: SmoothingModel = { error: "additive", trend: "additive", season: "none" };
const damped: SmoothingModel = { error: "additive", trend: "damped", season: "none" };

describe("fitSmoothing(values, model, season)", () => {
  test("leaves no more squared error than fixed constants from simple starts, whatever they are", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const series = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 8, maxLength: 24 });
    const models: SmoothingModel[] = [
      holt,
      damped,
      { error: "additive", trend: "additive", season: "additive" },
    ];
    fc.assert(
      fc.property(
        series,
        share,
        share,
        share,
        fc.constantFrom(...models),
        (values, alpha, beta, gamma, model) => {
          // The season's gain of a fit is at most 1 - alpha.
          const constants = { alpha, beta, gamma: gamma * (1 - alpha), phi: 0.9 };
          const fixed = runFixed(Float64Array.from(values), model, 4, constants);
          const fit = fitSmoothing(Float64Array.from(values), model, 4);
          // The search finds a local minimum: a far better one elsewhere would be a fault.
          expect(fit?.squaredError).toBeLessThanOrEqual((fixed?.squaredError ?? NaN) * 1.05 + 1e-6);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("begins from an earlier fit as well, and is not worse for it", () => {
    const values = Float64Array.of(12, 15, 11, 18, 17, 21, 16, 24, 22, 27, 21, 29);
    const cold = fitSmoothing(values, damped, 1);
    const earlier = fitSmoothing(values.slice(0, 10), damped, 1);
    const warm = fitSmoothing(values, damped, 1, earlier ?? undefined);
    expect(warm?.squaredError).toBeLessThanOrEqual((cold?.squaredError ?? NaN) * (1 + 1e-4));
  });

  test("finds a line without error, and continues it", () => {
    const fit = fitSmoothing(Float64Array.of(5, 8, 11, 14, 17, 20, 23), holt, 1);
    expect(fit?.squaredError).toBeCloseTo(0, 6);
    if (fit)
      smoothingForecast(fit, 3).forEach((value, ahead) => expect(value).toBeCloseTo(26 + 3 * ahead, 4));
  });

  test("needs two seasons for a model with season", () => {
    const seasonal: SmoothingModel = { ...holt, season: "additive" };
    expect(() => fitSmoothing(Float64Array.of(1, 2, 3, 4, 5, 6, 7), seasonal, 4)).toThrow(
      "This model needs at least 8 periods, but the series has 7",
    );
  });
});

describe("runFixed(values, model, season, constants)", () => {
  test("follows Holt's equations by hand", () => {
    // Level 10, trend 2. Errors: 10 - 12 = -2 -> level 11, trend 1.8; 12 - 12.8 = -.8 -> level 12.4, trend 1.72.
    const fit = runFixed(Float64Array.of(10, 12), holt, 1, { alpha: 0.5, beta: 0.2, gamma: 0, phi: 1 });
    if (!fit) throw new Error("Holt was not run");
    expect(fit.end.level).toBeCloseTo(12.4, 12);
    expect(fit.end.trend).toBeCloseTo(1.72, 12);
    expect(Array.from(smoothingForecast(fit, 2))).toEqual([
      expect.closeTo(14.12, 10),
      expect.closeTo(15.84, 10),
    ]);
  });

  test("refuses a constant outside of 0 to 1, by its name", () => {
    const constants = { alpha: 0.5, beta: 1.2, gamma: 0, phi: 1 };
    expect(() => runFixed(Float64Array.of(1, 2), holt, 1, constants)).toThrow(
      "The constant beta is 1.2, but must be from 0 to 1",
    );
  });
});

describe("fitEts(values, season)", () => {
  const seasonal = Float64Array.from(
    { length: 40 },
    (_, period) => (50 + period) * [1, 1.4, 0.7, 0.9][period % 4]! + ((period * 7) % 5) / 10,
  );

  test("tries nothing multiplicative on demand that is not above 0, and no season without two cycles", () => {
    const names = (values: number[], season: number): string[] =>
      etsModels(Float64Array.from(values), season).map(modelName);
    expect(names([1, 2, 3, 4, 5, 6, 7, 0, 9, 8, 7, 6, 5, 6, 7, 8], 2)).toEqual([
      "ANN",
      "ANA",
      "AAN",
      "AAA",
      "AAdN",
      "AAdA",
    ]);
    expect(names([1, 2, 3, 4, 5, 6, 7, 1, 9, 8, 7, 6], 8)).toEqual([
      "ANN",
      "MNN",
      "AAN",
      "MAN",
      "AAdN",
      "MAdN",
    ]);
    expect(etsModels(seasonal, 4)).toHaveLength(15);
  });

  test("takes a multiplicative season where the season grows with the level", () => {
    const fit = fitEts(seasonal, 4);
    expect(fit.model).toMatchObject({
      trend: expect.not.stringMatching("none") as unknown,
      season: "multiplicative",
    });
  });

  test("has the lowest corrected criterion of the models that it tries", () => {
    const chosen = correctedCriterion(fitEts(seasonal, 4));
    for (const model of etsModels(seasonal, 4)) {
      const fit = fitSmoothing(seasonal, model, 4);
      // A search from a sibling's end may find a little less than one from the grid.
      if (fit) expect(chosen).toBeLessThanOrEqual(correctedCriterion(fit) + 0.5);
    }
  });

  test("falls back on simple smoothing when there are too few periods to compare", () => {
    expect(modelName(fitEts(Float64Array.of(3, 5), 1).model)).toBe("ANN");
  });
});
