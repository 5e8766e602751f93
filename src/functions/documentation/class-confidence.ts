import { optional, required, type FunctionDocumentation } from "./function-documentation";
import { historyArgument, historyErrors } from "./shared";

export const classConfidenceDocumentation: FunctionDocumentation = {
  id: "CLASS_CONFIDENCE",
  family: "Segmentation",
  description:
    "Tells how sure the class of each item is: how often it stays the same when the periods are drawn again.",
  arguments: [
    required("value", "Value per item, such as revenue. Leave it empty to rank by each row's total demand."),
    historyArgument,
    optional("abcCuts", "Cumulated shares of value at which A and B end. Default {0.8,0.95}."),
    optional("xyzCuts", "Coefficients of variation at which X and Y end. Default {0.5,1}."),
    optional("replications", "Resampled histories. Default 200."),
    optional("seed", "Start of the random numbers; the same seed gives the same result. Default 1."),
  ],
  result: 'Two columns: the class such as "AX", as SEGMENT_ABCXYZ gives it, and the probability from 0 to 1.',
  errors: [
    ...historyErrors,
    "#VALUE! when value does not hold one number per row of history, or history is shorter than 2 periods.",
    "#VALUE! when the work would take more than about a second; the message says how many replications fit. The Segment tool has no such limit.",
  ],
  definition:
    "Bootstrap: each replication draws as many periods as history has, with replacement and the same ones for all items, so that what items " +
    "have in common stays. An item's value moves with its drawn demand (value / total demand x drawn demand). The probability is the share of " +
    "replications in which the item has the class that it has in history. Periods are drawn one by one: with a strong season the probability is rather too low.",
  source: "Efron and Tibshirani (1993), An introduction to the bootstrap.",
  examples: [
    {
      shows: "Demand that never changes leaves no doubt.",
      arguments: [
        [[90], [7], [3]],
        [
          [10, 10, 10, 10],
          [4, 4, 4, 4],
          [1, 1, 1, 1],
        ],
      ],
      result: [
        ["AX", 1],
        ["BX", 1],
        ["CX", 1],
      ],
    },
    {
      shows:
        "200 replications; in closed form 42/64 = 0.656. Where two of six draws are a 10 the second item is Y, where less are, C.",
      arguments: [
        null,
        [
          [100, 100, 100, 100, 100, 100],
          [10, 4, 10, 4, 10, 4],
        ],
      ],
      result: [
        ["AX", 1],
        ["BX", 0.695],
      ],
    },
    {
      shows: "Replications are counted in whole numbers.",
      arguments: [null, [[1, 2, 3]], null, null, 0.5],
      result: [["#VALUE!"]],
    },
  ],
};
