import { optional, type FunctionDocumentation } from "./function-documentation";
import { forecastSeasonArgument, horizonArgument } from "./forecast";
import { historyArgument, historyErrors } from "./shared";

export const forecastIntervalDocumentation: FunctionDocumentation = {
  id: "FORECAST_INTERVAL",
  family: "Forecasting",
  description: "Forecasts demand with the range that it lies in with a given probability.",
  arguments: [
    historyArgument,
    horizonArgument,
    optional("level", "Probability that demand lies in the range, such as 0.95 (default)."),
    optional("method", 'As in FORECAST. Default "auto".'),
    forecastSeasonArgument,
  ],
  result:
    "A row per item: lower bounds for all periods of the horizon, then the forecasts, then the upper bounds; down, when history is a single column. Never below 0.",
  errors: [
    ...historyErrors,
    "#VALUE! when level is not above 0 and below 1: 0.95 for 95 %.",
    "#VALUE! as FORECAST for season and work.",
    "#N/A in the row of an item whose history is too short to tell how far forecasts are off.",
  ],
  definition:
    "Naive, drift, mean, moving average, theta and additive smoothing: forecast +- normal quantile x standard deviation of the one-step errors x a factor that " +
    "grows with the periods ahead by the method's own formula. Models with multiplicative error or season: quantiles of 2,000 simulated futures, with a fixed seed. " +
    "Croston, SBA, SBJ, TSB, ADIDA, IMAPA: quantiles of the item's demand by period, scaled so that its mean is the forecast. " +
    '"auto": the same for intermittent demand; else quantiles of the errors of forecasts from up to twelve origins, by their spread at each period ahead.',
  source:
    "Hyndman and Athanasopoulos (2021), Forecasting: principles and practice, section 5.5; Hyndman et al. (2008), chapter 6.",
  examples: [
    {
      shows: "Steps of 2 and 2 and no error of their own: sigma = 2, so 14 -+ 1.96 x 2.",
      arguments: [[[10, 12, 14]], 1, 0.95, "naive"],
      result: [[10.0800720309, 14, 17.9199279691]],
    },
    {
      shows: "One period does not tell how far forecasts are off.",
      arguments: [[[5]], 1, 0.95, "naive"],
      result: [["#N/A", "#N/A", "#N/A"]],
    },
  ],
};
