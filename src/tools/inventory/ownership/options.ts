import * as z from "zod";

/** What inventory can be split by beside its segment. */
export const unitKinds = ["family", "location", "supplier"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What the tool `ownership` asks. */
export const ownershipOptions = z.strictObject({
  unit: z.enum(unitKinds).default("family").meta({
    title: "Unit",
    description: "What each segment is split by; all items count as one unit where the data do not hold it.",
  }),
  idleDays: z.number().int().min(1).max(3650).default(365).meta({
    title: "Obsolete after days without demand",
    description: "All stock of an item without demand for so long counts as obsolete.",
  }),
  excessDays: z.number().int().min(1).max(3650).default(365).meta({
    title: "Excess beyond days of demand",
    description: "Stock beyond the demand of so many days counts as excess.",
  }),
  obsoleteRate: z.number().min(0).max(1).default(1).meta({
    title: "Provision for obsolete stock",
    description: "Fraction of its value that is written down.",
  }),
  excessRate: z.number().min(0).max(1).default(0.5).meta({
    title: "Provision for excess stock",
    description: "Fraction of its value that is written down.",
  }),
  obsoleteTarget: z.number().min(0).max(1).default(0.05).meta({
    title: "Target for obsolete and excess stock",
    description: "Share of a cell's stock at most, where the sheet Owned measures sets no other.",
  }),
});

export type OwnershipOptions = z.output<typeof ownershipOptions>;
