import * as z from "zod";

/** What the tool `data-readiness` asks. */
export const readinessOptions = z.strictObject({
  readyFrom: z.number().gt(0).max(1).default(0.95).meta({
    title: "Ready from",
    description: "Share of items for which a required field must be known for a tool to count as ready.",
  }),
  usefulWeight: z.number().min(0).max(1).default(0.2).meta({
    title: "Weight of useful fields",
    description: "Part of the score that fields count for which a tool can do without.",
  }),
  leastPeriods: z.number().int().min(2).max(366).default(6).meta({
    title: "Least history",
    description: "Periods below which a coefficient of variation says nothing.",
  }),
  cycle: z.number().int().min(2).max(366).optional().meta({
    title: "Cycle",
    description: "Periods in a season. Left out: a year of months, weeks or quarters, a week of days.",
  }),
});

export type ReadinessOptions = z.output<typeof readinessOptions>;
