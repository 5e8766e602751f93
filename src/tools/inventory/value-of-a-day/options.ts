import * as z from "zod";
import { costOptions, stockOptions } from "../shared/options";

/** What the tool `value-of-a-day` asks. */
export const valueOfADayOptions = z.strictObject({
  days: z.number().int().min(1).max(60).default(1).meta({
    title: "Days less",
    description: "By how many days lead times and reviews are cut.",
  }),
  minimumOrder: z.enum(["tenth", "one-pack"]).default("tenth").meta({
    title: "Smaller minimum order",
    description:
      "Tenth: a tenth less, but no less than a pack. One pack: a single pack, or none where no pack is known.",
  }),
  preset: stockOptions.preset,
  // A factor calibrated on the past is itself an estimate: between two lead times its noise would hide what a day is worth.
  method: z.enum(["pattern", "normal", "gamma", "poisson", "negative-binomial"]).default("pattern").meta({
    title: "Demand over the lead time",
    description:
      "Pattern: normal for smooth, gamma for erratic, negative binomial for intermittent and lumpy demand.",
  }),
  measure: stockOptions.measure,
  volatility: stockOptions.volatility,
  holdingRate: costOptions.holdingRate,
  orderCost: costOptions.orderCost,
});

export type ValueOfADayOptions = z.output<typeof valueOfADayOptions>;
