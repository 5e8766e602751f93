import * as z from "zod";

/** What the tool `multi-echelon` asks. */
export const multiEchelonOptions = z.strictObject({
  holdingRate: z.number().gt(0).max(10).default(0.2).meta({
    title: "Holding cost",
    description: "Share of the cost of stock that holding it for a year costs.",
  }),
});

export type MultiEchelonOptions = z.output<typeof multiEchelonOptions>;
