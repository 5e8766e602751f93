import type { FunctionDocumentation } from "./function-documentation";
import {
  columnError,
  demandMeanArgument,
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

export const orderUpToDocumentation: FunctionDocumentation = {
  id: "ORDER_UP_TO",
  family: "Inventory",
  description:
    "Returns the inventory position that each order fills up to, for a cycle service level or a fill rate.",
  arguments: [
    serviceLevelArgument,
    demandMeanArgument,
    demandSdArgument,
    leadTimeArgument,
    leadTimeSdArgument,
    reviewPeriodArgument,
    measureArgument,
    orderQuantityArgument,
    distributionArgument,
  ],
  result:
    "Units, one number per row: at each review order what stock on hand + on order - owed lacks. Whole for discrete distributions; may be negative.",
  errors: [fractionError, columnError, manyRowsError, rowError],
  definition:
    "Mean demand over lead time and review period plus the safety stock of SAFETY_STOCK: the same stock position as REORDER_POINT, " +
    "since both have to last for L + R. With a target of p / (p + h) it is the base stock of least cost for stockout cost p and holding cost h.",
  source: silver,
  examples: [
    {
      shows: "Demand 40 a week (sd 20), lead time 2, weekly review: 3 weeks are protected.",
      arguments: [0.95, 40, 20, 2, null, 1],
      result: [[176.979401058]],
    },
    {
      shows: "A fill rate of 98 %; what is ordered at a review is the demand of a week.",
      arguments: [0.98, 40, 20, 2, null, 1, "fill"],
      result: [[175.470003919643]],
    },
    { shows: "98 is not a fraction.", arguments: [98, 40, 20, 2], result: [["#VALUE!"]] },
  ],
};
