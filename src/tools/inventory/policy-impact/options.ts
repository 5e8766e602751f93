import * as z from "zod";
import { costOptions, stockOptions } from "../shared/options";

/** What the policies are compared with. */
export const references = ["in-force", "importance", "cost-of-service", "one-target"] as const;

/** What the tool `policy-impact` asks. */
export const policyImpactOptions = z.strictObject({
  against: z.enum(references).default("in-force").meta({
    title: "Compare with",
    description:
      "In force: the parameters of your planning system, else the approved ones, else the last plan. Else a preset's targets, or one target for all.",
  }),
  target: z.number().gt(0).lt(1).default(0.95).meta({
    title: "One target",
    description: "Service target of every segment, where you compare with one target.",
  }),
  ...stockOptions,
  ...costOptions,
});

export type PolicyImpactOptions = z.output<typeof policyImpactOptions>;
