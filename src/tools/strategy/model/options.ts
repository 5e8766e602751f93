import * as z from "zod";
import { longestClass, operators, ruleFields } from "./rule";

/** Models of segmentation, each with its definition in docs/tools/model.md. */
export const modelIds = [
  "abc-xyz",
  "demand-pattern",
  "fsn",
  "ved",
  "hml",
  "customer-tiers",
  "product-channel",
  "multi-criteria",
  "rules",
] as const;
export type ModelId = (typeof modelIds)[number];

/** Axes that items can be classed on. */
export const axisIds = [
  "value",
  "variability",
  "velocity",
  "criticality",
  "price",
  "pattern",
  "score",
] as const;
export type AxisId = (typeof axisIds)[number];

const rising = (cuts: readonly number[]): boolean =>
  cuts.every((cut, index) => index === 0 || cut > (cuts[index - 1] ?? 0));
const risingError = { error: "Each cut must be above the one before" };
const shares = (first: number, second: number) =>
  z.array(z.number().gt(0).lt(1)).min(1).max(7).refine(rising, risingError).default([first, second]);

const operand = z.union([z.number(), z.string().trim().min(1)]);

const condition = z.strictObject({
  field: z.enum(ruleFields),
  is: z.enum(operators),
  /** Of several, "=" holds for any and "<>" for none. */
  than: z.union([operand, z.array(operand).min(1)]),
});

const costOf = (title: string, description: string) =>
  z.number().min(0).default(0).meta({ title, description });

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
  tierMeasure: z.enum(["sales", "margin", "profit"]).default("sales").meta({
    title: "Tiers by",
    description:
      "What customers are ranked by: sales after returns, margin on them, or profit: margin less the cost of lines, drops and returns.",
  }),
  costPerLine: costOf("Cost per order line", "Money of one order line, for profit and cost to serve."),
  costPerDrop: costOf("Cost per drop", "Money of one delivery."),
  costPerReturn: costOf("Cost per return", "Money of one returned order line."),
  scoreClasses: z.enum(["as-volume", "score", "items"]).default("as-volume").meta({
    title: "Size of score classes",
    description:
      "as-volume: as many items in each class as by volume. score: value cuts of the accumulated score. items: value cuts of the number of items.",
  }),
  rules: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(longestClass).optional(),
        class: z.string().trim().min(1).max(longestClass),
        when: z.array(condition).default([]),
      }),
    )
    .default([])
    .meta({
      title: "Rules",
      description:
        "Rules of your own stand on the sheet Model rules, which the first run with that model writes. Rules in a batch configuration go before it.",
    }),
  otherwise: z.string().trim().min(1).max(longestClass).default("Other").meta({
    title: "Otherwise",
    description: "Class of items that no rule takes.",
  }),
});

export type ModelOptions = z.output<typeof modelOptions>;
