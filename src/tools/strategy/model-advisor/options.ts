import * as z from "zod";
import { readinessOptions } from "../data-readiness/options";
import { judgeOption } from "../../inventory/shared/options";
import { segmentRules } from "../segment/options";

/** What a model classes, and what the user wants to manage by it. */
export const subjects = ["items", "customers", "channels"] as const;
export type SubjectKind = (typeof subjects)[number];

/** What the tool `model-advisor` asks: the rules in force, and what is to be managed. */
export const advisorOptions = z.strictObject({
  manage: z.enum(subjects).default("items").meta({
    title: "What to manage",
    description: "Models that class it are ranked before those that class something else.",
  }),
  topShare: z.number().gt(0).lt(1).default(0.2).meta({
    title: "Top items",
    description: "Share of the items whose share of value is told.",
  }),
  judge: judgeOption,
  leastPeriods: readinessOptions.shape.leastPeriods,
  ...segmentRules,
});

export type AdvisorOptions = z.output<typeof advisorOptions>;
