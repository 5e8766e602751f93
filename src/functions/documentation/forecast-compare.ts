import { optional, type FunctionDocumentation } from "./function-documentation";
import { forecastSeasonArgument } from "./forecast";
import { historyArgument, historyErrors } from "./shared";

export const forecastCompareDocumentation: FunctionDocumentation = {
  id: "FORECAST_COMPARE",
  family: "Forecasting",
  description: "Compares forecasting methods by a rolling-origin back-test over all items.",
  arguments: [
    historyArgument,
    optional("methods", "Methods as in FORECAST, as a row or a column. Default: seven common ones."),
    optional("horizon", "Periods that each forecast reaches. Default 1."),
    forecastSeasonArgument,
  ],
  result:
    "A table with headers, a row per method: WAPE and bias as fractions (positive bias: over-forecast), MASE and RMSSE scaled by the naive forecast (lag 1).",
  errors: [
    ...historyErrors,
    "#VALUE! when history is too short to hold back a horizon, or the work would take longer than about a second.",
    "#N/A where there is no demand to relate errors to, or the method cannot be used on any item.",
  ],
  definition:
    "Up to six origins, one period apart, the last with its whole horizon in the history. At each the method sees the periods before and nothing else. " +
    "WAPE = sum of |error| / sum of demand and bias = sum of (forecast - demand) / sum of demand over all items; MASE and RMSSE are means over the items, " +
    "scaled by the errors of naive over the periods before the first origin. All methods are compared over the same items: one that a method cannot be used on " +
    "(a multiplicative season, with a period without demand) is left out for all; a method that can be used on no item has #N/A. Read MASE never alone for intermittent demand: a forecast of 0 often has the lowest.",
  source:
    "Tashman (2000), Out-of-sample tests of forecasting accuracy, IJF 16; Hyndman and Koehler (2006), IJF 22.",
  examples: [
    {
      shows: "Demand alternates between 4 and 8: naive is off by 4 of 6 every time, seasonal naive never.",
      arguments: [[[4, 8, 4, 8, 4, 8]], [["naive", "seasonal-naive"]], 1, 2],
      result: [
        ["Method", "WAPE", "Bias (+ = over-forecast)", "MASE (lag 1)", "RMSSE (lag 1)"],
        ["naive", 2 / 3, 0, 1, 1],
        ["seasonal-naive", 0, 0, 0, 0],
      ],
    },
  ],
};
