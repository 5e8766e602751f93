import { optional, required, type FunctionDocumentation } from "./function-documentation";
import { demandSdText, policyCosts } from "./rq-policy";
import { columnError, rowError } from "./service-arguments";

export const ssPolicyDocumentation: FunctionDocumentation = {
  id: "SS_POLICY",
  family: "Inventory",
  description:
    "Returns the (s, S) policy of least cost: at each review, a position at or below s is lifted to S. Counted demand.",
  arguments: [
    required("demandMean", "Mean demand from one review to the next. One number, or a column."),
    ...policyCosts,
    optional(
      "leadTime",
      "Lead time in periods. Default 0: an order arrives before the demand of its period.",
    ),
    optional(
      "distribution",
      '"normal", "gamma", "poisson" or "negative-binomial". Default "poisson", with demandSd "normal".',
    ),
    optional("demandSd", demandSdText),
  ],
  result: "Three numbers per row: s, S (whole units) and cost per period for orders, stock and backorders.",
  errors: [
    columnError,
    "#VALUE! for rows that together would take more than about a second.",
    "#N/A where s and S would be more than 4,000 units apart: enter demand and costs by the pack.",
    rowError,
  ],
  definition:
    "The exact optimum for whole units under periodic review with backorders, costs being counted after the demand of leadTime + 1 periods. " +
    '"normal" and "gamma" are rounded to units, none below 0. stockoutCost is per unit and period.',
  source: "Zheng and Federgruen (1991), Finding optimal (s, S) policies, Operations Research 39.",
  examples: [
    {
      shows: "Poisson demand of 4 a period.",
      arguments: [4, 150, 40, 125],
      result: [[2, 7, 223.574829566969]],
    },
    {
      shows: "Two items of Zheng and Federgruen's table.",
      arguments: [[[21], [65]], 64, 1, 9],
      result: [
        [15, 65, 50.40601989289],
        [56, 75, 78.5182332100881],
      ],
    },
    { shows: "Mean demand is needed.", arguments: [0, 64, 1, 9], result: [["#VALUE!"]] },
  ],
};
