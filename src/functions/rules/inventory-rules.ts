import { column, optionalColumn, word } from "./argument-rule";

const rowWise = { failing: "row" } as const;

export const inventoryRules = {
  SAFETY_STOCK: {
    serviceLevel: column({
      ...rowWise,
      above: 0,
      below: 1,
      fraction: true,
      blank: "missing",
      zeroIsBlank: true,
    }),
    // Needed by all distributions but Poisson's, which has no standard deviation of its own.
    demandSd: optionalColumn({ ...rowWise, minimum: 0, blank: "missing" }),
    leadTime: column({ ...rowWise, minimum: 0, blank: "missing" }),
    demandMean: optionalColumn({ ...rowWise, minimum: 0 }),
    leadTimeSd: optionalColumn({ ...rowWise, minimum: 0 }),
    reviewPeriod: optionalColumn({ ...rowWise, minimum: 0 }),
    measure: word(["cycle", "fill"], "cycle"),
    orderQuantity: optionalColumn({ ...rowWise, minimum: 0 }),
    distribution: word(["normal", "gamma", "poisson", "negative-binomial"], "normal"),
  },
} as const;
