import { optional, type FunctionDocumentation } from "./function-documentation";
import { historyArgument, historyErrors } from "./shared";

export const horizonArgument = optional("horizon", "Periods to forecast. Default 1.");
export const forecastSeasonArgument = optional(
  "season",
  "Periods in a season, such as 12 for months. Default 1: none.",
);

const automaticDefinition =
  '"auto" combines the methods of a menu (intermittent demand: TSB, IMAPA, SBJ, optimised theta; else: additive ETS, optimised theta, Holt-Winters with a season up to 24), ' +
  "each weighted for the item by 1 / its mean squared error in forecasts from six origins; equal weights where the history is too short for that.";

export const forecastDocumentation: FunctionDocumentation = {
  id: "FORECAST",
  family: "Forecasting",
  description: "Forecasts demand by a method, or by several together, weighted for each item by a back-test.",
  arguments: [
    historyArgument,
    horizonArgument,
    optional(
      "method",
      '"auto" (default), "naive", "ses", "damped", "holt-winters", "ets", "theta", "sba", "tsb" and others.',
    ),
    forecastSeasonArgument,
    optional(
      "parameters",
      "Fixed constants: alpha, beta, gamma, phi, those that the method has. Left out: optimised.",
    ),
  ],
  result:
    "Forecasts in units a period: a row per item, a column per period of the horizon; down, when history is a single column. Never below 0.",
  errors: [
    ...historyErrors,
    '#VALUE! when "seasonal-naive" has less than a season, or "holt-winters" less than two.',
    "#VALUE! when parameters holds more numbers than the method has, or one out of its range.",
    "#VALUE! when the work would take longer than about a second; the message says how many items fit.",
    '#N/A in the row of an item with a period without demand, by "holt-winters-multiplicative".',
  ],
  definition:
    "Smoothing methods: constants and start states minimise the squared one-step errors; with parameters they start from the first values " +
    "(level = first value, trend = second - first; with a season its mean, differences and change to the second season). " +
    'Parameters: "ses" alpha; "holt" alpha, beta; "damped" alpha, beta, phi; "holt-winters" alpha, beta, gamma; "theta" alpha; "moving-average" the window (default 3); ' +
    '"croston", "sba", "sbj" size and interval; "tsb" size and probability; "adida", "imapa" alpha. ' +
    '"ets" chooses error, trend and season by AICc; "theta" takes a significant season out first. ' +
    `Negative demand counts as 0. ${automaticDefinition}`,
  source:
    "Hyndman, Koehler, Ord and Snyder (2008), Forecasting with exponential smoothing; Assimakopoulos and Nikolopoulos (2000), theta; " +
    "Nikolopoulos et al. (2011), ADIDA; Petropoulos and Kourentzes (2015), IMAPA; Tashman (2000), out-of-sample tests.",
  examples: [
    {
      shows: "Level 10 + 0.5 (20 - 10) = 15, then 15 + 0.5 (10 - 15) = 12.5.",
      arguments: [[[10, 20, 10]], 2, "ses", null, 0.5],
      result: [[12.5, 12.5]],
    },
    {
      shows: "Drift continues the line from the first to the last value.",
      arguments: [[[10, 14, 16]], 2, "drift"],
      result: [[19, 22]],
    },
    {
      shows: "Seasonal naive repeats the last season.",
      arguments: [[[1, 2, 3, 4, 5, 6]], 4, "seasonal-naive", 3],
      result: [[4, 5, 6, 4]],
    },
    { shows: "A constant series is continued.", arguments: [[[7, 7, 7, 7, 7, 7]], 2], result: [[7, 7]] },
    {
      shows: "Two seasons of 12 need 24 periods.",
      arguments: [[[1, 2, 3, 4]], 1, "holt-winters", 12],
      result: [["#VALUE!"]],
    },
  ],
};
