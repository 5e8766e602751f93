import * as z from "zod";

/** What the tool `granularity` asks. */
export const granularityOptions = z.strictObject({
  horizon: z.number().int().min(1).max(26).default(3).meta({
    title: "Periods ahead",
    description: "How far each forecast of the back-test reaches; about the lead time.",
  }),
  origins: z.number().int().min(3).max(26).default(6).meta({
    title: "Origins",
    description: "Forecasts of each series at most, each made one period after the one before.",
  }),
  margin: z.number().min(0).max(0.5).default(0.03).meta({
    title: "Margin",
    description:
      "A finer level must lower the error by this share of the simpler one's, or the simpler one stays.",
  }),
  leastExplained: z.number().gt(0).max(1).default(0.8).meta({
    title: "Demand explained by orders",
    description: "Share of demand that orders with a customer, channel or region must explain.",
  }),
  leastDemands: z.number().int().min(1).max(52).default(6).meta({
    title: "Periods with demand",
    description:
      "A series with demand in fewer periods is thin; thin series may carry half of the demand at most.",
  }),
  mostParts: z.number().int().min(2).max(200).default(24).meta({
    title: "Series of an item",
    description:
      "The largest parts of an item that are forecast one by one; the rest is forecast as one series.",
  }),
  highTarget: z.number().min(0.5).max(0.9999).default(0.95).meta({
    title: "High service target",
    description: "From this target on, central stock is judged by the error of the item alone.",
  }),
  topDown: z
    .enum(["proportions-of-averages", "average-of-proportions"])
    .default("proportions-of-averages")
    .meta({
      title: "Shares for top-down",
      description: "How the item's forecast is split: by the parts' sums of demand, or by their mean shares.",
    }),
});

export type GranularityOptions = z.output<typeof granularityOptions>;
