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
  type ForecastRecord,
} from "../engine/forecasting/accuracy";

/** What a measure is computed from. */
export interface ErrorInput {
  readonly record: ForecastRecord;
  readonly insample: Float64Array;
  readonly season: number;
}

export type ErrorMeasureName =
  "me" | "mae" | "mse" | "rmse" | "mape" | "wape" | "mase" | "rmsse" | "bias" | "periods-in-stock";

interface ErrorMeasure {
  readonly compute: (input: ErrorInput) => number;
  readonly needsInsample?: true;
  /** Why there may be no answer. */
  readonly reason?: string;
}

const noDemand = "There is no demand to relate errors to.";
const noScale = "insample is too short, or its demand never changes: there is no naive error to scale by.";

/** The measures of FORECAST_ERROR by name. */
export const errorMeasures: Readonly<Record<ErrorMeasureName, ErrorMeasure>> = {
  me: { compute: ({ record }) => meanError(record) },
  mae: { compute: ({ record }) => meanAbsoluteError(record) },
  mse: { compute: ({ record }) => meanSquaredError(record) },
  rmse: { compute: ({ record }) => rootMeanSquaredError(record) },
  mape: {
    compute: ({ record }) => meanAbsolutePercentageError(record),
    reason: 'A period has no demand, so its percentage is not defined. Use "wape".',
  },
  wape: { compute: ({ record }) => weightedAbsolutePercentageError(record), reason: noDemand },
  mase: {
    compute: ({ record, insample, season }) => meanAbsoluteScaledError(record, insample, season),
    needsInsample: true,
    reason: noScale,
  },
  rmsse: {
    compute: ({ record, insample, season }) => rootMeanSquaredScaledError(record, insample, season),
    needsInsample: true,
    reason: noScale,
  },
  bias: { compute: ({ record }) => relativeBias(record), reason: noDemand },
  "periods-in-stock": { compute: ({ record }) => periodsInStock(record) },
};
