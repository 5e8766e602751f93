import {
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanAbsoluteScaledError,
  meanError,
  meanSquaredError,
  periodsInStock,
  relativeBias,
  rootMeanSquaredError,
  rootMeanSquaredScaledError,
  weightedAbsolutePercentageError,
} from "../../../src/engine/forecasting/accuracy";
import { trackingSignal } from "../../../src/engine/forecasting/tracking-signal";
import { describeOracle, expectNear, type OracleCase } from "./oracle";

interface Case {
  readonly train: Float64Array;
  readonly record: { readonly actual: Float64Array; readonly forecast: Float64Array };
  readonly season: number;
}

/** The reference's figures by ours; those left out below are no figures of ours, but ratios of these. */
const figures: Readonly<Record<string, (of: Case) => number | undefined>> = {
  ME_actual_minus_forecast: ({ record }) => meanError(record),
  MAE: ({ record }) => meanAbsoluteError(record),
  MSE: ({ record }) => meanSquaredError(record),
  RMSE: ({ record }) => rootMeanSquaredError(record),
  MAPE_pct: ({ record }) => 100 * meanAbsolutePercentageError(record),
  WAPE: ({ record }) => weightedAbsolutePercentageError(record),
  MASE_lag1: ({ record, train }) => meanAbsoluteScaledError(record, train),
  MASE_seasonal: ({ record, train, season }) => meanAbsoluteScaledError(record, train, season),
  RMSSE_lag1: ({ record, train }) => rootMeanSquaredScaledError(record, train),
  RMSSE: ({ record, train }) => rootMeanSquaredScaledError(record, train),
  bias_pct_total_forecast_over_actual: ({ record }) => relativeBias(record),
  tracking_signal_sum_error_over_MAD: ({ record }) => trackingSignal(record).at(-1),
  PIS_sum_of_cumulative_forecast_minus_actual: ({ record }) => periodsInStock(record),
  PIS: ({ record }) => periodsInStock(record),
  bias: ({ record }) => meanError(record),
};

const notOffered = ["MPE_pct", "sMSE", "sPIS", "sCE", "theil_u1", "cumulative_error"];

describeOracle("forecast_metrics.json", {
  run: { FORECAST_METRICS: check, RMSSE: check },
  unreachable: { "pinball_0.9": "the loss of a quantile forecast is not offered" },
});

function check({ inputs, expected, tolerance }: OracleCase): void {
  const { train, actual, forecast, season } = inputs as unknown as {
    train: number[];
    actual: number[];
    forecast: number[];
    season: number;
  };
  const ours: Case = {
    train: Float64Array.from(train),
    record: { actual: Float64Array.from(actual), forecast: Float64Array.from(forecast) },
    season,
  };
  for (const [name, value] of Object.entries(expected)) {
    if (notOffered.includes(name)) continue;
    const figure = figures[name];
    if (figure === undefined) throw new Error(`${name} is not compared with any figure`);
    expectNear(figure(ours), value as number | null, tolerance);
  }
}
