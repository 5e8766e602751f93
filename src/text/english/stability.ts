/** Sentences about how firmly items hold their classes, of the tool `segment`. */
export const stabilityTexts = {
  "finding.band":
    "{kept} {kept:item keeps a letter|items keep a letter} of the class in force only because of the band: {flips} {flips:class changes|classes change}, {plainFlips} without it. Class A covers {share} of {measure}, {plainShare} without it.",
  "finding.band.now": "None. Set both bands to 0 to let every item change at the cut",
  "where.itemsRecommended": "Items, Class recommended",
  "legend.segmentsBand":
    "Counts are formulas over Items. An item in a class changes a letter only beyond a cut by more than {share} of share, or {part} of the CV's cut.",
} as const;
