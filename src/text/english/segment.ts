/** Sentences of segment. Voice: plain, specific, present tense; a fact with a figure; an error says what, where, what now. */
export const segmentTexts = {
  "unit.units": "units",
} as const;
