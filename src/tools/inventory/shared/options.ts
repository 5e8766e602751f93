import * as z from "zod";

/**
 * Where the safety stock of an item comes from: its segment's own past ("calibrated"), or a family of demand over the protection
 * interval; "pattern" takes each item's own family by its demand pattern.
 */
export const safetyStockMethods = [
  "calibrated",
  "pattern",
  "normal",
  "gamma",
  "poisson",
  "negative-binomial",
  "empirical",
] as const;
export type SafetyStockMethod = (typeof safetyStockMethods)[number];

/** What every tool asks that sets stock by the policies of the segments. */
export const stockOptions = {
  preset: z.enum(["importance", "cost-of-service"]).default("importance").meta({
    title: "Service targets",
    description: "Targets of segments that the sheet Policies does not set.",
  }),
  method: z.enum(safetyStockMethods).default("calibrated").meta({
    title: "Safety stock from",
    description:
      "Calibrated: the segment's own past, corrected until the target is met. Pattern: normal for smooth, gamma for erratic, negative binomial for intermittent and lumpy demand. Empirical: the item's own past alone.",
  }),
  measure: z.enum(["cycle", "fill"]).default("cycle").meta({
    title: "Service target means",
    description: "Cycle: no stock-out before the next order arrives. Fill: share of units served at once.",
  }),
  volatility: z.enum(["demand", "forecast-error"]).default("demand").meta({
    title: "Uncertainty",
    description:
      "Demand: SD of demand. Forecast error: error of a smoothed forecast, tested on the second half of the history.",
  }),
};

/** What tools ask that hold segmentations against each other. */
export const judgeOption = z.boolean().default(true).meta({
  title: "Judge by stock",
  description:
    "Runs every service target through the past, and says how much stock each segmentation needs at today's service. Takes longer.",
});

/** What tools ask that turn stock into money a year. */
export const costOptions = {
  holdingRate: z.number().min(0).max(2).default(0.2).meta({
    title: "Holding rate a year",
    description: "Cost of a year's stock as a fraction of its value, where no holding cost is mapped.",
  }),
  orderCost: z.number().min(0).max(1e9).default(50).meta({
    title: "Cost of an order",
    description: "Money per order, where no order cost is mapped.",
  }),
  shortShare: z.number().min(0).max(100).default(0.5).meta({
    title: "Cost of a unit short",
    description: "As a fraction of the unit's value, where no cost of a unit short is mapped.",
  }),
};

const stockSchema = z.strictObject(stockOptions);
const costSchema = z.strictObject(costOptions);
export type StockOptions = z.output<typeof stockSchema>;
export type CostOptions = z.output<typeof costSchema>;

export const stockDefaults: StockOptions = stockSchema.parse({});
export const costDefaults: CostOptions = costSchema.parse({});
