import * as z from "zod";

/** What the tool `investment` asks. */
export const investmentOptions = z.strictObject({
  preset: z.enum(["importance", "cost-of-service"]).default("importance").meta({
    title: "Service targets",
    description: "Targets of segments that the sheet Policies does not set.",
  }),
  service: z.number().gt(0).lt(1).optional().meta({
    title: "Fill rate to reach",
    description: "Share of demand by value to be served from stock. Empty: as much as today's targets.",
  }),
  budget: z.number().min(0).optional().meta({
    title: "Or stock to spend",
    description: "Money in stock (units where no value of a unit is known). It goes before the fill rate.",
  }),
  write: z.boolean().default(false).meta({
    title: "Write the targets into Policies",
    description: "Replaces the service targets there by the best mix. Undo takes it back.",
  }),
});

export type InvestmentOptions = z.output<typeof investmentOptions>;
