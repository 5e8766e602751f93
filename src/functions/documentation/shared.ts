import { optional, required } from "./function-documentation";

export const historyArgument = required(
  "history",
  "Demand: a row per item, a column per period, oldest first.",
);
export const variabilityArgument = optional(
  "variability",
  '"cv" (default), "cv-population", "deseasonalized" or "forecast-error".',
);
export const seasonArgument = optional("season", 'Periods in a season, for "deseasonalized". Default 1.');

export const historyErrors = [
  "#VALUE! when a cell of history holds text or an error; the message names its row and column. Blank cells are zero demand.",
  "#VALUE! beyond 2,000,000 cells: use the Segment tool in the pane.",
];
export const variabilityErrors = [
  '#VALUE! when "deseasonalized" comes without a season, or history is shorter than two seasons.',
  '#VALUE! when history is shorter than 2 periods (4 for "forecast-error").',
];
export const noDemandError = "#N/A in the row of an item without demand.";

export const variabilityDefinition =
  "Coefficient of variation = standard deviation / mean of the whole series, periods without demand included, " +
  "with the sample standard deviation (n - 1). Negative demand (net returns) counts as 0. " +
  '"cv-population" divides by n; "deseasonalized" removes the seasonal pattern first; "forecast-error" puts the RMSE ' +
  "of a back-tested one-step forecast (exponential smoothing, constant fitted on the first half) in place of the standard deviation.";
export const variabilitySource =
  "Scholz-Reiter et al. (2012), Integration of demand forecasts in ABC-XYZ analysis.";
export const intervalSource =
  "Syntetos, Boylan and Croston (2005), On the categorization of demand patterns, Journal of the Operational Research Society 56.";
