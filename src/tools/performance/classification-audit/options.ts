import * as z from "zod";
import { segmentRules } from "../../strategy/segment/options";

const months = (title: string, usual: number) =>
  z.number().int().min(1).max(60).default(usual).meta({
    title,
    description: "Months between two audits of the class; what stands in Class audits due already is kept.",
  });

/** What the tool `classification-audit` asks: the rules that it audits, how often, and when it speaks up. */
export const classAuditOptions = z.strictObject({
  ...segmentRules,
  intervalA: months("Audit A every (months)", 1),
  intervalB: months("Audit B every (months)", 3),
  intervalC: months("Audit C every (months)", 6),
  driftLimit: z.number().gt(0).max(1).default(0.1).meta({
    title: "Drift limit",
    description: "Share of items whose recommended class may differ from the class in force.",
  }),
  stabilityLimit: z.number().gt(0).max(5).default(0.25).meta({
    title: "Stability limit",
    description: "Population stability index of value or variability above which an audit is due.",
  }),
});

export type ClassAuditOptions = z.output<typeof classAuditOptions>;
