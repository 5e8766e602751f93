import * as z from "zod";
import { mostDwell } from "./dwell-limit";

/** Two cuts that rise, as fractions of the whole. */
const shareCuts = z
  .tuple([z.number().gt(0).lt(1), z.number().gt(0).lt(1)])
  .refine(([first, second]) => first < second, "The first cut must be below the second");

const variabilityCuts = z
  .tuple([z.number().gt(0), z.number().gt(0)])
  .refine(([first, second]) => first < second, "The first cut must be below the second");

/** What the tool `segment` asks. Every option has a default, so that it runs without any. */
export const segmentOptions = z.strictObject({
  abcCuts: shareCuts.default([0.8, 0.95]).meta({
    title: "ABC cuts",
    description: "Share of value that class A carries, and that A and B carry together.",
  }),
  boundary: z.enum(["crossing", "inclusive", "exclusive"]).default("crossing").meta({
    title: "Item on the cut",
    description: "crossing: the item that crosses a cut still belongs to the better class.",
  }),
  xyzCuts: variabilityCuts.default([0.5, 1]).meta({
    title: "XYZ cuts",
    description: "Coefficient of variation up to which an item is X, and up to which it is Y.",
  }),
  variability: z.enum(["cv", "cv-population", "deseasonalized", "forecast-error"]).default("cv").meta({
    title: "Variability",
    description: "What is compared with the XYZ cuts.",
  }),
  band: z.number().min(0).max(0.5).default(0.02).meta({
    title: "Band of share",
    description:
      "An item in a class keeps its value letter until its cumulated share is beyond a cut by more than this; 0 = off.",
  }),
  variabilityBand: z.number().min(0).max(1).default(0.1).meta({
    title: "Band of variability",
    description:
      "An item in a class keeps its variability letter until its CV is beyond a cut by more than this part of the cut; 0 = off.",
  }),
  minimumDwell: z.number().int().min(0).max(mostDwell).default(0).meta({
    title: "Minimum dwell (reviews)",
    description:
      "A letter of a class in force changes only once so many reviews in a row, each with later data, have proposed the same other letter; 0 = off.",
  }),
  replications: z.number().int().min(0).max(10_000).default(200).meta({
    title: "Resampled histories",
    description:
      "How often the periods are drawn again to see how sure each class is; 0 = off. Large data takes fewer.",
  }),
  commit: z.boolean().default(false).meta({
    title: "Put final classes in force",
    description: "Class current becomes Class final: overrides and accepted changes. Each item is audited.",
  }),
  season: z.number().int().min(2).max(366).optional().meta({
    title: "Season",
    description:
      "Periods in a cycle. Left empty it follows the calendar: 7 days, 52 weeks, 12 months, 4 quarters.",
  }),
  preset: z.enum(["importance", "cost-of-service"]).default("importance").meta({
    title: "Policy preset",
    description: "First proposal for service targets. What stands in Policies already is kept.",
  }),
});

/** The rules by which `segment` classes items, for tools that judge them: these neither resample nor commit. */
export const segmentRules = {
  ...segmentOptions.shape,
  replications: z.literal(0).default(0),
  commit: z.literal(false).default(false),
};

export type SegmentOptions = z.output<typeof segmentOptions>;
