import { optional, required, type FunctionDocumentation } from "./function-documentation";

export const actualArgument = required("actual", "Actual demand by period, as a column or a row.");
export const forecastArgument = required("forecast", "Its forecasts, of the same length.");

export const forecastErrorDocumentation: FunctionDocumentation = {
  id: "FORECAST_ERROR",
  family: "Forecasting",
  description: "Measures the accuracy of forecasts against actual demand.",
  arguments: [
    actualArgument,
    forecastArgument,
    required(
      "measure",
      '"me", "mae", "mse", "rmse", "mape", "wape", "mase", "rmsse", "bias" or "periods-in-stock".',
    ),
    optional("insample", 'For "mase" and "rmsse": demand before the forecasts, oldest first.'),
    optional("season", 'For "mase" and "rmsse": lag of the naive forecast they are scaled by. Default 1.'),
  ],
  result: 'One number. "mape", "wape" and "bias" are fractions; positive bias is over-forecast.',
  errors: [
    "#VALUE! when actual and forecast differ in length, measure is not one of the words, or insample is missing where it is needed.",
    '#N/A for "mape" with a period without demand, for "wape" and "bias" without any, and for "mase" and "rmsse" when demand in insample never changes.',
  ],
  definition:
    "Error = actual - forecast. WAPE = sum of |error| / sum of |actual|; bias = sum of (forecast - actual) / sum of actual; periods in stock = sum of the cumulated (forecast - actual). " +
    "MASE = mean |error| / mean |difference at the lag| of insample; RMSSE = root of mean error squared / mean squared difference, from the first demand of insample on.",
  source:
    "Hyndman and Koehler (2006), IJF 22 (MASE); Makridakis et al. (2022), IJF 38 (RMSSE); Wallström and Segerstedt (2010), IJPE 128 (periods in stock).",
  examples: [
    {
      shows: "Errors 2 and -4 of 20 units: 6 / 20.",
      arguments: [[[12, 8]], [[10, 12]], "wape"],
      result: [[0.3]],
    },
    {
      shows: "Forecasts exceed demand by 2 of 20 units.",
      arguments: [[[12, 8]], [[10, 12]], "bias"],
      result: [[0.1]],
    },
    {
      shows: "Mean error 3; naive was off by 2 within the history.",
      arguments: [[[12, 8]], [[10, 12]], "mase", [[6, 8, 6]]],
      result: [[1.5]],
    },
    { shows: "A period without demand.", arguments: [[[0, 8]], [[1, 8]], "mape"], result: [["#N/A"]] },
  ],
};
