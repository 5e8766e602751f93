import * as z from "zod";
import { stockOptions } from "../shared/options";

/** What the tool `recalibrate` asks. */
export const recalibrateOptions = z.strictObject({
  parameterBand: z.number().min(0).max(1).default(0.1).meta({
    title: "Band",
    description: "Parameters stay while they move by no more than this share of the value in force.",
  }),
  leastUnits: z.number().min(0).max(1e9).default(1).meta({
    title: "Least change",
    description: "Units that a parameter must move by at least; a pack where the item has one.",
  }),
  holdOpenClasses: z.boolean().default(true).meta({
    title: "Wait for the class",
    description: "No new parameters for items whose recommended class is not yet accepted.",
  }),
  ...stockOptions,
});

export type RecalibrateOptions = z.output<typeof recalibrateOptions>;
