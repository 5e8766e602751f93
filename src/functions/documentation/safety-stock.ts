import { optional, type FunctionDocumentation } from "./function-documentation";
import {
  columnError,
  demandSdArgument,
  distributionArgument,
  fractionError,
  leadTimeArgument,
  leadTimeSdArgument,
  manyRowsError,
  measureArgument,
  orderQuantityArgument,
  reviewPeriodArgument,
  rowError,
  serviceLevelArgument,
  silver,
} from "./service-arguments";

export const safetyStockDocumentation: FunctionDocumentation = {
  id: "SAFETY_STOCK",
  family: "Inventory",
  description: "Returns the safety stock for a cycle service level or a fill rate.",
  arguments: [
    serviceLevelArgument,
    demandSdArgument,
    leadTimeArgument,
    optional(
      "demandMean",
      'Mean demand per period. Needed with leadTimeSd and for all distributions but "normal".',
    ),
    leadTimeSdArgument,
    reviewPeriodArgument,
    measureArgument,
    orderQuantityArgument,
    distributionArgument,
  ],
  result:
    "Safety stock in units, one per row. Below 0 when the target is lower than what no safety stock would reach.",
  errors: [fractionError, columnError, manyRowsError, rowError],
  definition:
    "Safety factor x standard deviation of demand over the protection interval: the lead time L, under periodic review L + R. " +
    'Standard deviation = sqrt(interval x demandSd² + demandMean² x leadTimeSd²). "cycle": the quantile of that demand at the target, minus its mean. ' +
    '"fill": expected shortage = (1 - target) x order quantity. Discrete distributions: the smallest whole stock position that reaches the target, minus mean demand; "poisson" ignores demandSd.',
  source: silver,
  examples: [
    {
      shows: "Demand 100 a period (sd 20), lead time 10 (sd 2): 1.645 x sqrt(10 x 20² + 100² x 2²).",
      arguments: [0.95, 20, 10, 100, 2],
      result: [[345.027407578294]],
    },
    {
      shows: "A column of targets; the other numbers hold for every row.",
      arguments: [[[0.95], [0.99]], 10, 4],
      result: [[32.8970725390294], [46.5269574808168]],
    },
    {
      shows: "A fill rate of 99 % at 100 units an order.",
      arguments: [0.99, 10, 4, null, null, null, "fill", 100],
      result: [[25.1116343002617]],
    },
    {
      shows: "One row without a lead time has no answer, the other has.",
      arguments: [0.95, 10, [[4], [0]]],
      result: [[32.8970725390294], ["#N/A"]],
    },
    { shows: "95 is not a fraction.", arguments: [95, 10, 4], result: [["#VALUE!"]] },
  ],
};
