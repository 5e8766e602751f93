import { optional, required, type FunctionDocumentation } from "./function-documentation";

export const safetyStockDocumentation: FunctionDocumentation = {
  id: "SAFETY_STOCK",
  family: "Inventory",
  description: "Returns the safety stock for a cycle service level or a fill rate.",
  arguments: [
    required("serviceLevel", "Target as a fraction, such as 0.95 for 95 %. One number, or a column."),
    required(
      "demandSd",
      "Standard deviation of demand (better: of the forecast error) per period. One number, or a column.",
    ),
    required("leadTime", "Lead time in periods. One number, or a column."),
    optional(
      "demandMean",
      'Mean demand per period. Needed with leadTimeSd and for all distributions but "normal".',
    ),
    optional("leadTimeSd", "Standard deviation of the lead time in periods. Default 0."),
    optional("reviewPeriod", "Periods between orders; 0 (default) is continuous review."),
    optional(
      "measure",
      '"cycle" (default: probability of no stock-out in a cycle) or "fill" (units served at once).',
    ),
    optional(
      "orderQuantity",
      'Order quantity in units, for "fill". Default under periodic review: demandMean x reviewPeriod.',
    ),
    optional("distribution", '"normal" (default), "gamma", "poisson" or "negative-binomial".'),
  ],
  result:
    "Safety stock in units, one per row. Below 0 when the target is lower than what no safety stock would reach.",
  errors: [
    '#VALUE! when serviceLevel is not a fraction: 95 is answered with "Enter 0.95 for 95 %".',
    "#VALUE! when a cell holds text, or columns differ in height.",
    '#VALUE! beyond 2,000,000 rows, or 50,000 where distribution is not "normal": use the Segment tool in the pane.',
    "#N/A with the reason in the row whose numbers are missing, out of bounds or errors; the other rows get their answer.",
  ],
  definition:
    "Safety factor x standard deviation of demand over the protection interval: the lead time L, under periodic review L + R. " +
    'Standard deviation = sqrt(interval x demandSd² + demandMean² x leadTimeSd²). "cycle": the quantile of that demand at the target, minus its mean. ' +
    '"fill": expected shortage = (1 - target) x order quantity. Discrete distributions: the smallest whole stock position that reaches the target, minus mean demand; "poisson" ignores demandSd.',
  source: "Silver, Pyke and Thomas (2017), Inventory and Production Management in Supply Chains, chapter 6.",
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
