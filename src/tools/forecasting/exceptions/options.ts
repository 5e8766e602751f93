import * as z from "zod";
import { recordOptions } from "../accuracy/options";

/** What the tool `exceptions` asks. */
export const exceptionsOptions = z.strictObject({
  ...recordOptions,
  falseShare: z.number().gt(0).lt(1).default(0.1).meta({
    title: "False alerts",
    description: "Share of the listed exceptions that may be chance alone, over all items together.",
  }),
});

export type ExceptionsOptions = z.output<typeof exceptionsOptions>;
