import { driftForecast } from "../../../src/engine/forecasting/drift";
import { movingAverageForecast } from "../../../src/engine/forecasting/moving-average";
import { naiveForecast } from "../../../src/engine/forecasting/naive";
import { seasonalNaiveForecast } from "../../../src/engine/forecasting/seasonal-naive";
import type { SeriesForecast } from "../../../src/engine/forecasting/series-forecast";
import { smoothingMethodForecast, smoothingModels } from "../../../src/engine/forecasting/smoothing-methods";
import { correctedCriterion } from "../../../src/engine/forecasting/smoothing/ets";
import { fitSmoothing, type SmoothingFit } from "../../../src/engine/forecasting/smoothing/fit";
import { smoothingForecast } from "../../../src/engine/forecasting/smoothing/forecast";
import type { SmoothingModel } from "../../../src/engine/forecasting/smoothing/model";
import { thetaForecast } from "../../../src/engine/forecasting/theta/theta";
import { describeOracle, expectAllNear, expectNear, type OracleCase } from "./oracle";

interface Inputs {
  readonly y: number[];
  readonly season: number;
  readonly horizon: number;
  readonly alpha?: number;
  readonly beta?: number;
  readonly gamma?: number;
  readonly seasonal?: "additive" | "multiplicative";
  readonly window?: number;
  readonly model?: string;
}

interface Expected {
  readonly forecast: number[];
  readonly sse?: number;
  readonly aicc?: number;
  readonly lower95?: number[];
  readonly upper95?: number[];
}

const otherStart =
  "starts from a decomposition of the first two seasons; ours starts from the first season's mean and differences";

describeOracle("forecasting_classical.json", {
  functions: [
    "HOLT",
    "HOLT_DAMPED",
    "HOLT_WINTERS",
    "ETS",
    "THETA",
    "NAIVE",
    "SEASONAL_NAIVE",
    "DRIFT",
    "MOVING_AVERAGE",
  ],
  run: {
    HOLT: (oracleCase) => {
      if (inputsOf(oracleCase).alpha === undefined) checkFit(oracleCase, smoothingModels.holt);
      else checkFixed(oracleCase, "holt");
    },
    HOLT_DAMPED: (oracleCase) => checkFit(oracleCase, smoothingModels.damped),
    HOLT_WINTERS: (oracleCase) =>
      checkFixed(
        oracleCase,
        inputsOf(oracleCase).seasonal === "multiplicative" ? "holt-winters-multiplicative" : "holt-winters",
      ),
    ETS: checkEts,
    THETA: (oracleCase) => {
      const { y, horizon, season } = inputsOf(oracleCase);
      checkPoints(oracleCase, thetaForecast(Float64Array.from(y), horizon, season));
    },
    NAIVE: (oracleCase) => {
      const { y, horizon } = inputsOf(oracleCase);
      checkPoints(oracleCase, naiveForecast(Float64Array.from(y), horizon));
    },
    SEASONAL_NAIVE: (oracleCase) => {
      const { y, horizon, season } = inputsOf(oracleCase);
      checkPoints(oracleCase, seasonalNaiveForecast(Float64Array.from(y), horizon, season));
    },
    DRIFT: (oracleCase) => {
      const { y, horizon } = inputsOf(oracleCase);
      checkPoints(oracleCase, driftForecast(Float64Array.from(y), horizon));
    },
    MOVING_AVERAGE: (oracleCase) => {
      const { y, window } = inputsOf(oracleCase);
      const forecast = movingAverageForecast(Float64Array.from(y), 1, window);
      expectNear(forecast.point[0], oracleCase.expected["forecast"] as number, oracleCase.tolerance);
    },
  },
  unreachable: {
    hw_stats_additive_M3_N1402: otherStart,
    hw_stats_additive_AirPassengers: otherStart,
    hw_stats_additive_M3_N1500: otherStart,
    hw_stats_additive_USAccDeaths: otherStart,
    hw_stats_multiplicative_JohnsonJohnson: otherStart,
    hw_stats_multiplicative_M3_N1500: otherStart,
    hw_stats_multiplicative_M3_N1652: otherStart,
    hw_stats_multiplicative_M3_N0700: otherStart,
  },
});

function inputsOf({ inputs }: OracleCase): Inputs {
  return inputs as unknown as Inputs;
}

function expectedOf({ expected }: OracleCase): Expected {
  return expected as unknown as Expected;
}

/** Point forecasts, and the 95 % bounds where the case has them. */
function checkPoints(oracleCase: OracleCase, forecast: SeriesForecast): void {
  const { forecast: points, lower95, upper95 } = expectedOf(oracleCase);
  expectAllNear(forecast.point, points, oracleCase.tolerance);
  if (lower95 === undefined || upper95 === undefined) return;
  const bounds = forecast.bounds(0.95);
  expectAllNear(bounds?.lower ?? [], lower95, oracleCase.tolerance);
  expectAllNear(bounds?.upper ?? [], upper95, oracleCase.tolerance);
}

function checkFixed(
  oracleCase: OracleCase,
  method: "holt" | "holt-winters" | "holt-winters-multiplicative",
): void {
  const { y, horizon, season, alpha, beta, gamma } = inputsOf(oracleCase);
  const constants = [alpha, beta, gamma].filter((constant) => constant !== undefined);
  const forecast = smoothingMethodForecast(method, Float64Array.from(y), horizon, season, constants);
  expectAllNear(forecast?.point ?? [], expectedOf(oracleCase).forecast, oracleCase.tolerance);
}

/** An optimised fit: at most the reference's error; where it is not lower either, the forecasts agree. */
function checkFit(oracleCase: OracleCase, model: SmoothingModel): void {
  const { sse = NaN, forecast } = expectedOf(oracleCase);
  const allowance = oracleCase.tolerance.sse_rel ?? 0;
  const fit = fitOf(oracleCase, model);
  expect(fit.squaredError).toBeLessThanOrEqual(sse * (1 + allowance));
  if (fit.squaredError > sse * (1 - allowance)) expectForecast(oracleCase, fit, forecast);
}

function checkEts(oracleCase: OracleCase): void {
  const { aicc = NaN, forecast } = expectedOf(oracleCase);
  const { aicc_abs: allowance = 0 } = oracleCase.tolerance as { aicc_abs?: number };
  const kinds = { A: "additive", M: "multiplicative", N: "none" } as const;
  const [error, trend, season] = [...(inputsOf(oracleCase).model ?? "")] as ("A" | "M" | "N")[];
  const fit = fitOf(oracleCase, {
    error: kinds[error ?? "A"],
    trend: kinds[trend ?? "N"],
    season: kinds[season ?? "N"],
  } as SmoothingModel);
  const criterion = correctedCriterion(fit);
  expect(criterion).toBeLessThanOrEqual(aicc + allowance);
  if (criterion > aicc - allowance) expectForecast(oracleCase, fit, forecast);
}

function fitOf(oracleCase: OracleCase, model: SmoothingModel): SmoothingFit {
  const { y, season } = inputsOf(oracleCase);
  const fit = fitSmoothing(Float64Array.from(y), model, season);
  if (fit === null) throw new Error("The model was not fitted");
  return fit;
}

function expectForecast({ tolerance }: OracleCase, fit: SmoothingFit, expected: number[]): void {
  expectAllNear(smoothingForecast(fit, expected.length), expected, { rel: tolerance.forecast_rel ?? 0 });
}
