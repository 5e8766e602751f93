import { optional, type FunctionDocumentation } from "./function-documentation";
import { historyArgument, historyErrors } from "./shared";

export const crostonDocumentation: FunctionDocumentation = {
  id: "CROSTON",
  family: "Forecasting",
  description:
    "Forecasts intermittent demand by Croston's method or one of its corrections; the forecast is flat.",
  arguments: [
    historyArgument,
    optional("horizon", "Periods to forecast. Default 1."),
    optional("method", '"croston" (default), "sba", "sbj" or "tsb".'),
    optional("alphaSize", 'Smoothing constant of demand sizes, above 0 up to 1, or "auto". Default 0.1.'),
    optional(
      "alphaInterval",
      'Smoothing constant of intervals (for "tsb": of the probability), or "auto". Default 0.1.',
    ),
    optional(
      "start",
      '"first" (default) or "mean" (default for "tsb"): where intervals or probability begin.',
    ),
    optional("objective", 'What "auto" minimises: "mar" (default), "msr", "mse" or "mae".'),
  ],
  result:
    "Forecasts in units a period: a row per item, a column per period of the horizon; down, when history is a single column. 0 for an item without demand.",
  errors: [...historyErrors, '#VALUE! when a constant is neither above 0 and up to 1 nor "auto".'],
  definition:
    "Size and interval are smoothed at each demand: z += a (size - z), p += b (interval - p); the forecast is z / p, made at the end of the last period. " +
    "Both begin with the first demand; its interval counts from the start. SBA multiplies by 1 - b / 2, SBJ by 1 - b / (2 - b). " +
    "TSB smooths the probability of demand in every period instead; it begins with the share of periods with demand. " +
    '"auto" finds the constants, in [0, 1], that minimise over the periods after the first demand: "mar", "msr" the absolute or squared difference of the ' +
    'forecast and the mean demand up to that period; "mae", "mse" its difference from the demand of the period.',
  source:
    'Croston (1972); Syntetos and Boylan (2005), SBA; Shale, Boylan and Johnston (2006), SBJ; Teunter, Syntetos and Babai (2011), TSB; Kourentzes (2014), "auto".',
  examples: [
    {
      shows: "Size 6 + 0.1 (3 - 6) = 5.7, interval 3: 1.9 units a period.",
      arguments: [[[0, 0, 6, 0, 0, 3]], 3],
      result: [[1.9, 1.9, 1.9]],
    },
    { shows: "SBA takes 5 % off.", arguments: [[[0, 0, 6, 0, 0, 3]], null, "sba"], result: [[1.805]] },
    {
      shows: "Beside a single column the forecasts run down.",
      arguments: [[[0], [0], [6], [0], [0], [3]], 2],
      result: [[1.9], [1.9]],
    },
    { shows: "No demand, no forecast demand.", arguments: [[[0, 0, 0, 0]]], result: [[0]] },
  ],
};
