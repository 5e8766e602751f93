import { optional, type FunctionDocumentation } from "./function-documentation";
import { actualArgument, forecastArgument } from "./forecast-error";

export const trackingSignalDocumentation: FunctionDocumentation = {
  id: "TRACKING_SIGNAL",
  family: "Forecasting",
  description:
    "Follows the tracking signal of forecasts: cumulated error / mean absolute error. Beyond 4 or -4 the forecast is biased.",
  arguments: [
    actualArgument,
    forecastArgument,
    optional(
      "smoothing",
      "Constant that smooths the mean absolute error, up to 1. Left out: the plain mean so far.",
    ),
  ],
  result:
    "The signal after each period, in the direction of the ranges: positive when demand exceeds the forecast, 0 while there is no error.",
  errors: ["#VALUE! when actual and forecast differ in length, or smoothing is not from 0 up to 1."],
  definition:
    "Error = actual - forecast; signal = sum of the errors so far / mean |error| so far. With smoothing a the mean is m += a (|error| - m), beginning with the first |error|. " +
    "A smoothing of 0 is the plain mean.",
  source:
    "Brown (1959), Statistical forecasting for inventory control; Trigg (1964), Operational Research Quarterly 15.",
  examples: [
    {
      shows: "Errors 2, 2 and -1: sums 2, 4, 3; mean sizes 2, 2, 5/3.",
      arguments: [[[12, 12, 9]], [[10, 10, 10]]],
      result: [[1, 2, 1.8]],
    },
  ],
};
