import * as z from "zod";

/** What the tool `overrides` asks. */
export const overrideOptions = z.strictObject({
  season: z.number().int().min(2).max(366).optional().meta({
    title: "Season",
    description:
      "Periods in a cycle of the statistical forecast. Left empty it follows the calendar: 7 days, 52 weeks, 12 months, 4 quarters.",
  }),
  mostAhead: z.number().int().min(1).max(366).optional().meta({
    title: "Periods ahead",
    description:
      "How far an override may reach beyond what was known when it was requested. Left empty: about two years; a year for days.",
  }),
  freeRows: z.number().int().min(1).max(200).default(12).meta({
    title: "Free rows",
    description: "Numbered rows that are kept free on Forecast overrides.",
  }),
});

export type OverrideOptions = z.output<typeof overrideOptions>;
