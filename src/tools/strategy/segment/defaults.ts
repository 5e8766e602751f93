import type { SegmentOptions } from "./options";

/** The options of a run that changes none: what the schema in `options.ts` gives, for those who have no schema at hand. */
export const segmentDefaults: SegmentOptions = {
  abcCuts: [0.8, 0.95],
  boundary: "crossing",
  xyzCuts: [0.5, 1],
  variability: "cv",
  band: 0.02,
  variabilityBand: 0.1,
  minimumDwell: 0,
  replications: 200,
  commit: false,
  preset: "importance",
};
