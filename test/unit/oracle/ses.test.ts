import { fitSes, sesLevel } from "../../../src/engine/forecasting/ses";
import { describeOracle, expectNear, type OracleCase } from "./oracle";

describeOracle("forecasting_classical.json", { run: { SES: checkForecast }, functions: ["SES"] });

function checkForecast(oracleCase: OracleCase): void {
  const { y, alpha } = oracleCase.inputs as { y: number[]; alpha?: number };
  const values = Float64Array.from(y);
  const { forecast, sse } = oracleCase.expected as { forecast: number[]; sse?: number };
  if (alpha !== undefined) {
    expectNear(sesLevel(values, alpha), forecast[0] ?? NaN, oracleCase.tolerance);
    return;
  }
  const { sse_rel: errorAllowance = 0, forecast_rel: forecastAllowance = 0 } = oracleCase.tolerance;
  const fit = fitSes(values);
  expect(fit.squaredError).toBeLessThanOrEqual((sse ?? NaN) * (1 + errorAllowance));
  expectNear(sesLevel(values, fit.alpha, fit.startLevel), forecast[0] ?? NaN, { rel: forecastAllowance });
}
