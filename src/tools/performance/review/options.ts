import * as z from "zod";
import { judgeOption } from "../../inventory/shared/options";
import { segmentRules } from "../../strategy/segment/options";

const rising = (shifts: readonly number[]): boolean =>
  shifts.every((shift, index) => index === 0 || shift > shifts[index - 1]!);

/** What the tool `review` asks: the rules that it reviews, and how far it shifts them. */
export const reviewOptions = z.strictObject({
  ...segmentRules,
  abcShifts: z
    .array(z.number().gt(0).lt(0.5))
    .min(1)
    .max(8)
    .refine(rising, "Each shift must be larger than the one before it")
    .default([0.01, 0.02, 0.05, 0.1])
    .meta({
      title: "ABC shifts",
      description: "How far each ABC cut is moved up and down, as a share of value.",
    }),
  xyzShifts: z
    .array(z.number().gt(0).lt(5))
    .min(1)
    .max(8)
    .refine(rising, "Each shift must be larger than the one before it")
    .default([0.05, 0.1, 0.2])
    .meta({
      title: "XYZ shifts",
      description: "How far each XYZ cut is moved up and down, as a coefficient of variation.",
    }),
  judge: judgeOption,
  nearShare: z.number().gt(0).lt(0.5).default(0.01).meta({
    title: "Near an ABC cut",
    description: "Items whose share of value is this close to a cut are listed.",
  }),
  nearVariability: z.number().gt(0).lt(5).default(0.05).meta({
    title: "Near an XYZ cut",
    description: "Items whose coefficient of variation is this close to a cut are listed.",
  }),
  targetShift: z.number().gt(0).max(0.1).default(0.01).meta({
    title: "Service target shift",
    description: "How far each segment's service target is moved up and down.",
  }),
});

export type ReviewOptions = z.output<typeof reviewOptions>;
