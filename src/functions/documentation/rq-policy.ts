import { required, type FunctionDocumentation } from "./function-documentation";
import { fixedCostArgument } from "./eoq";
import {
  columnError,
  demandMeanArgument,
  distributionArgument,
  leadTimeArgument,
  rowError,
} from "./service-arguments";

export const policyCosts = [
  fixedCostArgument,
  required("holdingCost", "Cost of holding a unit for a period. One number, or a column."),
  required("stockoutCost", "Cost of a unit that waits for a period. One number, or a column."),
];
export const demandSdText =
  'Standard deviation of demand per period; "poisson" needs none. One number, or a column.';

export const rqPolicyDocumentation: FunctionDocumentation = {
  id: "RQ_POLICY",
  family: "Inventory",
  description:
    "Returns the (r, Q) policy of least cost: order Q units when the inventory position is at or below r.",
  arguments: [
    demandMeanArgument,
    required("demandSd", demandSdText),
    leadTimeArgument,
    ...policyCosts,
    distributionArgument,
  ],
  result:
    "Three numbers per row: r, Q and cost per period for orders, stock and backorders. r may be negative.",
  errors: [
    columnError,
    "#VALUE! for rows that together would take more than about a second.",
    "#N/A for counted demand with orders of more than 100,000 units.",
    rowError,
  ],
  definition:
    "The exact optimum under continuous review: the lowest (fixedCost x demandMean + expected holding and stockout cost over the positions from r to r + Q) / Q. " +
    "Demand of the lead time has mean demandMean x leadTime and standard deviation demandSd x sqrt(leadTime); discrete distributions count whole units, sold one by one. " +
    "stockoutCost is per unit and period, not per unit.",
  source:
    "Zheng (1992), On properties of stochastic inventory systems, Management Science 38; Federgruen and Zheng (1992), Operations Research 40.",
  examples: [
    {
      shows: "12 units a year, half a year of lead time, Poisson.",
      arguments: [12, null, 0.5, 4, 4, 28, "poisson"],
      result: [[6, 7, 28.2413128421692]],
    },
    {
      shows: "1,300 units a year (sd 150), a month of lead time.",
      arguments: [1300, 150, 0.0833333333333333, 8, 0.225, 7.5],
      result: [[126.867063368, 328.449142278, 78.0711462704]],
    },
    {
      shows: "Units that may wait for nothing are never stocked.",
      arguments: [12, 3, 0.5, 4, 4, 0],
      result: [["#VALUE!"]],
    },
  ],
};
