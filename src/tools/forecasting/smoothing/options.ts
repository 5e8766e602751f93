import * as z from "zod";
import { recordOptions } from "../accuracy/options";

/** What the tool `smoothing` asks. */
export const smoothingOptions = z.strictObject({
  window: recordOptions.window,
  lag: recordOptions.lag,
  tolerance: z.number().min(0).max(0.5).default(0.02).meta({
    title: "Error given up",
    description: "How much more error than the lowest is accepted for a steadier forecast, as a share.",
  }),
  write: z.boolean().default(false).meta({
    title: "Write into Policies",
    description: "Puts the chosen constant into the forecast menu of each segment, in place of SES.",
  }),
});

export type SmoothingOptions = z.output<typeof smoothingOptions>;
