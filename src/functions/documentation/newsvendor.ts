import { optional, required, type FunctionDocumentation } from "./function-documentation";
import { columnError, distributionArgument, rowError } from "./service-arguments";

export const newsvendorDocumentation: FunctionDocumentation = {
  id: "NEWSVENDOR",
  family: "Inventory",
  description:
    "Returns the stock of least expected cost for one period, when units short and units left over both cost.",
  arguments: [
    required("underageCost", "Cost of a unit short, such as its margin. One number, or a column."),
    required(
      "overageCost",
      "Cost of a unit left over, such as its cost less what it still brings. One number, or a column.",
    ),
    required("demandMean", "Mean demand of the period. One number, or a column."),
    optional("demandSd", 'Standard deviation of demand; "poisson" needs none. One number, or a column.'),
    distributionArgument,
  ],
  result: "Units, one number per row, never below 0; whole for discrete distributions.",
  errors: [
    '#VALUE! when demandSd is left out and distribution is not "poisson".',
    columnError,
    '#VALUE! beyond 2,000,000 rows, or 50,000 where distribution is not "normal".',
    rowError,
  ],
  definition:
    "The quantile of demand at underageCost / (underageCost + overageCost); for discrete distributions the smallest whole number that reaches it.",
  source: "Snyder and Shen (2019), Fundamentals of Supply Chain Theory, section 4.3.",
  examples: [
    {
      shows: "A unit short costs 0.70, one left over 0.18: stock for 79.5 % of the days.",
      arguments: [0.7, 0.18, 50, 8],
      result: [[56.6039559274339]],
    },
    {
      shows: "A slow mover, counted in units.",
      arguments: [4, 1, 6, null, "poisson"],
      result: [[8]],
    },
    { shows: "Free leftovers would ask for infinite stock.", arguments: [4, 0, 6, 2], result: [["#VALUE!"]] },
  ],
};
