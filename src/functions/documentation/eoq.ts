import { optional, required, type FunctionDocumentation } from "./function-documentation";
import { columnError, rowError } from "./service-arguments";

export const demandRateArgument = required(
  "demandRate",
  "Units per period, such as a year. One number, or a column.",
);
export const fixedCostArgument = required(
  "fixedCost",
  "Cost of an order, whatever its size. One number, or a column.",
);

export const eoqDocumentation: FunctionDocumentation = {
  id: "EOQ",
  family: "Inventory",
  description:
    "Returns the economic order quantity, also with planned backorders or production at a finite rate.",
  arguments: [
    demandRateArgument,
    fixedCostArgument,
    required("holdingCost", "Cost of holding a unit for a period. One number, or a column."),
    optional("stockoutCost", "Cost of a unit that waits for a period. Default: no unit waits."),
    optional(
      "productionRate",
      "Units produced per period, above demandRate. Default: an order arrives at once.",
    ),
  ],
  result: "Units per order, one number per row, not rounded; 0 without demand or fixed cost.",
  errors: [columnError, "#VALUE! beyond 2,000,000 rows.", rowError],
  definition:
    "sqrt(2 x fixedCost x demandRate / holdingCost): orders and stock cost the same there. Times sqrt((holdingCost + stockoutCost) / stockoutCost) with backorders, " +
    "and divided by sqrt(1 - demandRate / productionRate) with production. The purchase is not part of the cost.",
  source:
    "Harris (1913), How many parts to make at once; Snyder and Shen (2019), Fundamentals of Supply Chain Theory, sections 3.2, 3.5 and 3.6.",
  examples: [
    {
      shows: "1,300 units a year, 8 an order, 0.225 a unit and year.",
      arguments: [1300, 8, 0.225],
      result: [[304.046780026437]],
    },
    {
      shows: "Backorders at 60 a unit and year.",
      arguments: [2080, 40, 40.05, 60],
      result: [[83.235448128898]],
    },
    {
      shows: "Production of 110 a period against a demand of 80; 70 would never get ahead.",
      arguments: [80, 4, 0.08, null, [[110], [70]]],
      result: [[171.269767715535], ["#N/A"]],
    },
  ],
};
