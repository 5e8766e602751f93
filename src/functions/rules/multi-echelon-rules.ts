import { number, requiredNumber, table, word } from "./argument-rule";

/** A row takes some microseconds, so that the most rows stay well below a second. */
const mostRows = 20_000;
const duration = { minimum: 0, maximum: 1_000_000 } as const;
const amount = { minimum: 0, maximum: 1e15 } as const;

export const multiEchelonRules = {
  MEIO_GSM: {
    stages: table(
      {
        id: { type: "id" },
        leadTime: { type: "number", ...duration },
        costAdded: { type: "number", ...amount },
        maxServiceOut: { type: "optional number", ...duration },
        demandMean: { type: "optional number", ...amount },
        demandSd: { type: "optional number", ...amount },
        z: { type: "optional number", minimum: 0, maximum: 10 },
      },
      { fewestColumns: 7, mostRows },
    ),
    links: table(
      {
        from: { type: "id" },
        to: { type: "id" },
        units: { type: "optional number", minimum: 0, maximum: 1e6 },
      },
      { fewestColumns: 2, mostRows, optional: true },
    ),
    holdingRate: number(1, { above: 0, maximum: 1e6, zeroIsBlank: true }),
  },
  MEIO_SERIAL: {
    stages: table(
      {
        leadTime: { type: "number", ...duration },
        // Stages upstream for which holding costs nothing would hold without end.
        echelonHoldingCost: { type: "number", above: 0, maximum: 1e9 },
      },
      { fewestColumns: 2, mostRows: 50 },
    ),
    demandMean: requiredNumber({ above: 0, maximum: 1e9 }),
    // Poisson demand has no standard deviation of its own.
    demandSd: number(0, { minimum: 0, maximum: 1e9 }),
    stockoutCost: requiredNumber({ above: 0, maximum: 1e9 }),
    distribution: word(["normal", "poisson"], "normal"),
  },
} as const;
