import * as z from "zod";

/** What tools ask that measure the forecasts of the past. */
export const recordOptions = {
  window: z.number().int().min(1).max(366).optional().meta({
    title: "Periods measured",
    description:
      "The latest periods, at most a quarter of the history unless you say more. Left empty: 12 months, 26 weeks, 8 quarters.",
  }),
  lag: z.number().int().min(1).max(24).default(1).meta({
    title: "Periods ahead",
    description: "How long before each period its forecast was made: your lead time, or 1.",
  }),
  menu: z.enum(["segments", "automatic"]).default("segments").meta({
    title: "Methods tried",
    description:
      "segments: the forecast menu of each segment in Policies. automatic: by how often each item has demand.",
  }),
  season: z.number().int().min(2).max(366).optional().meta({
    title: "Season",
    description:
      "Periods in a cycle. Left empty it follows the calendar: 7 days, 52 weeks, 12 months, 4 quarters.",
  }),
};

/** What the tool `accuracy` asks. */
export const accuracyOptions = z.strictObject({ ...recordOptions });

export type AccuracyOptions = z.output<typeof accuracyOptions>;
