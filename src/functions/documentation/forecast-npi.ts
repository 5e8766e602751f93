import { optional, required, type FunctionDocumentation } from "./function-documentation";
import { historyErrors } from "./shared";

export const forecastNpiDocumentation: FunctionDocumentation = {
  id: "FORECAST_NPI",
  family: "Forecasting",
  description: "Forecasts a new product by the launch curve of its analogues, with the range of 95 %.",
  arguments: [
    required(
      "analogues",
      "Demand of similar products: a row each, a column per period, the first being the launch.",
    ),
    optional(
      "similarity",
      "How similar each analogue is, 0 or more, as a column or a row. Default: all alike.",
    ),
    optional("horizon", "Periods to forecast from the launch on. Default 1."),
    optional(
      "expectedTotal",
      "Units expected over all periods of the analogues. Default: the mean of their totals.",
    ),
  ],
  result:
    "One row: lower bounds for all periods of the horizon, then the forecasts, then the upper bounds; down, when analogues is a single column. Never below 0.",
  errors: [
    ...historyErrors.map((error) => error.replace("of history", "of analogues")),
    "#VALUE! when similarity does not hold one number for each row, or horizon is longer than the analogues' periods.",
    "#N/A for all when no analogue with a similarity above 0 has demand; for the bounds with fewer than three of them.",
  ],
  definition:
    "Each analogue's demand of a period is divided by its total over all periods; the curve is the mean of these shares by similarity, " +
    "and the forecast is the total x the curve. Select only periods that every analogue has had: a blank cell counts as no demand. " +
    "The range is log-normal around the forecast: its relative variance is that of what each analogue alone forecasts, by similarity and over the whole horizon, x (1 + q) / (1 - q), where q is the sum of " +
    "squared weights (weights add up to 1); quantiles are Student's with 1/q - 1 degrees of freedom (at least 1). Lower bounds are 0 when analogues had no demand in more than 2.5 % of the periods of the horizon.",
  source:
    "Goodwin, Dyussekeneva and Meeran (2013), The use of analogies in forecasting the annual sales of new electronics products, IMA Journal of Management Mathematics 24. The range is ours.",
  examples: [
    {
      shows: "Two analogues: shares 0.2 and 0.8, and 0.4 and 0.6, so 0.3 and 0.7 of 200. Two tell no range.",
      arguments: [
        [
          [10, 40],
          [40, 60],
        ],
        null,
        2,
        200,
      ],
      result: [["#N/A", "#N/A", 60, 140, "#N/A", "#N/A"]],
    },
    {
      shows: "Analogues of one shape leave no doubt of it: half of the 50 that are expected.",
      arguments: [
        [
          [10, 10],
          [20, 20],
          [15, 15],
        ],
        [[2], [1], [1]],
        1,
        50,
      ],
      result: [[25, 25, 25]],
    },
  ],
};
