import { optional, type FunctionDocumentation } from "./function-documentation";
import {
  columnError,
  fractionError,
  leadTimeArgument,
  measureArgument,
  reviewPeriodArgument,
  rowError,
  serviceLevelArgument,
} from "./service-arguments";
import { historyArgument } from "./shared";

export const safetyStockEmpiricalDocumentation: FunctionDocumentation = {
  id: "SAFETY_STOCK_EMPIRICAL",
  family: "Inventory",
  description:
    "Returns the safety stock from demand as it was observed over the protection interval, without a distribution.",
  arguments: [
    serviceLevelArgument,
    historyArgument,
    leadTimeArgument,
    reviewPeriodArgument,
    measureArgument,
    optional(
      "orderQuantity",
      'Order quantity in units, for "fill". Default under periodic review: mean demand x reviewPeriod.',
    ),
  ],
  result:
    "Safety stock in units, one per row of history; one per target where history is a single item. Below 0 when mean demand alone serves more than the target.",
  errors: [
    fractionError,
    columnError,
    "#N/A where the history is too short for the target: fewer than one run of periods would lie beyond it, so that more stock could not be asked for.",
    "#VALUE! beyond 300,000,000 additions (rows x periods x lead time).",
    rowError,
  ],
  definition:
    "Demand of every run of as many periods as lead time + review period last (a part of a period counts as one), overlapping runs included. " +
    '"cycle": the smallest observed demand with a share of at least serviceLevel of the runs at or below it, minus the mean of the runs. ' +
    '"fill": the stock at which units short over the runs are (1 - serviceLevel) x orderQuantity, as in FILL_RATE. Negative demand (net returns) counts as 0.',
  source:
    "Boylan and Syntetos (2021), Intermittent Demand Forecasting, chapter 13 (overlapping blocks); Hyndman and Fan (1996), quantile of type 1.",
  examples: [
    {
      shows:
        "Runs of two periods: 3, 5, 6, 4, 2, 5, 8, 4, 1, 4, 7, 5, 2. Nine in ten are 7 or less; their mean is 4.31.",
      arguments: [0.9, [[1, 2, 3, 3, 1, 1, 4, 4, 0, 1, 3, 4, 1, 1]], 2],
      result: [[2.69230769230769]],
    },
    {
      shows: "The same history for three targets; 13 runs cannot judge 95 %.",
      arguments: [[[0.5], [0.8], [0.95]], [[1, 2, 3, 3, 1, 1, 4, 4, 0, 1, 3, 4, 1, 1]], 2],
      result: [[-0.307692307692308], [1.69230769230769], ["#N/A"]],
    },
    {
      shows: "A fill rate of 90 % at 6 units an order.",
      arguments: [0.9, [[1, 2, 3, 3, 1, 1, 4, 4, 0, 1, 3, 4, 1, 1]], 2, null, "fill", 6],
      result: [[0.392307692307692]],
    },
  ],
};
