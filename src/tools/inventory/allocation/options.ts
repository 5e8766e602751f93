import * as z from "zod";

/** What the tool `allocation` asks. */
export const allocationOptions = z.strictObject({
  rule: z
    .enum(["priority", "fair-share", "proportional", "weighted", "equal-losses", "talmud"])
    .default("priority")
    .meta({
      title: "Rule",
      description:
        "Priority: rank by rank. Fair share: equal parts. Proportional: the same share of each request. Weighted: by weight. Equal losses: the same units short. Talmud: equal parts up to half of a request, equal losses beyond.",
    }),
  wholePacks: z.boolean().default(true).meta({
    title: "Whole packs",
    description: "Allocate in packs where a pack is known, by the largest remainder.",
  }),
  includeOnOrder: z.boolean().default(true).meta({
    title: "Count stock on order",
    description: "The supply of an item is on hand plus on order; without it, on hand alone.",
  }),
});

export type AllocationOptions = z.output<typeof allocationOptions>;
