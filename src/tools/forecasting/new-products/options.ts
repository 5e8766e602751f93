import * as z from "zod";

const weight = (title: string, description: string, usual: number) =>
  z.number().min(0).max(100).default(usual).meta({ title, description });

/** What the tool `new-products` asks. */
export const newProductOptions = z.strictObject({
  horizon: z.number().int().min(1).max(60).default(6).meta({
    title: "Periods to forecast",
    description: "Periods after the history that are forecast for each new item.",
  }),
  curvePeriods: z.number().int().min(2).max(366).optional().meta({
    title: "New for (periods)",
    description: "How long an item counts as new after its launch. Left empty: a year.",
  }),
  analogues: z.number().int().min(3).max(30).default(8).meta({
    title: "Analogues",
    description: "How many of the most similar items make an item's curve.",
  }),
  handOver: z.number().int().min(3).max(366).optional().meta({
    title: "Hand over from (periods)",
    description:
      "Periods since launch from which statistics take over where they beat the curve. Left empty: half a year, three at least.",
  }),
  upcoming: z.boolean().default(false).meta({
    title: "Items without demand are launched next",
    description: "Items that have never sold are forecast as launched in the period after the history.",
  }),
  familyWeight: weight("Weight of family", "Same family or not.", 0.35),
  wordsWeight: weight(
    "Weight of description",
    "Words that both descriptions hold, of all their words.",
    0.25,
  ),
  priceWeight: weight("Weight of price", "Ratio of the unit prices, or costs, of both.", 0.2),
  leadTimeWeight: weight("Weight of lead time", "Ratio of the lead times.", 0.1),
  channelWeight: weight("Weight of channel", "Shares of sales by channel that both have in common.", 0.1),
});

export type NewProductOptions = z.output<typeof newProductOptions>;
