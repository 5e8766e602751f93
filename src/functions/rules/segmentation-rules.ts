import { mostAhpCriteria } from "../../engine/segmentation/ahp";
import {
  classes,
  column,
  comparisons,
  criteria,
  cuts,
  directions,
  history,
  number,
  optionalColumn,
  wholeNumber,
  word,
} from "./argument-rule";

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
  SEGMENT_SCORE: {
    criteria: criteria(),
    weights: column({ minimum: 0 }),
    directions: directions(),
    cuts: abcCuts(),
    output: word(["class", "score"], "class"),
  },
  AHP_WEIGHTS: { comparisons: comparisons(mostAhpCriteria) },
  CLASS_HYSTERESIS: {
    current: classes(),
    value: column(),
    cuts: abcCuts(),
    // A band of 0 has a meaning (no hysteresis), so a blank cell handed over as 0 switches it off and is not guessed at.
    band: number(0.02, { minimum: 0, below: 1, fraction: true }),
  },
  CLASS_CONFIDENCE: {
    value: optionalColumn(),
    history: history(),
    abcCuts: abcCuts(),
    xyzCuts: xyzCuts(),
    replications: wholeNumber(200, { minimum: 1, maximum: 100_000, zeroIsBlank: true }),
    seed: wholeNumber(1, { minimum: 0, maximum: 2_147_483_647 }),
  },
} as const;
