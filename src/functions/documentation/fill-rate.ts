import { optional, required, type FunctionDocumentation } from "./function-documentation";
import { columnError, demandSdArgument, leadTimeArgument, rowError } from "./service-arguments";

export const fillRateDocumentation: FunctionDocumentation = {
  id: "FILL_RATE",
  family: "Inventory",
  description: "Returns the share of the units that a safety stock serves at once, demand being normal.",
  arguments: [
    required(
      "safetyStock",
      "Units above the mean demand of lead time and review period; may be negative. One number, or a column.",
    ),
    demandSdArgument,
    leadTimeArgument,
    required("orderQuantity", "Units per order. One number, or a column."),
    optional("reviewPeriod", "Periods between orders; 0 (default) is continuous review."),
  ],
  result: "A fraction between 0 and 1 per row.",
  errors: [columnError, "#VALUE! beyond 2,000,000 rows.", rowError],
  definition:
    "1 - units short per order / order quantity Q. Continuous review: sigma (G(k) - G(k + Q / sigma)) are short, sigma = demandSd x sqrt(lead time), " +
    "k = safetyStock / sigma, G as STANDARD_LOSS: what was short already when the order came in is not counted again. Periodic review: units short at the end of " +
    "lead time + review period, less those short at the end of the lead time. With demandMean x reviewPeriod as orderQuantity it gives back the target of SAFETY_STOCK.",
  source: "Axsäter (2015), Inventory Control, chapter 5; Silver, Pyke and Thomas (2017), chapter 6.",
  examples: [
    {
      shows: "The safety stock that SAFETY_STOCK gives for 99 % at 100 units an order.",
      arguments: [25.1116343002617, 10, 4, 100],
      result: [[0.99]],
    },
    {
      shows: "No safety stock: 8 of 100 units wait.",
      arguments: [[[0], [25]], 10, 4, 100],
      result: [[0.920211554612], [0.989882626345]],
    },
    { shows: "An order of nothing serves nobody.", arguments: [0, 10, 4, 0], result: [["#VALUE!"]] },
  ],
};
