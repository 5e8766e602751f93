import * as z from "zod";

/** Criteria in the order in which they are shown. */
export const criterionIds = [
  "volume",
  "revenue",
  "margin",
  "customerProfit",
  "velocity",
  "picks",
  "variability",
  "requiredService",
  "criticality",
  "costToServe",
] as const;

export type CriterionId = (typeof criterionIds)[number];

const criterion = z.enum(criterionIds);
const cost = z.number().min(0);

const rising = (cuts: readonly number[]): boolean =>
  cuts.every((cut, index) => index === 0 || cut > (cuts[index - 1] ?? 0));

/** What the tool `criteria` asks. Without any, every criterion that the data carries counts the same. */
export const criteriaOptions = z.strictObject({
  weights: z
    .partialRecord(criterion, z.number().min(0))
    .refine(
      (weights) => Object.values(weights).length === 0 || Object.values(weights).some((weight) => weight > 0),
      {
        error: "At least one weight must be above 0",
      },
    )
    .default({})
    .meta({
      title: "Weights",
      description:
        "Weight of each criterion; only their ratios count. Left empty: the weights on the sheet Criteria weights, at first 1 for each.",
    }),
  comparisons: z
    .array(
      z.strictObject({
        first: criterion,
        second: criterion,
        times: z
          .number()
          .min(1 / 9)
          .max(9),
      }),
    )
    .default([])
    .meta({
      title: "Pairwise comparisons",
      description:
        "How many times as important the first criterion is as the second, 1 to 9 (AHP). Every pair once; the weights follow.",
    }),
  directions: z
    .partialRecord(criterion, z.enum(["more", "less"]))
    .default({})
    .meta({
      title: "Directions",
      description:
        "Whether more or less of a criterion is better. Left out: less for variability and cost to serve, else more.",
    }),
  normalization: z.enum(["min-max", "rank"]).default("min-max").meta({
    title: "Scale",
    description:
      "min-max keeps distances between items; rank keeps only their order, so that no outlier presses the others.",
  }),
  classes: z.enum(["as-volume", "score", "items"]).default("as-volume").meta({
    title: "Size of the classes",
    description:
      "as-volume: as many items in each class as by volume. score: cuts of the accumulated score. items: cuts of the number of items.",
  }),
  cuts: z
    .array(z.number().gt(0).lt(1))
    .min(1)
    .max(7)
    .refine(rising, { error: "Each cut must be above the one before" })
    .default([0.8, 0.95])
    .meta({
      title: "Cuts",
      description: "Accumulated shares at which classes end: k cuts make k + 1 classes.",
    }),
  costPerLine: cost
    .default(0)
    .meta({ title: "Cost per order line", description: "Money of one order line (pick)." }),
  costPerDrop: cost.default(0).meta({ title: "Cost per drop", description: "Money of one delivery." }),
  costPerReturn: cost
    .default(0)
    .meta({ title: "Cost per return", description: "Money of one returned order line." }),
});

export type CriteriaOptions = z.output<typeof criteriaOptions>;
