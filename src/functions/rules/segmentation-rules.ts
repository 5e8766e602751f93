import { column, cuts, history, number, optionalColumn, wholeNumber, word } from "./argument-rule";

/** 25 cuts make 26 classes, one for each letter. */
const abcCuts = () => cuts([0.8, 0.95], { above: 0, below: 1, fraction: true, most: 25 });
const xyzCuts = () => cuts([0.5, 1], { above: 0, fewest: 2, most: 2 });
const variability = () => word(["cv", "cv-population", "deseasonalized", "forecast-error"], "cv");
/** A season of 0 periods has no meaning, and 1 means "none": a blank cell handed over as 0 is harmless here. */
const season = () => wholeNumber(1, { minimum: 1, maximum: 10_000, zeroIsBlank: true });

export const segmentationRules = {
  SEGMENT_ABCXYZ: {
    value: optionalColumn(),
    history: history(),
    abcCuts: abcCuts(),
    xyzCuts: xyzCuts(),
    variability: variability(),
    season: season(),
  },
  ABC_CLASS: {
    value: column(),
    cuts: abcCuts(),
    boundary: word(["crossing", "inclusive", "exclusive"], "crossing"),
  },
  XYZ_CLASS: { history: history(), cuts: xyzCuts(), variability: variability(), season: season() },
  VARIABILITY: { history: history(), variability: variability(), season: season() },
  DEMAND_PATTERN: {
    history: history(),
    adiCut: number(1.32, { above: 0 }),
    cv2Cut: number(0.49, { above: 0 }),
    definition: word(["intervals", "ratio"], "intervals"),
  },
  ADI: { history: history(), definition: word(["intervals", "ratio"], "intervals") },
  CV_SQUARED: { history: history(), definition: word(["sample", "population"], "sample") },
} as const;
