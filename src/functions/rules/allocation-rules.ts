import { column, optionalColumn, word } from "./argument-rule";

export const allocationRules = {
  ALLOCATE: {
    supply: column({ minimum: 0 }),
    demand: column({ minimum: 0 }),
    rule: word(
      ["fair-share", "proportional", "priority", "weighted", "equal-losses", "talmud"],
      "fair-share",
    ),
    weights: optionalColumn({ minimum: 0 }),
    minimum: optionalColumn({ minimum: 0 }),
    // A pack of 0 has no meaning, and is what Excel makes of a blank cell: units that can be split.
    pack: optionalColumn({ minimum: 0 }),
  },
} as const;
