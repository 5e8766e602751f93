import * as z from "zod";

/** Models of segmentation, each with its definition in docs/tools/model.md. */
export const modelIds = [
  "abc-xyz",
  "demand-pattern",
  "fsn",
  "ved",
  "hml",
  "customer-tiers",
  "product-channel",
  "rules",
] as const;
export type ModelId = (typeof modelIds)[number];

/** Axes that items can be classed on. */
export const axisIds = ["value", "variability", "velocity", "criticality", "price", "pattern"] as const;
export type AxisId = (typeof axisIds)[number];

/** Fields that a rule may look at. */
export const ruleFields = [
  "value",
  "units",
  "variability",
  "idlePeriods",
  "unitPrice",
  "unitCost",
  "leadTimePeriods",
  "onHand",
  "criticality",
  "family",
  "pattern",
  "abc",
] as const;
export type RuleField = (typeof ruleFields)[number];

const rising = (cuts: readonly number[]): boolean =>
  cuts.every((cut, index) => index === 0 || cut > (cuts[index - 1] ?? 0));
const risingError = { error: "Each cut must be above the one before" };
const shares = (first: number, second: number) =>
  z.array(z.number().gt(0).lt(1)).min(1).max(7).refine(rising, risingError).default([first, second]);

const condition = z.strictObject({
  field: z.enum(ruleFields),
  is: z.enum(["=", "<>", "<", "<=", ">", ">="]),
  than: z.union([z.number(), z.string()]),
});

/** What the tool `model` asks. */
export const modelOptions = z.strictObject({
  model: z
    .enum(modelIds)
    .default("abc-xyz")
    .meta({ title: "Model", description: "How items or customers are segmented." }),
  across: z.array(z.enum(axisIds)).max(2).default([]).meta({
    title: "Further axes",
    description:
      "Up to two more axes that items are crossed with, such as criticality. Not for customer tiers and channels.",
  }),
  valueCuts: shares(0.8, 0.95).meta({
    title: "Value cuts",
    description: "Shares of value at which A, B ... end; k cuts make k + 1 classes.",
  }),
  variabilityCuts: z
    .array(z.number().gt(0))
    .min(1)
    .max(7)
    .refine(rising, risingError)
    .default([0.5, 1])
    .meta({
      title: "Variability cuts",
      description: "Coefficients of variation up to which items are X, Y ...",
    }),
  velocityCut: z.number().gt(0).lt(1).default(0.7).meta({
    title: "Fast movers",
    description: "Share of all units that fast movers carry.",
  }),
  idleMonths: z.number().gt(0).max(120).default(12).meta({
    title: "Non-moving after",
    description: "Months without demand after which an item is non-moving.",
  }),
  priceCuts: shares(0.7, 0.9).meta({
    title: "Price cuts",
    description: "Shares of accumulated unit price at which H and M end.",
  }),
  rules: z
    .array(z.strictObject({ class: z.string().trim().min(1).max(30), when: z.array(condition).min(1) }))
    .default([])
    .meta({
      title: "Rules",
      description:
        "In order: the first rule whose conditions all hold gives the class. Conditions are field, operator, value.",
    }),
  otherwise: z.string().trim().min(1).max(30).default("Other").meta({
    title: "Otherwise",
    description: "Class of items that no rule takes.",
  }),
});

export type ModelOptions = z.output<typeof modelOptions>;
