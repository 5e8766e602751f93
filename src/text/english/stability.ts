/** Sentences about how firmly items hold their classes, of the tool `segment`. */
export const stabilityTexts = {
  "finding.band":
    "{kept} {kept:item keeps a letter|items keep a letter} of the class in force only because of the band: {flips} {flips:class changes|classes change}, {plainFlips} without it. Class A covers {share} of {measure}, {plainShare} without it.",
  "finding.band.now": "None. Set both bands to 0 to let every item change at the cut",
  "segment.step.confidence": "Draw the periods again, {total} times",
  "column.confidence": "Class confidence",
  "finding.boundary":
    "{count} {count:item is|items are} close to a boundary: {count:its class holds|their class holds} in fewer than {share} of {replications} resampled histories.",
  "finding.boundary.now": "Look at them before a class is changed; keep the class in force where in doubt",
  "finding.noConfidence.measure":
    "How sure the classes are is not known: this measure of variability depends on the order of the periods.",
  "finding.noConfidence.size":
    "How sure the classes are is left out: {items} {items:item|items} with this history take too long to resample.",
  "finding.fewerReplications":
    "Histories are resampled {replications} times instead of {wished}, since the data is large.",
  "finding.noConfidence.now": "None",
  "where.itemsConfidence": "Items, Class confidence",
  "where.itemsRecommended": "Items, Class recommended",
  "legend.segmentsBand":
    "Counts are formulas over Items. An item in a class changes a letter only beyond a cut by more than {share} of share, or {part} of the CV's cut.",
} as const;
