import type { FunctionDocumentation } from "./function-documentation";
import {
  columnError,
  demandMeanArgument,
  demandSdArgument,
  distributionArgument,
  fractionError,
  leadTimeArgument,
  leadTimeSdArgument,
  lookArgument,
  manyRowsError,
  measureArgument,
  orderQuantityArgument,
  rowError,
  serviceLevelArgument,
  silver,
} from "./service-arguments";

export const reorderPointDocumentation: FunctionDocumentation = {
  id: "REORDER_POINT",
  family: "Inventory",
  description: "Returns the inventory position at which to order, for a cycle service level or a fill rate.",
  arguments: [
    serviceLevelArgument,
    demandMeanArgument,
    demandSdArgument,
    leadTimeArgument,
    leadTimeSdArgument,
    lookArgument,
    measureArgument,
    orderQuantityArgument,
    distributionArgument,
  ],
  result:
    "Units, one number per row: order when stock on hand + on order - owed is at or below it. Whole for discrete distributions; may be negative.",
  errors: [fractionError, columnError, manyRowsError, rowError],
  definition:
    "Mean demand over the protection interval (the lead time L, under periodic review L + R) plus the safety stock of SAFETY_STOCK. " +
    "Discrete distributions: the smallest whole number that reaches the target.",
  source: silver,
  examples: [
    {
      shows: "Demand 100 a period (sd 20), lead time 10 (sd 2): 1000 + 345.",
      arguments: [0.95, 100, 20, 10, 2],
      result: [[1345.02740757829]],
    },
    {
      shows: "A slow mover, Poisson with 2 a period: P(D <= 8) = 97.9 % over two periods.",
      arguments: [0.95, 2, null, 2, null, null, null, null, "poisson"],
      result: [[8]],
    },
    {
      shows: "The same target as a fill rate at 100 units an order needs less.",
      arguments: [0.95, 100, 20, 10, 2, null, "fill", 100],
      result: [[1298.281056002902]],
    },
    {
      shows: "The row without a mean demand has no answer, the other has.",
      arguments: [0.95, [[100], [-5]], 0, 10],
      result: [[1000], ["#N/A"]],
    },
  ],
};
