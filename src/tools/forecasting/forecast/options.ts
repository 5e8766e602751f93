import * as z from "zod";

/** Periods ahead of a run that names none: about a year of months, a quarter of weeks. */
export const usualHorizon = { day: 28, week: 13, month: 12, quarter: 4, year: 2, period: 12 } as const;

/** What the tool `forecast` asks. */
export const forecastOptions = z.strictObject({
  horizon: z.number().int().min(1).max(104).optional().meta({
    title: "Periods ahead",
    description: "Left empty it follows the calendar: 28 days, 13 weeks, 12 months, 4 quarters, 2 years.",
  }),
  menu: z.enum(["segments", "automatic"]).default("segments").meta({
    title: "Methods tried",
    description:
      "segments: the forecast menu of each segment in Policies. automatic: by how often each item has demand.",
  }),
  level: z.number().min(0.5).max(0.99).default(0.8).meta({
    title: "Range",
    description: "Share of the demands that should lie between the lower and the upper bound.",
  }),
  season: z.number().int().min(2).max(366).optional().meta({
    title: "Season",
    description:
      "Periods in a cycle. Left empty it follows the calendar: 7 days, 52 weeks, 12 months, 4 quarters.",
  }),
});

export type ForecastOptions = z.output<typeof forecastOptions>;
