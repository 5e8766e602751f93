import { optional, required } from "./function-documentation";

/** Arguments, errors and sources that the functions of service levels share. */
export const serviceLevelArgument = required(
  "serviceLevel",
  "Target as a fraction, such as 0.95 for 95 %. One number, or a column.",
);
export const demandMeanArgument = required("demandMean", "Mean demand per period. One number, or a column.");
export const demandSdArgument = required(
  "demandSd",
  "Standard deviation of demand (better: of the forecast error) per period. One number, or a column.",
);
export const leadTimeArgument = required("leadTime", "Lead time in periods. One number, or a column.");
export const leadTimeSdArgument = optional(
  "leadTimeSd",
  "Standard deviation of the lead time in periods. Default 0.",
);
export const reviewPeriodArgument = optional(
  "reviewPeriod",
  "Periods between orders; 0 (default) is continuous review.",
);
export const lookArgument = optional(
  "reviewPeriod",
  "Periods between looks at the stock; 0 (default) is continuous review.",
);
export const measureArgument = optional(
  "measure",
  '"cycle" (default: probability of no stock-out in a cycle) or "fill" (units served at once).',
);
export const orderQuantityArgument = optional(
  "orderQuantity",
  'Order quantity in units, for "fill". Default under periodic review: demandMean x reviewPeriod.',
);
export const distributionArgument = optional(
  "distribution",
  '"normal" (default), "gamma", "poisson" or "negative-binomial".',
);

export const fractionError =
  '#VALUE! when serviceLevel is not a fraction: 95 is answered with "Enter 0.95 for 95 %".';
export const columnError = "#VALUE! when a cell holds text, or columns differ in height.";
export const rowError =
  "#N/A with the reason in the row whose numbers are missing, out of bounds or errors; the other rows get their answer.";
export const manyRowsError =
  '#VALUE! beyond 2,000,000 rows, or 50,000 where distribution is not "normal": use the Segment tool in the pane.';

export const silver =
  "Silver, Pyke and Thomas (2017), Inventory and Production Management in Supply Chains, chapter 6.";
