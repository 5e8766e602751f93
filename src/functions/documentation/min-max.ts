import { optional, required, type FunctionDocumentation } from "./function-documentation";
import {
  columnError,
  demandMeanArgument,
  demandSdArgument,
  fractionError,
  leadTimeArgument,
  leadTimeSdArgument,
  lookArgument,
  rowError,
  silver,
} from "./service-arguments";

export const minMaxDocumentation: FunctionDocumentation = {
  id: "MIN_MAX",
  family: "Inventory",
  description:
    "Returns minimum and maximum of min/max replenishment, with the supplier's minimum order and packs.",
  arguments: [
    required(
      "serviceLevel",
      "Cycle service level as a fraction, such as 0.95 for 95 %. One number, or a column.",
    ),
    demandMeanArgument,
    demandSdArgument,
    leadTimeArgument,
    leadTimeSdArgument,
    lookArgument,
    optional("minimumOrder", "Least quantity that the supplier accepts, in units. Default none."),
    optional("pack", "Units per pack: the maximum is whole packs above the minimum. Default none."),
  ],
  result: "Two numbers per row, in units: minimum and maximum (below each other where the rows run across).",
  errors: [fractionError, columnError, "#VALUE! beyond 2,000,000 rows.", rowError],
  definition:
    "Minimum = REORDER_POINT for normal demand. Maximum = minimum + the larger of minimumOrder and demandMean x max(1, reviewPeriod), rounded up to whole packs. " +
    "Order when the inventory position is at or below the minimum, up to the maximum.",
  source: silver,
  examples: [
    {
      shows:
        "Demand 10 a week without variation, lead time 4, looked at weekly: the order is the demand of a week.",
      arguments: [0.95, 10, 0, 4, null, 1],
      result: [[50, 60]],
    },
    {
      shows: "A minimum order of 25 in packs of 12 makes it 36 units.",
      arguments: [0.95, 10, 0, 4, null, 1, 25, 12],
      result: [[50, 86]],
    },
    {
      shows: "Two items; the second lacks its lead time.",
      arguments: [0.95, [[10], [20]], [[4], [4]], [[4], [0]]],
      result: [
        [53.1588290156, 63.1588290156],
        ["#N/A", "#N/A"],
      ],
    },
  ],
};
